import type { Area, Format } from '../grid/grid';
import { intersection, MAX_COLUMNS, MAX_ROWS } from './address';
import type { Place } from './place';

/** The smallest part of a range that holds all of its cells with a value or, unless `valuesOnly`, a format. */
export function usedWithin(place: Place, valuesOnly: boolean): Place | undefined {
  const { context, sheet, area } = place;
  const ofSheet = context.grid.sheets.used(sheet, valuesOnly);
  const shared = ofSheet && intersection(ofSheet, area);
  if (!shared) return undefined;
  const isUsed = usedTest(place, shared, valuesOnly);
  const rows = marked(shared.rows, (row) => anyOf(shared.columns, (column) => isUsed(row, column)));
  const columns = marked(shared.columns, (column) => anyOf(shared.rows, (row) => isUsed(row, column)));
  if (!rows || !columns) return undefined;
  return place.at({
    row: shared.row + rows.first,
    column: shared.column + columns.first,
    rows: rows.last - rows.first + 1,
    columns: columns.last - columns.first + 1,
  });
}

function usedTest({ context, sheet }: Place, area: Area, valuesOnly: boolean) {
  const cells = context.grid.cells.read(sheet, area);
  const holds = (row: number, column: number) => {
    const cell = cells[row]?.[column];
    return cell !== undefined && (cell.kind !== 'Empty' || cell.formula !== '');
  };
  if (valuesOnly) return holds;
  const formats = context.grid.formats.read(sheet, area);
  // The last cell of a sheet is nobody's: its format is the one that nothing was done to.
  const corner = { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, rows: 1, columns: 1 };
  const plain = key(context.grid.formats.read(sheet, corner)[0]?.[0]);
  return (row: number, column: number) => holds(row, column) || key(formats[row]?.[column]) !== plain;
}

const key = (format: Format | undefined): string => JSON.stringify(format);

const anyOf = (count: number, test: (at: number) => boolean): boolean => {
  for (let at = 0; at < count; at++) if (test(at)) return true;
  return false;
};

function marked(count: number, test: (at: number) => boolean): { first: number; last: number } | undefined {
  let first = 0;
  while (first < count && !test(first)) first++;
  if (first === count) return undefined;
  let last = count - 1;
  while (!test(last)) last--;
  return { first, last };
}
