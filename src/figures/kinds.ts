import { decimalDifference, decimalProduct, decimalQuotient } from '../calculations/decimals';
import { type Formula, type Interpolation, f, join } from '../workbook';

/** What a figure may claim to be. */
export type KindId =
  | 'sum'
  | 'difference'
  | 'product'
  | 'quotient'
  | 'average'
  | 'share'
  | 'percentage change'
  | 'percentage fall'
  | 'part'
  | 'whole'
  | 'vacancy rate'
  | 'cost per post'
  | 'agency differential'
  | 'part of a year'
  | 'grant after cut'
  | 'grant before cut'
  | 'grant cut'
  | 'after change'
  | 'before change';

export interface Kind {
  /** For a list to choose from */
  readonly name: string;
  /** What each part is; the last may stand any number of times where `more` says so */
  readonly parts: readonly string[];
  readonly more?: true;
  /** The figure, unrounded; parts as printed, so 3 for 3%. Not finite where it cannot be worked out */
  readonly compute: (parts: readonly number[]) => number;
  readonly formula: (cells: readonly Interpolation[]) => Formula;
  /** How it is worked out, from the parts as they are printed */
  readonly how: (parts: readonly string[]) => string;
}

const sumOf = (values: readonly number[]) => values.reduce((a, b) => decimalDifference(a, -b), 0);
/** Not finite where divided by nothing. */
const over = (dividend: number, divisor: number) =>
  divisor === 0 ? NaN : decimalQuotient(dividend, divisor, 1);
const percent = (part: number, whole: number) => over(decimalProduct(100, part), whole);
/** What is left of 100% after 3% */
const left = (cut: number) => decimalDifference(100, cut);

const total = (cells: readonly Interpolation[]) => f`SUM(${join(',', cells)})`;
/** One cell as it is, several or a range as their sum. */
const added = (cells: readonly Interpolation[]): Interpolation =>
  cells.length === 1 && !Array.isArray(cells[0]) ? cells[0]! : total(cells);

const share: Pick<Kind, 'compute' | 'formula' | 'how'> = {
  compute: ([part = NaN, ...whole]) => percent(part, sumOf(whole)),
  formula: ([part, ...whole]) => f`100*${part!}/${added(whole)}`,
  how: ([part, ...whole]) => `100 × ${part} ÷ ${whole.length === 1 ? whole[0] : `(${whole.join(' + ')})`}`,
};

