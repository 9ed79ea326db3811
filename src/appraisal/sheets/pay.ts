import {
  type Cell,
  type ColumnReference,
  type Formula,
  type RowBlock,
  type Sheet,
  type TableBlock,
  calc,
  f,
  note,
  row,
  rowAbsolute,
  sheet,
  table,
  title,
} from '../../workbook';
import type { PriceLevel } from '../pay';
import type { AppraisalCase } from '../schema';
import type { Inputs } from './inputs';
import type { Lists } from './lists';
import { yearsFollow } from './year-labels';

type Header = 'Year' | 'Pay award' | 'From month' | 'Increments' | 'Agency rates' | 'Source';

export interface Pay {
  readonly sheet: Sheet;
  readonly table: TableBlock<Header>;
  readonly priceBase: Cell;
}

/** Awards, increments and agency rates by year; undefined where the case has constant prices. */
export function paySheet(
  { pay, priceBase, years: all }: AppraisalCase,
  inputs: Inputs,
  lists: Lists,
): Pay | undefined {
  if (pay.length === 0) return undefined;
  const rise = { format: 'percentFine', min: -1, max: 1, width: 14 } as const;
  const years = table('Pay_and_prices', pay, [
    {
      header: 'Year',
      cell: (p) => p.year,
      format: 'year',
      ...(lists.payYears ? { list: lists.payYears } : {}),
      width: 14,
    },
    { header: 'Pay award', cell: (p) => p.award, ...rise },
    { header: 'From month', cell: (p) => p.month, format: 'integer', min: 1, max: 12, width: 14 },
    { header: 'Increments', cell: (p) => p.increments, ...rise },
    { header: 'Agency rates', cell: (p) => p.agencyRates, ...rise },
    { header: 'Source', cell: (p) => p.source ?? null, width: 70 },
  ]);
  const blocks = [
    title(
      'Pay and prices',
      calc(
        f`"How pay and agency rates rise after "&${inputs.priceBase}&", % of the year before"`,
        `How pay and agency rates rise after ${priceBase}, % of the year before`,
        undefined,
        { style: 'subtitle' },
      ),
    ),
    note(
      'Costs by year is in cash prices: pay and agency rates begin at 1 in the price base and rise with every year in this table. A year without a row has no rise.',
    ),
    note(
      'Month 1 is April. An award counts from its month on, increments and agency rates from April. The whole cost of a post moves with pay, on-costs included; the premium of an agency worker moves with agency rates. Savings and one-off costs stay as they are entered.',
    ),
    note(
      calc(
        f`"Type below the table to add a year after the price base, each once, up to "&${inputs.years.at(-1)!}&"."`,
        `Type below the table to add a year after the price base, each once, up to ${all.at(-1)!}.`,
        undefined,
        { style: 'note' },
      ),
    ),
    years,
  ];
  return {
    sheet: sheet('Pay and prices', blocks, { kind: 'input' }),
    table: years,
    priceBase: inputs.priceBase,
  };
}

/** Levels of each year, a cell a year; undefined where prices are constant. */
export interface LevelRows {
  readonly rows: readonly RowBlock[];
  readonly pay: readonly Cell[];
  readonly agency: readonly Cell[];
}

/** @param years - the heads of the columns */
export function levelRows(pay: Pay, years: readonly Cell[], levels: readonly PriceLevel[]): LevelRows {
  const { table: rises, priceBase } = pay;
  const when = rises.column('Year');
  const [award, month] = [rises.column('Pay award'), rises.column('From month')];
  const [increments, agencyRates] = [rises.column('Increments'), rises.column('Agency rates')];
  const counts = f`(${when}>${priceBase})`;
  // SUMPRODUCT makes PRODUCT work through the rows one by one, also before Excel had dynamic arrays
  const compound = (until: Formula, rise: Formula) => f`SUMPRODUCT(PRODUCT(1+${counts}*${until}*${rise}))`;
  const cellsOf = (
    formula: (year: Formula, index: number) => Formula,
    value: (level: PriceLevel) => number,
  ) =>
    years.map((year, index) =>
      calc(formula(f`${rowAbsolute(year)}`, index), value(levels[index]!), 'factor'),
    );

  const before = cellsOf(
    (year) => compound(f`(${when}<${year})`, f`((1+${increments})*(1+${award})-1)`),
    ({ payBefore }) => payBefore,
  );
  // A month left blank is April, as in a case file
  const partOfYear = f`(12+1-${month}-(${month}=0))/12`;
  const inYear = (year: Formula, rise: Formula) => f`(1+SUMPRODUCT(${counts}*(${when}=${year})*${rise}))`;
  const average = cellsOf(
    (year, index) =>
      f`${before[index]!}*${inYear(year, f`${increments}`)}*${inYear(year, f`${award}*${partOfYear}`)}`,
    (level) => level.pay,
  );
  const agency = cellsOf(
    (year) => compound(f`(${when}<=${year})`, f`${agencyRates}`),
    (level) => level.agency,
  );
  const shown = (label: string, cells: readonly Cell[]) => row(label, 'price base = 1', [null, ...cells]);
  return {
    rows: [
      shown('Pay when the year begins', before),
      shown('Pay level (price base = 1)', average),
      shown('Agency rates (price base = 1)', agency),
    ],
    pay: average,
    agency,
  };
}

/**
 * Rows of the table that the model would not count, or count twice: before or after the years that it covers, a year again, or
 * words that are no label of a year. From the first year of the appraisal on, only its own years will do.
 */
export const payYearsAreRight = ({ table, priceBase }: Pay, years: readonly Cell[]): Formula =>
  risesAreRight(table.column('Year'), priceBase, years);

/** The same of any column of years in which something rises after the price base. */
export function risesAreRight(when: ColumnReference, priceBase: Cell, years: readonly Cell[]): Formula {
  const [first, last] = [years[0]!, years.at(-1)!];
  const covered = f`(${when}>${priceBase})*(${when}<=${last})*(COUNTIF(${when},${when}&"")=1)`;
  const known = f`((${when}<${first})+COUNTIF(${years},${when}&"")>0)`;
  const areLabels = f`COUNTIF(${when},"????/??")=SUMPRODUCT((${when}<>"")*1)`;
  return f`(SUMPRODUCT((${when}<>"")*(1-${covered}*${known}*${yearsFollow(when)}))=0)*(${areLabels})`;
}
