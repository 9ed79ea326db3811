import {
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

const TAX_YEARS = EMPLOYER_NI.map(({ taxYear }) => taxYear);

/** The dated rates of a workbook, a row a tax year. */
export interface Rates {
  readonly sheet: Sheet;
  readonly taxYears: readonly Cell[];
  readonly thresholds: readonly Cell[];
  readonly niRates: readonly Cell[];
  readonly levyRates: readonly Cell[];
}

/** Employer NI and the apprenticeship levy, to be edited when the law changes. */
export function ratesSheet(c: AppraisalCase): Rates {
  const rates = onCostRates(c);
  const rows = EMPLOYER_NI.map((year, index) => ({
    taxYear: input(year.taxYear, { format: 'year', list: TAX_YEARS }),
    threshold: input(rates[index]!.niThreshold, { format: 'money', min: 0 }),
    niRate: input(rates[index]!.niRate, { format: 'percentFine', min: 0, max: 1 }),
    levyRate: input(rates[index]!.levyRate, { format: 'percentFine', min: 0, max: 1 }),
    from: year.from,
    source: year.note === undefined ? year.source : `${year.source}. ${year.note}`,
  }));
  const blocks = [
    title('Rates', 'Employer on-costs by tax year; edit a row when a rate changes'),
    note(
      'What is typed over stays with the case when the workbook is made afresh; say where it comes from on Assumptions. Source names where the published rates come from.',
    ),
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
  return {
    sheet: sheet('Rates', blocks, { kind: 'input', widths: { label: 16, unit: 14 } }),
    taxYears: rows.map(({ taxYear }) => taxYear),
    thresholds: rows.map(({ threshold }) => threshold),
    niRates: rows.map(({ niRate }) => niRate),
    levyRates: rows.map(({ levyRate }) => levyRate),
  };
}
