import {
  type Block,
  type Cell,
  type Formula,
  calc,
  digits,
  f,
  grid,
  input,
  note,
  row,
  text,
} from '../../workbook';
import { apprenticeshipLevyFor, employerNiFor } from '../../tables';
import type { Condition, Figure, Measures } from '../profile/measure';
import type { FieldKey } from '../table/fields';
import { numberOf, plural, quoted } from './parts';

export interface CostOptions {
  /** As "2026/27": sets employer NI and the levy. */
  readonly taxYear: string;
  /** Employer's pension contribution, a fraction of pay; while it is not given, costs are before pension. */
  readonly pensionRate?: number;
}

/** Assumptions of a cost, and the figures that follow from them. */
export interface Costs {
  readonly blocks: readonly Block[];
  readonly notes: readonly Block[];
  /** The heads of on-costs and cost, which say so while no pension rate is given; made anew for each grid. */
  heads(): Cell[];
  pay(conditions: readonly Condition[]): Figure;
  /** Pension, levy and employer NI on the pay of the same posts. */
  onCosts(conditions: readonly Condition[], pay: Cell | Figure): Figure;
}

/** What a post costs: nothing where the list tells no salaries. */
export function costLines(posts: Measures, { taxYear, pensionRate }: CostOptions): Costs | undefined {
  const ni = employerNiFor(taxYear);
  const hasBand = posts.tells('salaryMinimum') && posts.tells('salaryMaximum');
  const hasSalary = posts.tells('salary');
  if (!ni || (!hasBand && !hasSalary)) return undefined;
  const place = input(0.5, { format: 'percent', min: 0, max: 1 });
  const threshold = input(ni.thresholdYear, { format: 'money', min: 0 });
  const rate = input(ni.rate, { format: 'percent', min: 0, max: 1 });
  const levy = input(apprenticeshipLevyFor(taxYear)?.rate ?? 0, { format: 'percent', min: 0, max: 1 });
  const pension = input(pensionRate ?? null, {
    format: 'percent',
    min: 0,
    max: 1,
  });
  const half = input(0.5, { format: 'caseload', min: 0, max: 1 });
  const isGiven = pensionRate !== undefined;
  const missing = calc(f`IF(${pension}="",${quoted(NO_PENSION)},"")`, isGiven ? '' : NO_PENSION, undefined, {
    style: 'note',
  });
  const block = grid({
    head: ['Assumptions', 'Unit', 'Value'],
    width: 12,
    rows: [
      row('Tax year', '', [text(taxYear)]),
      row('Employer NI starts at', '£ a year', [threshold]),
      row('Employer NI rate', 'of pay above it', [rate]),
      row('Apprenticeship levy', 'of pay', [levy]),
      row('Employer pension', 'of pay', [pension]),
      row('NI: part of a penny that is dropped', 'pence, up to', [half]),
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
  const pence = (r: number) =>
    Number((Math.max(0, salary(r) * fte(r) - freeOf(r)) * ni.rate * 100).toFixed(CLEAN));
  // Rounded to the penny for each line, exactly half a penny going down, as HMRC has it.
  const niOf = (r: number) => (pence(r) > numberOf(half) ? Math.ceil(pence(r) - numberOf(half)) / 100 : 0);
  const written = f`ROUND((${pays}>${free})*(${pays}-${free})*${rate}*100,${digits(CLEAN)})`;
  const niFormula = f`ROUNDUP((${written}-${half})*(${written}>${half}),0)/100`;
  return {
    blocks: [block, note(missing)],
    notes: [
      note(
        `${basis} On-costs: pension, apprenticeship levy and employer NI, which starts anew for each person and is rounded to the penny. Vacant posts are costed as if filled.`,
      ),
      ...(unpaid === 0 ? [] : [note(`${plural(unpaid, 'line')} without pay cost nothing here.`)]),
      note(`Employer NI: ${ni.source}`),
    ],
    heads: () => [headOf('On-costs', pension, isGiven), headOf('Cost', pension, isGiven)],
    pay: (conditions) => posts.sumOf(conditions, (r) => salary(r) * fte(r), pays),
    onCosts: (conditions, pay) => {
      const insurance = posts.sumOf(conditions, niOf, f`(${niFormula})`);
      const isCell = 'kind' in pay;
      const payValue = isCell ? numberOf(pay) : pay.value;
      return {
        value: payValue * (numberOf(pension) + numberOf(levy)) + insurance.value,
        formula: f`${isCell ? pay : pay.formula}*(${pension}+${levy})+${insurance.formula}`,
      };
    },
  };
}

const NO_PENSION =
  'The employer pension is not given: type the rate of your fund. Until then the cost is before pension.';
/** Decimals of a penny that are kept, so that the tail of a binary product decides nothing. */
const CLEAN = 6;

const headOf = (words: string, pension: Cell, isGiven: boolean): Cell =>
  calc(
    f`IF(${pension}="",${quoted(`${words} before pension`)},${quoted(words)})`,
    isGiven ? words : `${words} before pension`,
    undefined,
    { style: 'columnHeadNumber' },
  );

/** Lines for which one of these is not recorded. */
function missingPay({ table }: Measures, keys: readonly FieldKey[]): number {
  const columns = keys.map((key) => table.column(key));
  let missing = 0;
  for (let r = 0; r < table.rows; r += 1) {
    if (columns.some((column) => (column?.at(r) ?? null) === null)) missing += 1;
  }
  return missing;
}
