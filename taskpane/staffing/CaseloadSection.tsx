import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { pairOf } from './pair';
import type { Side, TeamFigures } from '../../src/appraisal/staffing-test';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import { CaseloadChart } from './CaseloadChart';
import { ChartKey } from './ChartKey';
import { type FigureGroup, FigureTable } from './FigureTable';
import type { StaffingCore } from './core';
import { oneDecimal, plain, twoDecimals } from './format';
import type { Tested } from './tested';
import { averageWorking, gapWorking, teamsWorking } from './workings';

const words = texts.staffing.caseload;
/** So many teams are shown whole; of more, those that the test changes. */
const MOST_SHOWN = 6;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  head: { display: 'grid', rowGap: '2px', minWidth: 0 },
  all: { alignSelf: 'flex-start' },
});

/** Each team's average caseload against its band, and the FTE that it is short of. */
export function CaseloadSection({
  core,
  tested: { test },
  bandsFromSettings,
}: {
  readonly core: StaffingCore;
  readonly tested: Tested;
  readonly bandsFromSettings: readonly string[];
}): ReactElement {
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const { teams } = test;
  if (teams.length === 0)
    return (
      <Section title={words.title}>
        <Body1 className={styles.quiet}>{words.none}</Body1>
      </Section>
    );
  const isMany = teams.length > MOST_SHOWN;
  const shown = isMany && !showsAll ? teams.filter(isChanged) : teams;
  const groups = [
    ...(teams.length > 1 ? [inAll(test)] : []),
    ...shown.map((team) => groupOf(core, test, team)),
  ];
  return (
    <Section title={words.title}>
      <ChartKey />
      {bandsFromSettings.length > 0 && (
        <Caption1 className={styles.quiet}>{texts.settings.bandsUsed(bandsFromSettings.join(', '))}</Caption1>
      )}
      <FigureTable caption={words.title} groups={groups} />
      {isMany && (
        <Button className={styles.all} size="small" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? words.showChanged : words.showAll(teams.length)}
        </Button>
      )}
    </Section>
  );
}

const isChanged = ({ points: [doNothing, underTest] }: TeamFigures) => doNothing.fte !== underTest.fte;

function inAll(test: Tested['test']): FigureGroup {
  const isAbove = ({ points, cases }: TeamFigures, side: Side) =>
    isOutside(points[side].status) && (cases > 0 || points[side].status === 'Above');
  const averageOf = ({ average }: TeamFigures['points'][Side]) =>
    average === undefined ? words.status.Nobody : oneDecimal(average);
  return {
    name: words.all,
    head: <Body1Strong>{words.all}</Body1Strong>,
    rows: [
      {
        label: words.aboveInAll,
        figures: pairOf(test.sides, ({ teamsAbove }) => ({ text: plain(teamsAbove) })),
        working: (side) =>
          teamsWorking(
            test,
            (team) => (isAbove(team, side) ? averageOf(team.points[side]) : undefined),
            plain(test.sides[side].teamsAbove),
          ),
      },
      {
        label: words.shortInAll,
        figures: pairOf(test.sides, ({ fteShort }) => ({ text: twoDecimals(fteShort) })),
        working: (side) =>
          teamsWorking(
            test,
            ({ gaps }) => (gaps[side] > 0 ? twoDecimals(gaps[side]) : undefined),
            twoDecimals(test.sides[side].fteShort),
          ),
      },
    ],
  };
}

function groupOf(core: StaffingCore, test: Tested['test'], team: TeamFigures): FigureGroup {
  return {
    name: team.name,
    head: <TeamHead team={team} />,
    rows: [
      {
        label: words.average,
        figures: pairOf(team.points, ({ average, status }) => ({
          text: average === undefined ? words.noAverage : oneDecimal(average),
          note: words.status[status],
          wantsAttention: isOutside(status),
        })),
        working: (side) => averageWorking(core, test, side, team),
      },
      {
        label: words.gap,
        figures: pairOf(team.gaps, (gap) => ({
          text: twoDecimals(Math.abs(gap)),
          note: gapNote(gap),
        })),
        working: (side) => gapWorking(core, test, side, team),
      },
    ],
  };
}

function TeamHead({ team }: { readonly team: TeamFigures }): ReactElement {
  const styles = useStyles();
  const { name, cases, band } = team;
  return (
    <div className={styles.head}>
      <Body1Strong>{name}</Body1Strong>
      <Caption1 className={styles.quiet}>
        {words.team(plain(cases), plain(band.low), plain(band.high))}
      </Caption1>
      <CaseloadChart team={team} />
    </div>
  );
}

const isOutside = (status: TeamFigures['points'][Side]['status']) =>
  status === 'Above' || status === 'Nobody';

function gapNote(gap: number): string {
  if (gap === 0) return words.enough;
  return gap > 0 ? words.short : words.spare;
}
