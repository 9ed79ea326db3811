import { Field, Select, makeStyles } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({ narrow: { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 } });

/** One of several, under a label; its longest entry makes it no wider than the pane. */
export function Choice({
  label,
  value,
  isBusy = false,
  onChange,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly isBusy?: boolean;
  readonly onChange: (value: string) => void;
  /** Options. */
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <Field className={styles.narrow} label={label}>
      <Select value={value} disabled={isBusy} onChange={(_, { value: chosen }) => onChange(chosen)}>
        {children}
      </Select>
    </Field>
  );
}
