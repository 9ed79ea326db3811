import type { NameState } from '../grid/grid';
import type { ApiObject } from '../protocol/object';
import { areaText, parseArea, splitReference } from './address';
import { quoteSheet } from '../../src/workbook';
import { sheetCalled, type Context } from './context';
import { invalidArgument } from './errors';
import { Place } from './place';

/** The cells behind each Range (one place) and RangeAreas (several) that was handed out. */
const places = new WeakMap<ApiObject, readonly Place[]>();

export function remember(object: ApiObject, behind: readonly Place[]): ApiObject {
  places.set(object, behind);
  return object;
}

/** The places of a Range or RangeAreas that came as an argument; undefined for anything else. */
export const placesOf = (value: unknown): readonly Place[] | undefined =>
  typeof value === 'object' && value !== null ? places.get(value as ApiObject) : undefined;

/** One Range as an argument. @throws HostError InvalidArgument for anything else */
export function rangeArgument(value: unknown): Place {
  const [place, ...more] = placesOf(value) ?? [];
  if (!place || more.length > 0) throw invalidArgument();
  return place;
}

/** A Range, or an address as an add-in writes it: on `sheet` where it names none. */
export function rangeOrAddress(context: Context, value: unknown, sheet: string): Place {
  if (typeof value !== 'string') return rangeArgument(value);
  const { sheet: named, rest } = splitReference(value);
  const found = named === undefined ? sheet : sheetCalled(context.grid, named)?.id;
  const area = parseArea(rest);
  if (!found || !area) throw invalidArgument();
  return new Place(context, found, area);
}

/**
 * What Worksheet.getRange takes: an address, a defined name that stands for cells, or a table's name, which is its data.
 */
export function addressed(context: Context, sheet: string, address: string): Place {
  if (/[!:]/.test(address) || parseArea(address)) return rangeOrAddress(context, address, sheet);
  const name = sheetNames(context, sheet).find((each) => each.name.toLowerCase() === address.toLowerCase());
  const named = name && referredTo(context, name.formula);
  if (named) return named;
  const table = context.grid.tables.list().find((each) => each.name.toLowerCase() === address.toLowerCase());
  if (!table) throw invalidArgument();
  const head = table.showHeaders ? 1 : 0;
  const total = table.showTotals ? 1 : 0;
  const { area } = table;
  return new Place(context, table.sheet, {
    ...area,
    row: area.row + head,
    rows: area.rows - head - total,
  });
}

/** The names that a sheet can use: its own before the workbook's. */
function sheetNames({ grid }: Context, sheet: string): readonly NameState[] {
  const all = grid.names.list();
  return [...all.filter((name) => name.sheet === sheet), ...all.filter((name) => name.sheet === undefined)];
}

/** The cells that a formula is nothing but a reference to: `=Sheet1!$A$1:$B$2`. */
export function referredTo(context: Context, formula: string): Place | undefined {
  const { sheet, rest } = splitReference(formula.replace(/^=/, ''));
  const found = sheet === undefined ? undefined : sheetCalled(context.grid, sheet)?.id;
  const area = parseArea(rest);
  return found && area ? new Place(context, found, area) : undefined;
}

/** `'Sheet1'!$A$1:$B$2`: as charts, names and lists hold it. */
export const absolute = (place: Place): string =>
  `${quoteSheet(place.context.grid.sheets.get(place.sheet).name)}!${areaText(place.area, '$')}`;
