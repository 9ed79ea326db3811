import type { FieldKey } from './table/fields';
import type { ImportedTable } from './table/table';

/** What became of one file (or paste, or range). Plain data but for the tables. */
export interface Imported {
  readonly file: string;
  readonly format: { readonly id: string; readonly title: string };
  /** Why it was taken for that format, in a sentence; how sure a guessed mapping is, from 0 to 1. */
  readonly recognised: { readonly because: string; readonly confidence: number };
  readonly encoding?: string;
  readonly tables: readonly ImportedTable[];
  readonly counts: Counts;
  readonly notImported: readonly RefusedRow[];
  /** Doubts about rows that were imported. */
  readonly warnings: readonly Problem[];
  readonly quality: readonly ColumnQuality[];
  /** What was decided and may be wrong, for the person: "Vacancy rate is written as 7.7 and was read as 7.7%". */
  readonly notes: readonly string[];
}

/** read = imported + notImported + totals + blanks, always. */
export interface Counts {
  readonly read: number;
  readonly imported: number;
  readonly notImported: number;
  /** Total rows inside the data, left out. */
  readonly totals: number;
  /** Empty rows, left out. */
  readonly blanks: number;
}

/** A row that was not imported, with its cells as they were found. */
export interface RefusedRow {
  readonly sheet?: string;
  readonly row: number;
  readonly cells: readonly string[];
  readonly problems: readonly Problem[];
}

/** Everything a person needs to mend it: where, what was found, what is allowed. */
export interface Problem {
  readonly file: string;
  readonly sheet?: string;
  readonly row: number;
  /** The header as the file has it; undefined where the whole row is wrong. */
  readonly column?: string;
  readonly found: string;
  readonly allowed: string;
}

/** What came of one column of the file. */
export interface ColumnQuality {
  /** As the file has it. */
  readonly header: string;
  /** What it became; undefined for a column that is not imported. */
  readonly key?: FieldKey;
  readonly filled: number;
  readonly blank: number;
  /** `999`, `NA`, `x`: said to be not recorded. */
  readonly notRecorded: number;
  /** Entries whose writing was changed: a code to its label, `£1,200` to 1200. */
  readonly recoded: number;
  /** Why it is not in the workbook: personal, unknown to the format, empty. */
  readonly leftOut?: string;
}

/** A whole file refused: one message that says what is wrong, where, and what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  constructor(
    readonly file: string,
    message: string,
  ) {
    super(`${file}: ${message}`);
  }
}
