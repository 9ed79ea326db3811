import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { DismissRegular, TableCellEditRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { type Checked, type Operand, cellAt, isTyped } from '../../src/figures';
import { columnLetters } from '../../src/workbook';
import { texts } from '../texts';

const words = texts.figures.add;

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto auto', columnGap: '4px' },
  input: { width: '100%', minWidth: 0 },
  // Beside the entry, below its label
  button: { marginTop: '26px', alignSelf: 'start' },
});

/** A figure of a claim: typed, or picked in the preview. */
export function OperandField({
  name,
  operand,
  checked,
  isWrong,
  isPicking,
  onType,
  onPick,
  onRemove,
}: {
  readonly name: string;
  readonly operand: Operand;
  readonly checked: Checked;
  readonly isWrong: boolean;
  readonly isPicking: boolean;
  readonly onType: (text: string) => void;
  readonly onPick: () => void;
  readonly onRemove?: () => void;
}): ReactElement {
  const styles = useStyles();
  const isCell = !isTyped(operand);
  return (
    <div className={styles.row}>
      <Field
        label={name}
        {...(isWrong ? { validationState: 'error' as const, validationMessage: words.wrong } : {})}
      >
        <Input
          className={styles.input}
          value={isCell ? cellInWords(checked, operand) : operand.text}
          placeholder={words.typed}
          readOnly={isCell}
          autoComplete="off"
          {...(isCell
            ? {
                contentAfter: (
                  <Button
                    size="small"
                    appearance="transparent"
                    icon={<DismissRegular />}
                    aria-label={words.clear(name)}
                    onClick={() => onType('')}
                  />
                ),
              }
            : {})}
          onChange={(_, { value }) => onType(value)}
        />
      </Field>
      <Button
        className={styles.button}
        appearance={isPicking ? 'primary' : 'secondary'}
        icon={<TableCellEditRegular />}
        aria-label={words.pick(name)}
        aria-pressed={isPicking}
        title={words.pick(name)}
        onClick={onPick}
      />
      {onRemove && (
        <Button
          className={styles.button}
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={words.fewer(name)}
          title={words.fewer(name)}
          onClick={onRemove}
        />
      )}
    </div>
  );
}

/** "517: Total staff, Staff" */
function cellInWords({ table, shape }: Checked, at: Exclude<Operand, { readonly text: string }>): string {
  const names = [shape.rows[at.row]?.name, shape.columns[at.column]?.name].filter(Boolean);
  const name = names.length > 0 ? names.join(', ') : `${columnLetters(at.column)}${at.row + 1}`;
  return `${cellAt(table, at).text}: ${name}`;
}
