import {
  type Block,
  type Cell,
  type Formula,
  absolute,
  calc,
  chart,
  conditional,
  f,
  grid,
  heading,
  input,
  note,
  remark,
  row,
  sheet,
  title,
  totalRow,
} from '../../workbook';
import { caseloadStatus } from '../../calculations/caseload';
import { type Condition, Measures, is, isWord, known, notRecorded } from '../profile/measure';
import { type Holder, holdersOf, isNobody } from '../profile/caseload';
import type { WrittenTable } from './data';
import { type Part, category, figureCell, numberOf, plural, sumOf } from './parts';

export interface CaseloadOptions {
  /** Both ends are within the band, cases for each FTE. */
  readonly band: { readonly low: number; readonly high: number };
  readonly weights?: CaseWeights;
}

/** Points for a case of each complexity, and what one FTE can carry. */
export interface CaseWeights {
  readonly points: Readonly<Record<string, number>>;
  readonly perFte: number;
  /** Of a worker in the assessed and supported year. */
  readonly perAsye: number;
}

/** Beyond this the sheet of workers would be too slow to recalculate. */
export const MOST_HOLDERS = 3_000;
const MOST_CHARTED = 30;

interface WorkerLine extends Record<'cases' | 'fte' | 'agency' | 'average' | 'status' | 'team', Cell> {
  readonly holder: Holder;
  readonly name: Cell;
  readonly points: Cell | undefined;
  readonly capacity: Cell | undefined;
}

/** Stands for its workers in a list that names teams alone. */
const TEAM = 'Whole team';

