import type { TextCells } from './text-cells';

/**
 * What a file, a paste or a range looks like before anybody knows what it is: sheets of rows of raw cells. CSV holds text only; a
 * workbook holds numbers, dates and errors as well. Readers of each kind of file give this; nothing after them knows the file.
 */
export type RawCell = string | number | boolean | null | RawDate | RawError;

/** A date cell of a workbook, as ISO text. */
export interface RawDate {
  readonly date: string;
}

/** `#N/A` and its like in a workbook: an error, not words. */
export interface RawError {
  readonly error: string;
}

/** The cells of rows that follow each other, wherever they are kept. Rows and places in them count from 0. */
export interface Cells {
  /** How many rows. */
  readonly rows: number;
  /** How many cells a row has. */
  lengthOf(at: number): number;
  /** `undefined` beyond the end of a row. */
  cell(at: number, place: number): RawCell | undefined;
  isBlank(at: number, place: number): boolean;
  /** All cells of one row. */
  row(at: number): readonly RawCell[];
}

/** Rows that follow each other. A row is as long as it was found: columns beyond its end are blank. */
export interface Chunk {
  /** The number of the first row, from 1, as the person sees it: a quoted new line does not begin a row. */
  readonly first: number;
  readonly rows: readonly (readonly RawCell[])[];
  /** Of text, the same cells where they stand in it; good until the next chunk is asked for. */
  readonly cells?: TextCells;
  /** The text ends in the last of these rows, without the end of a line. */
  readonly endsOpen?: boolean;
  /** How much of the file has been read, from 0 to 1, for progress. */
  readonly done: number;
}

export interface SourceSheet {
  /** `undefined` where a file has but one. */
  readonly name: string | undefined;
  /** From the first row again at each call. */
  chunks(): AsyncIterable<Chunk>;
}

export type SourceKind = 'delimited' | 'workbook' | 'xml' | 'pasted' | 'range';

export interface Source {
  /** How messages name it: the file's name, "the pasted text", "the selected range". */
  readonly name: string;
  readonly kind: SourceKind;
  /** Of text: `UTF-8`, `UTF-8 with BOM`, `UTF-16LE`, `UTF-16LE with BOM`, `UTF-16BE`, `UTF-16BE with BOM`, `Windows-1252`. */
  readonly encoding?: string;
  /** Of delimited text: the character between cells. */
  readonly separator?: string;
  readonly sheets: readonly SourceSheet[];
  /** What the person should be told of the file, in sentences: hidden sheets and rows, merged cells. Complete once the rows are read. */
  readonly notes?: () => readonly string[];
}
