import type { Counts } from '../../src/workforce/imported';
import type { CaseWeights } from '../../src/settings';
import type { GuessedColumn, Mapping } from '../../src/workforce/mapping';

/** What is to be read. A range's rows are sent before, block by block, under its name. */
export type Input =
  | { readonly kind: 'file'; readonly name: string; readonly file: Blob }
  | { readonly kind: 'pasted'; readonly name: string; readonly text: string }
  | { readonly kind: 'range'; readonly name: string };

/** Cells of the workbook as Excel gives them. */
export interface CellBlock {
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
}

/** What the person said of one source, where it was not taken for what it is. */
export interface Said {
  /** The id of a format. */
  readonly as?: string;
  readonly mapping?: Mapping;
  readonly sheet?: string;
  readonly headerRow?: number;
}

/** A source at first sight: its top, and what it was taken for. */
export interface Look {
  /** Why it cannot be read, in words; the rest is then what could be seen all the same. */
  readonly refusal?: string;
  readonly format?: { readonly id: string; readonly title: string };
  readonly because?: string;
  /** From 0 to 1. */
  readonly confidence?: number;
  /** The person has to say what its columns are before it can be read. */
  readonly isUnsure: boolean;
  readonly encoding?: string;
  readonly sheets: readonly string[];
  readonly sheet?: string;
  /** 0 where there is none. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly preview: readonly (readonly PreviewCell[])[];
  /** Headers of what is not kept, and of what a stand-in is written for, unless personal data is kept. */
  readonly personal: { readonly dropped: readonly string[]; readonly standIns: readonly string[] };
  /** What each column would be in a list of posts or cases. */
  readonly guess?: GuessLook;
}

export interface PreviewCell {
  readonly text: string;
  readonly isFigure: boolean;
}

export interface GuessLook {
  readonly mapping: Mapping;
  readonly columns: readonly (GuessedColumn & { readonly samples: readonly string[] })[];
}

/** Choices that decide how rows are read. */
export interface ReadingChoices {
  readonly keepPersonal: boolean;
  /** ISO. */
  readonly asAt?: string;
  readonly fullTimeHours?: number;
}

/** Choices that decide what the sheets show of them. */
export interface ShowingChoices {
  readonly suppress?: number;
  readonly band?: { readonly low: number; readonly high: number };
  /** A fraction of pay. */
  readonly pensionRate?: number;
  readonly area?: string;
  /** Points of cases by complexity */
  readonly weights?: CaseWeights;
}

/** Every row of every source, read and checked. */
export interface Checked {
  readonly files: readonly CheckedFile[];
  readonly refused: readonly { readonly name: string; readonly words: string | undefined }[];
  /** Local authorities that can be compared, where there is open data. */
  readonly areas: readonly string[];
}

export interface CheckedFile {
  readonly name: string;
  readonly title: string;
  readonly counts: Counts;
  /** Headers of columns that are not in the workbook, by why. */
  readonly leftOut: readonly { readonly why: string; readonly headers: readonly string[] }[];
  readonly standIns: readonly string[];
  readonly notes: readonly string[];
  /** Of rows that are not imported, then doubts about rows that are. */
  readonly problems: readonly ProblemGroup[];
  readonly doubts: readonly ProblemGroup[];
}

/** Problems of one column that want the same thing. */
export interface ProblemGroup {
  readonly column: string | undefined;
  readonly allowed: string;
  readonly count: number;
  /** The first of them. */
  readonly places: readonly ProblemPlace[];
}

export interface ProblemPlace {
  readonly sheet?: string;
  readonly row: number;
  /** Of a range: the place of the column in it, from 0. */
  readonly column?: number;
  readonly found: string;
}

export type Task =
  | { readonly kind: 'look'; readonly input: Input; readonly said: Said }
  | {
      readonly kind: 'check';
      readonly inputs: readonly { readonly input: Input; readonly said: Said }[];
      readonly choices: ReadingChoices;
    }
  | {
      readonly kind: 'describe';
      readonly reading: ReadingChoices;
      readonly showing: ShowingChoices;
      readonly version: string;
    }
  | { readonly kind: 'readMapping'; readonly name: string; readonly text: string };

/** Rows of a range; a first block forgets those that were sent before. */
export interface Rows {
  readonly kind: 'rows';
  readonly name: string;
  readonly isFirst: boolean;
  readonly block: CellBlock;
}

export interface ReadingProgress {
  readonly name: string;
  readonly rows: number;
  /** Of all sources, from 0 to 1. */
  readonly done: number;
}

export type Request = Rows | (Task & { readonly id: number });

export type Answer =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: ReadingProgress }
  | { readonly id: number; readonly kind: 'done'; readonly result: unknown }
  /** Of an error that is for the person, its words; of any other the name and the places in our own code. */
  | { readonly id: number; readonly kind: 'refused'; readonly words: string }
  | { readonly id: number; readonly kind: 'failed'; readonly name: string; readonly stack: string };
