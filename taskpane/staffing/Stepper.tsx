import { Button, Input, makeStyles } from '@fluentui/react-components';
import { AddRegular, SubtractRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Json } from '../appraisal/form/field';
import { texts } from '../texts';
import { useEntry } from './use-entry';

const words = texts.staffing.changes;

const useStyles = makeStyles({
  row: { display: 'flex', columnGap: '2px', minWidth: 0 },
  entry: { flexGrow: 1, minWidth: 0 },
  figure: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', width: '100%', minWidth: 0 },
  button: { minWidth: '24px' },
});

interface Props {
  readonly what: string;
  readonly value: Json | undefined;
  /** @param isKey - typed, rather than stepped */
  readonly take: (value: Json | undefined, isKey: boolean) => void;
}

/** A number of posts or workers: typed, stepped by the buttons, or by the arrow keys. */
export function Stepper({ what, value, take, ...field }: Props): ReactElement {
  const styles = useStyles();
  const { entry } = useEntry(value, 'whole', (typed) => take(typed, true));
  const now = typeof value === 'number' ? value : 0;
  const stepBy = (by: number) => take(Math.max(0, Math.round(now + by)), false);
  return (
    <div className={styles.row}>
      <Input
        {...field}
        {...entry}
        size="small"
        className={styles.entry}
        input={{ className: styles.figure, inputMode: 'numeric', autoComplete: 'off' }}
        onKeyDown={(event) => {
          const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
          if (by === undefined) return;
          event.preventDefault();
          stepBy(by);
        }}
      />
      <Button
        className={styles.button}
        size="small"
        icon={<SubtractRegular />}
        aria-label={words.fewer(what)}
        disabledFocusable={now <= 0}
        onClick={() => stepBy(-1)}
      />
      <Button
        className={styles.button}
        size="small"
        icon={<AddRegular />}
        aria-label={words.more(what)}
        onClick={() => stepBy(1)}
      />
    </div>
  );
}
