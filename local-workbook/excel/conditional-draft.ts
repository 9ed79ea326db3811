import type { Area, ConditionalState } from '../grid/grid';

/**
 * A conditional format between `add` and its rule: Excel's API names the type first, sets colours next and the rule last, and a rule that
 * says nothing is none for the grid. With its rule it goes to the grid, and keeps the id that the client was told.
 */
export interface ConditionalDraft {
  readonly id: string;
  readonly sheet: string;
  readonly areas: readonly Area[];
  readonly type: string;
  format: ConditionalState['format'];
  stopIfTrue: boolean;
  /** The grid's own id, from when it has one */
  placed?: string;
}
