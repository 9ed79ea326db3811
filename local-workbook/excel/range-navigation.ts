import type { Area } from '../grid/grid';
import type { ApiObject } from '../protocol/object';
import { bounding, intersection, isUnbounded, MAX_COLUMNS, MAX_ROWS, onSheet } from './address';
import { given, whole } from './arguments';
import { invalidArgument, notFound } from './errors';
import type { Place } from './place';
import { rangeObject } from './range';
import { rangeOrAddress } from './reference';
import { spillOf } from './spill';
import { usedWithin } from './used';

type Calls = Record<string, (...args: never[]) => unknown>;

/** From one range to others. All stay on the sheet, and none may lie beyond its edge. */
export function rangeNavigation(place: Place): Calls {
  const at = (change: (area: Area) => Area): ApiObject => {
    const area = change(place.area);
    if (!onSheet(area)) throw invalidArgument();
    return rangeObject(place.at(area));
  };
  const resized = (area: Area, rows: number, columns: number): Area => ({
    ...area,
    // Whole rows stay whole.
    rows: area.rows === MAX_ROWS && rows === 0 ? MAX_ROWS : area.rows + rows,
    columns: area.columns === MAX_COLUMNS && columns === 0 ? MAX_COLUMNS : area.columns + columns,
  });
  const other = (value: unknown): Area => {
    const found = rangeOrAddress(place.context, value, place.sheet);
    if (found.sheet !== place.sheet) throw invalidArgument();
    return found.area;
  };
  const shared = (value: unknown): ApiObject | null => {
    const area = intersection(place.area, other(value));
    return area ? rangeObject(place.at(area)) : null;
  };
  const existing = (found: ApiObject | null): ApiObject => {
    if (!found) throw notFound();
    return found;
  };
  const spill = (): ApiObject | null => {
    const { rows, columns } = place.area;
    if (rows !== 1 || columns !== 1) throw invalidArgument();
    const found = spillOf(place);
    return found ? rangeObject(found) : null;
  };
  /** Beside the range: after it for a positive count, before it for a negative one. */
  const beside = (area: Area, along: 'row' | 'column', count: number): Area => {
    if (count === 0) throw invalidArgument();
    const size = along === 'row' ? 'rows' : 'columns';
    const start = count > 0 ? area[along] + area[size] : area[along] + count;
    return { ...area, [along]: start, [size]: Math.abs(count) };
  };
  const used = (valuesOnly: unknown): Place | undefined => usedWithin(place, valuesOnly === true);
  return {
    getCell: (row: unknown, column: unknown) =>
      at((area) => ({
        row: area.row + whole(row),
        column: area.column + whole(column),
        rows: 1,
        columns: 1,
      })),
    getRow: (row: unknown) =>
      at((area) => {
        if (whole(row, 0) >= area.rows) throw invalidArgument();
        return { ...area, row: area.row + whole(row), rows: 1 };
      }),
    getColumn: (column: unknown) =>
      at((area) => {
        if (whole(column, 0) >= area.columns) throw invalidArgument();
        return { ...area, column: area.column + whole(column), columns: 1 };
      }),
    getRowsAbove: (count: unknown) => at((area) => beside(area, 'row', -given(count, whole, 1))),
    getRowsBelow: (count: unknown) => at((area) => beside(area, 'row', given(count, whole, 1))),
    getColumnsBefore: (count: unknown) => at((area) => beside(area, 'column', -given(count, whole, 1))),
    getColumnsAfter: (count: unknown) => at((area) => beside(area, 'column', given(count, whole, 1))),
    getResizedRange: (rows: unknown, columns: unknown) =>
      at((area) => resized(area, whole(rows), whole(columns))),
    getAbsoluteResizedRange: (rows: unknown, columns: unknown) =>
      at((area) => ({ ...area, rows: whole(rows, 1), columns: whole(columns, 1) })),
    getOffsetRange: (rows: unknown, columns: unknown) =>
      at((area) => ({ ...area, row: area.row + whole(rows), column: area.column + whole(columns) })),
    getBoundingRect: (another: unknown) => at((area) => bounding(area, other(another))),
    getIntersection: (another: unknown) => existing(shared(another)),
    getIntersectionOrNullObject: shared,
    getEntireColumn: () => at((area) => ({ ...area, row: 0, rows: MAX_ROWS })),
    getEntireRow: () => at((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
    getLastCell: () =>
      at((area) => ({
        row: area.row + area.rows - 1,
        column: area.column + area.columns - 1,
        rows: 1,
        columns: 1,
      })),
    getLastRow: () => at((area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
    getLastColumn: () => at((area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 })),
    getUsedRange: (valuesOnly: unknown) => {
      const found = used(valuesOnly);
      // An empty sheet's used range is its first cell; an empty part of a sheet has none.
      if (!found && isUnbounded(place.area)) return at((area) => ({ ...area, rows: 1, columns: 1 }));
      if (!found) throw notFound();
      return rangeObject(found);
    },
    getUsedRangeOrNullObject: (valuesOnly: unknown) => {
      const found = used(valuesOnly);
      return found ? rangeObject(found) : null;
    },
    getSpillingToRange: () => existing(spill()),
    getSpillingToRangeOrNullObject: spill,
  };
}
