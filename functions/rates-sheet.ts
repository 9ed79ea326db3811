import { discountFactor } from '../src/calculations/option';
import {
  APPRENTICESHIP_LEVY,
  apprenticeshipLevyFor,
  DISCOUNT_SCHEDULES,
  EMPLOYER_NI,
  type DiscountScheduleName,
  WORKING_DAYS,
} from '../src/tables';
import { columnLetters } from './native-range';

/**
 * The visible sheet of rates that native formulas refer to, as plain data: what a conversion adds to a workbook, and the
 * only place that knows which rate stands where.
 */
export const RATES_SHEET = 'WFC Rates';

/** A cell: a value, nothing, or a formula (without "=") with the value it has. */
export type RatesCell = string | number | null | { readonly formula: string; readonly value: number };

/** A rectangle on the sheet: its title above its headings above its rows. Rows and columns count from 1. */
export interface RatesBlock {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly titleRow: number;
  readonly firstColumn: number;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly RatesCell[])[];
}

/** Column A is a margin; the sheet's own title and note stand in B1 and B2. */
const FIRST_COLUMN = 2;
const FIRST_BLOCK_ROW = 4;
/** Title, note and headings stand above a block's first row. */
const ROWS_ABOVE = 3;

export const RATES_TITLE = 'WFC Rates';
export const RATES_NOTE =
  'Published rates that the formulas of this workbook refer to. Each may be edited; the formulas follow.';

type Unplaced = Omit<RatesBlock, 'titleRow' | 'firstColumn'>;

/** Blocks one below the other, an empty row between them. */
function placeBelow(top: number, block: Unplaced): RatesBlock {
  return { ...block, titleRow: top, firstColumn: FIRST_COLUMN };
}
const rowBelow = ({ titleRow, rows }: RatesBlock) => titleRow + ROWS_ABOVE + rows.length + 1;

/** `'WFC Rates'!$C$7:$C$20`: a column of a block by its heading, or several side by side, or only some of its rows. */
export function ratesRange(
  block: RatesBlock,
  from: string,
  to = from,
  rows?: { first: number; last: number },
): string {
  const { first, last } = rows ?? { first: 0, last: block.rows.length - 1 };
  const firstRow = block.titleRow + ROWS_ABOVE;
  const start = `$${columnOf(block, from)}$${firstRow + first}`;
  const end = `$${columnOf(block, to)}$${firstRow + last}`;
  return `'${RATES_SHEET}'!${start === end ? start : `${start}:${end}`}`;
}

/** The headings of some columns, which MATCH looks a choice up in. */
export function ratesHeadings(block: RatesBlock, from: string, to: string): string {
  const row = block.titleRow + ROWS_ABOVE - 1;
  return `'${RATES_SHEET}'!$${columnOf(block, from)}$${row}:$${columnOf(block, to)}$${row}`;
}

function columnOf({ name, headings, firstColumn }: RatesBlock, heading: string): string {
  const index = headings.indexOf(heading);
  if (index < 0) throw new Error(`The block ${name} has no column "${heading}".`);
  return columnLetters(firstColumn + index);
}

export const EMPLOYER_NI_BLOCK = placeBelow(FIRST_BLOCK_ROW, {
  name: 'EmployerNi',
  title: 'Employer National Insurance (secondary Class 1)',
  note: 'GBP; thresholds by pay period; rebate on pay between the two limits for contracted-out schemes up to 2015/16',
  headings: [
    'Tax year',
    'From',
    'week',
    'month',
    'year',
    'Rate',
    'Rebate',
    'Lower limit',
    'Upper limit',
    'Source',
    'Note',
  ],
  rows: EMPLOYER_NI.map(({ contractedOut, ...row }) => [
    row.taxYear,
    row.from,
    row.thresholdWeek,
    row.thresholdMonth,
    row.thresholdYear,
    row.rate,
    contractedOut?.rebate ?? null,
    contractedOut?.lowerEarningsLimit ?? null,
    contractedOut?.upperAccrualPoint ?? null,
    row.source,
    row.note ?? null,
  ]),
});

export const LEVY_BLOCK = placeBelow(rowBelow(EMPLOYER_NI_BLOCK), {
  name: 'ApprenticeshipLevy',
  title: 'Apprenticeship levy',
  note: APPRENTICESHIP_LEVY.at(-1)?.note ?? '',
  headings: ['Tax year', 'From', 'Rate', 'Source'],
  rows: EMPLOYER_NI.map(({ taxYear, from }) => {
    const levy = apprenticeshipLevyFor(taxYear);
    return [taxYear, from, levy?.rate ?? 0, levy?.source ?? null];
  }),
});

