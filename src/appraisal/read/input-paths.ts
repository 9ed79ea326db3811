import { type Cell, type PlacedSheet, type Sheet, Places, STYLES, placeSheet } from '../../workbook';
import { readBlocks, readNames, readTables } from './areas';
import { type BookCell, type BookSheet, type BookTable, type InputBook, address } from './book';
import { Draft } from './line';
import { Reader } from './reader';

/**
 * Where in a case the value of a cell stands, such as `roles[2].salary`: found by reading the sheets as a workbook is read back,
 * so that there is one account of what each cell means.
 */
export function inputPaths(sheets: readonly Sheet[]): ReadonlyMap<Cell, string> {
  const places = new Places();
  const placed = sheets.map((sheet) => placeSheet(sheet, places));
  const book: InputBook = { sheets: placed.map(bookSheet), tables: placed.flatMap(bookTables), names: [] };
  const cells = [...places.entries];
  const names = cells.flatMap(([{ name }, { sheet, row, column }]) =>
    name === undefined ? [] : [{ name, ...address(sheet, row, column) }],
  );
  const draft = new Draft();
  const reader = new Reader({ ...book, names }, draft);
  readNames(reader);
  readBlocks(reader);
  readTables(reader, new Set());
  const paths = draft.pathsByCell();
  return new Map(
    cells.flatMap(([cell, { sheet, row, column }]) => {
      const at = address(sheet, row, column);
      const path = paths.get(`${at.sheet}!${at.cell}`);
      return path === undefined ? [] : [[cell, path] as const];
    }),
  );
}

function bookSheet({ sheet, rows }: PlacedSheet): BookSheet {
  const cells = rows.map(
    (row) =>
      new Map(
        row.flatMap((placed, column) =>
          placed === null || placed.cell.value === null || placed.cell.value === ''
            ? []
            : [[column, bookCell(placed.cell, 'bold' in STYLES[placed.style])] as const],
        ),
      ),
  );
  return { name: sheet.name, rows: new Map(cells.map((row, at) => [at, row])) };
}

const bookTables = ({ sheet, tables }: PlacedSheet): BookTable[] =>
  tables.map(({ block, first, last }) => ({ name: block.name, sheet: sheet.name, first, last }));

const bookCell = ({ value }: Cell, isBold: boolean): BookCell => ({
  value: value!,
  ...(isBold ? { isBold: true } : {}),
});
