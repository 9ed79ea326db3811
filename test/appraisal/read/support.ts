import { inputBook } from '../../../scripts/input-book';
import { type ReadCase, caseOfWorkbook } from '../../../src/appraisal/read';
import {
  type FileCell,
  type FileSheet,
  type FileWorkbook,
  readXlsx,
  writeFileWorkbook,
} from '../../../src/xlsx';
import { parseA1 } from '../../../src/workbook';
import type { CaseFile } from '../../support/cases';
import { bytesOf } from '../support';

export const readBack = (bytes: Uint8Array): ReadCase => caseOfWorkbook(inputBook(readXlsx(bytes)));

/** The case of a workbook that must be readable. */
export function caseOf(result: ReadCase) {
  if (!result.ok)
    throw new Error(`The workbook of a test cannot be read: ${JSON.stringify(result.problems)}`);
  return result.case;
}

/** A file is opened once for the tests that edit it: each edit makes a workbook of its own. */
const opened = new WeakMap<Uint8Array, FileWorkbook>();

/** A workbook as a person edits it with a spreadsheet library: cells typed, rows inserted, sheets renamed. */
export class Edited {
  constructor(private book: FileWorkbook) {}

  static async of(file: CaseFile): Promise<Edited> {
    const bytes = await bytesOf(file);
    const book = opened.get(bytes) ?? readXlsx(bytes);
    opened.set(bytes, book);
    return new Edited(book);
  }

  sheet(name: string, change: (sheet: FileSheet) => FileSheet): this {
    if (!this.book.sheets.some((sheet) => sheet.name === name)) throw new Error(`There is no sheet ${name}`);
    this.book = {
      ...this.book,
      sheets: this.book.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
    };
    return this;
  }

  /** Types into a cell, or clears it; what is not said of the cell stays as it was. */
  type(sheet: string, at: string, typed: FileCell['value'] | Partial<FileCell>): this {
    const { row, column } = parseA1(at)!;
    const change = typeof typed === 'object' ? typed : { value: typed, formula: '' };
    return this.sheet(sheet, (own) => {
      const before = own.cells.find((cell) => cell.row === row && cell.column === column);
      const others = own.cells.filter((cell) => cell !== before);
      const made = { look: 0, value: '', formula: '', ...before, ...change, row, column };
      const cells = [...others, made].sort((a, b) => a.row - b.row || a.column - b.column);
      return { ...own, cells };
    });
  }

  /** The address of the first cell with this value, moved by so many columns and rows. */
  find(sheet: string, value: FileCell['value'], columns = 0, rows = 0): string {
    const own = this.book.sheets.find(({ name }) => name === sheet)!;
    const found = own.cells.find((cell) => cell.value === value);
    if (!found) throw new Error(`Nothing on ${sheet} is ${String(value)}`);
    return `${String.fromCharCode(65 + found.column + columns)}${found.row + rows + 1}`;
  }

  names(change: (names: FileWorkbook['names']) => FileWorkbook['names']): this {
    this.book = { ...this.book, names: change(this.book.names) };
    return this;
  }

  bytes(): Promise<Uint8Array> {
    return writeFileWorkbook(this.book);
  }

  async read(): Promise<ReadCase> {
    return readBack(await this.bytes());
  }
}
