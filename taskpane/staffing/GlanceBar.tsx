import { Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { texts } from '../texts';
import { differenceText, pounds } from './format';
import type { Tested } from './tested';

const words = texts.staffing.glance;

const useStyles = makeStyles({
  bar: {
    padding: '8px 0',
    marginTop: '16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: 'tabular-nums',
    // Where the pane is high enough to spare it.
    '@media (min-height: 480px)': { position: 'sticky', bottom: 0, zIndex: 1 },
  },
});

/** The two figures that matter most, in sight while changes are typed, and read out when they change. */
export function GlanceBar({ tested: { test } }: { readonly tested: Tested }): ReactElement {
  const styles = useStyles();
  const [doNothing, underTest] = test.sides;
  const costs = [doNothing.fullYear, underTest.fullYear] as const;
  const cost = [words.cost(pounds(underTest.fullYear)), differenceText(costs, words)].join(', ');
  const teams = words.teams(underTest.teamsAbove, test.teams.length, doNothing.teamsAbove);
  return (
    <div className={styles.bar} role="status" aria-label={words.title} data-sticks>
      <Caption1Strong>{words.join(test.teams.length > 0 ? [cost, teams] : [cost])}</Caption1Strong>
    </div>
  );
}
