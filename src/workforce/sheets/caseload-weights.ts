import { type Block, type Cell, calc, conditional, f, grid, input, remark, row } from '../../workbook';
import { teamName } from '../profile/caseload';
import { type Condition, type Measures, is, notRecorded } from '../profile/measure';
import type { WorkerLine } from './caseload-workers';
import { category, numberOf, sumOf } from './parts';

/** Points for a case of each complexity, and what one FTE can carry. */
export interface CaseWeights {
  readonly points: Readonly<Record<string, number>>;
  readonly perFte: number;
  /** Of a worker in the assessed and supported year. */
  readonly perAsye: number;
}

/** The points of a case of each complexity, in cells that may be typed over. */
export interface Weighting {
  readonly blocks: readonly Block[];
  readonly perFte: Cell;
  readonly perAsye: Cell;
  readonly kinds: readonly { readonly name: Cell; readonly points: Cell }[];
  readonly otherwise: Cell;
}

export function weightsOf(cases: Measures, { points, perFte, perAsye }: CaseWeights): Weighting {
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

/** Points of the open cases of these rows. */
export function pointsCell(
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
export function capacityBlocks(workers: readonly WorkerLine[], teams: readonly string[]): Block[] {
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
        row(category(teamName(team)), 'points', [used, all, share, word]),
      ),
    }),
    ...lines.map(({ word }) => conditional([word], f`${word}="Over capacity"`, 'attention')),
    ...lines.map(({ word }) => conditional([word], f`${word}="Within capacity"`, 'checkPass')),
  ];
}
