import type { Area, TableState } from '../grid/grid';
import type { ApiObject } from '../protocol/object';
import { text } from './arguments';
import { sameName, type Context } from './context';
import { apiObject, collection } from './define';
import { invalidArgument, notFound, refusal } from './errors';
import { Place } from './place';
import { requireUnprotected } from './protection';
import { rangeObject } from './range';
import { rangeContents } from './range-contents';
import { bodyOf, headOf, tableState, totalOf } from './table';

/** The columns of a table. Adding one is not implemented; a table grows to the right by `resize`. */
export function tableColumns(context: Context, id: string): ApiObject {
  const names = (): readonly string[] => tableState(context, id).columns;
  return collection('TableColumnCollection', {
    list: () => names().map((_, index) => tableColumn(context, id, index)),
    // The client comes back with the id that it was told, an add-in with a name or an id.
    find: (key) => {
      const index = typeof key === 'number' ? key - 1 : names().findIndex((name) => sameName(name, key));
      return index >= 0 && index < names().length ? tableColumn(context, id, index) : undefined;
    },
    hasCount: true,
  });
}

function tableColumn(context: Context, id: string, index: number): ApiObject {
  const state = (): TableState => tableState(context, id);
  const place = (pick: (state: TableState) => Area): Place => {
    const now = state();
    if (index >= now.columns.length) throw notFound();
    const area = pick(now);
    return new Place(context, now.sheet, { ...area, column: area.column + index, columns: 1 });
  };
  const range = (pick: (state: TableState) => Area) => (): ApiObject => rangeObject(place(pick));
  const name = (): string => {
    const found = state().columns[index];
    if (found === undefined) throw notFound();
    return found;
  };
  return apiObject({
    apiClass: 'TableColumn',
    identity: () => ({ Id: index + 1 }),
    get: {
      id: () => index + 1,
      index: () => index,
      name,
      values: () => rangeContents(place(({ area }) => area)).get.values(),
    },
    set: {
      name: (value: unknown) => {
        const said = text(value);
        if (said === '') throw invalidArgument();
        const isTaken = state().columns.some((each, at) => at !== index && sameName(each, said));
        if (isTaken) throw refusal('ItemAlreadyExists');
        rangeContents(place(headOf)).set.values(said);
      },
      values: (value: unknown) => rangeContents(place(({ area }) => area)).set.values(value),
    },
    call: {
      getRange: range(({ area }) => area),
      getHeaderRowRange: range(headOf),
      getDataBodyRange: range(bodyOf),
      getTotalRowRange: range(totalOf),
      delete: async () => {
        const { sheet, area, columns } = state();
        requireUnprotected(context, sheet);
        if (columns.length === 1) throw refusal('InvalidOperation');
        context.move({ sheet, area: { ...area, column: area.column + index, columns: 1 }, shift: 'Left' });
        const wanted = { ...area, columns: area.columns - 1 };
        if (state().area.columns !== wanted.columns) await context.grid.tables.set(id, { area: wanted });
      },
    },
  });
}
