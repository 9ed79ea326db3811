import type { Book, CellValue } from './book';
import { valueOfExcels } from './formula/excel-values';
import { parseFormula } from './formula/parse';
import { Surroundings } from './formula/shape';
import { type Matrix, valueOf } from './formula/values';
import type { CellChange, Plan } from './plan';
import { isMissing } from './worked-out';

/** What a cell will show, and how that is known. */
export type After =
  /** The new formula, worked out here for the values that the workbook shows */
  | { readonly by: 'formula'; readonly value: CellValue }
  /** The function itself, worked out anew for those values: its formula holds more than can be worked out here */
  | { readonly by: 'function'; readonly value: CellValue }
  /** No formula: the value that stays */
  | { readonly by: 'value'; readonly value: CellValue }
  /** Only Excel can say */
  | { readonly by: 'Excel' };

/** What one cell will show, never taken from what its function showed before. */
function valueAfter(book: Book, cell: CellChange): After {
  if (cell.becomes === 'value') return { by: 'value', value: cell.value };
  if (cell.fills) return { by: 'Excel' };
  const surroundings = new Surroundings(book, cell, cell.sheet, valueOfExcels);
  const native = cellOf(valueOf(parseFormula(cell.formula), surroundings), undefined);
  if (native !== undefined && !isMissing(native)) return { by: 'formula', value: native };
  const own = cellOf(valueOf(parseFormula(cell.was), surroundings), cell.element);
  return own === undefined ? { by: 'Excel' } : { by: 'function', value: own };
}

/** The value of a single cell, or of one element of a result; a formula makes 0 of a blank cell. */
function cellOf(values: Matrix | undefined, element: CellChange['element']): CellValue | undefined {
  const isOne = values?.length === 1 && values[0]?.length === 1;
  if (!values || (!isOne && !element)) return undefined;
  const value = isOne ? values[0]![0] : values[element!.row]?.[element!.column];
  if (value === null) return 0;
  if (typeof value === 'object' && value !== null && 'basicValue' in value)
    return { error: String(value.basicValue) };
  return value as CellValue | undefined;
}

/** As near as two calculations of one figure come. */
const NEAR = 1e-9;

export function isSameValue(before: CellValue, after: CellValue): boolean {
  if (typeof before === 'number' && typeof after === 'number')
    return Math.abs(before - after) <= NEAR * Math.max(1, Math.abs(before));
  if (isError(before) && isError(after)) return before.error === after.error;
  return before === after;
}

const isError = (value: CellValue): value is { readonly error: string } =>
  typeof value === 'object' && value !== null;

/** A cell of a plan, with what it will show. */
export interface Compared {
  readonly cell: CellChange;
  readonly after: After;
  /** Whether it will show another value than it does; false where it shows none now, or only Excel can say */
  readonly differs: boolean;
}

/** Each cell of a plan with its value before and after. */
export function compared(book: Book, { cells }: Plan): Compared[] {
  const chained = new Chained(book, cells);
  return cells.map((cell) => {
    const after = chained.after(cell);
    const isKnown = after.by !== 'Excel' && !isMissing(cell.value);
    return { cell, after, differs: isKnown && !isSameValue(cell.value, after.value) };
  });
}

/** So many cells without a value may look at each other in a row; more are left to Excel. */
const LONGEST_CHAIN = 100;

/** The workbook with the values that cells of a plan will show in place of those that they do not show now. */
class Chained implements Book {
  readonly sheets;
  readonly tables;
  readonly names;
  readonly #missing: ReadonlyMap<string, CellChange>;
  readonly #known = new Map<CellChange, After>();
  #depth = 0;
  /** How often a value was asked for that is not there yet */
  #unknown = 0;

  constructor(
    private readonly book: Book,
    cells: readonly CellChange[],
  ) {
    ({ sheets: this.sheets, tables: this.tables, names: this.names } = book);
    const missing = cells.filter(({ value }) => isMissing(value));
    this.#missing = new Map(missing.map((cell) => [keyOf(cell.sheet, cell.row, cell.column), cell]));
  }

  value(sheet: string, row: number, column: number): CellValue {
    const shown = this.book.value(sheet, row, column);
    if (this.#missing.size === 0 || !isMissing(shown)) return shown;
    const cell = this.#missing.get(keyOf(sheet, row, column));
    const after = cell && this.after(cell);
    if (after && after.by !== 'Excel') return after.value;
    if (shown !== null) this.#unknown += 1;
    return shown;
  }

  after(cell: CellChange): After {
    const known = this.#known.get(cell);
    if (known || this.#depth > LONGEST_CHAIN) return known ?? { by: 'Excel' };
    // A cell that looks at itself finds nothing yet
    this.#known.set(cell, { by: 'Excel' });
    this.#depth += 1;
    const unknown = this.#unknown;
    const found = valueAfter(this, cell);
    // An input that shows nothing yet says nothing of the result.
    const after: After = found.by === 'function' && this.#unknown > unknown ? { by: 'Excel' } : found;
    this.#depth -= 1;
    this.#known.set(cell, after);
    return after;
  }
}

const keyOf = (sheet: string, row: number, column: number) => `${sheet}\n${row}\n${column}`;
