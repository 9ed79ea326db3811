import { type Cell, calc, f } from '../../workbook';

/** What one post of each role, or one worker of each assignment, costs and how much of it holds cases. */
export interface Column {
  readonly names: readonly Cell[];
  readonly costs: readonly Cell[];
  /** FTE of one post or worker that holds cases */
  readonly caseFte: readonly Cell[];
  /** 1 where one post or worker holds cases, else 0 */
  readonly casePeople: readonly Cell[];
}

export interface Line {
  readonly name: Cell;
  readonly cost: Cell;
  readonly caseFte: Cell;
  readonly casePeople: Cell;
}

export const columnOf = (lines: readonly Line[]): Column => ({
  names: lines.map(({ name }) => name),
  costs: lines.map(({ cost }) => cost),
  caseFte: lines.map(({ caseFte }) => caseFte),
  casePeople: lines.map(({ casePeople }) => casePeople),
});

/** Whether a post or worker holds cases. */
export const holders = (caseFte: Cell) =>
  calc(f`IF(${caseFte}>0,1,0)`, Number(caseFte.value) > 0 ? 1 : 0, 'integer');
