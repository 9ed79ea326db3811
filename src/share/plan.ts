import { RATES_SHEET } from '../../functions/rates-sheet';
import { columnLetters } from '../workbook';
import type { Book, CellValue, Place, PlacedFormula } from './book';
import { Converter, NoNativeForm } from './convert';
import { mayHoldCalls } from './formula/functions';
import { FormulaError } from './formula/parse';
import { Surroundings } from './formula/shape';
import { type Spill, withoutSpills } from './spills';
import { workedOut } from './worked-out';

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What becomes of one cell. */
export type CellChange = CellPlace & {
  /** The formula that it had, or that filled it */
  readonly was: string;
  readonly value: CellValue;
  /** Which of the values of that formula, where it filled several cells */
  readonly element?: { readonly row: number; readonly column: number };
} & (
    | {
        readonly becomes: 'formula';
        readonly formula: string;
        readonly checked: boolean;
        /** What the formula goes on filling, where it stays an array formula */
        readonly fills?: { readonly rows: number; readonly columns: number };
      }
    | { readonly becomes: 'value'; readonly because: string }
  );

/** What becomes of a formula that stands in no cell: in a table's column, a name or a rule. */
export interface TextChange {
  readonly place: Exclude<Place, { kind: 'cell' }>;
  readonly was: string;
  readonly formula: string;
}

/** A function that stays, and why. */
export interface Left {
  readonly place: Place;
  readonly because: string;
}

export interface Plan {
  readonly cells: readonly CellChange[];
  readonly texts: readonly TextChange[];
  readonly left: readonly Left[];
  readonly needsRates: boolean;
}

export interface Choices {
  /** Keep the functions' own checks in every formula, not only where an argument may be no good */
  readonly keepChecks?: boolean;
}

const NO_VALUE =
  'no value was saved for it; open the workbook where the add-in runs, save it, and share it again';

/** What sharing would do to each formula of a workbook. Formulas without a function of ours are passed over. */
export function planShare(book: Book, formulas: readonly PlacedFormula[], choices: Choices = {}): Plan {
  const ours = formulas.filter(({ formula }) => mayHoldCalls(formula));
  const cells: CellChange[] = [];
  const left: Left[] = [];
  const spills: Spill[] = [];
  for (const { place, formula } of ours) {
    if (place.kind !== 'cell') continue;
    const done = changesOfCell(book, place, formula, choices);
    if (typeof done === 'string') left.push({ place, because: done });
    else {
      cells.push(...done);
      if (done.length > 1) spills.push({ ...place, ...(place.fills ?? { rows: 1, columns: 1 }) });
    }
  }
  const texts: TextChange[] = [];
  const columns = new ColumnFormulas(book, cells);
  for (const { place, formula } of ours) {
    if (place.kind === 'cell') continue;
    const done = columns.of(place) ?? changeOfText(book, place, formula);
    if ('because' in done) left.push({ place, because: done.because });
    else texts.push({ place, was: formula, formula: done.formula });
  }
  const mended = withoutSpills(book, spills, formulas, cells);
  const needsRates = [...mended, ...texts].some(
    (change) => 'formula' in change && change.formula.includes(`'${RATES_SHEET}'!`),
  );
  return { cells: mended, texts, left, needsRates };
}

type CellOf = Extract<Place, { kind: 'cell' }>;

