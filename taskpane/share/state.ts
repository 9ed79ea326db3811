import { create } from 'zustand';
import type { CellValue } from '../../src/share';
import type { Look } from './plan';

/** A copy that was made, until another is. */
export interface Copy {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly formulas: number;
  readonly values: number;
  readonly others: number;
  readonly added: readonly string[];
  readonly notes: readonly string[];
  /** What a reader without the add-in would not see, by place */
  readonly left: readonly string[];
  /** What came of the wish to open it */
  readonly opening?: 'opened' | 'not opened';
}

/** What came of replacing the functions in the open workbook. */
export interface Replaced {
  readonly cells: number;
  readonly others: number;
  readonly differing: readonly {
    readonly place: string;
    readonly before: CellValue;
    readonly after: CellValue;
  }[];
  /** Cells that showed nothing before to compare with */
  readonly missing: number;
  readonly verdict: Verdict;
}

/** What a last look through the workbook found. */
export type Verdict =
  | { readonly kind: 'checked'; readonly left: readonly string[]; readonly isFileChecked: boolean }
  | { readonly kind: 'failed'; readonly words: string };

interface State {
  readonly keepChecks: boolean;
  readonly look: Look | undefined;
  /** The first place that the list shows */
  readonly from: number;
  readonly copy: Copy | undefined;
  readonly replaced: Replaced | undefined;
}

/** What was found and made; it outlives another page, and ends with the pane: the workbook may be another by then. */
export const useShare = create<State>(() => ({
  keepChecks: false,
  look: undefined,
  from: 0,
  copy: undefined,
  replaced: undefined,
}));
