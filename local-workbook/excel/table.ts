import type { Area, TableState } from '../grid/grid';
import type { ApiObject } from '../protocol/object';
import { intersection, parseArea } from './address';
import { flag, text } from './arguments';
import { sameName, type Context } from './context';
import { apiObject, scalars, type Accessor } from './define';
import { invalidArgument, notFound, notImplemented, refusal } from './errors';
import { Place } from './place';
import { requireUnprotected } from './protection';
import { rangeObject } from './range';
import { rangeOrAddress } from './reference';
import { tableColumns } from './table-columns';
import { tableRows } from './table-rows';
import { requireFree } from './tables';
import { worksheet } from './worksheet';

/** @throws HostError ItemNotFound */
export function tableState({ grid }: Context, id: string): TableState {
  const found = grid.tables.list().find((each) => each.id === id);
  if (!found) throw notFound();
  return found;
}

/** The rows between head and total. */
export function bodyOf({ area, showHeaders, showTotals }: TableState): Area {
  const head = showHeaders ? 1 : 0;
  return { ...area, row: area.row + head, rows: area.rows - head - (showTotals ? 1 : 0) };
}

export const headOf = ({ area, showHeaders }: TableState): Area => {
  if (!showHeaders) throw notFound();
  return { ...area, rows: 1 };
};

export const totalOf = ({ area, showTotals }: TableState): Area => {
  if (!showTotals) throw notFound();
  return { ...area, row: area.row + area.rows - 1, rows: 1 };
};

export function table(context: Context, id: string): ApiObject {
  const { tables } = context.grid;
  const state = (): TableState => tableState(context, id);
  const range = (pick: (state: TableState) => Area) => (): ApiObject =>
    rangeObject(new Place(context, state().sheet, pick(state())));
  const set = (what: Parameters<typeof tables.set>[1]): Promise<void> => {
    requireUnprotected(context, state().sheet);
    return tables.set(id, what).then(context.noticeTables);
  };
  const yesOrNo = (name: 'showBandedRows' | 'showFilterButton'): Accessor => ({
    get: () => state()[name],
    set: (value: unknown) => set({ [name]: flag(value) }),
  });
  /** As the file had it: the grid neither adds nor takes away a head or a totals row. */
  const asOpened = (name: 'showHeaders' | 'showTotals'): Accessor => ({
    get: () => state()[name],
    set: (value: unknown) => {
      if (flag(value) !== state()[name]) throw notImplemented(`Table.${name}`);
    },
  });
  return apiObject({
    apiClass: 'Table',
    identity: () => ({ Id: state().id }),
    ...withId(
      () => state().id,
      scalars({
        name: {
          get: () => state().name,
          set: (value: unknown) => set({ name: validTableName(context, value, id) }),
        },
        style: { get: () => state().style, set: (value: unknown) => set({ style: text(value) }) },
        showHeaders: asOpened('showHeaders'),
        showTotals: asOpened('showTotals'),
        showBandedRows: yesOrNo('showBandedRows'),
        showFilterButton: yesOrNo('showFilterButton'),
      }),
    ),
    call: {
      getRange: range(({ area }) => area),
      getHeaderRowRange: range(headOf),
      getDataBodyRange: range(bodyOf),
      getTotalRowRange: range(totalOf),
      resize: async (value: unknown) => {
        const { area, sheet } = state();
        const to = rangeOrAddress(context, value, sheet);
        // The head stays in its row, and the new table takes up some of the old.
        const isFit = to.sheet === sheet && to.area.row === area.row && intersection(to.area, area);
        if (!isFit || to.area.rows < 2) throw invalidArgument();
        requireFree(context, sheet, to.area, id);
        await set({ area: to.area });
      },
      delete: async () => {
        requireUnprotected(context, state().sheet);
        await tables.remove(id, false);
        context.noticeTables();
      },
      convertToRange: async () => {
        const { sheet, area } = state();
        requireUnprotected(context, sheet);
        await tables.remove(id, true);
        context.noticeTables();
        return rangeObject(new Place(context, sheet, area));
      },
    },
    go: {
      columns: () => tableColumns(context, id),
      rows: () => tableRows(context, id),
      worksheet: () => worksheet(context, state().sheet),
    },
    events: ['onChanged', 'onSelectionChanged'],
  });
}

const withId = <T extends { get: Record<string, () => unknown> }>(id: () => string, parts: T): T => ({
  ...parts,
  get: { id, ...parts.get },
});

/** @throws HostError InvalidArgument for what Excel does not take, ItemAlreadyExists for a name that is taken */
function validTableName({ grid }: Context, value: unknown, id: string): string {
  const name = text(value);
  const isWord = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255;
  if (!isWord || parseArea(name) || /^(r\d*(c\d*)?|c\d*)$/i.test(name)) throw invalidArgument();
  const isTaken =
    grid.tables.list().some((each) => each.id !== id && sameName(each.name, name)) ||
    grid.names.list().some((each) => each.sheet === undefined && sameName(each.name, name));
  if (isTaken) throw refusal('ItemAlreadyExists');
  return name;
}
