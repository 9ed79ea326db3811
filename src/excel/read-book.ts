import { type Places, placesOf } from './appraisal-places';
import { type RequestOptions, Requests } from './appraisal-requests';
import { asReadError } from './appraisal-errors';
import { splitAddress } from './charts';
import {
  type Reading,
  ask,
  blocksOf,
  entriesOf,
  intoReadings,
  renamesBack,
  rowsOf,
  withContentsOf,
} from './read-book-cells';
import type { BuiltRecord } from './record';

/** A cell as Excel has it; a blank one is left out. */
export interface ReadCell {
  readonly value: string | number | boolean;
  /** With its `=`, in the words of the description. */
  readonly formula?: string;
  readonly numberFormat: string;
  readonly isError?: boolean;
  readonly isBold?: boolean;
  /** Nobody has formatted it. */
  readonly isPlain?: boolean;
}

export interface ReadSheet {
  /** As the description calls it. */
  readonly name: string;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, ReadCell>>;
  /** Charts that a person has added to ours. */
  readonly ownCharts: number;
}

export interface ReadTable {
  readonly name: string;
  readonly sheet: string;
  readonly first: { readonly row: number; readonly column: number };
  readonly last: { readonly row: number; readonly column: number };
  readonly totals?: number;
}

/** The sheets of an appraisal as they stand in the open workbook, under the names of the description. */
export interface ReadBook {
  readonly sheets: readonly ReadSheet[];
  readonly tables: readonly ReadTable[];
  readonly names: readonly { readonly name: string; readonly sheet: string; readonly cell: string }[];
  readonly places: Places;
  /** What stood in the cells of each sheet, by its id, to be compared with later. */
  readonly entries: ReadonlyMap<string, Entries>;
}

/** Entries of a sheet as they were typed or written, and where the first of them stands. */
export interface Entries {
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly unknown[])[];
}

/**
 * Reads the sheets that were built, and no other, in three requests; one more for each 8,000 cells.
 *
 * @throws BuildError
 */
export async function readBook(built: BuiltRecord, options: RequestOptions = {}): Promise<ReadBook> {
  const requests = new Requests(options);
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => read(context, built, requests));
  } catch (error) {
    throw asReadError(error, requests.during);
  }
}

async function read(
  context: Excel.RequestContext,
  built: BuiltRecord,
  requests: Requests,
): Promise<ReadBook> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/id,items/name');
  tables.load('items/name,items/showTotals,items/worksheet/id');
  names.load('items/name,items/formula');
  await requests.send(context, 'looking for the sheets');
  const places = placesOf(built, {
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    tables: tables.items.map(({ name }) => name),
    names: names.items.map(({ name }) => name),
  });

  const sheets = places.sheets.map((sheet) => {
    const found = worksheets.getItem(sheet.id);
    return {
      ...sheet,
      found,
      used: found.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
      drawn: found.charts.load('items/name'),
    };
  });
  const ours = places.tables.map(({ from, name }) => {
    const table = tables.items.find((one) => one.name === name)!;
    return { from, table, area: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount') };
  });
  await requests.send(context, 'reading the sheets');

  const blocks = sheets.flatMap(({ id, found, used }) =>
    used.isNullObject ? [] : blocksOf(id, found, used),
  );
  const readings: Reading[] = [];
  for (const together of intoReadings(blocks)) {
    const asked = together.map(ask);
    await requests.send(context, 'reading the sheets');
    readings.push(...asked);
  }

  const back = renamesBack(places);
  const fromOf = new Map(places.sheets.map(({ id, from }) => [id, from]));
  return {
    sheets: sheets.map(({ id, from, charts, drawn }) => ({
      name: from,
      rows: rowsOf(
        readings.filter((one) => one.block.id === id),
        from === CONTENTS_SHEET ? withContentsOf(places, back) : back,
      ),
      ownCharts: Math.max(0, drawn.items.length - charts),
    })),
    tables: ours.flatMap(({ from, table, area }): ReadTable[] => {
      const sheet = fromOf.get(table.worksheet.id);
      if (sheet === undefined) return [];
      const end = area.rowIndex + area.rowCount - 1;
      return [
        {
          name: from,
          sheet,
          first: { row: area.rowIndex, column: area.columnIndex },
          last: {
            row: table.showTotals ? end - 1 : end,
            column: area.columnIndex + area.columnCount - 1,
          },
          ...(table.showTotals ? { totals: end } : {}),
        },
      ];
    }),
    names: places.names.flatMap(({ from, name }) => {
      const refersTo: unknown = names.items.find((one) => one.name === name)?.formula;
      const { sheet, address } = splitAddress(String(refersTo).replace(/^=/, ''));
      const place = places.sheets.find((one) => one.name.toLowerCase() === sheet.toLowerCase());
      return place ? [{ name: from, sheet: place.from, cell: address }] : [];
    }),
    places,
    entries: entriesOf(readings),
  };
}

/** The list of contents says how our sheets were called when it was written. */
const CONTENTS_SHEET = 'About';
