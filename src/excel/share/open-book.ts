import { Refused, asReadError } from '../appraisal-errors';
import { type RequestOptions, Requests } from '../appraisal-requests';
import { type Rectangle, addressOf } from '../areas';
import type { Entries } from '../read-book';
import { type OpenFormula, type SheetCells, readCells } from './cells';
import { type OpenRule, readRules } from './rules';

export type { OpenFormula } from './cells';
export type { OpenRule } from './rules';

/** A cell's value: an error apart from the text that looks like one. */
export type OpenValue = number | string | boolean | null | { readonly error: string };

export interface OpenSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

/** A name whose formula is wanted. */
export interface OpenName {
  readonly place: { readonly kind: 'name'; readonly name: string; readonly sheet?: string };
  readonly formula: string;
  /** Of the sheet to which it belongs */
  readonly sheetId: string | undefined;
}

/** The open workbook: what its formulas can refer to, its values, and every formula that is wanted. Nothing has an equals sign. */
export interface OpenBook {
  /** By name, in their order */
  readonly sheets: readonly string[];
  readonly tables: readonly {
    readonly name: string;
    readonly sheet: string;
    readonly area: Rectangle;
    readonly columns: readonly string[];
    readonly headerRows: number;
    readonly totalsRows: number;
  }[];
  readonly names: readonly { readonly name: string; readonly formula: string; readonly sheet?: string }[];
  value(sheet: string, row: number, column: number): OpenValue;
  readonly openSheets: readonly OpenSheet[];
  readonly formulas: readonly OpenFormula[];
  readonly wantedNames: readonly OpenName[];
  readonly rules: readonly OpenRule[];
  /** Every entry, by the sheet's id, to be compared with later; cells that a formula only fills are blank */
  readonly entries: ReadonlyMap<string, Entries>;
  /** Whether the formula of another cell fills this one */
  isFilled(sheetId: string, row: number, column: number): boolean;
}

/**
 * Reads the whole workbook: two requests for what there is, one for each 20,000 cells, a few for the rules of sheets and for results
 * that fill several cells. Their number does not depend on that of the rows otherwise.
 *
 * @param wanted - which formulas are to be told; without their equals sign
 * @throws BuildError
 */
export async function readOpenBook(
  wanted: (formula: string) => boolean,
  options: RequestOptions = {},
): Promise<OpenBook> {
  const requests = new Requests(options);
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => read(context, wanted, requests));
  } catch (error) {
    throw asReadError(error, requests.during);
  }
}

async function read(
  context: Excel.RequestContext,
  wanted: (formula: string) => boolean,
  requests: Requests,
): Promise<OpenBook> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/id,items/name');
  tables.load('items/name,items/showHeaders,items/showTotals,items/worksheet/name');
  names.load('items/name,items/formula');
  await requests.send(context, 'looking for the sheets');

  const sheets = worksheets.items.map((sheet) => ({
    ...{ id: sheet.id, name: sheet.name, sheet },
    used: sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
    names: sheet.names.load('items/name,items/formula'),
    protection: sheet.protection.load('protected'),
  }));
  const ranges = tables.items.map((table) => ({
    table,
    range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'),
    columns: table.columns.load('items/name'),
  }));
  await requests.send(context, 'looking at the sheets');

  const cells = await readCells(context, sheets, wanted, requests);
  const openSheets = sheets.map(({ id, name, protection }) => ({
    id,
    name,
    isProtected: protection.protected,
  }));
  const rules = await readRules(context, openSheets, wanted, requests);
  const all = [
    ...names.items.map((item) => nameOf(item, undefined)),
    ...sheets.flatMap((sheet) => sheet.names.items.map((item) => nameOf(item, sheet))),
  ];
  return {
    sheets: sheets.map(({ name }) => name),
    tables: ranges.map(({ table, range, columns }) => ({
      name: table.name,
      sheet: table.worksheet.name,
      area: areaOf(range),
      columns: columns.items.map(({ name }) => name),
      headerRows: Number(table.showHeaders),
      totalsRows: Number(table.showTotals),
    })),
    names: all.map(({ place: { name, sheet }, formula }) => ({
      name,
      formula,
      ...(sheet !== undefined && { sheet }),
    })),
    value: (sheet, row, column) => valueIn(cells.bySheet.get(sheet.toLowerCase()), row, column),
    openSheets,
    formulas: cells.formulas,
    wantedNames: all.filter(({ formula }) => wanted(formula)),
    rules,
    entries: cells.entries,
    isFilled: cells.isFilled,
  };
}

const nameOf = (
  { name, formula }: Excel.NamedItem,
  sheet: { readonly id: string; readonly name: string } | undefined,
): OpenName => ({
  place: { kind: 'name', name, ...(sheet && { sheet: sheet.name }) },
  formula: String(formula).replace(/^=/, ''),
  sheetId: sheet?.id,
});

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Rectangle => ({
  row: rowIndex,
  column: columnIndex,
  rows: rowCount,
  columns: columnCount,
});

function valueIn(cells: SheetCells | undefined, row: number, column: number): OpenValue {
  return cells?.values[row - cells.row]?.[column - cells.column] ?? null;
}

/** Where a sentence says that a sheet has to be unprotected first. */
export function refuseProtected(sheets: Iterable<string>, { openSheets }: OpenBook): void {
  const touched = new Set(sheets);
  const locked = openSheets.filter(({ name, isProtected }) => isProtected && touched.has(name));
  if (locked.length === 0) return;
  const names = locked.map(({ name }) => name).join(', ');
  throw new Refused(
    locked.length === 1
      ? `the sheet ${names} is protected. Unprotect it on the Review tab, then try again.`
      : `these sheets are protected: ${names}. Unprotect them on the Review tab, then try again.`,
  );
}

export const cellText = (sheet: string, row: number, column: number): string =>
  `${sheet}!${addressOf({ row, column, rows: 1, columns: 1 })}`;