/** The changes of a formula's cells, or why it stays. */
function changesOfCell(
  book: Book,
  place: CellOf,
  was: string,
  { keepChecks = false }: Choices,
): CellChange[] | string {
  const { sheet, row, column, fills } = place;
  const at = (r: number, c: number) => ({
    sheet,
    row: row + r,
    column: column + c,
    was,
    value: book.value(sheet, row + r, column + c),
    ...(fills && fills.rows * fills.columns > 1 && { element: { row: r, column: c } }),
  });
  const surroundings = new Surroundings(book, place, sheet);
  try {
    const converter = new Converter(was, surroundings, keepChecks);
    if (!converter.holdsCalls()) return [];
    if (!fills) {
      // What nearly all cells are, and there may be many: an object spelt out takes a fraction of the time of one that is put together.
      const { formula, checked } = converter.whole();
      const value = book.value(sheet, row, column);
      return [{ sheet, row, column, was, value, becomes: 'formula', formula, checked }];
    }
    if (!converter.spills()) return [{ ...at(0, 0), becomes: 'formula', ...converter.whole(), fills }];
    if (fills.rows * fills.columns === 1 && !converter.isCall()) {
      throw new NoNativeForm('a function here gives several values at once');
    }
    return elements(fills).map(({ r, c }) => ({
      ...at(r, c),
      becomes: 'formula',
      ...converter.element({ row: r, column: c }),
    }));
  } catch (error) {
    if (error instanceof FormulaError) return `it cannot be read: ${error.message}`;
    if (!(error instanceof NoNativeForm)) throw error;
    const kept = elements(fills ?? { rows: 1, columns: 1 }).map(({ r, c }) => at(r, c));
    const known = kept.map((cell, i) => workedOut(cell.value, was, surroundings, i, fills));
    if (known.includes(undefined)) return `${error.message}, and ${NO_VALUE}`;
    return kept.map((cell, i) => ({
      ...cell,
      value: known[i]!,
      becomes: 'value',
      because: error.message,
    }));
  }
}

const elements = ({ rows, columns }: { rows: number; columns: number }) =>
  Array.from({ length: rows * columns }, (_, i) => ({ r: Math.floor(i / columns), c: i % columns }));

/** A formula that stands in no cell keeps the functions' checks: what it meets there is not known. */
function changeOfText(
  book: Book,
  place: Exclude<Place, { kind: 'cell' }>,
  was: string,
): { formula: string } | { because: string } {
  const at = place.kind === 'column' ? firstCellOf(book, place) : undefined;
  try {
    const converter = new Converter(was, new Surroundings(book, at, place.sheet), true);
    if (converter.spills()) throw new NoNativeForm('a function here gives several values at once');
    const { formula } = converter.whole();
    if (place.kind !== 'name' && place.kind !== 'column' && formula.includes('{')) {
      return { because: 'its native form has a list in it, which Excel does not allow here' };
    }
    return { formula };
  } catch (error) {
    if (error instanceof FormulaError) return { because: `it cannot be read: ${error.message}` };
    if (error instanceof NoNativeForm) return { because: error.message };
    throw error;
  }
}

function firstCellOf(book: Book, { table: name, column }: { table: string; column: string }) {
  const table = book.tables.find((one) => one.name === name);
  if (!table) return undefined;
  const { sheet, area, headerRows, columns } = table;
  return { sheet, row: area.row + headerRows, column: area.column + columns.indexOf(column) };
}

/** A calculated column's formula is that of its cells, where they all have one: else Excel would mark them as exceptions. */
class ColumnFormulas {
  constructor(
    private readonly book: Book,
    private readonly cells: readonly CellChange[],
  ) {}

  of(place: Place): { formula: string } | undefined {
    if (place.kind !== 'column') return undefined;
    const first = firstCellOf(this.book, place);
    const rows = this.book.tables.find(({ name }) => name === place.table)?.area.rows ?? 0;
    if (!first) return undefined;
    const formulas = new Set(
      this.cells.flatMap((cell) => {
        const isOwn = cell.sheet === first.sheet && cell.column === first.column;
        const isWithin = cell.row >= first.row && cell.row < first.row + rows;
        return isOwn && isWithin && cell.becomes === 'formula' ? [cell.formula] : [];
      }),
    );
    const [only] = formulas;
    return formulas.size === 1 && only !== undefined ? { formula: only } : undefined;
  }
}

/** `Costs!B2`, `column Cost of table Posts`, for people. */
export function placeInWords(place: Place | CellPlace): string {
  if (!('kind' in place) || place.kind === 'cell')
    return `${quoted(place.sheet)}!${columnLetters(place.column)}${place.row + 1}`;
  switch (place.kind) {
    case 'column':
      return `the column ${place.column} of the table ${place.table}`;
    case 'name':
      return `the name ${place.name}`;
    default:
      return `the ${place.kind} of ${quoted(place.sheet)}!${place.cells}`;
  }
}

const quoted = (sheet: string) =>
  /^[A-Za-z_][\w.]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
