import {
  type Block,
  type Cell,
  type Formula,
  calc,
  f,
  grid,
  input,
  label,
  note,
  paragraph,
  row,
  sheet,
  text,
  title,
  totalRow,
} from '../../workbook';
import { apprenticeshipLevyFor, employerNiFor } from '../../tables';
import {
  type Condition,
  type Figure,
  Measures,
  is,
  isWord,
  naturally,
  notRecorded,
} from '../profile/measure';
import type { FieldKey } from '../table/fields';
import type { WrittenTable } from './data';
import { type AgreeingSum, type Part, category, figureCell, numberOf, plural, ratio, sumOf } from './parts';

export interface EstablishmentOptions {
  /** As "2026/27": sets employer NI and the levy. */
  readonly taxYear: string;
  /** Employer's pension contribution, a fraction of pay; 0 with a remark where it is not given. */
  readonly pensionRate?: number;
}

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
  options: EstablishmentOptions,
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
    const counted = [...lines, missing].map(({ posts: cell }) => cell);
    if (rest === 0) {
      sums.push({
        says: `Establishment, ${heading.toLowerCase()}: posts add up to all posts`,
        formula: f`SUM(${counted})=${whole.posts}`,
        holds: sumOf(counted) === numberOf(whole.posts),
      });
    }
    return [
      grid({
        head: [heading, 'Unit', ...line.heads],
        width: 12,
        rows: [
          ...names.map((words, i) => row(words, line.unit, lines[i]!.cells)),
          row(label('Not recorded', 1), line.unit, missing.cells),
        ],
      }),
      ...(rest === 0 ? [] : [note(`The ${MOST_GROUPS} largest are shown; ${plural(rest, 'other')} not.`)]),
    ];
  });
  const blocks: Block[] = [
    title(name, 'Posts, FTE, vacancies and yearly cost, from the list of posts as it was imported'),
    ...(costs ? [costs.block, ...costs.notes] : []),
    note(line.basis),
    grid({
      head: ['The whole establishment', 'Unit', ...line.heads],
      width: 12,
      rows: [totalRow('All posts', line.unit, whole.cells)],
    }),
    ...groups,
  ];
  return {
    sheet: sheet(name, blocks, { kind: 'output', widths: { label: 40 }, freeze: { head: false } }),
    what: 'Posts, FTE, vacancies and cost by team, role and grade',
    results: whole.cells.filter((cell) => cell !== null),
    sums,
  };
}

interface Line {
  readonly posts: Cell;
  readonly cells: (Cell | null)[];
}