export const WORKING_DAYS_BLOCK = placeBelow(rowBelow(LEVY_BLOCK), {
  name: 'WorkingDays',
  title: 'Working days of one full-time post in a year',
  note: 'The base of the published sickness rate',
  headings: ['From', 'Days', 'Source'],
  rows: [[WORKING_DAYS.from, WORKING_DAYS.daysPerFte, WORKING_DAYS.source]],
});

const SCHEDULES: readonly DiscountScheduleName[] = ['standard', 'health'];
const { standard } = DISCOUNT_SCHEDULES;

export const DISCOUNT_BANDS_BLOCK = placeBelow(rowBelow(WORKING_DAYS_BLOCK), {
  name: 'DiscountRates',
  title: 'Discount rates',
  note: `Fractions a year of the appraisal. Health: ${DISCOUNT_SCHEDULES.health.note ?? ''}`,
  headings: ['After year', 'To year', ...SCHEDULES, 'From', 'Source'],
  rows: standard.bands.map(({ toYear }, band) => [
    standard.bands[band - 1]?.toYear ?? 0,
    Number.isFinite(toYear) ? toYear : 'on',
    ...SCHEDULES.map((name) => DISCOUNT_SCHEDULES[name].bands[band]?.rate ?? null),
    standard.from,
    standard.source,
  ]),
});

/** The last year of the table of factors: from here on one rate holds for ever, so formulas go on by a power. */
export const LAST_FACTOR_YEAR = standard.bands.at(-2)?.toYear ?? 0;

const factorTop = rowBelow(DISCOUNT_BANDS_BLOCK);

export const DISCOUNT_FACTORS_BLOCK = placeBelow(factorTop, {
  name: 'DiscountFactors',
  title: 'Discount factors',
  note: "The factor of the year before, divided by 1 + the year's rate above",
  headings: ['Year', ...SCHEDULES],
  rows: Array.from({ length: LAST_FACTOR_YEAR + 1 }, (_, year) => [
    year,
    ...SCHEDULES.map((name, index) => (year === 0 ? 1 : factorCell(year, name, FIRST_COLUMN + 1 + index))),
  ]),
});

function factorCell(year: number, name: DiscountScheduleName, column: number): RatesCell {
  const row = factorTop + ROWS_ABOVE + year;
  const own = (text: string) => text.replace(`'${RATES_SHEET}'!`, '');
  const rates = own(ratesRange(DISCOUNT_BANDS_BLOCK, name));
  const afterYear = own(ratesRange(DISCOUNT_BANDS_BLOCK, 'After year'));
  const before = `${columnLetters(column)}${row - 1}`;
  const yearBefore = `$${columnLetters(FIRST_COLUMN)}${row - 1}`;
  return {
    formula: `${before}/(1+INDEX(${rates},MATCH(${yearBefore},${afterYear})))`,
    value: discountFactor(year, name),
  };
}

export const RATES_BLOCKS: readonly RatesBlock[] = [
  EMPLOYER_NI_BLOCK,
  LEVY_BLOCK,
  WORKING_DAYS_BLOCK,
  DISCOUNT_BANDS_BLOCK,
  DISCOUNT_FACTORS_BLOCK,
];

/** The whole sheet as rows of cells, from A1. */
export function ratesSheetCells(): RatesCell[][] {
  const last = RATES_BLOCKS.reduce((row, block) => Math.max(row, rowBelow(block) - 2), 0);
  const width = FIRST_COLUMN - 1 + Math.max(...RATES_BLOCKS.map(({ headings }) => headings.length));
  const cells = Array.from({ length: last }, () => new Array<RatesCell>(width).fill(null));
  const put = (row: number, column: number, values: readonly RatesCell[]) =>
    values.forEach((value, index) => {
      cells[row - 1]![column - 1 + index] = value;
    });
  put(1, FIRST_COLUMN, [RATES_TITLE]);
  put(2, FIRST_COLUMN, [RATES_NOTE]);
  for (const { titleRow, firstColumn, title, note, headings, rows } of RATES_BLOCKS) {
    [[title], [note], headings, ...rows].forEach((values, index) =>
      put(titleRow + index, firstColumn, values),
    );
  }
  return cells;
}
