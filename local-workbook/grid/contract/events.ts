import type { Area } from './area';

export type GridEvent =
  | {
      readonly type: 'edited';
      readonly sheet: string;
      readonly area: Area;
      readonly by: 'user' | 'add-in' | 'undo';
    }
  | { readonly type: 'formatted'; readonly sheet: string; readonly area: Area }
  | {
      readonly type: 'moved';
      readonly sheet: string;
      readonly area: Area;
      readonly change:
        'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';
    }
  | {
      readonly type:
        'sheet added' | 'sheet removed' | 'sheet activated' | 'sheet deactivated' | 'sheet renamed';
      readonly sheet: string;
    }
  | { readonly type: 'table changed'; readonly table: string; readonly sheet: string; readonly area: Area }
  | { readonly type: 'selected'; readonly sheet: string; readonly area: Area }
  | { readonly type: 'calculated'; readonly sheet: string };
export interface Events {
  /** Returns the call that ends the listening */
  on(listener: (event: GridEvent) => void): () => void;
}
