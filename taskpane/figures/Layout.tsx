import { Field, SpinButton, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Checked } from '../../src/figures';
import { texts } from '../texts';
import { type Taken, say } from './state';

const words = texts.figures.preview;

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '4px' },
  number: { width: '96px' },
});

/** How many rows are headings and how many columns labels, where that was taken otherwise. */
export function Layout({
  checked: { table, shape },
}: {
  readonly checked: Checked;
  readonly taken: Taken;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      <Field label={words.heads}>
        <Count value={shape.heads} most={table.rows.length - 1} onChange={(heads) => say({ heads })} />
      </Field>
      <Field label={words.labels}>
        <Count value={shape.labels} most={table.columns - 1} onChange={(labels) => say({ labels })} />
      </Field>
    </div>
  );
}

function Count({
  value,
  most,
  onChange,
  ...field
}: {
  readonly value: number;
  readonly most: number;
  readonly onChange: (count: number) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <SpinButton
      {...field}
      className={styles.number}
      min={0}
      max={most}
      value={value}
      onChange={(_, { value: stepped, displayValue }) => {
        const count = stepped ?? Number(displayValue);
        if (Number.isInteger(count) && count >= 0 && count <= most) onChange(count);
      }}
    />
  );
}
