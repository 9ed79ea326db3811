import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';

/** As many as stand in a message without burying what follows it. */
const SHOWN = 10;

const useStyles = makeStyles({ list: { margin: '4px 0 0', paddingLeft: '20px', overflowWrap: 'anywhere' } });

/** The first lines of a list, and how many more there are. */
export function Lines({
  lines,
  more,
}: {
  readonly lines: readonly string[];
  readonly more: (count: number) => string;
}): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.slice(0, SHOWN).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {lines.length > SHOWN && <li>{more(lines.length - SHOWN)}</li>}
    </ul>
  );
}
