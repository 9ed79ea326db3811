import { type Block, f, grid, label, note, row, sheet, title, totalRow } from '../../workbook';
import { Measures, is, isNoneOf, known, naturally, notRecorded } from '../profile/measure';
import type { FieldKey } from '../table/fields';
import type { WrittenTable } from './data';
import { type CostOptions, costLines } from './establishment-costs';
import { lineOf } from './establishment-line';
import { type AgreeingSum, type Part, category, numberOf, plural, sumOf } from './parts';

const MOST_GROUPS = 60;
const GROUPS: readonly (readonly [FieldKey, string])[] = [
  ['team', 'By team'],
  ['service', 'By service'],
  ['directorate', 'By directorate'],
  ['role', 'By role'],
  ['postTitle', 'By post title'],
  ['grade', 'By grade'],
];

/** Posts, FTE, vacancies and cost of the establishment, by whatever the list tells. */
export function establishmentSheet(
  { table, block }: WrittenTable,
  options: CostOptions,
  name = 'Establishment',
): Part {
  const posts = new Measures(table, block);
  const costs = costLines(posts, options);
  const line = lineOf(posts, costs);
  const whole = line([], 'total');
  const sums: AgreeingSum[] = [];
  const groups = GROUPS.flatMap(([key, heading]): Block[] => {
    if (!posts.tells(key)) return [];
    const found = [...posts.categories(key)].sort((a, b) => b.count - a.count || naturally(a.text, b.text));
    const shown = found.slice(0, MOST_GROUPS).sort((a, b) => naturally(a.text, b.text));
    const rest = found.length - shown.length;
    const names = shown.map(({ text: words }) => category(words));
    const lines = names.map((words) => line([is(key, words)]));
    const missing = line([notRecorded(key)]);
    const others = rest === 0 ? undefined : line([known(key), isNoneOf(key, names)]);
    const below = others ? [others, missing] : [missing];
    const counted = [...lines, ...below].map(({ posts: cell }) => cell);
    sums.push({
      says: `Establishment, ${heading.toLowerCase()}: posts add up to all posts`,
      formula: f`SUM(${counted})=${whole.posts}`,
      holds: sumOf(counted) === numberOf(whole.posts),
    });
    return [
      grid({
        head: [heading, 'Unit', ...line.heads()],
        width: 12,
        rows: [
          ...names.map((words, i) => row(words, line.unit, lines[i]!.cells)),
          ...(others ? [row(label(`Other answers (${rest})`, 1), line.unit, others.cells)] : []),
          row(label('Not recorded', 1), line.unit, missing.cells),
        ],
      }),
      ...(rest === 0
        ? []
        : [note(`The ${MOST_GROUPS} largest are shown by name; ${plural(rest, 'other')} together.`)]),
    ];
  });
  const blocks: Block[] = [
    title(name, 'Posts, FTE, vacancies and yearly cost, from the list of posts as it was imported'),
    ...(costs ? [...costs.blocks, ...costs.notes] : []),
    note(line.basis),
    grid({
      head: ['The whole establishment', 'Unit', ...line.heads()],
      width: 12,
      rows: [totalRow('All posts', line.unit, whole.cells)],
    }),
    ...groups,
  ];
  return {
    sheet: sheet(name, blocks, { kind: 'output', widths: { label: 36, unit: 22 }, freeze: { head: false } }),
    what: 'Posts, FTE, vacancies and cost by team, role and grade',
    sums,
  };
}
