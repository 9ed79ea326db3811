import { cellCount, intersection, isEntireColumn, isEntireRow } from './address';
import { flag } from './arguments';
import type { Accessor } from './define';
import type { Place } from './place';
import { requireUnprotected } from './protection';
import { spillOf } from './spill';

/** Where a range lies and how large it is. */
export function rangeShape(place: Place): {
  get: Record<string, () => unknown>;
  set: Record<string, Accessor['set']>;
} {
  const { context, sheet } = place;
  const { grid } = context;
  const hidden = (which: 'rows' | 'columns') => () => isHidden(place, which);
  const hide = (which: 'rows' | 'columns') => (value: unknown) => {
    requireUnprotected(context, sheet, which === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
    grid.formats.setHidden(sheet, place.area, which, flag(value));
  };
  return {
    get: {
      address: () => place.address,
      addressLocal: () => place.address,
      rowIndex: () => place.area.row,
      columnIndex: () => place.area.column,
      rowCount: () => place.area.rows,
      columnCount: () => place.area.columns,
      cellCount: () => {
        const count = cellCount(place.area);
        return count > 2 ** 31 - 1 ? -1 : count;
      },
      isEntireColumn: () => isEntireColumn(place.area),
      isEntireRow: () => isEntireRow(place.area),
      hasSpill: () => hasSpill(place),
      rowHidden: hidden('rows'),
      columnHidden: hidden('columns'),
      hidden: () => isHidden(place, 'rows') === true || isHidden(place, 'columns') === true,
      left: () => leftOf(place, place.area.column),
      top: () => topOf(place, place.area.row),
      width: () => leftOf(place, place.area.column + place.area.columns) - leftOf(place, place.area.column),
      height: () => topOf(place, place.area.row + place.area.rows) - topOf(place, place.area.row),
    },
    set: { rowHidden: hide('rows'), columnHidden: hide('columns') },
  };
}

/** null where some are and some are not, as of any property of a range */
function isHidden({ context, sheet, area }: Place, which: 'rows' | 'columns'): boolean | null {
  const first = which === 'rows' ? area.row : area.column;
  const count = which === 'rows' ? area.rows : area.columns;
  const among = context.grid.formats.hidden(sheet, which).filter((at) => at >= first && at < first + count);
  if (among.length === 0) return false;
  return among.length === count ? true : null;
}

function hasSpill(place: Place): boolean | null {
  const { area, context, sheet } = place;
  if (area.rows === 1 && area.columns === 1) return spillOf(place) !== undefined;
  const used = context.grid.sheets.used(sheet, true);
  const shared = used && intersection(used, area);
  if (!shared) return false;
  const cells = context.grid.cells.read(sheet, shared).flatMap((row, i) =>
    row.map(({ formula }, j) => {
      return (
        formula !== '' && context.grid.cells.spill(sheet, shared.row + i, shared.column + j) !== undefined
      );
    }),
  );
  if (!cells.includes(true)) return false;
  return cells.length === cellCount(area) && !cells.includes(false) ? true : null;
}

/** Points from the sheet's left edge to that of a column */
export function leftOf({ context, sheet }: Pick<Place, 'context' | 'sheet'>, column: number): number {
  return sum(column, (at) => context.grid.formats.columnWidth(sheet, at));
}

export function topOf({ context, sheet }: Pick<Place, 'context' | 'sheet'>, row: number): number {
  return sum(row, (at) => context.grid.formats.rowHeight(sheet, at));
}

const sum = (count: number, each: (at: number) => number): number => {
  let total = 0;
  for (let at = 0; at < count; at++) total += each(at);
  return total;
};
