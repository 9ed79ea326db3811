import type { NameState } from '../grid/grid';
import type { Context } from './context';

/** The names that a sheet can use: its own before the workbook's. */
export function sheetNames({ grid }: Context, sheet: string): readonly NameState[] {
  const all = grid.names.list();
  return [...all.filter((name) => name.sheet === sheet), ...all.filter((name) => name.sheet === undefined)];
}
