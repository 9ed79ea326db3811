import type { RawCell } from '../source/source';
import type { Settings } from '../settings';
import type { FieldKey } from '../table/fields';
import type { TableKind } from '../table/table';

/**
 * A format is data: which headers it has had, which codes, which kinds of value. Reading, checking and recognising are written once,
 * over this. A header is compared without regard to case, surrounding blanks and runs of blanks; order never matters.
 */
export interface Format {
  /** As `--as` names it: `asc-wds-worker`. */
  readonly id: string;
  readonly title: string;
  /** Where header names, codes and rules were read. */
  readonly source: string;
  /** What it becomes; several sheets of a workbook may become one table. */
  readonly table: TableKind;
  readonly fields: readonly Field[];
  /** Headers that must all be there for the format to be recognised; each entry lists the alternatives of the versions. */
  readonly signature: readonly (readonly string[])[];
  /** Where a workbook or XML file holds it: the sheet's name must match, if given. */
  readonly sheet?: RegExp;
  /** What has to hold across the columns of a row. */
  readonly rules?: readonly RowRule[];
  /** Known totals and sub-headings inside the data, which are left out and counted, beside those that any table may have. */
  readonly isTotal?: (row: RowView) => boolean;
  /** A row that says "Total" is kept: a figure of its own, not a sum of the rows around it. */
  readonly keepsTotals?: boolean;
  /** What is worked out from a row's other values, in this order: a later one sees the earlier. */
  readonly derived?: readonly Derived[];
  /** The key under which each row says from which sheet it came: Annex A's lists. */
  readonly sheetAs?: FieldKey;
  /** Other sheets of the same file that are read with it: the vacancies beside the workers of the census. */
  readonly companions?: readonly Format[];
  /** The file's rows are counted into fewer rows of the table: cases by worker. */
  readonly aggregate?: Aggregation;
  /** The rows that are read stand in a second table too: the workers with cases, as a caseload. Counts are those of the first. */
  readonly also?: readonly AlsoTable[];
  /** Entries that only another kind of file has, and why it is refused: two different ones prove that the codes are not ours. */
  readonly foreign?: {
    readonly key: FieldKey;
    readonly entries: readonly string[];
    readonly because: string;
  };
  /** For rows that come without a header. */
  readonly unheaded?: Unheaded;
  /** What the person should know whenever this format is read: "Codes 41 and 22 have been withdrawn". */
  readonly notes?: readonly string[];
  /** Headers must be written exactly as given, and no other may stand beside them: the tables that we write. */
  readonly exact?: boolean;
  /** Columns that nobody could name beforehand, as the top of a sheet shows them: further breakdowns of open data. */
  readonly others?: (top: Top, isKnown: (header: string) => boolean) => Pick<Format, 'fields' | 'derived'>;
  /** What the rows have to look like besides, where anybody's list may have such headers. */
  readonly tells?: (top: Top) => boolean;
}

/** The top of a sheet below its headers. */
export interface Top {
  readonly sheet: string | undefined;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly RawCell[])[];
}

/** A value from the others of its row. A column of the same key in the file goes first: only its blanks are filled. */
export interface Derived {
  readonly key: FieldKey;
  /** All keys that `from` looks at, where they are few: then it is asked once for what they hold together. */
  readonly of?: FieldKey | readonly FieldKey[];
  readonly from: (row: RowView, settings: Settings) => string | number | null;
}

/**
 * Many rows of the file, one of the table. Every accepted row is added, whether or not it makes a case, and counts as imported; only the
 * columns named here are written, so that what identified the counted (a child) is never in the workbook, whatever else is kept.
 */
export interface Aggregation {
  readonly columns: readonly FieldKey[];
  /** Made anew for each reading. The rows it sees have their pseudonyms and derived values. */
  readonly start: () => Aggregator;
}

export interface Aggregator {
  add(row: RowView): void;
  /** The table's rows, in a settled order, and what the person should know of how they were counted. */
  finish(): { readonly rows: readonly AggregatedRow[]; readonly notes: readonly string[] };
}

export type AggregatedRow = Readonly<Partial<Record<FieldKey, string | number | null>>>;

export interface AlsoTable {
  readonly table: TableKind;
  /** Its columns: from the same key, or from another one of the row. */
  readonly columns: readonly (FieldKey | { readonly key: FieldKey; readonly from: FieldKey })[];
  /** The rows that stand in it; all unless given. */
  readonly takes?: (row: RowView) => boolean;
}

