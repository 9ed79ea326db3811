import type { DocumentProperties, Grid } from '../grid/grid';
import type { ApiObject } from '../protocol/object';
import { parseArea, splitReference } from './address';
import { given, oneOf, text } from './arguments';
import { createContext, type Context, type Services } from './context';
import { apiObject, scalars, type Accessor } from './define';
import { invalidArgument, notFound } from './errors';
import { namedItems } from './names';
import { Place } from './place';
import { rangeObject } from './range';
import { settingCollection } from './settings';
import { tableCollection } from './tables';
import { worksheetCollection } from './worksheets';

/**
 * The workbook as Excel's API has it, over a grid: the root of every batch. From then on the grid's events go to `services.fire`, until
 * `services.until` is aborted.
 */
export function excelWorkbook(grid: Grid, services: Services): ApiObject {
  const context = createContext(grid, services);
  const selected = (): Place => {
    const { sheet, area } = grid.selection.get();
    return new Place(context, sheet, area);
  };
  return apiObject({
    apiClass: 'Workbook',
    get: { name: services.fileName },
    call: {
      getSelectedRange: () => rangeObject(selected()),
      getActiveCell: () => {
        const place = selected();
        return rangeObject(place.at({ ...place.area, rows: 1, columns: 1 }));
      },
      _GetRangeForEventByReferenceId: (reference: unknown) => {
        const found = eventRange(context, reference);
        if (!found) throw notFound();
        return found;
      },
      _GetRangeOrNullObjectForEventByReferenceId: (reference: unknown) => eventRange(context, reference),
    },
    go: {
      application: () => application(context),
      names: () => namedItems(context),
      properties: () => documentProperties(context),
      settings: () => settingCollection(context),
      tables: () => tableCollection(context),
      worksheets: () => worksheetCollection(context),
    },
  });
}

/** The cells of an event, which the add-in asks for by the reference that the event carried. */
function eventRange(context: Context, reference: unknown): ApiObject | null {
  const { sheet, rest } = splitReference(text(reference));
  const area = parseArea(rest);
  const known = context.grid.sheets.list().find((each) => each.id === sheet);
  return known && area ? rangeObject(new Place(context, known.id, area)) : null;
}

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

function application({ grid }: Context): ApiObject {
  return apiObject({
    apiClass: 'Application',
    get: {
      calculationMode: () => grid.calculation.mode(),
      // Every load waits until calculation has settled.
      calculationState: () => 'Done',
    },
    set: { calculationMode: (value: unknown) => grid.calculation.setMode(oneOf(value, MODES)) },
    call: {
      calculate: (type: unknown) => {
        const kind = given(
          type,
          (value) => oneOf(value, ['Recalculate', 'Full', 'FullRebuild']),
          'Recalculate',
        );
        grid.calculation.recalculate(kind !== 'Recalculate');
      },
      // Both only ask for speed: a batch is one task here, so nothing is drawn or worked out before it ends.
      suspendApiCalculationUntilNextSync: () => undefined,
      suspendScreenUpdatingUntilNextSync: () => undefined,
    },
  });
}

const WORDS = [
  'title',
  'author',
  'subject',
  'keywords',
  'comments',
  'category',
  'company',
  'manager',
] as const;

function documentProperties({ grid }: Context): ApiObject {
  const word = (name: keyof DocumentProperties): Accessor => ({
    get: () => grid.properties.get()[name],
    set: (value: unknown) => {
      const said = text(value);
      if (said.length > 255) throw invalidArgument();
      grid.properties.set({ [name]: said });
    },
  });
  return apiObject({
    apiClass: 'DocumentProperties',
    ...scalars(Object.fromEntries(WORDS.map((name) => [name, word(name)]))),
  });
}
