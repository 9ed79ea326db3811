import { Field, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { texts } from '../texts';

const useStyles = makeStyles({
  entry: { width: '100%', minWidth: 0 },
  narrow: { maxWidth: '160px' },
  field: { minWidth: 0 },
  figure: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

/** What stands in one field, and what it may hold where that is wrong. */
export function Entry({
  name,
  label,
  hint,
  value,
  wrong,
  isText = false,
  onType,
}: {
  /** By which the field is found when it is wrong. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly wrong: ReadonlyMap<string, string>;
  readonly isText?: boolean;
  readonly onType: (typed: string) => void;
}): ReactElement {
  const styles = useStyles();
  const allowed = wrong.get(name);
  return (
    <Field
      className={styles.field}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(allowed === undefined
        ? {}
        : { validationState: 'error' as const, validationMessage: texts.settings.allowed(allowed) })}
    >
      <Input
        className={mergeClasses(styles.entry, !isText && styles.narrow)}
        input={{
          autoComplete: 'off',
          ...(isText ? {} : { className: styles.figure, inputMode: 'decimal' }),
        }}
        data-entry={name}
        value={value}
        onChange={(_, data) => onType(data.value)}
      />
    </Field>
  );
}