/** The figures of one group of posts; the same columns for every group of the sheet. */
function lineOf(posts: Measures, costs: Costs | undefined) {
  const hasStatus = posts.tells('postStatus');
  const hasFte = posts.tells('fte');
  const vacant = isWord('postStatus', 'Vacant');
  const filled = isWord('postStatus', 'Filled');
  const heads = [
    'Posts',
    ...(hasStatus ? ['Filled', 'Vacant', 'Vacancy rate'] : []),
    ...(hasFte ? ['FTE'] : []),
    ...(hasFte && hasStatus ? ['FTE filled', 'FTE vacant', 'Vacancy rate, FTE'] : []),
    ...(costs ? ['Pay', 'On-costs', 'Yearly cost'] : []),
    ...(costs && hasStatus ? ['Of it vacant'] : []),
  ];
  const count = (conditions: readonly Condition[]): Figure => {
    const [first, ...rest] = conditions;
    return first === undefined ? posts.rows() : posts.countWhere(first, ...rest);
  };
  const make = (conditions: readonly Condition[], style?: 'total'): Line => {
    const cell = (figure: Figure, format: 'integer' | 'fte' | 'money') => figureCell(figure, format, style);
    const all = cell(count(conditions), 'integer');
    const cells: Cell[] = [all];
    const rate = (empty: Cell, full: Cell) =>
      ratio(empty, f`${full}+${empty}`, numberOf(full) + numberOf(empty));
    if (hasStatus) {
      const [full, empty] = [count([...conditions, filled]), count([...conditions, vacant])].map((figure) =>
        cell(figure, 'integer'),
      ) as [Cell, Cell];
      cells.push(full, empty, rate(empty, full));
    }
    if (hasFte) cells.push(cell(posts.sumWhere('fte', ...conditions), 'fte'));
    if (hasFte && hasStatus) {
      const full = cell(posts.sumWhere('fte', ...conditions, filled), 'fte');
      const empty = cell(posts.sumWhere('fte', ...conditions, vacant), 'fte');
      cells.push(full, empty, rate(empty, full));
    }
    if (costs) {
      const pay = cell(costs.pay(conditions), 'money');
      const onCosts = cell(costs.onCosts(conditions, pay), 'money');
      cells.push(pay, onCosts, calc(f`${pay}+${onCosts}`, numberOf(pay) + numberOf(onCosts), 'money'));
      if (hasStatus) {
        const of = [...conditions, vacant];
        const vacantPay = costs.pay(of);
        const rest = costs.onCosts(of, vacantPay);
        cells.push(
          cell(
            { formula: f`${vacantPay.formula}+${rest.formula}`, value: vacantPay.value + rest.value },
            'money',
          ),
        );
      }
    }
    return { posts: all, cells };
  };
  const basis = hasStatus
    ? 'Vacancy rate = vacant / (filled + vacant), by posts and by FTE; posts that do not say whether they are filled are left out of it.'
    : 'The list does not say which posts are vacant, so there is no vacancy rate.';
  const unit = ['posts', ...(hasFte ? ['FTE'] : []), ...(costs ? ['£ a year'] : [])].join('; ');
  return Object.assign(make, { heads, basis: withFte(basis, posts), unit });
}

function withFte(basis: string, posts: Measures): string {
  const fte = posts.table.column('fte');
  if (fte === undefined || !posts.tells('fte'))
    return `${basis} The list has no FTE: each line is counted and costed as one full-time post.`;
  const several = Array.from({ length: posts.table.rows }, (_, r) => Number(fte.at(r) ?? 0)).some(
    (n) => n > 1,
  );
  return [
    basis,
    ...(fte.blanks > 0
      ? [
          `${plural(fte.blanks, 'line')} without FTE ${fte.blanks === 1 ? 'is' : 'are'} costed as one full-time post.`,
        ]
      : []),
    ...(several
      ? ['A line with an FTE above 1 stands for several posts: go by FTE there, not by the number of lines.']
      : []),
  ].join(' ');
}

interface Costs {
  readonly block: Block;
  readonly notes: readonly Block[];
  pay(conditions: readonly Condition[]): Figure;
  /** Pension, levy and employer NI on the pay of the same posts. */
  onCosts(conditions: readonly Condition[], pay: Cell | Figure): Figure;
}

