import { a1, quoteSheet } from './address';
import type { DescribedName, DescribedWorkbook } from './described';
import { describeSheet } from './describe-sheet';
import { WorkbookError } from './errors';
import { UniqueNames, columnNameFault, definedNameFault, refuse, sheetNameFault } from './names';
import type { PlacedSheet } from './place';
import { Places, placeSheet } from './place';
import type { ColumnReference } from './reference';
import type { Area, Resolver } from './render';
import type { Workbook } from './sheet';
import { CONDITIONAL_STYLES, FORMATS, PALETTE, STYLES, TABLE_STYLE } from './theme';

/**
 * From a workbook as authors write it to plain data that any writer can use. The only place where addresses are made.
 *
 * @throws WorkbookError naming sheet and cell: a cell placed twice or nowhere, a name that Excel refuses or that is
 * taken, a value that no cell can hold, a formula beyond 8,192 characters
 */
export function layout(workbook: Workbook): DescribedWorkbook {
  checkSheetNames(workbook);
  const places = new Places();
  const placed = workbook.sheets.map((sheet) => placeSheet(sheet, places));
  const names = collectNames(places, placed);
  const resolver: Resolver = { places, column: columnFinder(placed), cellsIn: cellFinder(placed) };
  return {
    properties: workbook.properties,
    sheets: placed.map((sheet) => describeSheet(sheet, resolver, workbook)),
    names,
    styles: STYLES,
    conditionalStyles: CONDITIONAL_STYLES,
    formats: FORMATS,
    palette: PALETTE,
    tableStyle: TABLE_STYLE,
  };
}

function checkSheetNames({ sheets }: Workbook): void {
  if (sheets.length === 0) throw new WorkbookError('A workbook needs at least one sheet');
  const unique = new UniqueNames();
  for (const { name } of sheets) {
    refuse('The sheet name', name, sheetNameFault(name));
    unique.add(name, 'the sheet');
  }
}

/** Defined names in the order of their cells; table names share their room, as in Excel. */
function collectNames(places: Places, placed: readonly PlacedSheet[]): DescribedName[] {
  const unique = new UniqueNames();
  for (const { tables } of placed) {
    for (const { block } of tables) {
      refuse('The table name', block.name, definedNameFault(block.name));
      unique.add(block.name, 'the table');
      const heads = new UniqueNames();
      for (const { header } of block.columns) {
        refuse(`Table ${block.name}: the column`, header, columnNameFault(header));
        heads.add(header, `Table ${block.name}: the column`);
      }
    }
  }
  const names: DescribedName[] = [];
  for (const [cell, place] of places.entries) {
    if (cell.name === undefined) continue;
    refuse('The name', cell.name, definedNameFault(cell.name));
    unique.add(cell.name, 'the name');
    const anchored = a1(place, { row: true, column: true });
    const { sheet } = place;
    names.push({ name: cell.name, sheet, cell: a1(place), refersTo: `${quoteSheet(sheet)}!${anchored}` });
  }
  return names;
}

/** Finds the rows of a table column. */
function columnFinder(placed: readonly PlacedSheet[]): Resolver['column'] {
  const areas = new Map<string, Map<string, Area>>();
  for (const { sheet, tables } of placed) {
    for (const { block, first, last } of tables) {
      const columns = block.columns.map(({ header }, i): [string, Area] => {
        const column = first.column + i;
        return [
          header,
          { sheet: sheet.name, first: { row: first.row + 1, column }, last: { row: last.row, column } },
        ];
      });
      areas.set(block.name, new Map(columns));
    }
  }
  return (reference: ColumnReference, from: string): Area => {
    const found = areas.get(reference.table)?.get(reference.header);
    if (!found) {
      throw new WorkbookError(
        `${from} refers to ${reference.table}[${reference.header}], which stands on no sheet`,
      );
    }
    return found;
  };
}

function cellFinder(placed: readonly PlacedSheet[]): Resolver['cellsIn'] {
  const byName = new Map(placed.map(({ sheet, rows }) => [sheet.name, rows]));
  return ({ sheet, first, last }) =>
    (byName.get(sheet) ?? [])
      .slice(first.row, last.row + 1)
      .flatMap((row) => row.slice(first.column, last.column + 1).flatMap((entry) => entry?.cell ?? []));
}
