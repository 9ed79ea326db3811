import type { SheetState } from '../grid/grid';
import type { ApiObject } from '../protocol/object';
import { given } from './arguments';
import { sheetCalled, type Context } from './context';
import { apiObject, collection } from './define';
import { notFound } from './errors';
import { validSheetName, worksheet } from './worksheet';

export function worksheetCollection(context: Context): ApiObject {
  const { sheets } = context.grid;
  const list = (visibleOnly?: unknown): readonly SheetState[] =>
    sheets.list().filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible');
  const sheetOf = (state: SheetState | undefined): ApiObject => {
    if (!state) throw notFound();
    return worksheet(context, state.id);
  };
  const base = collection('WorksheetCollection', {
    list: () => list().map(sheetOf),
    find: (key) => {
      const found = sheetCalled(context.grid, String(key));
      return found && sheetOf(found);
    },
    call: {
      add: (name: unknown) =>
        worksheet(
          context,
          sheets.add(given<string | undefined>(name, (said) => validSheetName(context, said), undefined)),
        ),
      getActiveWorksheet: () => worksheet(context, sheets.active()),
      getCount: (visibleOnly: unknown) => list(visibleOnly).length,
      getFirst: (visibleOnly: unknown) => sheetOf(list(visibleOnly)[0]),
      getLast: (visibleOnly: unknown) => sheetOf(list(visibleOnly).at(-1)),
    },
  });
  return apiObject({
    ...base,
    events: [
      'onActivated',
      'onAdded',
      'onCalculated',
      'onChanged',
      'onDeactivated',
      'onDeleted',
      'onFormatChanged',
      'onNameChanged',
      'onSelectionChanged',
    ],
  });
}
