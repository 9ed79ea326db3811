/** What a cell turned out to be. */
export type Reading = Read | NotRecorded | Refused;

export interface Read {
  readonly state: 'value';
  readonly value: string | number;
  /** The upper end of a range in one cell. */
  readonly upper?: number;
  /** Whether a share carried its sign: 7.7% is sure, 7.7 depends on the column. */
  readonly signed?: boolean;
  /** Its writing was changed: a code to its label, `£1,200` to 1200. */
  readonly recoded?: boolean;
  /** What makes it doubtful, as a sentence of what is usual. */
  readonly doubt?: string;
}

/** Blank, or said to be not recorded. */
export interface NotRecorded {
  readonly state: 'blank' | 'notRecorded';
  /** What would have been recorded. */
  readonly doubt?: string;
}

export interface Refused {
  readonly state: 'refused';
  /** What is allowed, and what to do. */
  readonly allowed: string;
}

export const BLANK: NotRecorded = { state: 'blank' };
export const NOT_RECORDED: NotRecorded = { state: 'notRecorded' };

export const refused = (allowed: string): Refused => ({ state: 'refused', allowed });