/** Rows without a header: a table pasted out of a report. */
export interface Unheaded {
  /** From the first rows, how surely they are of this format, from 0 (not) to 1. */
  readonly recognise: (rows: readonly (readonly RawCell[])[]) => number;
  /** The headers of the cells that `reader` gives. */
  readonly headers: readonly string[];
  /** Made anew for each reading, so that it may remember what stood above: one row in, one row out. */
  readonly reader: () => (cells: readonly RawCell[]) => readonly RawCell[];
}

export interface Field {
  readonly key: FieldKey;
  /** Every name that any version of the format gave the column. */
  readonly headers: readonly string[];
  readonly kind: Kind;
  /** A row without it is not imported. */
  readonly required?: boolean;
  /** Beyond these the row is imported with a warning: FTE above 1. */
  readonly usual?: { readonly min?: number; readonly max?: number };
  /** Entries that mean "not recorded", beside the empty cell: `999`, `NA`, `#N/A`, `x`. They become blanks, and are counted. */
  readonly notRecorded?: readonly string[];
  /**
   * Dropped before anything is written unless `--keep-personal`; `pseudonym` keeps a stable stand-in within the file: W0001. `derive`
   * says that something impersonal is kept in its place (a birth date becomes an age band) under another key.
   */
  readonly personal?: 'drop' | 'pseudonym' | 'derive';
  /** Of an identifier: the field within which it is unique, so that worker 7 of two workplaces is two people. */
  readonly within?: FieldKey;
}

export type Kind =
  | { readonly kind: 'text'; readonly longest?: number }
  /** Text whose leading zeros count. */
  | { readonly kind: 'id'; readonly longest?: number }
  | {
      readonly kind: 'number';
      readonly min?: number;
      readonly max?: number;
      /** Whole numbers 1, halves 0.5. */
      readonly step?: number;
    }
  /** Pounds: `£1,234.50` and `1234.5` are the same. */
  | { readonly kind: 'money'; readonly min?: number; readonly max?: number }
  /** A range in one cell, `£140,000 - £145,000`: the first is this field's, the second that of `upper`. */
  | { readonly kind: 'moneyRange'; readonly upper: FieldKey }
  /** 7.7, 7.7% and 0.077 are told apart by column: `percent` says which the format uses, `guess` looks at the column. */
  | { readonly kind: 'share'; readonly written: 'percent' | 'fraction' | 'guess' }
  /** DD/MM/YYYY, never swapped; ISO is read too. Kept as ISO text. */
  | { readonly kind: 'date' }
  | { readonly kind: 'year' }
  /**
   * A code becomes its label; the label itself is read too, so that what we wrote can be read again. One that is unknown refuses the
   * row, is kept and said to have no label, or is left blank with a warning.
   */
  | { readonly kind: 'code'; readonly codes: CodeList; readonly unknown: 'refuse' | 'keep' | 'ignore' }
  /** Parallel lists in one cell: `8;25;16`. Kept as text, checked by the row's rules. */
  | { readonly kind: 'list'; readonly of: 'number' | 'code'; readonly codes?: CodeList };

/** Code to label. A code that has been withdrawn is still read. */
export type CodeList = Readonly<Record<string, string>>;

/** A row under check: values by field, `null` where not recorded or absent. */
export interface RowView {
  value(key: FieldKey): string | number | null;
  /** As found in the file. */
  raw(key: FieldKey): RawCell;
  /** All cells as found, in the file's order. */
  readonly cells: readonly RawCell[];
}

export interface RowRule {
  readonly keys: readonly FieldKey[];
  /** It holds wherever this key has no value: such rows are not asked. */
  readonly needs?: FieldKey;
  /** All keys that `broken` looks at, where they are few: then it is asked once for what they hold together. */
  readonly of?: readonly FieldKey[];
  /** `undefined` where it holds; else what was found and what is allowed, as a sentence for the person. */
  readonly broken: (row: RowView) => string | undefined;
  /** `refuse`: the row is not imported. `warn`: it is, and Data quality says so. `ignore`: it is, but for the entry of the first key. */
  readonly weight: 'refuse' | 'warn' | 'ignore';
}
