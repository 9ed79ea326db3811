import type { Requests } from '../appraisal-requests';
import { type Rectangle, addressOf, rectanglesOf } from '../areas';
import type { Entries } from '../read-book';
import type { OpenValue } from './open-book';

/** Three facts of so many cells stay below the 5 MB that Excel answers with, at four times the usual length of a formula. */
const CELLS_OF_A_REQUEST = 20_000;

/** The values of one sheet, and where the first of them stands. */
export interface SheetCells {
  readonly row: number;
  readonly column: number;
  readonly values: OpenValue[][];
}

/** A formula in a cell that is wanted, without its equals sign. */
export interface OpenFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** What its result fills, where that is more than its own cell */
  readonly fills?: { readonly rows: number; readonly columns: number };
}

interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

interface Block extends Rectangle {
  readonly of: Sheet;
}

/** Every cell of the sheets: values, entries, and the formulas that are wanted. */
export async function readCells(
  context: Excel.RequestContext,
  sheets: readonly Sheet[],
  wanted: (formula: string) => boolean,
  requests: Requests,
) {
  const bySheet = new Map<string, SheetCells>();
  const entries = new Map<string, Entries & { readonly formulas: unknown[][] }>();
  const found: Found[] = [];
  for (const together of readingsOf(sheets)) {
    const asked = together.map((block) => ({
      block,
      range: block.of.sheet.getRange(addressOf(block)).load('values,formulas,valueTypes'),
    }));
    await requests.send(context, 'reading the sheets');
    for (const { block, range } of asked) {
      const { of, row, column } = block;
      const formulas = range.formulas as unknown[][];
      const values = valuesOf(range);
      const before = entries.get(of.id);
      if (before) before.formulas.push(...formulas);
      else entries.set(of.id, { row, column, formulas: [...formulas] });
      const cells = bySheet.get(of.name.toLowerCase());
      if (cells) cells.values.push(...values);
      else bySheet.set(of.name.toLowerCase(), { row, column, values });
      formulas.forEach((line, r) =>
        line.forEach((entry, c) => {
          // A text that begins with = is its own "formula".
          if (typeof entry !== 'string' || !entry.startsWith('=') || entry === values[r]![c]) return;
          const formula = entry.slice(1);
          if (wanted(formula)) found.push({ of, sheet: of.name, row: row + r, column: column + c, formula });
        }),
      );
    }
  }
  const formulas = await withSpills(context, found, requests);
  const filled = new Set<string>();
  for (const { of, row, column, fills } of formulas) {
    if (!fills) continue;
    const own = entries.get(of.id)!;
    for (const cell of cellsOf({ row, column, ...fills }).slice(1)) {
      filled.add(`${of.id} ${cell.row} ${cell.column}`);
      const line = own.formulas[cell.row - own.row];
      if (line) line[cell.column - own.column] = '';
    }
  }
  return {
    bySheet,
    entries,
    formulas: formulas.map(({ sheet, row, column, formula, fills }): OpenFormula =>
      fills ? { sheet, row, column, formula, fills } : { sheet, row, column, formula },
    ),
    isFilled: (sheetId: string, row: number, column: number) => filled.has(`${sheetId} ${row} ${column}`),
  };
}

/** Whole rows of used ranges, together as many cells as a request may bring. */
function readingsOf(sheets: readonly Sheet[]): Block[][] {
  const readings: Block[][] = [];
  let cells = Infinity;
  for (const of of sheets) {
    if (of.used.isNullObject) continue;
    const { rowIndex, columnIndex: column, rowCount, columnCount: columns } = of.used;
    const most = Math.max(1, Math.floor(CELLS_OF_A_REQUEST / columns));
    for (let from = 0; from < rowCount; from += most) {
      const rows = Math.min(most, rowCount - from);
      if (cells + rows * columns > CELLS_OF_A_REQUEST) {
        readings.push([]);
        cells = 0;
      }
      readings.at(-1)!.push({ of, row: rowIndex + from, column, rows, columns });
      cells += rows * columns;
    }
  }
  return readings;
}

/** The values of a range, with its errors told from texts and its blank cells from formulas that give an empty text. */
export function valuesOf({ values, formulas, valueTypes }: Excel.Range): OpenValue[][] {
  return (values as (string | number | boolean)[][]).map((line, r) =>
    line.map((value, c): OpenValue => {
      if (typeof value !== 'string') return value;
      if (String(valueTypes[r]![c]) === 'Error') return { error: value };
      return value === '' && formulas[r]![c] === '' ? null : value;
    }),
  );
}

type Found = OpenFormula & { readonly of: Sheet };

/** With what each fills; a cell into which a formula only spills may say that formula too, and is no formula of its own. */
async function withSpills(
  context: Excel.RequestContext,
  found: readonly Found[],
  requests: Requests,
): Promise<Found[]> {
  const sheets = [...new Set(found.map(({ of }) => of))];
  const areas = sheets.flatMap((of) => {
    const cells = found.filter((cell) => cell.of === of);
    const at = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
    return rectanglesOf(cells).map((area) => ({
      cells: cellsOf(area).map(({ row, column }) => at.get(`${row} ${column}`)!),
      range: of.sheet.getRange(addressOf(area)).load('hasSpill'),
    }));
  });
  if (areas.length === 0) return [];
  const what = 'looking for results that fill several cells';
  await requests.send(context, what);
  // Null where some of the cells spill.
  const mixed = areas.filter(({ range }) => range.hasSpill !== false).flatMap(({ cells }) => cells);
  if (mixed.length === 0) return [...found];
  const asked = mixed.map((cell) => {
    const range = cell.of.sheet.getRange(addressOf({ ...cell, rows: 1, columns: 1 })).load('hasSpill');
    return { cell, range, to: range.getSpillingToRangeOrNullObject().load('rowCount,columnCount') };
  });
  await requests.send(context, what);
  const told = new Map(asked.map((one) => [one.cell, one]));
  return found.flatMap((cell) => {
    const { range, to } = told.get(cell) ?? {};
    if (!to) return [cell];
    if (to.isNullObject) return range?.hasSpill ? [] : [cell];
    return [{ ...cell, fills: { rows: to.rowCount, columns: to.columnCount } }];
  });
}

const cellsOf = ({ row, column, rows, columns }: Rectangle) =>
  Array.from({ length: rows * columns }, (_, i) => ({
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
  }));
