import { Button, Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { type Path, pathText } from '../form/path';
import { lineOf } from '../form/words';
import { useCase } from '../state/case';
import { openEntry } from '../state/place';
import { problemsUnder, useProblems } from '../state/problems';
import { stateText } from '../views/state-text';
import { EntryMenu } from './EntryMenu';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  open: {
    justifyContent: 'flex-start',
    textAlign: 'left',
    maxWidth: 'none',
    minWidth: 0,
    padding: '6px 4px',
  },
  lines: { display: 'grid', minWidth: 0, fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
  more: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  state: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    fontWeight: tokens.fontWeightSemibold,
  },
  // The words keep their colour: this one would be too faint for them in the dark.
  sign: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

export interface EntryProps {
  readonly path: Path;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onRemove: (path: Path) => void;
}

/** An entry as a line of its list: what it is, what is wrong in it; pressed, it opens. */
export function Entry({ path, canMove, ...rest }: EntryProps & { readonly canMove: boolean }): ReactElement {
  const styles = useStyles();
  const whole = useCase(({ json }) => json);
  const problems = useProblems((state) => state.problems);
  const { name, more } = lineOf(path, whole);
  const own = problemsUnder(problems, path);
  return (
    <li className={styles.row}>
      <Button
        className={styles.open}
        appearance="subtle"
        data-place={pathText(path)}
        onClick={() => openEntry(path)}
      >
        <span className={styles.lines}>
          <Text>{name}</Text>
          {more !== '' && <Caption1 className={styles.more}>{more}</Caption1>}
          {own.length > 0 && (
            <Caption1 className={styles.state}>
              <WarningRegular aria-hidden className={styles.sign} />
              {stateText(own)}
            </Caption1>
          )}
        </span>
      </Button>
      <EntryMenu path={path} name={name} canMove={canMove} {...rest} />
    </li>
  );
}
