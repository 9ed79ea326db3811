import type { Area, Format, FormatChange } from '../grid/grid';
import type { ApiObject } from '../protocol/object';
import { intersection, isUnbounded, MAX_COLUMNS, MAX_ROWS } from './address';
import { flag, implemented, number, text, whole } from './arguments';
import { borderCollection } from './borders';
import { colour } from './colour';
import { apiObject, scalars, type Accessor } from './define';
import { invalidArgument } from './errors';
import type { Place } from './place';
import { requireUnprotected, type Allowance } from './protection';

/** How the cells of a Range, or of all areas of a RangeAreas, look. A property that differs among them is null, as Excel's. */
export function rangeFormat(places: readonly Place[]): ApiObject {
  const horizontal = ['General', 'Left', 'Center', 'Right', 'Justify'] as const;
  const vertical = ['Top', 'Center', 'Bottom'] as const;
  return apiObject({
    apiClass: 'RangeFormat',
    ...scalars({
      horizontalAlignment: accessor(places, 'horizontal', (value) => implemented(value, horizontal)),
      verticalAlignment: accessor(places, 'vertical', (value) => implemented(value, vertical)),
      wrapText: accessor(places, 'wrap', flag),
      indentLevel: accessor(places, 'indent', indent),
      columnWidth: size(places, 'columns'),
      rowHeight: size(places, 'rows'),
    }),
    call: {
      autofitColumns: () => autofit(places, 'columns'),
      autofitRows: () => autofit(places, 'rows'),
      adjustIndent: (amount: unknown) => {
        const now = common(places, (format) => format.indent);
        change(places, { indent: indent(Number(now ?? 0) + whole(amount)) });
      },
    },
    go: {
      font: () => rangeFont(places),
      fill: () => rangeFill(places),
      borders: () => borderCollection(places),
      protection: () =>
        apiObject({
          apiClass: 'FormatProtection',
          ...scalars({ locked: accessor(places, 'locked', flag, null) }),
        }),
    },
  });
}

const indent = (value: unknown): number => {
  const level = whole(value, 0);
  if (level > 250) throw invalidArgument();
  return level;
};

function rangeFont(places: readonly Place[]): ApiObject {
  const underline = ['None', 'Single', 'Double'] as const;
  return apiObject({
    apiClass: 'RangeFont',
    ...scalars({
      bold: accessor(places, 'bold', flag),
      italic: accessor(places, 'italic', flag),
      strikethrough: accessor(places, 'strikethrough', flag),
      underline: accessor(places, 'underline', (value) => implemented(value, underline)),
      color: accessor(places, 'fontColour', colour),
      name: accessor(places, 'fontName', text),
      size: accessor(places, 'fontSize', fontSize),
    }),
  });
}

const fontSize = (value: unknown): number => {
  const points = number(value);
  if (points < 1 || points > 409) throw invalidArgument();
  return points;
};

function rangeFill(places: readonly Place[]): ApiObject {
  const { get, set } = accessor(places, 'fill', colour);
  return apiObject({
    apiClass: 'RangeFill',
    // Excel says white where there is no fill.
    get: { color: () => (get() === '' ? '#FFFFFF' : get()) },
    set: { color: set },
    call: { clear: () => change(places, { fill: '' }) },
  });
}

/** One property of the cells' format. */
function accessor<Name extends Exclude<keyof Format, 'borders'>>(
  places: readonly Place[],
  name: Name,
  parse: (value: unknown) => Format[Name],
  allowance: Allowance | null = 'allowFormatCells',
): Accessor {
  return {
    get: () => common(places, (format) => format[name]),
    set: (value: unknown) => change(places, { [name]: parse(value) }, allowance),
  };
}

export function change(
  places: readonly Place[],
  what: FormatChange,
  allowance: Allowance | null = 'allowFormatCells',
): void {
  for (const { context, sheet, area } of places) {
    requireUnprotected(context, sheet, allowance ?? undefined);
    context.grid.formats.set(sheet, area, what);
  }
}

/** What all cells have in common; null where they differ. */
export function common<T>(places: readonly Place[], pick: (format: Format) => T): T | null {
  let found: T | undefined;
  for (const place of places) {
    for (const part of readable(place)) {
      for (const row of place.context.grid.formats.read(place.sheet, part)) {
        for (const format of row) {
          const value = pick(format);
          if (found === undefined) found = value;
          else if (value !== found) return null;
        }
      }
    }
  }
  return found ?? null;
}

/** Whole rows and columns are read as far as anything stands on them, and at the sheet's last cell for all the rest. */
function readable(place: Place): readonly Area[] {
  const { area, context, sheet } = place;
  if (!isUnbounded(area)) return [area];
  const end = {
    row: Math.min(area.row + area.rows, MAX_ROWS) - 1,
    column: Math.min(area.column + area.columns, MAX_COLUMNS) - 1,
    rows: 1,
    columns: 1,
  };
  const used = context.grid.sheets.used(sheet);
  const shared = used && intersection(used, area);
  return shared ? [shared, end] : [end];
}

/** Column widths and row heights, in points; for whole rows or columns of a sheet, the first one's alone tells. */
function size(places: readonly Place[], which: 'columns' | 'rows'): Accessor {
  const isColumns = which === 'columns';
  return {
    get: () => {
      const sizes = places.flatMap(({ context, sheet, area }) => {
        const first = isColumns ? area.column : area.row;
        const count = Math.min(isColumns ? area.columns : area.rows, 2000);
        const { formats } = context.grid;
        return Array.from({ length: count }, (_, at) =>
          isColumns ? formats.columnWidth(sheet, first + at) : formats.rowHeight(sheet, first + at),
        );
      });
      return sizes.every((each) => each === sizes[0]) ? (sizes[0] ?? null) : null;
    },
    set: (value: unknown) => {
      const points = number(value);
      if (points < 0 || points > (isColumns ? 2000 : 409.5)) throw invalidArgument();
      for (const { context, sheet, area } of places) {
        requireUnprotected(context, sheet, isColumns ? 'allowFormatColumns' : 'allowFormatRows');
        const { formats } = context.grid;
        if (isColumns) formats.setColumnWidth(sheet, area.column, area.columns, points);
        else formats.setRowHeight(sheet, area.row, area.rows, points);
      }
    },
  };
}

function autofit(places: readonly Place[], which: 'columns' | 'rows'): void {
  for (const { context, sheet, area } of places) {
    requireUnprotected(context, sheet, which === 'columns' ? 'allowFormatColumns' : 'allowFormatRows');
    context.grid.formats.autofit(sheet, area, which);
  }
}
