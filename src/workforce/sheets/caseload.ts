import { type Block, calc, chart, f, grid, heading, input, note, row, sheet, title } from '../../workbook';
import { holdersOf, isNobody, teamName, teamsOf } from '../profile/caseload';
import { Measures } from '../profile/measure';
import { type Band, colours } from './caseload-band';
import { type TeamLine, bandGrid, ifsGrid, teamGrid, teamLine } from './caseload-teams';
import { type CaseWeights, capacityBlocks, weightsOf } from './caseload-weights';
import { type WorkerLine, workerLines } from './caseload-workers';
import type { WrittenTable } from './data';
import { type Part, category, figureCell, numberOf, plural, sumOf } from './parts';

export type { CaseWeights } from './caseload-weights';

export interface CaseloadOptions {
  /** Both ends are within the band, cases for each FTE. */
  readonly band: { readonly low: number; readonly high: number };
  readonly weights?: CaseWeights;
}

/** Beyond this the sheet of workers would be too slow to recalculate. */
export const MOST_HOLDERS = 3_000;
const MOST_CHARTED = 30;

/** Stands for its workers in a list that names teams alone. */
const TEAM = 'Whole team';

/** Cases by worker and team, each against the band. The workers stand on a sheet of their own. */
export function caseloadSheets({ table, block }: WrittenTable, options: CaseloadOptions): Part[] {
  const cases = new Measures(table, block);
  const isByWorker = table.column('worker') !== undefined;
  const holders = isByWorker
    ? holdersOf(table)
    : holdersOf(table).map(({ team }) => ({ worker: TEAM, team }));
  // Every row was refused: Not imported says why, and there is nothing to draw.
  if (holders.length === 0) return [];
  const band: Band = {
    low: input(options.band.low, { format: 'caseload', min: 0, name: 'Band_low' }),
    high: input(options.band.high, { format: 'caseload', min: 0, name: 'Band_high' }),
  };
  const weighting = options.weights && weightsOf(cases, options.weights);
  const workers = workerLines(cases, holders, band, weighting);
  const teams = teamsOf(holders);
  const lines = teams.map((team) => teamLine(category(teamName(team)), team, workers, band));
  const all = teamLine(category('All teams'), undefined, workers, band);
  const total = figureCell(cases.sumWhere('openCases'), 'integer');
  const blocks: Block[] = [
    title('Caseload dashboard', 'Cases for each FTE who holds cases, by team, against the safe band'),
    grid({
      head: ['The band', 'Unit', 'Value'],
      rows: [row('Low end', 'cases per FTE', [band.low]), row('High end', 'cases per FTE', [band.high])],
    }),
    note(basisOf(cases, isByWorker)),
    ...teamBlocks(lines, all, band),
    ...(weighting
      ? [heading('Weighted workload'), ...weighting.blocks, ...capacityBlocks(workers, teams)]
      : []),
  ];
  return [
    {
      sheet: sheet('Caseload dashboard', blocks, {
        kind: 'output',
        widths: { label: 28 },
        freeze: { head: false },
        print: { orientation: 'portrait' },
      }),
      what: 'Average caseload of each team against the safe band, with and without agency workers',
      sums: [
        {
          says: 'Caseload: cases of workers and teams add up to all open cases',
          formula: f`SUM(${workers.map((line) => line.cases)})=${total.formula ?? total}`,
          holds: sumOf(workers.map((line) => line.cases)) === numberOf(total),
        },
      ],
    },
    byWorker(workers, teams.length),
  ];
}

function basisOf(cases: Measures, isByWorker: boolean): string {
  const within = '"Within" includes both ends of the band.';
  if (!isByWorker) {
    return `${within} The list names teams and no workers: FTE is the sum of what it gives for a team; without FTE there is no average.`;
  }
  const fte = cases.tells('fte')
    ? 'FTE is as the list gives it.'
    : 'The list has no FTE: each worker counts as one, shared between the teams in which they hold cases.';
  return `${within} ${fte} Cases that are not allocated are in no average.`;
}

/** What was found, in words, in a chart and in figures. */
function teamBlocks(lines: readonly TeamLine[], all: TeamLine, { low, high }: Band): Block[] {
  const counted = lines.map(({ status }) => status);
  const [above, below] = ['Above', 'Below'].map(
    (word) => counted.filter(({ value }) => value === word).length,
  );
  const finding = calc(
    f`COUNTIF(${counted},"Above")&" of "&ROWS(${counted})&" teams stand above the band of "&${low}&" to "&${high}&" cases, "&COUNTIF(${counted},"Below")&" below it"`,
    `${above} of ${lines.length} teams stand above the band of ${numberOf(low)} to ${numberOf(high)} cases, ${below} below it`,
  );
  const charted = lines.length < 2 ? [] : lines.slice(0, MOST_CHARTED);
  return [
    row('In words', '', [finding], { across: true }),
    teamGrid(lines, all),
    ...colours([...counted, all.status]),
    ...(charted.length === 0
      ? []
      : [
          chart({
            type: 'column',
            title: finding,
            categories: charted.map(({ name }) => name),
            series: [
              {
                name: 'Average caseload',
                values: charted.map(({ average }) => average),
                colour: 'accentMiddle',
              },
              { name: 'Band: low', values: charted.map((line) => line.low), as: 'line', colour: 'grey' },
              { name: 'Band: high', values: charted.map((line) => line.high), as: 'line', colour: 'warm' },
            ],
            altText: 'Average caseload of each team between lines at the low and the high end of the band',
            axisTitle: 'cases per FTE',
            format: 'caseload',
          }),
          ...(lines.length > MOST_CHARTED ? [note(`The chart shows the first ${MOST_CHARTED} teams.`)] : []),
        ]),
    heading('Without agency workers, and what the band asks for'),
    ifsGrid(lines, all),
    ...colours([...lines, all].map(({ statusWithout }) => statusWithout)),
    note('Without agency workers, the same cases would be shared by those who remain.'),
    ...(charted.length === 0 ? [] : [heading('What the chart is drawn from'), bandGrid(charted)]),
  ];
}

function byWorker(workers: readonly WorkerLine[], teams: number): Part {
  const people = workers.filter(({ holder }) => !isNobody(holder.worker)).length;
  const isWeighted = workers.some(({ points }) => points !== undefined);
  return {
    sheet: sheet(
      'Caseload by worker',
      [
        title(
          'Caseload by worker',
          `${plural(people, 'worker')} in ${plural(teams, 'team')}, each against the band on the dashboard`,
        ),
        grid({
          head: [
            'Worker', 'Team', 'Open cases', 'FTE', 'Agency', 'Cases per FTE', 'Against the band',
            ...(isWeighted ? ['Points', 'Capacity'] : []),
          ], // prettier-ignore
          width: 14,
          rows: workers.map(
            (line) =>
            row(line.name, line.team, [
              line.cases, line.fte, line.agency, line.average, line.status,
              ...(line.points && line.capacity ? [line.points, line.capacity] : []),
            ]), // prettier-ignore
          ),
        }),
        ...colours(workers.map(({ status }) => status)),
      ],
      { kind: 'output', widths: { label: 24, unit: 30 } },
    ),
    what: 'Open cases and FTE of each worker, against the band',
    sums: [],
  };
}
