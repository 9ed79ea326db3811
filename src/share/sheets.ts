import { RATES_BLOCKS, RATES_SHEET, ratesSheetCells } from '../../functions/rates-sheet';
import { columnLetters } from '../workbook';
import type { Book, CellValue } from './book';
import { summaryOfCalls } from './formula/functions';
import type { CellChange } from './plan';

/** A cell of a sheet that sharing adds, and how it is to look. */
export interface AddedCell {
  readonly value: string | number | boolean | null;
  /** Without an equals sign */
  readonly formula?: string;
  readonly look: 'title' | 'heading' | 'head' | 'text' | 'input' | 'calculation';
}

export interface AddedSheet {
  readonly name: string;
  readonly rows: readonly (readonly (AddedCell | null)[])[];
  /** In characters */
  readonly widths: readonly number[];
}

/** The sheet of rates that native formulas look things up on: rates may be typed over, factors follow them. */
export function ratesSheet(): AddedSheet {
  const titles = new Set(RATES_BLOCKS.map(({ titleRow }) => titleRow - 1));
  const heads = new Set(RATES_BLOCKS.map(({ titleRow }) => titleRow + 1));
  const rows = ratesSheetCells().map((cells, row) =>
    cells.map((cell): AddedCell | null => {
      if (cell === null) return null;
      if (typeof cell === 'object') return { ...cell, look: 'calculation' };
      if (row === 0) return { value: cell, look: 'title' };
      if (titles.has(row)) return { value: cell, look: 'heading' };
      if (heads.has(row)) return { value: cell, look: 'head' };
      return { value: cell, look: typeof cell === 'number' ? 'input' : 'text' };
    }),
  );
  const width = rows[0]?.length ?? 1;
  return { name: RATES_SHEET, rows, widths: [2, ...Array.from({ length: width - 1 }, () => 14)] };
}

/**
 * How a sheet of that name which the workbook has already stands to ours: not there, the same, the same with other rates, or one that
 * our formulas cannot use.
 */
export function ratesSheetIn(book: Book): 'none' | 'same' | 'other rates' | 'another sheet' {
  const name = book.sheets.find((sheet) => sheet.toLowerCase() === RATES_SHEET.toLowerCase());
  if (name === undefined) return 'none';
  let hasOtherRates = false;
  for (const [row, cells] of ratesSheetCells().entries()) {
    for (const [column, cell] of cells.entries()) {
      const ours = typeof cell === 'object' && cell !== null ? cell.value : cell;
      const found = book.value(name, row, column);
      if (typeof ours === 'string' && found !== ours && isKey(row, column)) return 'another sheet';
      if (typeof ours === 'number' && !isNear(found, ours)) {
        if (typeof found !== 'number') return 'another sheet';
        hasOtherRates = true;
      }
    }
  }
  return hasOtherRates ? 'other rates' : 'same';
}

/** What formulas look up by: the heads and first columns of blocks. Sources and notes may be anyone's own words. */
const isKey = (row: number, column: number): boolean =>
  RATES_BLOCKS.some(
    ({ titleRow, firstColumn, rows }) =>
      row + 1 === titleRow + 2 ||
      (column + 1 === firstColumn && row + 1 > titleRow + 2 && row + 1 <= titleRow + 2 + rows.length),
  );

const isNear = (found: CellValue, ours: number) =>
  typeof found === 'number' && Math.abs(found - ours) <= 1e-12 * Math.max(1, Math.abs(ours));

export const VALUES_SHEET = 'WFC Values';

/** The list of cells that hold a value where a function was; undefined where there is none. */
export function valuesSheet(book: Book, cells: readonly CellChange[]): AddedSheet | undefined {
  const kept = cells.filter((cell) => cell.becomes === 'value');
  if (kept.length === 0) return undefined;
  const taken = new Set(book.sheets.map((sheet) => sheet.toLowerCase()));
  let name = VALUES_SHEET;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${VALUES_SHEET} ${n}`;
  const text = (value: string): AddedCell => ({ value, look: 'text' });
  const head = ['Sheet', 'Cell', 'What was worked out', 'Value', 'Why it is a value'];
  const lines = kept.map((cell): (AddedCell | null)[] => [
    null,
    text(cell.sheet),
    text(`${columnLetters(cell.column)}${cell.row + 1}`),
    text(summaryOfCalls(cell.was)),
    { value: shown(cell.value), look: 'text' },
    text(cell.because),
  ]);
  return {
    name,
    rows: [
      [null, { value: name, look: 'title' }],
      [
        null,
        text(
          'These cells held a Workforce Case function. They keep its value and do not follow their inputs any more.',
        ),
      ],
      [],
      [null, ...head.map((value): AddedCell => ({ value, look: 'head' }))],
      ...lines,
    ],
    widths: [2, 20, 10, 60, 16, 60],
  };
}

const shown = (value: CellValue) => (typeof value === 'object' && value !== null ? value.error : value);