/** What a post costs: nothing where the list tells no salaries. */
function costLines(posts: Measures, { taxYear, pensionRate }: EstablishmentOptions): Costs | undefined {
  const ni = employerNiFor(taxYear);
  const hasBand = posts.tells('salaryMinimum') && posts.tells('salaryMaximum');
  const hasSalary = posts.tells('salary');
  if (!ni || (!hasBand && !hasSalary)) return undefined;
  const place = input(0.5, { format: 'percent', min: 0, max: 1 });
  const threshold = input(ni.thresholdYear, { format: 'money', min: 0 });
  const rate = input(ni.rate, { format: 'percent', min: 0, max: 1 });
  const levy = input(apprenticeshipLevyFor(taxYear)?.rate ?? 0, { format: 'percent', min: 0, max: 1 });
  const pension = input(pensionRate ?? 0, { format: 'percent', min: 0, max: 1 });
  const block = grid({
    head: ['Assumptions', 'Unit', 'Value'],
    rows: [
      row('Tax year', '', [text(taxYear)]),
      row('Employer NI starts at', '£ a year', [threshold]),
      row('Employer NI rate', 'of pay above it', [rate]),
      row('Apprenticeship levy', 'of pay', [levy]),
      row('Employer pension', 'of pay', [pension]),
      ...(hasSalary ? [] : [row('Place in the band', '0% from, 100% to', [place])]),
    ],
  });
  const unpaid = missingPay(posts, hasSalary ? ['salary'] : ['salaryMinimum', 'salaryMaximum']);
  const basis = hasSalary
    ? 'Pay is the salary of the list times FTE.'
    : 'The list has bands, not salaries: pay is the place in the band set above, times FTE.';
  const numbers = (key: FieldKey) => {
    const column = posts.table.column(key);
    return (r: number) => Number(column?.at(r) ?? 0);
  };
  const [salaryAt, fromAt, toAt] = [numbers('salary'), numbers('salaryMinimum'), numbers('salaryMaximum')];
  const salary = hasSalary ? salaryAt : (r: number) => fromAt(r) + (toAt(r) - fromAt(r)) * numberOf(place);
  const salaries: Formula = hasSalary
    ? f`${posts.column('salary')}`
    : f`(${posts.column('salaryMinimum')}+(${posts.column('salaryMaximum')}-${posts.column('salaryMinimum')})*${place})`;
  const hasFte = posts.tells('fte');
  const fteColumn = posts.table.column('fte');
  const fte = (r: number) => (hasFte ? Number(fteColumn?.at(r) ?? 1) : 1);
  // A blank FTE is one post: the blank counts as 0, the comparison as 1.
  const ftes = hasFte ? f`(${posts.column('fte')}+(${posts.column('fte')}=""))` : undefined;
  const pays = ftes ? f`${salaries}*${ftes}` : salaries;
  // A line of more than one FTE stands for as many people, each with a threshold of their own.
  const people = ftes ? f`(1+(${ftes}>1)*(${ftes}-1))` : undefined;
  const free = people ? f`${threshold}*${people}` : f`${threshold}`;
  const freeOf = (r: number) => numberOf(threshold) * Math.max(1, fte(r));
  const due = (r: number) => Math.max(0, salary(r) * fte(r) - freeOf(r));
  return {
    block,
    notes: [
      note(
        `${basis} On-costs: pension, apprenticeship levy and employer NI, which starts anew for each person and is not rounded. Vacant posts are costed as if filled.`,
      ),
      ...(unpaid === 0 ? [] : [note(`${plural(unpaid, 'line')} without pay cost nothing here.`)]),
      ...(pensionRate === undefined
        ? [
            paragraph({
              ...text('No pension rate was given: type that of your fund, or the cost is too low.'),
              style: 'attention',
            }),
          ]
        : []),
      note(`Employer NI: ${ni.source}`),
    ],
    pay: (conditions) => posts.sumOf(conditions, (r) => salary(r) * fte(r), pays),
    onCosts: (conditions, pay) => {
      const aboveThreshold = posts.sumOf(conditions, due, f`((${pays})>${free})*((${pays})-${free})`);
      const isCell = 'kind' in pay;
      const payValue = isCell ? numberOf(pay) : pay.value;
      return {
        value: payValue * (numberOf(pension) + numberOf(levy)) + aboveThreshold.value * numberOf(rate),
        formula: f`${isCell ? pay : pay.formula}*(${pension}+${levy})+${aboveThreshold.formula}*${rate}`,
      };
    },
  };
}

/** Lines for which one of these is not recorded. */
function missingPay({ table }: Measures, keys: readonly FieldKey[]): number {
  const columns = keys.map((key) => table.column(key));
  let missing = 0;
  for (let r = 0; r < table.rows; r += 1) {
    if (columns.some((column) => (column?.at(r) ?? null) === null)) missing += 1;
  }
  return missing;
}
