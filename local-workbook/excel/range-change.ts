import { intersection, isEntireColumn, isEntireRow, MAX_COLUMNS, MAX_ROWS } from './address';
import type { Area } from '../grid/grid';
import { given, oneOf } from './arguments';
import { notImplemented, refusal } from './errors';
import type { Move, Place } from './place';
import { requireUnlocked, requireUnprotected } from './protection';
import { rangeObject } from './range';
import { copy } from './range-copy';
import { rangeOrAddress } from './reference';

/** What can be done to a range's cells as a whole. */
export function rangeChanges(place: Place): Record<string, (...args: never[]) => unknown> {
  const { context, sheet } = place;
  const { grid } = context;
  return {
    clear: (applyTo: unknown) => clear(place, applyTo),
    insert: (shift: unknown) => {
      const { area } = place;
      const way = isEntireRow(area)
        ? 'Down'
        : isEntireColumn(area)
          ? 'Right'
          : oneOf(shift, ['Down', 'Right']);
      requireStructure(place, way);
      requireRoom(place, way);
      requireWholeTables(place, way);
      context.move({ sheet, area, shift: way });
      return rangeObject(place.at(area));
    },
    delete: (shift: unknown) => {
      const { area } = place;
      const way = isEntireRow(area) ? 'Up' : isEntireColumn(area) ? 'Left' : oneOf(shift, ['Up', 'Left']);
      requireStructure(place, way);
      requireWholeTables(place, way);
      context.move({ sheet, area, shift: way });
    },
    merge: (across: unknown) => {
      requireUnprotected(context, sheet);
      const { area } = place;
      if (tablesOn(place).some((table) => intersection(table, area))) throw refusal('MergedRangeConflict');
      grid.structure.merge(sheet, area, across === true);
    },
    unmerge: () => {
      requireUnprotected(context, sheet);
      grid.structure.unmerge(sheet, place.area);
    },
    select: () => {
      if (grid.sheets.get(sheet).visibility !== 'Visible') throw refusal('InvalidOperation');
      if (grid.sheets.active() !== sheet) grid.sheets.activate(sheet);
      grid.selection.set(sheet, place.area);
    },
    calculate: () => grid.calculation.recalculate(false),
    copyFrom: (source: unknown, copyType: unknown, skipBlanks: unknown, transpose: unknown) =>
      copy(place, rangeOrAddress(context, source, sheet), copyType, skipBlanks === true, transpose === true),
  };
}

const APPLY_TO = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;

function clear(place: Place, applyTo: unknown): void {
  const { context, sheet, area } = place;
  const what = given(applyTo, (value) => oneOf(value, APPLY_TO), 'All');
  if (what === 'ResetContents') throw notImplemented('Range.clear("ResetContents")');
  if (what === 'Formats') requireUnprotected(context, sheet, 'allowFormatCells');
  else requireUnlocked(context, sheet, area);
  context.grid.cells.clear(sheet, area, what === 'RemoveHyperlinks' ? 'Hyperlinks' : what);
}

/** A protected sheet lets whole rows or columns go in or out where its protection says so, and single cells never. */
function requireStructure({ context, sheet, area }: Place, shift: Move['shift']): void {
  const isIn = shift === 'Down' || shift === 'Right';
  if (isEntireRow(area)) requireUnprotected(context, sheet, isIn ? 'allowInsertRows' : 'allowDeleteRows');
  else if (isEntireColumn(area))
    requireUnprotected(context, sheet, isIn ? 'allowInsertColumns' : 'allowDeleteColumns');
  else requireUnprotected(context, sheet);
}

const tablesOn = ({ context, sheet }: Place): readonly Area[] =>
  context.grid.tables
    .list()
    .filter((table) => table.sheet === sheet)
    .map((table) => table.area);

/** Nothing may be pushed off the sheet's end. */
function requireRoom({ context, sheet, area }: Place, shift: 'Down' | 'Right'): void {
  const edge: Area =
    shift === 'Down'
      ? { ...area, row: MAX_ROWS - area.rows }
      : { ...area, column: MAX_COLUMNS - area.columns };
  const used = context.grid.sheets.used(sheet, true);
  if (used && intersection(used, edge)) throw refusal('NonBlankCellOffSheet');
}

/** Cells that move through a table must take all of its width (or height) with them. */
function requireWholeTables(place: Place, shift: Move['shift']): void {
  const { area } = place;
  const vertical = shift === 'Down' || shift === 'Up';
  const swept: Area = vertical
    ? { ...area, rows: MAX_ROWS - area.row }
    : { ...area, columns: MAX_COLUMNS - area.column };
  for (const table of tablesOn(place)) {
    const shared = intersection(swept, table);
    if (!shared) continue;
    const isWhole = vertical ? shared.columns === table.columns : shared.rows === table.rows;
    if (!isWhole) throw refusal('InsertDeleteConflict');
  }
}
