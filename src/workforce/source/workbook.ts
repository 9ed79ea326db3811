import { ImportError } from '../imported';
import { checkRow } from './delimited';
import { sheetOf } from './range';
import type { Chunk, RawCell, Source, SourceSheet } from './source';

type Rows = readonly (readonly RawCell[])[];
type Blocks = () => Iterable<{ readonly rows: Rows; readonly done: number }>;

/** A sheet's rows from its first one: all of them, or blocks of them from the first each time they are asked for. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: Rows | Blocks;
}

export interface WorkbookRows {
  readonly sheets: readonly WorkbookSheet[];
  /** What a reader should know of the file: hidden sheets, merged cells. More may come to light as rows are read. */
  readonly notes?: () => readonly string[];
}

/** How an .xlsx file is opened: given by the caller, because this room knows no files. Its errors of the name `XlsxError` are for the person. */
export type WorkbookReader = (bytes: Uint8Array) => WorkbookRows;

/** The sheets of a workbook, hidden ones too. */
export function workbookSource(name: string, { sheets, notes }: WorkbookRows): Source {
  return {
    name,
    kind: 'workbook',
    sheets: sheets.map((sheet): SourceSheet => {
      const { rows } = sheet;
      if (typeof rows !== 'function') return sheetOf(name, sheet.name, rows);
      return { name: sheet.name, chunks: () => chunksOf(name, rows) };
    }),
    ...(notes && { notes }),
  };
}

// eslint-disable-next-line @typescript-eslint/require-await -- unpacking does not wait; the shape is that of files
async function* chunksOf(name: string, rows: Blocks): AsyncGenerator<Chunk> {
  let first = 1;
  try {
    for (const block of rows()) {
      block.rows.forEach((row, i) => checkRow(name, first + i, row));
      yield { first, ...block };
      first += block.rows.length;
    }
  } catch (error) {
    throw refusal(name, error);
  }
}

/** The reader's own words about the file, as a refusal; any other error is a fault of ours and stays what it is. */
export const refusal = (name: string, error: unknown): unknown =>
  error instanceof Error && error.name === 'XlsxError' ? new ImportError(name, error.message) : error;
