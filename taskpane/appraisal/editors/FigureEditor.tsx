import { Input, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { figureOf, figureText } from '../form/entry';
import type { FieldOf } from '../form/field';
import { type Path, valueAt } from '../form/path';
import { type, useCase } from '../state/case';
import { LabelledField } from './Labelled';
import { useTyping } from './use-typing';

const useStyles = makeStyles({
  entry: { width: '100%', minWidth: 0, maxWidth: '160px' },
  figure: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

/** Money, numbers and percentages, typed as people type them and kept as numbers. */
export function FigureEditor({
  field,
  path,
}: {
  readonly field: FieldOf<'money' | 'number' | 'whole' | 'percentage'>;
  readonly path: Path;
}): ReactElement {
  const styles = useStyles();
  const value = useCase(({ json }) => valueAt(json, path));
  const { isTyping, wasHere, entry } = useTyping(figureText(value, field.kind), (typed) =>
    type(path, figureOf(typed, field.kind)),
  );
  return (
    <LabelledField field={field} path={path} isTyping={isTyping} wasHere={wasHere}>
      <Input
        {...entry}
        className={styles.entry}
        input={{ className: styles.figure, inputMode: 'decimal', autoComplete: 'off' }}
      />
    </LabelledField>
  );
}
