import { parseA1 } from '../../workbook';
import type { InputBook, Address, BookCell, BookSheet, ReadNote } from './book';
import { address, cellAt } from './book';
import type { Column, Draft, Line } from './line';

/** Reads cells of a workbook into fields, and remembers which cells were read and what was odd about them. */
export class Reader {
  readonly notes: ReadNote[] = [];
  readonly #read = new Set<string>();

  constructor(
    readonly book: InputBook,
    readonly draft: Draft,
  ) {}

  sheet(name: string): BookSheet | undefined {
    return this.book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  wasRead(at: Address): boolean {
    return this.#read.has(keyOf(at));
  }

  /** Marks a cell as known without taking anything from it, such as a label. */
  know(at: Address): void {
    this.#read.add(keyOf(at));
  }

  note(at: Address, what: string): void {
    this.notes.push({ ...at, what });
  }

  /** The value of one cell; undefined for a blank one, or for one that cannot be read, which is then a problem. */
  value(sheet: BookSheet, row: number, at: number, column: Column): unknown {
    const place = address(sheet.name, row, at);
    this.know(place);
    const typed = cellAt(sheet, row, at);
    const cell = column.isShown ? this.#followed(typed) : typed;
    if (column.isTypedOver && cell?.formula !== undefined) return undefined;
    if (cell === undefined || String(cell.value).trim() === '') {
      if (column.kind.blank !== undefined) this.draft.refuse(place, 'nothing', column.kind.blank);
      return undefined;
    }
    if (cell.isError) return this.draft.refuse(place, `the error ${cell.value}`, 'a value');
    const result = column.kind.read(cell);
    if ('allowed' in result) return this.draft.refuse(place, foundText(cell), result.allowed);
    if (cell.formula !== undefined && !column.isShown)
      this.note(
        place,
        `holds the formula ${cell.formula}; its value ${JSON.stringify(cell.value)} was taken`,
      );
    else if (typeof cell.value === 'string' && typeof result.value === 'number')
      this.note(place, `holds ${JSON.stringify(cell.value)} as text; ${result.value} was taken`);
    else if (typeof cell.value === 'string' && cell.value !== cell.value.trim())
      this.note(place, 'has spaces before or after its words; they were left out');
    return result.value;
  }

  /** A row as fields; undefined where every cell of it is blank. */
  line(sheet: BookSheet, row: number, columns: readonly { at: number; column: Column }[]): Line | undefined {
    const filled = columns.some(({ at }) => String(cellAt(sheet, row, at)?.value ?? '').trim() !== '');
    if (!filled) return undefined;
    const values: Record<string, unknown> = {};
    const places: Record<string, Address> = {};
    for (const { at, column } of columns) {
      values[column.key] = this.value(sheet, row, at, column);
      places[column.key] = address(sheet.name, row, at);
    }
    return { values, at: places };
  }

  /** What a cell shows that only refers to another one, whether or not the program that saved it has calculated. */
  #followed(cell: BookCell | undefined): BookCell | undefined {
    const found = /^=(?:'((?:[^']|'')+)'|([\w.]+))!(\$?[A-Z]+\$?\d+)$/.exec(cell?.formula ?? '');
    const sheet = found && this.sheet((found[1] ?? found[2]!).replaceAll("''", "'"));
    const place = found && parseA1(found[3]!);
    if (!sheet || !place) return cell;
    return cellAt(sheet, place.row, place.column);
  }
}

const keyOf = ({ sheet, cell }: Address) => `${sheet}!${cell}`;

const foundText = ({ value, isDate }: BookCell) => (isDate ? `a date (${value})` : JSON.stringify(value));
