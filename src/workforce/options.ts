import type { Format } from './formats/format';
import type { PseudonymBook } from './personal/pseudonyms';
import type { Sampled } from './recognise/sample';

export interface ImportOptions {
  /** The formats that are tried; all that we know unless given. */
  readonly formats?: readonly Format[];
  /** The id of the one format that the file must be of: checked, not forced. */
  readonly as?: string;
  /** Of a workbook: the sheet to read, where more than one could be meant. */
  readonly sheet?: string;
  /** The number of the row that holds the headers, where it is not found rightly. */
  readonly headerRow?: number;
  /** What to make of a file that no format recognises; the guessing of mappings stands here unless given. */
  readonly guess?: Guess;
  /** Names, numbers and addresses of people are left in. */
  readonly keepPersonal?: boolean;
  /** One book for files that belong together, so that one worker has one pseudonym in all of them. */
  readonly pseudonyms?: PseudonymBook;
  /** The date of the data, ISO. */
  readonly asAt?: string;
  /** Hours a week of one full-time post; 37 unless given. */
  readonly fullTimeHours?: number;
  readonly signal?: AbortSignal;
  /** Called after each chunk. */
  readonly progress?: (progress: Progress) => void;
}

export interface Progress {
  readonly rows: number;
  /** From 0 to 1. */
  readonly done: number;
}

/** A format made for one list, and how sure that is; `undefined` where no columns could be told. */
export type Guess = (sheets: readonly Sampled[]) => Guessed | undefined;

export interface Guessed {
  readonly format: Format;
  /** The name of the sheet, as in the sample. */
  readonly sheet: string | undefined;
  /** The number of the row that holds the headers. */
  readonly headerRow: number;
  readonly because: string;
  /** From 0 to 1. */
  readonly confidence: number;
}
