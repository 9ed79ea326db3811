import type { Problem } from '../../../src/appraisal/parse';
import type { ReadProblem } from '../../../src/appraisal/read';
import type { AppraisalCase } from '../../../src/appraisal/schema';
import type { Result } from '../../app/jobs';

/** What the workbook keeps of the case. */
export interface Saved {
  /** As the pane saved it last: a case file, whole or not yet. */
  readonly json: unknown;
  /** The workbook has its sheets, as far as the workbook remembers. */
  readonly isBuilt: boolean;
}

/** Something that was changed on a sheet and in the pane since the last build, and differently. */
export interface Conflict {
  /** By which it is answered. */
  readonly id: string;
  /** In words: "Options, Keep things as they are: summary". */
  readonly where: string;
  /** In the case, counted as parseCase counts: `options[0].summary`; of the pane's case where that has it. */
  readonly path: string;
  /** What each side says, as a person reads it; '' for nothing. */
  readonly sheet: string;
  readonly pane: string;
}

export type Side = 'sheet' | 'pane';
/** Which side counts, by the conflict's id. */
export type Answers = Readonly<Record<string, Side>>;

export type Outcome = Result &
  (
    | {
        readonly kind: 'done';
        /** What the sheets hold now, typed there or in the pane: the pane goes on from here. */
        readonly case: AppraisalCase;
        /** The sheet to look at. */
        readonly front: string;
      }
    /** The pane's case, or what came of both sides together, is not whole; nothing was touched. */
    | { readonly kind: 'case'; readonly problems: readonly Problem[]; readonly json: unknown }
    /** What cannot be read from the sheets, or would be lost with them, by sheet and cell as they are called; nothing was touched. */
    | { readonly kind: 'sheets'; readonly problems: readonly ReadProblem[] }
    /** Ask, and come again with the answers; nothing was touched. */
    | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] }
  );

export interface CaseFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
