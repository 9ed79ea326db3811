import type { SheetState } from '../grid/grid';
import type { ApiObject } from '../protocol/object';
import { onSheet } from './address';
import { flag, oneOf, text, whole } from './arguments';
import { chartCollection } from './charts';
import { colour } from './colour';
import { sameName, type Context } from './context';
import { apiObject } from './define';
import { invalidArgument, notFound, refusal } from './errors';
import { freezePanes } from './freeze-panes';
import { namedItems } from './names';
import { pageBreaks } from './page-breaks';
import { pageLayout } from './page-layout';
import { Place } from './place';
import { worksheetProtection } from './protection';
import { rangeObject } from './range';
import { areasOf, rangeAreas } from './range-areas';
import { addressed } from './reference';
import { tableCollection } from './tables';

const VISIBILITY = ['Visible', 'Hidden', 'VeryHidden'] as const;

/** @throws HostError InvalidArgument for a name that Excel does not take, ItemAlreadyExists for one that is taken */
export function validSheetName({ grid }: Context, value: unknown, except?: string): string {
  const name = text(value);
  const isFit = name.trim() !== '' && name.length <= 31 && !/[\\/?*[\]:]/.test(name);
  if (!isFit || /^'|'$/.test(name) || sameName(name, 'History')) throw invalidArgument();
  const isTaken = grid.sheets.list().some((sheet) => sheet.id !== except && sameName(sheet.name, name));
  if (isTaken) throw refusal('ItemAlreadyExists');
  return name;
}

export function worksheet(context: Context, id: string): ApiObject {
  const { sheets } = context.grid;
  const state = (): SheetState => sheets.get(id);
  const position = () => sheets.list().findIndex((sheet) => sheet.id === id);
  const others = () => sheets.list().filter((sheet) => sheet.id !== id && sheet.visibility === 'Visible');
  const neighbour = (step: 1 | -1, visibleOnly: unknown): ApiObject | null => {
    const all = sheets.list();
    let at = position() + step;
    while (visibleOnly === true && all[at] && all[at]?.visibility !== 'Visible') at += step;
    const found = all[at];
    return found ? worksheet(context, found.id) : null;
  };
  const existing = (found: ApiObject | null): ApiObject => {
    if (!found) throw notFound();
    return found;
  };
  return apiObject({
    apiClass: 'Worksheet',
    identity: () => ({ Id: state().id }),
    get: {
      id: () => state().id,
      name: () => state().name,
      position,
      visibility: () => state().visibility,
      tabColor: () => state().tabColour,
      showGridlines: () => state().gridlines,
    },
    set: {
      name: (value: unknown) => sheets.rename(id, validSheetName(context, value, id)),
      position: (value: unknown) => {
        if (whole(value, 0) >= sheets.list().length) throw invalidArgument();
        sheets.move(id, whole(value));
      },
      visibility: (value: unknown) => {
        const visibility = oneOf(value, VISIBILITY);
        if (visibility !== 'Visible' && others().length === 0) throw refusal('InvalidOperation');
        sheets.set(id, { visibility });
      },
      tabColor: (value: unknown) => sheets.set(id, { tabColour: value === '' ? '' : colour(value) }),
      showGridlines: (value: unknown) => sheets.set(id, { gridlines: flag(value) }),
    },
    call: {
      ...ranges(context, id),
      activate: () => {
        if (state().visibility !== 'Visible') throw refusal('InvalidOperation');
        sheets.activate(id);
      },
      calculate: (markAllDirty: unknown) => context.grid.calculation.recalculate(markAllDirty === true),
      delete: () => {
        const isLast = others().length === 0 && state().visibility === 'Visible';
        if (isLast || state().visibility === 'VeryHidden') throw refusal('InvalidOperation');
        sheets.remove(id);
      },
      getNext: (visibleOnly: unknown) => existing(neighbour(1, visibleOnly)),
      getNextOrNullObject: (visibleOnly: unknown) => neighbour(1, visibleOnly),
      getPrevious: (visibleOnly: unknown) => existing(neighbour(-1, visibleOnly)),
      getPreviousOrNullObject: (visibleOnly: unknown) => neighbour(-1, visibleOnly),
      /** How the client finds the neighbours again in a later batch. */
      _GetSheetById: (key: unknown) => worksheet(context, sheets.get(text(key)).id),
    },
    go: {
      charts: () => chartCollection(context, id),
      freezePanes: () => freezePanes(context, id),
      horizontalPageBreaks: () => pageBreaks(context, id, 'rows'),
      verticalPageBreaks: () => pageBreaks(context, id, 'columns'),
      names: () => namedItems(context, id),
      pageLayout: () => pageLayout(context, id),
      protection: () => worksheetProtection(context, id),
      tables: () => tableCollection(context, id),
    },
    events: [
      'onActivated',
      'onCalculated',
      'onChanged',
      'onDeactivated',
      'onFormatChanged',
      'onNameChanged',
      'onSelectionChanged',
    ],
  });
}

/** The ways from a sheet to its cells. */
function ranges(context: Context, id: string): Record<string, (...args: never[]) => unknown> {
  const { sheets } = context.grid;
  const at = (row: number, column: number, rows: number, columns: number): ApiObject => {
    const area = { row, column, rows, columns };
    if (!onSheet(area)) throw invalidArgument();
    return rangeObject(new Place(context, sheets.get(id).id, area));
  };
  const used = (valuesOnly: unknown): ApiObject | null => {
    const area = sheets.used(id, valuesOnly === true);
    return area ? rangeObject(new Place(context, id, area)) : null;
  };
  const isWhole = (address: unknown) => address === null || address === undefined || address === '';
  return {
    getRange: (address: unknown) =>
      rangeObject(addressed(context, sheets.get(id).id, isWhole(address) ? '1:1048576' : text(address))),
    getRanges: (addresses: unknown) =>
      rangeAreas(areasOf(context, id, isWhole(addresses) ? '1:1048576' : text(addresses))),
    getRangeByIndexes: (row: unknown, column: unknown, rows: unknown, columns: unknown) =>
      at(whole(row), whole(column), whole(rows), whole(columns)),
    getCell: (row: unknown, column: unknown) => at(whole(row), whole(column), 1, 1),
    // An empty sheet's used range is its first cell.
    getUsedRange: (valuesOnly: unknown) => used(valuesOnly) ?? at(0, 0, 1, 1),
    getUsedRangeOrNullObject: used,
  };
}
