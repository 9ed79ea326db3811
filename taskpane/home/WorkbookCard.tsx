import { Body1, Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, CheckmarkCircleRegular, DismissCircleRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { HeldCheck, Holdings } from '../../src/excel';
import { follow } from '../app/go';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import { lookAgain, useHoldings } from './holdings';

const words = texts.home.workbook;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '6px' },
  line: { display: 'flex', alignItems: 'center', columnGap: '6px', fontVariantNumeric: 'tabular-nums' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  again: { alignSelf: 'flex-start' },
});

/** What of ours the open workbook holds, and whether its checks pass; each leads to its sheet. */
export function WorkbookCard(): ReactElement {
  const styles = useStyles();
  const state = useHoldings();
  return (
    <Section title={words.title}>
      {state.kind === 'reading' && <Body1>{words.reading}</Body1>}
      {state.kind === 'unread' && <Body1>{words.unread}</Body1>}
      {state.kind === 'read' && <Held holdings={state.holdings} />}
      <Button
        className={styles.again}
        size="small"
        icon={<ArrowClockwiseRegular />}
        onClick={() => void lookAgain()}
      >
        {words.refresh}
      </Button>
    </Section>
  );
}

function Held({ holdings: { appraisal, tables, checks } }: { readonly holdings: Holdings }): ReactElement {
  const styles = useStyles();
  if (!appraisal && tables.length === 0 && checks.length === 0) return <Body1>{words.nothing}</Body1>;
  return (
    <ul className={styles.list}>
      {appraisal && (
        <li className={styles.line}>
          <To sheet={appraisal.sheet}>{words.appraisal(appraisal.title)}</To>
        </li>
      )}
      {tables.map(({ name, sheet, rows }) => (
        <li key={name} className={styles.line}>
          <To sheet={sheet}>{words.table(name, rows)}</To>
        </li>
      ))}
      {checks.map((check) => (
        <li key={check.sheet} className={styles.line}>
          <Verdict check={check} />
        </li>
      ))}
    </ul>
  );
}

/** A sign and the words: never the colour alone. */
function Verdict({ check: { verdict, passes, sheet } }: { readonly check: HeldCheck }): ReactElement {
  const styles = useStyles();
  const Sign = passes ? CheckmarkCircleRegular : DismissCircleRegular;
  return (
    <>
      <Sign aria-hidden className={passes ? styles.good : styles.bad} />
      <To sheet={sheet}>{verdict.replace(/^[✓✗] /, '')}</To>
    </>
  );
}

const To = ({ sheet, children }: { readonly sheet: string; readonly children: string }): ReactElement => (
  <Link as="button" title={words.goTo(sheet)} onClick={() => void show(sheet)}>
    {children}
  </Link>
);

/** A sheet that is gone meanwhile is no error: the list is looked at again. */
async function show(sheet: string): Promise<void> {
  if (!(await follow(sheet))) await lookAgain();
}
