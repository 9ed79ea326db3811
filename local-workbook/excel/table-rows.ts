import type { Area } from '../grid/grid';
import type { ApiObject } from '../protocol/object';
import { intersection } from './address';
import { given, whole } from './arguments';
import type { Context } from './context';
import { apiObject, collection } from './define';
import { invalidArgument } from './errors';
import { Place } from './place';
import { requireUnprotected } from './protection';
import { rangeObject } from './range';
import { rangeContents } from './range-contents';
import { bodyOf, tableState } from './table';

export function tableRows(context: Context, id: string): ApiObject {
  const count = (): number => bodyOf(tableState(context, id)).rows;
  const row = (index: number): ApiObject => tableRow(context, id, index);
  return collection('TableRowCollection', {
    list: () => Array.from({ length: count() }, (_, index) => row(index)),
    hasCount: true,
    call: {
      getItemAt: (index: unknown) => {
        if (whole(index, 0) >= count()) throw invalidArgument();
        return row(whole(index));
      },
      add: async (index: unknown, values: unknown) => {
        // -1 and nothing at all both say: at the end.
        const asked = given(index, (value) => whole(value, -1), -1);
        const at = asked === -1 ? count() : asked;
        if (at > count()) throw invalidArgument();
        const rows = rowsGiven(values, tableState(context, id).area.columns);
        await makeRoom(context, id, at, rows?.length ?? 1);
        if (rows) contents(context, id, at, rows.length).set.values(rows);
        return row(at);
      },
      deleteRowsAt: (index: unknown, many: unknown) =>
        removeRows(
          context,
          id,
          whole(index, 0),
          given(many, (value) => whole(value, 1), 1),
        ),
    },
  });
}

function tableRow(context: Context, id: string, index: number): ApiObject {
  const { get, set } = rowContents(context, id, index);
  return apiObject({
    apiClass: 'TableRow',
    get: { index: () => index, values: get },
    set: { values: set },
    call: {
      getRange: () => rangeObject(rowsPlace(context, id, index, 1)),
      delete: () => removeRows(context, id, index, 1),
    },
  });
}

const rowContents = (context: Context, id: string, index: number) => ({
  get: () => contents(context, id, index, 1).get.values(),
  set: (value: unknown) => contents(context, id, index, 1).set.values(value),
});

const contents = (context: Context, id: string, index: number, count: number) =>
  rangeContents(rowsPlace(context, id, index, count));

function rowsPlace(context: Context, id: string, index: number, count: number): Place {
  const state = tableState(context, id);
  const body = bodyOf(state);
  if (index + count > body.rows) throw invalidArgument();
  return new Place(context, state.sheet, { ...body, row: body.row + index, rows: count });
}

/** A row as `[1, 2]`, or several as `[[1, 2], [3, 4]]`. */
function rowsGiven(values: unknown, width: number): unknown[][] | undefined {
  if (values === null || values === undefined) return undefined;
  if (!Array.isArray(values)) {
    if (width !== 1) throw invalidArgument();
    return [[values]];
  }
  const rows = values.every((each) => Array.isArray(each)) ? (values as unknown[][]) : [values as unknown[]];
  if (rows.length === 0 || rows.some((row) => row.length !== width)) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return rows;
}

/** New rows in a table: what stands below its columns moves down, where anything does. */
async function makeRoom(context: Context, id: string, at: number, count: number): Promise<void> {
  const { grid } = context;
  const before = tableState(context, id);
  const { sheet, area } = before;
  requireUnprotected(context, sheet);
  const body = bodyOf(before);
  const gap: Area = { ...area, row: body.row + at, rows: count };
  const used = grid.sheets.used(sheet);
  const below = used && intersection({ ...area, row: gap.row, rows: 1_048_576 - gap.row }, used);
  if (below) context.move({ sheet, area: gap, shift: 'Down' });
  // Inside the table the grid has let it grow; at its end, cells come below it.
  const now = tableState(context, id);
  const wanted = { ...area, rows: area.rows + count };
  if (now.area.rows !== wanted.rows) await grid.tables.set(id, { area: wanted });
}

async function removeRows(context: Context, id: string, index: number, count: number): Promise<void> {
  const before = tableState(context, id);
  requireUnprotected(context, before.sheet);
  const { area } = rowsPlace(context, id, index, count);
  const isAll = bodyOf(before).rows === count;
  if (isAll) {
    // A table keeps one row, empty.
    context.grid.cells.clear(before.sheet, { ...area, rows: 1 }, 'Contents');
    if (count === 1) return;
  }
  const gone = isAll ? { ...area, row: area.row + 1, rows: count - 1 } : area;
  context.move({ sheet: before.sheet, area: gone, shift: 'Up' });
  const wanted = { ...before.area, rows: before.area.rows - gone.rows };
  if (tableState(context, id).area.rows !== wanted.rows) {
    await context.grid.tables.set(id, { area: wanted });
  }
}