/** Cases by worker and team, each against the band. The workers stand on a sheet of their own. */
export function caseloadSheets({ table, block }: WrittenTable, options: CaseloadOptions): Part[] {
  const cases = new Measures(table, block);
  const low = input(options.band.low, { format: 'caseload', min: 0, name: 'Band_low' });
  const high = input(options.band.high, { format: 'caseload', min: 0, name: 'Band_high' });
  const weighting = options.weights && weightsOf(cases, options.weights);
  const isByWorker = table.column('worker') !== undefined;
  const holders = isByWorker
    ? holdersOf(table)
    : holdersOf(table).map(({ team }) => ({ worker: TEAM, team }));
  // Every row was refused: Not imported says why, and there is nothing to draw.
  if (holders.length === 0) return [];
  const band = { low, high };
  const workers = workerLines(cases, holders, band, weighting);
  const people = workers.filter(({ holder }) => !isNobody(holder.worker));
  const teams = [...new Map(holders.map(({ team }) => [team.toLowerCase(), team])).values()];
  const lines = teams.map((team) => teamLine(category(team === '' ? 'No team' : team), team, workers, band));
  const all = teamLine(category('All teams'), undefined, workers, band);
  const statuses = lines.flatMap(({ status, statusWithout }) => [status, statusWithout]);
  const above = lines.filter(({ status }) => status.value === 'Above').length;
  const counted = lines.map(({ status }) => status);
  const finding = calc(
    f`COUNTIF(${counted},"Above")&" of "&ROWS(${counted})&" teams stand above the band of "&${low}&" to "&${high}&" cases"`,
    `${above} of ${lines.length} teams stand above the band of ${options.band.low} to ${options.band.high} cases`,
  );
  const total = figureCell(cases.sumWhere('openCases'), 'integer');
  const charted = lines.slice(0, MOST_CHARTED);
  const blocks: Block[] = [
    title('Caseload dashboard', 'Cases for each FTE who holds cases, by team, against the safe band'),
    grid({
      head: ['The band', 'Unit', 'Value'],
      rows: [row('Low end', 'cases per FTE', [low]), row('High end', 'cases per FTE', [high])],
    }),
    note(
      !isByWorker
        ? '"Within" includes both ends of the band. The list names teams and no workers: FTE is the sum of what it gives for a team; without FTE there is no average.'
        : table.column('fte') && cases.tells('fte')
          ? '"Within" includes both ends of the band. FTE is as the list gives it. Cases that are not allocated are in no average.'
          : '"Within" includes both ends of the band. The list has no FTE: each worker counts as one, shared between the teams in which they hold cases. Cases that are not allocated are in no average.',
    ),
    row('In words', '', [finding], { across: true }),
    grid({
      head: [
        'Team', 'Unit', 'Workers', 'Of them agency', 'Open cases', 'Not allocated', 'FTE holding cases', 'Average', 'Against the band',
        'Average without agency', 'Against the band', 'FTE needed for the high end', 'FTE short',
      ], // prettier-ignore
      width: 12,
      rows: [
        ...lines.map((line) => row(line.name, 'cases; FTE', line.cells)),
        totalRow('All teams', 'cases; FTE', all.cells),
      ],
    }),
    ...colours([...statuses, all.status, all.statusWithout]),
    note('Without agency workers, the same cases would be shared by those who remain.'),
    ...(charted.length < 2
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
    ...(charted.length < 2 ? [] : [heading('What the chart is drawn from'), bandGrid(charted)]),
    ...(weighting
      ? [heading('Weighted workload'), ...weighting.blocks, ...capacityBlocks(workers, weighting, teams)]
      : []),
  ];
  const byWorker: Block[] = [
    title(
      'Caseload by worker',
      `${plural(people.length, 'worker')} in ${plural(teams.length, 'team')}, each against the band on the dashboard`,
    ),
    grid({
      head: [
        'Worker', 'Team', 'Open cases', 'FTE', 'Agency', 'Cases per FTE', 'Against the band',
        ...(weighting ? ['Points', 'Capacity'] : []),
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
  ];
  return [
    {
      sheet: sheet('Caseload dashboard', blocks, {
        kind: 'output',
        widths: { label: 28 },
        freeze: { head: false },
      }),
      what: 'Average caseload of each team against the safe band, with and without agency workers',
      results: lines.flatMap(({ cells }) => cells),
      sums: [
        {
          says: 'Caseload: cases of workers and teams add up to all open cases',
          formula: f`SUM(${workers.map((line) => line.cases)})=${total.formula ?? total}`,
          holds: sumOf(workers.map((line) => line.cases)) === numberOf(total),
        },
      ],
    },
    {
      sheet: sheet('Caseload by worker', byWorker, { kind: 'output', widths: { label: 24, unit: 30 } }),
      what: 'Open cases and FTE of each worker, against the band',
      results: workers.map(({ average }) => average),
      sums: [],
    },
  ];
}

/** Warm above the band, green within it: the word says the same. */
function colours(statuses: readonly Cell[]): Block[] {
  return statuses.flatMap((status) => [
    conditional([status], f`${status}="Above"`, 'attention'),
    conditional([status], f`${status}="Within"`, 'checkPass'),
  ]);
}

interface Band {
  readonly low: Cell;
  readonly high: Cell;
}

function statusCell(average: Cell, { low, high }: Band): Cell {
  const value =
    typeof average.value === 'number'
      ? caseloadStatus(average.value, numberOf(low), numberOf(high))
      : 'Nobody';
  return calc(
    f`IF(ISNUMBER(${average}),IF(${average}<${low},"Below",IF(${average}>${high},"Above","Within")),"Nobody")`,
    value,
  );
}

function averageCell(cases: Cell, fte: Cell): Cell {
  const value = numberOf(fte) > 0 ? numberOf(cases) / numberOf(fte) : '';
  return calc(f`IF(${fte}>0,${cases}/${fte},"")`, value, 'caseload', { style: 'calculation' });
}

function workerLines(
  cases: Measures,
  holders: readonly Holder[],
  band: Band,
  weighting: Weighting | undefined,
): WorkerLine[] {
  const { table } = cases;
  const isByWorker = table.column('worker') !== undefined;
  const names = holders.map(({ worker }) => category(worker === '' ? 'Not allocated' : worker));
  const hasFte = cases.tells('fte');
  const hasAsye = cases.tells('asye');
  return holders.map((holder, i): WorkerLine => {
    const name = names[i]!;
    const team = category(holder.team === '' ? 'No team' : holder.team);
    const ofWorker = holder.worker === '' ? notRecorded('worker') : is('worker', name);
    const ofTeam = holder.team === '' ? notRecorded('team') : is('team', team);
    const [first = known('openCases'), ...rest] = [
      ...(isByWorker ? [ofWorker] : []),
      ...(table.column('team') ? [ofTeam] : []),
    ];
    const own: [Condition, ...Condition[]] = [first, ...rest];
    const count = figureCell(cases.sumWhere('openCases', ...own), 'integer');
    const nobody = isNobody(holder.worker);
    const rows = cases.countWhere(...own);
    const sum = hasFte ? cases.sumWhere('fte', ...own) : undefined;
    const teamsOf = holders.filter(
      ({ worker }) => worker.toLowerCase() === holder.worker.toLowerCase(),
    ).length;
    const fte =
      nobody || (!isByWorker && !sum)
        ? calc(f`0`, 0, 'fte')
        : !sum
          ? calc(f`1/SUMPRODUCT((${absolute(names)}=${name})*1)`, 1 / teamsOf, 'fte')
          : isByWorker
            ? calc(f`${sum.formula}/${rows.formula}`, sum.value / rows.value, 'fte')
            : calc(sum.formula, sum.value, 'fte');
    const agencyRows = cases.has('agency') ? cases.countWhere(...own, isWord('agency', 'Yes')) : undefined;
    const agency = agencyRows
      ? calc(f`IF(${agencyRows.formula}>0,"Yes","No")`, agencyRows.value > 0 ? 'Yes' : 'No')
      : calc(f`"No"`, 'No');
    const average = averageCell(count, fte);
    const points = weighting && calcPoints(weighting, cases, own);
    const asyeRows = hasAsye ? cases.countWhere(...own, isWord('asye', 'Yes')) : undefined;
    const capacity =
      weighting &&
      calc(
        asyeRows
          ? f`${fte}*IF(${asyeRows.formula}>0,${weighting.perAsye},${weighting.perFte})`
          : f`${fte}*${weighting.perFte}`,
        numberOf(fte) * numberOf(asyeRows && asyeRows.value > 0 ? weighting.perAsye : weighting.perFte),
        'caseload',
      );
    return {
      holder,
      name,
      team,
      cases: count,
      fte,
      agency,
      average,
      status: statusCell(average, band),
      points,
      capacity,
    };
  });
}

function teamLine(name: Cell, team: string | undefined, workers: readonly WorkerLine[], band: Band) {
  const own = workers.filter(
    ({ holder }) => team === undefined || holder.team.toLowerCase() === team.toLowerCase(),
  );
  const people = own.filter(({ holder }) => !isNobody(holder.worker));
  // Workers stand team by team on their sheet, so a team is one run of cells.
  const column = (key: 'cases' | 'fte' | 'agency' | 'average') => own.map((line) => line[key]);
  const isPerson = f`(${column('fte')}>0)`;
  const holding = f`(${column('cases')}>0)`;
  const notAgency = f`(${column('agency')}="No")`;
  const value = (keep: (line: WorkerLine) => boolean, what: (line: WorkerLine) => number) =>
    own.filter(keep).reduce((sum, line) => sum + what(line), 0);
  const sumIf = (
    conditions: Formula,
    keep: (line: WorkerLine) => boolean,
    key: 'cases' | 'fte',
    format: 'integer' | 'fte',
  ) =>
    calc(
      f`SUMPRODUCT(${conditions},${column(key)})`,
      value(keep, (line) => numberOf(line[key])),
      format,
    );
  const person = (line: WorkerLine) => numberOf(line.fte) > 0;
  const holds = (line: WorkerLine) => numberOf(line.cases) > 0;
  const permanent = (line: WorkerLine) => line.agency.value === 'No';
  const workersCell = calc(f`SUMPRODUCT(${isPerson}*1)`, people.filter(person).length, 'integer');
  const agency = calc(
    f`SUMPRODUCT(${isPerson}*(1-${notAgency}))`,
    value(
      (line) => person(line) && !permanent(line),
      () => 1,
    ),
    'integer',
  );
  const cases = calc(f`SUM(${column('cases')})`, sumOf(column('cases')), 'integer');
  const free = sumIf(f`(1-${isPerson})*1`, (line) => !person(line), 'cases', 'integer');
  const fte = sumIf(f`${isPerson}*${holding}`, (line) => person(line) && holds(line), 'fte', 'fte');
  const fteWithout = value(
    (line) => person(line) && holds(line) && permanent(line),
    (line) => numberOf(line.fte),
  );
  const allocated = numberOf(cases) - numberOf(free);
  const average = calc(
    f`IF(${fte}>0,(${cases}-${free})/${fte},"")`,
    numberOf(fte) > 0 ? allocated / numberOf(fte) : '',
    'caseload',
    { style: 'calculation' },
  );
  const withoutFormula = f`SUMPRODUCT(${isPerson}*${holding}*${notAgency},${column('fte')})`;
  const without = calc(
    f`IF(${withoutFormula}>0,(${cases}-${free})/${withoutFormula},"")`,
    fteWithout > 0 ? allocated / fteWithout : '',
    'caseload',
    { style: 'calculation' },
  );
  const needed = calc(f`${cases}/${band.high}`, numberOf(cases) / numberOf(band.high), 'fte');
  const short = calc(f`MAX(0,${needed}-${fte})`, Math.max(0, numberOf(needed) - numberOf(fte)), 'fte');
  const status = statusCell(average, band);
  const statusWithout = statusCell(without, band);
  return {
    name,
    average,
    status,
    statusWithout,
    low: calc(f`${band.low}`, numberOf(band.low), 'caseload'),
    high: calc(f`${band.high}`, numberOf(band.high), 'caseload'),
    cells: [workersCell, agency, cases, free, fte, average, status, without, statusWithout, needed, short],
  };
}

function bandGrid(lines: readonly ReturnType<typeof teamLine>[]): Block {
  return grid({
    head: ['Team', 'Unit', 'Band: low', 'Band: high'],
    rows: lines.map(({ name, low, high }) =>
      row(calc(f`${name}`, String(name.value), undefined, { style: 'label' }), 'cases per FTE', [low, high]),
    ),
  });
}

interface Weighting {
  readonly blocks: readonly Block[];
  readonly perFte: Cell;
  readonly perAsye: Cell;
  readonly kinds: readonly { readonly name: Cell; readonly points: Cell }[];
  readonly otherwise: Cell;
}

function weightsOf(cases: Measures, { points, perFte, perAsye }: CaseWeights): Weighting {
  const given = new Map(Object.entries(points).map(([words, weight]) => [words.toLowerCase(), weight]));
  const kinds = cases.categories('complexity').map(({ text: words }) => ({
    name: category(words),
    points: input(given.get(words.toLowerCase()) ?? 1, { format: 'caseload', min: 0 }),
    isGiven: given.has(words.toLowerCase()),
  }));
  const otherwise = input(1, { format: 'caseload', min: 0 });
  const [full, newly] = [perFte, perAsye].map((value) => input(value, { format: 'caseload', min: 0 })) as [
    Cell,
    Cell,
  ];
  return {
    kinds,
    otherwise,
    perFte: full,
    perAsye: newly,
    blocks: [
      grid({
        head: ['Weights', 'Unit', 'Points', ''],
        width: [14, 40],
        rows: [
          ...kinds.map(({ name, points: cell, isGiven }) =>
            row(name, 'points a case', [cell, isGiven ? null : remark('No weight was given: 1')]),
          ),
          row('Complexity not recorded', 'points a case', [otherwise]),
          row('One FTE can carry', 'points', [full]),
          row('One FTE in the ASYE can carry', 'points', [newly]),
        ],
      }),
    ],
  };
}

function calcPoints(
  { kinds, otherwise }: Weighting,
  cases: Measures,
  own: readonly [Condition, ...Condition[]],
): Cell {
  const parts = [
    ...kinds.map(({ name, points }) => ({
      sum: cases.sumWhere('openCases', ...own, is('complexity', name)),
      points,
    })),
    {
      sum: cases.has('complexity')
        ? cases.sumWhere('openCases', ...own, notRecorded('complexity'))
        : cases.sumWhere('openCases', ...own),
      points: otherwise,
    },
  ];
  const formula = parts
    .map(({ sum, points }) => f`${sum.formula}*${points}`)
    .reduce((joined, part) => f`${joined}+${part}`);
  return calc(
    formula,
    parts.reduce((total, { sum, points }) => total + sum.value * numberOf(points), 0),
    'caseload',
  );
}

/** How much of what a team can carry is in use. */
function capacityBlocks(workers: readonly WorkerLine[], _: Weighting, teams: readonly string[]): Block[] {
  const lines = teams.map((team) => {
    const own = workers.filter(({ holder }) => holder.team.toLowerCase() === team.toLowerCase());
    const points = own.flatMap((line) => line.points ?? []);
    const capacity = own.flatMap((line) => line.capacity ?? []);
    const used = calc(f`SUM(${points})`, sumOf(points), 'caseload');
    const all = calc(f`SUM(${capacity})`, sumOf(capacity), 'caseload');
    const share = calc(
      f`IF(${all}>0,${used}/${all},"")`,
      numberOf(all) > 0 ? numberOf(used) / numberOf(all) : '',
      'percent',
      { style: 'calculation' },
    );
    const word = calc(
      f`IF(ISNUMBER(${share}),IF(${share}>1,"Over capacity","Within capacity"),"Nobody")`,
      typeof share.value !== 'number' ? 'Nobody' : share.value > 1 ? 'Over capacity' : 'Within capacity',
    );
    return { team, used, all, share, word };
  });
  return [
    grid({
      head: ['Use of capacity', 'Unit', 'Points in use', 'Points of capacity', 'In use', 'In words'],
      width: [14, 16, 12, 20],
      rows: lines.map(({ team, used, all, share, word }) =>
        row(category(team === '' ? 'No team' : team), 'points', [used, all, share, word]),
      ),
    }),
    ...lines.map(({ word }) => conditional([word], f`${word}="Over capacity"`, 'attention')),
    ...lines.map(({ word }) => conditional([word], f`${word}="Within capacity"`, 'checkPass')),
  ];
}
