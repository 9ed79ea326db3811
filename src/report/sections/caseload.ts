import type { Band } from '../../appraisal/schema';
import type { CaseloadResult, TeamCaseload } from '../../appraisal/caseload';
import { caseloadInWords } from '../../appraisal/in-words';
import {
  type Block,
  type ChartBlock,
  chart,
  figure,
  figureColumn,
  heading,
  note,
  paragraph,
  textColumn,
  wideTable,
} from '../document';
import type { Section } from './section';

/** More columns than these cannot be told apart on a page. */
const TEAMS_CHARTED = 12;

/** Average caseload by team and option, against the band. */
export const caseload: Section = (c, { caseload: result }) => {
  if (result.teams.length === 0) return [];
  const { scenarios, teams } = result;
  const blocks: Block[] = [
    heading('Caseload'),
    paragraph(`${caseloadInWords(teams)}.`),
    ...wideTable(
      'Average caseload by team and option, cases per FTE',
      textColumn('Team and band', 50),
      scenarios.map((name) => figureColumn(name, 24)),
      teams.map((team) => ({
        label: `${team.name} (band ${bandInWords(team.band)})`,
        cells: team.points.map(({ average }) =>
          average === undefined ? 'Nobody' : figure(average, 'caseload'),
        ),
      })),
    ),
    ...wideTable(
      'Where the caseload stands against the band',
      textColumn('Team', 50),
      scenarios.map((name) => textColumn(name, 24)),
      teams.map(({ name, points }) => ({ label: name, cells: points.map(({ status }) => status) })),
    ),
    note(
      'Cases per FTE holding cases, agency workers included, as the DfE counts it. Within includes both ends of the band.',
    ),
    teams.length === 1 ? oneTeam(scenarios, teams[0]!) : allTeams(result, c.recommendation.option),
  ];
  return blocks;
};

const bandInWords = ({ low, high }: Band) => `${low} to ${high}`;
const averagesOf = ({ points }: TeamCaseload) => points.map(({ average }) => average);

/** A single team in every state of affairs, since a band needs two columns to run over. */
const oneTeam = (scenarios: readonly string[], team: TeamCaseload): ChartBlock =>
  chart({
    title: `${caseloadInWords([team])}`,
    categories: scenarios,
    series: [
      { name: 'Cases per FTE', values: averagesOf(team), colour: 'accentMiddle' },
      { name: 'Band: low', values: scenarios.map(() => team.band.low), colour: 'grey', as: 'line' },
      { name: 'Band: high', values: scenarios.map(() => team.band.high), colour: 'warm', as: 'line' },
    ],
    format: 'caseload',
    axisTitle: 'cases per FTE',
    altText: `Average caseload of ${team.name} now, without agency workers and with each option, between lines at the low and high end of its band: the figures of the table above`,
  });

/** Every team beside its band; of very many, those that stand highest against it without agency workers. */
function allTeams({ scenarios, teams }: CaseloadResult, recommended: string): ChartBlock {
  const strain = ({ points, band }: TeamCaseload) => (points[1]!.average ?? Infinity) / band.high;
  const isCut = teams.length > TEAMS_CHARTED;
  const charted = isCut ? teams.toSorted((a, b) => strain(b) - strain(a)).slice(0, TEAMS_CHARTED) : teams;
  const at = scenarios.indexOf(recommended);
  const state = (index: number) => charted.map((team) => averagesOf(team)[index]);
  return chart({
    title: caseloadInWords(teams),
    categories: charted.map(({ name }) => name),
    series: [
      { name: 'Now', values: state(0), colour: 'greyMiddle' },
      { name: 'Without agency workers', values: state(1), colour: 'accentMiddle' },
      { name: 'With the recommended option', values: state(at), colour: 'accent' },
      { name: 'Band: low', values: charted.map(({ band }) => band.low), colour: 'grey', as: 'line' },
      { name: 'Band: high', values: charted.map(({ band }) => band.high), colour: 'warm', as: 'line' },
    ],
    format: 'caseload',
    axisTitle: 'cases per FTE',
    altText: `Average caseload of ${isCut ? `the ${TEAMS_CHARTED} teams furthest above their band` : 'each team'} now, without agency workers and with the recommended option, between lines at the low and high end of its band: the figures of the table above`,
  });
}
