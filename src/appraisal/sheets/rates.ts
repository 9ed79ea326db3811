import {
  type Block,
  type Cell,
  type Sheet,
  grid,
  heading,
  input,
  note,
  remark,
  row,
  sheet,
  text,
  title,
} from '../../workbook';
import { APPRENTICESHIP_LEVY, EMPLOYER_NI } from '../../tables';
import { onCostRates } from '../rates';
import type { AppraisalCase } from '../schema';
import { type DiscountRates, discountRates } from './discount-rates';

const TAX_YEARS = EMPLOYER_NI.map(({ taxYear }) => taxYear);

/** The dated rates of a workbook: on-costs, a row a tax year, where a role has a salary; discount rates, where later years are discounted. */
export interface Rates {
  readonly sheet: Sheet;
  readonly taxYears: readonly Cell[];
  readonly thresholds: readonly Cell[];
  readonly niRates: readonly Cell[];
  readonly levyRates: readonly Cell[];
  readonly discount: DiscountRates | undefined;
}

/** To be edited when the law or the Treasury changes them; undefined where the case calculates with none. */
export function ratesSheet(c: AppraisalCase): Rates | undefined {
  const hasOnCosts = c.taxYear !== undefined;
  const discount = c.wholeLife && discountRates(c.wholeLife);
  if (!hasOnCosts && !discount) return undefined;
  const rates = onCostRates(c);
  const rows = (hasOnCosts ? EMPLOYER_NI : []).map((year, index) => ({
    taxYear: input(year.taxYear, { format: 'year', list: TAX_YEARS }),
    threshold: input(rates[index]!.niThreshold, { format: 'money', min: 0 }),
    niRate: input(rates[index]!.niRate, { format: 'percentFine', min: 0, max: 1 }),
    levyRate: input(rates[index]!.levyRate, { format: 'percentFine', min: 0, max: 1 }),
    from: year.from,
    source: year.note === undefined ? year.source : `${year.source}. ${year.note}`,
  }));
  const blocks = [
    title('Rates', `${titleOf(hasOnCosts, discount)}; edit a row when a rate changes`),
    note(
      'What is typed over stays with the case when the workbook is made afresh; say where it comes from on Assumptions. Source names where the published rates come from.',
    ),
    ...(hasOnCosts ? onCostBlocks(rows) : []),
    ...(discount?.blocks ?? []),
  ];
  return {
    sheet: sheet('Rates', blocks, { kind: 'input', widths: { label: discount ? 22 : 16, unit: 14 } }),
    taxYears: rows.map(({ taxYear }) => taxYear),
    thresholds: rows.map(({ threshold }) => threshold),
    niRates: rows.map(({ niRate }) => niRate),
    levyRates: rows.map(({ levyRate }) => levyRate),
    discount,
  };
}

const titleOf = (hasOnCosts: boolean, discount: DiscountRates | undefined) =>
  hasOnCosts ? `Employer on-costs by tax year${discount ? ', and discount rates' : ''}` : 'Discount rates';

interface YearRow {
  readonly taxYear: Cell;
  readonly threshold: Cell;
  readonly niRate: Cell;
  readonly levyRate: Cell;
  readonly from: string;
  readonly source: string;
}

function onCostBlocks(rows: readonly YearRow[]): Block[] {
  return [
    note(
      `Apprenticeship levy: ${APPRENTICESHIP_LEVY.at(-1)!.source}. ${APPRENTICESHIP_LEVY.at(-1)!.note ?? ''}`,
    ),
    heading('Employer National Insurance and apprenticeship levy'),
    grid({
      head: ['Tax year', 'From', 'NI threshold, £ a year', 'NI rate', 'Levy rate', 'Source'],
      width: [18, 12, 12, 90],
      rows: rows.map((year) =>
        row(year.taxYear, text(year.from), [year.threshold, year.niRate, year.levyRate, remark(year.source)]),
      ),
    }),
  ];
}
