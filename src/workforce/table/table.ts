import type { Format as CellFormat } from '../../workbook';
import type { FieldKey } from './fields';

/** What imported rows are, whatever file they came from. Profiles are written over these. */
export type TableKind =
  'posts' | 'workers' | 'workplaces' | 'training' | 'caseload' | 'benchmark' | 'summary' | 'vacancies';

/** Rows of one kind, by column: dictionaries for text and typed arrays for numbers, so that memory stays small. */
export interface ImportedTable {
  readonly kind: TableKind;
  /** The name of the Excel table: `Workers`. */
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly Column[];
  column(key: FieldKey): Column | undefined;
}

export type Column = TextColumn | NumberColumn;

interface ColumnHead {
  readonly key: FieldKey;
  /** The header in the written table, the same for every format. */
  readonly title: string;
  readonly format?: CellFormat;
  /** How many rows hold nothing: absent, blank or "not recorded". */
  readonly blanks: number;
}

/** Text, labels of codes and dates (ISO text under the format `date`). */
export interface TextColumn extends ColumnHead {
  readonly type: 'text';
  /** Every text that occurs, once. */
  readonly dictionary: readonly string[];
  /** For each row the place in the dictionary plus one; 0 where blank. */
  readonly codes: Uint32Array;
  at(row: number): string | null;
}

export interface NumberColumn extends ColumnHead {
  readonly type: 'number';
  /** NaN where blank. */
  readonly values: Float64Array;
  at(row: number): number | null;
}