/** Every kind: what its parts are, the figure, the same as a formula, and how it is said. */
export const KINDS: Readonly<Record<KindId, Kind>> = {
  sum: {
    name: 'Sum of figures',
    parts: ['Part'],
    more: true,
    compute: sumOf,
    formula: total,
    how: (parts) => parts.join(' + '),
  },
  share: { name: 'Share of a total, %', parts: ['Part', 'Total, or its parts'], more: true, ...share },
  difference: {
    name: 'Difference',
    parts: ['From', 'Take away'],
    more: true,
    compute: ([first = NaN, ...rest]) => rest.reduce(decimalDifference, first),
    formula: ([first, ...rest]) => f`${first!}-${added(rest)}`,
    how: (parts) => parts.join(' − '),
  },
  'percentage change': {
    name: 'Change, %',
    parts: ['Before', 'After'],
    compute: ([before = NaN, after = NaN]) => percent(decimalDifference(after, before), before),
    formula: ([before, after]) => f`100*(${after!}-${before!})/${before!}`,
    how: ([before, after]) => `100 × (${after} − ${before}) ÷ ${before}`,
  },
  'percentage fall': {
    name: 'Fall, % (printed without a minus)',
    parts: ['Before', 'After'],
    compute: ([before = NaN, after = NaN]) => percent(decimalDifference(before, after), before),
    formula: ([before, after]) => f`100*(${before!}-${after!})/${before!}`,
    how: ([before, after]) => `100 × (${before} − ${after}) ÷ ${before}`,
  },
  product: {
    name: 'Product: figures multiplied',
    parts: ['Figure', 'Times'],
    more: true,
    compute: (parts) => parts.reduce(decimalProduct, 1),
    formula: (cells) => join('*', cells),
    how: (parts) => parts.join(' × '),
  },
  quotient: {
    name: 'Quotient: one figure divided by others',
    parts: ['Figure', 'Divided by'],
    more: true,
    compute: ([first = NaN, ...rest]) => rest.reduce(over, first),
    formula: ([first, ...rest]) => f`${first!}/${rest.length === 1 ? rest[0]! : f`(${join('*', rest)})`}`,
    how: (parts) => parts.join(' ÷ '),
  },
  average: {
    name: 'Average of figures',
    parts: ['One of them'],
    more: true,
    compute: (parts) => over(sumOf(parts), parts.length),
    formula: (cells) => f`AVERAGE(${join(',', cells)})`,
    how: (parts) => `(${parts.join(' + ')}) ÷ ${parts.length}`,
  },
  'cost per post': {
    name: 'Cost per post',
    parts: ['Cost', 'Posts'],
    compute: ([cost = NaN, posts = NaN]) => over(cost, posts),
    formula: ([cost, posts]) => f`${cost!}/${posts!}`,
    how: ([cost, posts]) => `${cost} ÷ ${posts}`,
  },
  'vacancy rate': {
    name: 'Vacancy rate, % of all posts',
    parts: ['Vacancies', 'Filled posts'],
    compute: ([vacant = NaN, filled = NaN]) => percent(vacant, sumOf([vacant, filled])),
    formula: ([vacant, filled]) => f`100*${vacant!}/(${vacant!}+${filled!})`,
    how: ([vacant, filled]) => `100 × ${vacant} ÷ (${vacant} + ${filled})`,
  },
  'agency differential': {
    name: 'Agency differential',
    parts: ['Yearly cost of an agency worker', 'Yearly cost of a post', 'Posts'],
    compute: ([agency = NaN, post = NaN, posts = NaN]) =>
      decimalProduct(decimalDifference(agency, post), posts),
    formula: ([agency, post, posts]) => f`(${agency!}-${post!})*${posts!}`,
    how: ([agency, post, posts]) => `(${agency} − ${post}) × ${posts}`,
  },
  'part of a year': {
    name: 'Part of a yearly figure',
    parts: ['A year', 'Months'],
    compute: ([year = NaN, months = NaN]) => over(decimalProduct(year, months), 12),
    formula: ([year, months]) => f`${year!}*${months!}/12`,
    how: ([year, months]) => `${year} × ${months} ÷ 12`,
  },
  part: {
    name: 'Percentage of a figure',
    parts: ['Whole', 'Percentage'],
    compute: ([whole = NaN, share_ = NaN]) => over(decimalProduct(whole, share_), 100),
    formula: ([whole, share_]) => f`${whole!}*${share_!}/100`,
    how: ([whole, share_]) => `${whole} × ${share_} ÷ 100`,
  },
  whole: {
    name: 'Whole that a percentage implies',
    parts: ['Part', 'Percentage'],
    compute: ([part = NaN, share_ = NaN]) => percent(part, share_),
    formula: ([part, share_]) => f`100*${part!}/${share_!}`,
    how: ([part, share_]) => `100 × ${part} ÷ ${share_}`,
  },
  'grant cut': {
    name: 'Cut of a grant, from the grant after it',
    parts: ['Grant after the cut', 'Cut, %'],
    compute: ([after = NaN, cut = NaN]) => over(decimalProduct(after, cut), left(cut)),
    formula: ([after, cut]) => f`${after!}*${cut!}/(100-${cut!})`,
    how: ([after, cut]) => `${after} × ${cut} ÷ (100 − ${cut})`,
  },
  'grant after cut': {
    name: 'Grant after cuts',
    parts: ['Grant before', 'Cut, %'],
    more: true,
    compute: ([before = NaN, ...cuts]) =>
      cuts.reduce((grant, cut) => over(decimalProduct(grant, left(cut)), 100), before),
    formula: ([before, ...cuts]) => join('*', [before!, ...cuts.map((cut) => f`(100-${cut})/100`)]),
    how: ([before, ...cuts]) => [before, ...cuts.map((cut) => `(100 − ${cut}) ÷ 100`)].join(' × '),
  },
  'grant before cut': {
    name: 'Grant before a cut',
    parts: ['Grant after the cut', 'Cut, %'],
    compute: ([after = NaN, cut = NaN]) => percent(after, left(cut)),
    formula: ([after, cut]) => f`100*${after!}/(100-${cut!})`,
    how: ([after, cut]) => `100 × ${after} ÷ (100 − ${cut})`,
  },
  'after change': {
    name: 'Figure after a rise or fall in %',
    parts: ['Before', 'Rise, % (a fall with a minus)'],
    compute: ([before = NaN, rise = NaN]) => over(decimalProduct(before, sumOf([100, rise])), 100),
    formula: ([before, rise]) => f`${before!}*(100+${rise!})/100`,
    how: ([before, rise]) => `${before} × (100 + ${rise}) ÷ 100`,
  },
  'before change': {
    name: 'Figure before a rise or fall in %',
    parts: ['After', 'Rise, % (a fall with a minus)'],
    compute: ([after = NaN, rise = NaN]) => percent(after, sumOf([100, rise])),
    formula: ([after, rise]) => f`100*${after!}/(100+${rise!})`,
    how: ([after, rise]) => `100 × ${after} ÷ (100 + ${rise})`,
  },
};

export const isKind = (id: unknown): id is KindId => typeof id === 'string' && id in KINDS;

/** From which of its parts on a kind adds them up, so that cells beside each other may be one range. */
export const addsFrom = (id: KindId): number =>
  id === 'sum' || id === 'average' ? 0 : id === 'share' || id === 'difference' ? 1 : Infinity;

/** Fewest parts that a kind can be worked out from. */
export const fewestParts = ({ parts, more }: Kind): number => (more && parts.length === 1 ? 1 : parts.length);
