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
import { APPRENTICESHIP_LEVY, EMPLOYER_NI, apprenticeshipLevyFor } from '../../tables';

/** The dated rates of a workbook, a row a tax year. */
export interface Rates {
  readonly sheet: Sheet;
  readonly taxYears: readonly Cell[];
  readonly thresholds: readonly Cell[];
  readonly niRates: readonly Cell[];
  readonly levyRates: readonly Cell[];
}

/** Employer NI and the apprenticeship levy, to be edited when the law changes. */
export function ratesSheet(): Rates {
  const rows = EMPLOYER_NI.map((year) => ({
    taxYear: input(year.taxYear, { format: 'year' }),
    threshold: input(year.thresholdYear, { format: 'money', min: 0 }),
    niRate: input(year.rate, { format: 'percent', min: 0, max: 1 }),
    levyRate: input(apprenticeshipLevyFor(year.taxYear)!.rate, { format: 'percent', min: 0, max: 1 }),
    from: year.from,
    source: year.note === undefined ? year.source : `${year.source}. ${year.note}`,
  }));
  const blocks = [
    title('Rates', 'Employer on-costs by tax year; edit a row when a rate changes'),
    heading('Employer National Insurance and apprenticeship levy'),
    grid({
      head: ['Tax year', 'From', 'NI threshold, £ a year', 'NI rate', 'Levy rate', 'Source'],
      width: [18, 12, 12, 90],
      rows: rows.map((year) =>
        row(year.taxYear, text(year.from), [year.threshold, year.niRate, year.levyRate, remark(year.source)]),
      ),
    }),
    note(
      `Apprenticeship levy: ${APPRENTICESHIP_LEVY.at(-1)!.source}. ${APPRENTICESHIP_LEVY.at(-1)!.note ?? ''}`,
    ),
  ];
  return {
    sheet: sheet('Rates', blocks, { kind: 'input', widths: { label: 16, unit: 14 } }),
    taxYears: rows.map(({ taxYear }) => taxYear),
    thresholds: rows.map(({ threshold }) => threshold),
    niRates: rows.map(({ niRate }) => niRate),
    levyRates: rows.map(({ levyRate }) => levyRate),
  };
}
