import type { Area, TableState } from '../grid/grid';
import type { ApiObject } from '../protocol/object';
import { intersection, isUnbounded } from './address';
import { flag } from './arguments';
import { sameName, type Context } from './context';
import { apiObject, collection } from './define';
import { invalidArgument, refusal } from './errors';
import { requireUnprotected } from './protection';
import { rangeOrAddress } from './reference';
import { table } from './table';

/** The tables of the workbook, or of one sheet. */
export function tableCollection(context: Context, sheet?: string): ApiObject {
  const { grid } = context;
  const list = (): readonly TableState[] =>
    grid.tables.list().filter((each) => sheet === undefined || each.sheet === sheet);
  const base = collection('TableCollection', {
    list: () => list().map((each) => table(context, each.id)),
    find: (key) => {
      const found = list().find((each) => each.id === String(key) || sameName(each.name, String(key)));
      return found && table(context, found.id);
    },
    hasCount: true,
    call: {
      add: async (address: unknown, hasHeaders: unknown) => {
        const place = rangeOrAddress(context, address, sheet ?? grid.sheets.active());
        if (sheet !== undefined && place.sheet !== sheet) throw invalidArgument();
        requireUnprotected(context, place.sheet);
        const area = place.area;
        requireFree(context, place.sheet, area);
        const id = await grid.tables.add(place.sheet, area, flag(hasHeaders));
        context.noticeTables();
        return table(context, id);
      },
    },
  });
  return apiObject({ ...base, events: ['onAdded', 'onChanged', 'onDeleted'] });
}

/** @throws HostError where another table or merged cells stand on an area, or it is too large for a table */
export function requireFree({ grid }: Context, sheet: string, area: Area, except?: string): void {
  if (isUnbounded(area)) throw invalidArgument();
  const isTaken = grid.tables
    .list()
    .some((each) => each.sheet === sheet && each.id !== except && intersection(each.area, area));
  if (isTaken) throw invalidArgument("A table can't overlap another table.");
  if (grid.structure.merged(sheet).some((merged) => intersection(merged, area))) {
    throw refusal('MergedRangeConflict');
  }
}
