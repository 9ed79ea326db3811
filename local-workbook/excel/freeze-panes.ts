import type { ApiObject } from '../protocol/object';
import { MAX_COLUMNS, MAX_ROWS } from './address';
import { given, whole } from './arguments';
import type { Context } from './context';
import { apiObject } from './define';
import { notFound } from './errors';
import { Place } from './place';
import { rangeOrAddress } from './reference';
import { rangeObject } from './range';

export function freezePanes(context: Context, sheet: string): ApiObject {
  const { sheets } = context.grid;
  const freeze = (rows: number, columns: number) => sheets.set(sheet, { frozen: { rows, columns } });
  const location = (): ApiObject | null => {
    const { rows, columns } = sheets.get(sheet).frozen;
    if (rows === 0 && columns === 0) return null;
    const area = { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS };
    return rangeObject(new Place(context, sheet, area));
  };
  return apiObject({
    apiClass: 'WorksheetFreezePanes',
    call: {
      freezeRows: (count: unknown) =>
        freeze(
          given(count, (n) => whole(n, 0), 1),
          0,
        ),
      freezeColumns: (count: unknown) =>
        freeze(
          0,
          given(count, (n) => whole(n, 0), 1),
        ),
      freezeAt: (range: unknown) => {
        const { row, column, rows, columns } = rangeOrAddress(context, range, sheet).area;
        freeze(rows === MAX_ROWS ? 0 : row + rows, columns === MAX_COLUMNS ? 0 : column + columns);
      },
      unfreeze: () => freeze(0, 0),
      getLocation: () => {
        const found = location();
        if (!found) throw notFound();
        return found;
      },
      getLocationOrNullObject: location,
    },
  });
}
