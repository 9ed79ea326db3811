import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FieldOf } from '../form/field';
import { type Path, pathText } from '../form/path';
import { FieldEditor } from './FieldEditor';
import { Legend } from './Legend';

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(110px, 1fr))',
    gap: '8px',
    alignItems: 'start',
  },
  rows: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '12px' },
});

/** Fields that belong together: figures beside each other, others below. */
export function GroupEditor({
  field,
  path,
}: {
  readonly field: FieldOf<'group'>;
  readonly path: Path;
}): ReactElement {
  const styles = useStyles();
  const areFigures = field.fields.every(
    ({ kind }) => kind === 'number' || kind === 'whole' || kind === 'money',
  );
  return (
    <Legend path={path} isOptional={field.isOptional ?? false}>
      <div className={areFigures ? styles.figures : styles.rows} data-place={pathText(path)}>
        {field.fields.map((each) => (
          <FieldEditor key={each.key} field={each} path={[...path, each.key]} />
        ))}
      </div>
    </Legend>
  );
}
