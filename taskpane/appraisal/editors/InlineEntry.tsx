import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Field } from '../form/field';
import { pathText } from '../form/path';
import { lineOf } from '../form/words';
import { useCase } from '../state/case';
import type { EntryProps } from './Entry';
import { EntryMenu } from './EntryMenu';
import { FieldEditor } from './FieldEditor';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '4px',
    padding: '8px 4px 12px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(110px, 1fr))',
    gap: '8px',
    alignItems: 'start',
    '& > :first-child': { gridColumn: '1 / -1' },
  },
});

/** A short entry, all of it in its list. */
export function InlineEntry({
  path,
  fields,
  ...rest
}: EntryProps & { readonly fields: readonly Field[] }): ReactElement {
  const styles = useStyles();
  const { name } = useCaseLine(path);
  return (
    <li className={styles.card} data-place={pathText(path)}>
      <div className={styles.fields}>
        {fields.map((field) => (
          <FieldEditor key={field.key} field={field} path={[...path, field.key]} />
        ))}
      </div>
      <EntryMenu path={path} name={name} canMove {...rest} />
    </li>
  );
}

function useCaseLine(path: EntryProps['path']) {
  const whole = useCase(({ json }) => json);
  return lineOf(path, whole);
}
