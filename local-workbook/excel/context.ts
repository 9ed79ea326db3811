import type { Grid, SheetState } from '../grid/grid';
import type { ConditionalDraft } from './conditional-draft';
import { EventTeller } from './events';
import type { Move } from './place';

/** `[65536, event type, target, JSON, id]`: one entry of the client's message richApiMessage */
export type EventEntry = readonly [65536, number, string, string, string];

/** What the host lends to Excel's objects. */
export interface Services {
  /** Takes events to the add-in */
  readonly fire: (entries: readonly EventEntry[]) => void;
  /** The settings that the document keeps for the add-in, shared with Office.context.document.settings */
  readonly settings: Map<string, unknown>;
  /** The open file's name */
  readonly fileName: () => string;
  /** Ends the listening to the grid, where a pane goes or reloads */
  readonly until?: AbortSignal;
}

/** What all objects of one workbook share. */
export interface Context {
  readonly grid: Grid;
  readonly services: Services;
  /** Every insertion and deletion of cells so far: Range objects catch up with it. */
  readonly moves: Move[];
  /** Inserts or deletes cells and keeps the count of moves. */
  readonly move: (move: Move) => void;
  /** To be called where a table came, went or got a name, so that listeners hear of it. */
  readonly noticeTables: () => void;
  /** Conditional formats that were added and have no rule yet, by their id */
  readonly drafts: Map<string, ConditionalDraft>;
}

export function createContext(grid: Grid, services: Services): Context {
  const moves: Move[] = [];
  // Our own moves are told to the grid's listeners as well: they must not count twice.
  let isOurs = false;
  const stop = grid.events.on((event) => {
    if (event.type !== 'moved' || isOurs) return;
    const shift = WHOLE[event.change];
    if (shift) moves.push({ sheet: event.sheet, area: event.area, shift });
  });
  services.until?.addEventListener('abort', stop, { once: true });
  const move = (each: Move): void => {
    const { sheet, area, shift } = each;
    isOurs = true;
    try {
      if (shift === 'Down' || shift === 'Right') grid.structure.insert(sheet, area, shift);
      else grid.structure.remove(sheet, area, shift);
    } finally {
      isOurs = false;
    }
    moves.push(each);
  };
  const teller = new EventTeller(grid, services);
  return { grid, services, moves, move, noticeTables: () => teller.noticeTables(), drafts: new Map() };
}

/** Which way the user's whole rows and columns move; of single cells the event does not say. */
const WHOLE: Readonly<Record<string, Move['shift'] | undefined>> = {
  RowInserted: 'Down',
  RowDeleted: 'Up',
  ColumnInserted: 'Right',
  ColumnDeleted: 'Left',
};

/** Office.js compares sheet names without regard to case, as Excel does. */
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const sheetCalled = (grid: Grid, key: string): SheetState | undefined =>
  grid.sheets.list().find((sheet) => sheet.id === key || sameName(sheet.name, key));
