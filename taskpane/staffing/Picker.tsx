import { Select, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Json } from '../appraisal/form/field';
import { texts } from '../texts';

const words = texts.staffing.changes;

// However long its choices are.
const useStyles = makeStyles({ narrow: { width: '100%', minWidth: 0 } });

interface Choice {
  readonly value: string | number;
  readonly words: string;
}

interface Props {
  readonly value: Json | undefined;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string | number) => void;
}

/** One of the choices that there are, in a browser's own list; what was chosen and is there no more is shown as such. */
export function Picker({ value, choices, onChoose, ...field }: Props): ReactElement {
  const styles = useStyles();
  const at = choices.findIndex((choice) => choice.value === value);
  const lost =
    typeof value === 'number' ? words.monthOnly(value) : words.gone(typeof value === 'string' ? value : '');
  return (
    <Select
      {...field}
      size="small"
      className={styles.narrow}
      select={{ className: styles.narrow }}
      value={String(at)}
      onChange={(_, { value: chosen }) => {
        const choice = choices[Number(chosen)];
        if (choice) onChoose(choice.value);
      }}
    >
      {at < 0 && <option value="-1">{value === undefined ? words.choose : lost}</option>}
      {choices.map((choice, i) => (
        <option key={choice.value} value={String(i)}>
          {choice.words}
        </option>
      ))}
    </Select>
  );
}
