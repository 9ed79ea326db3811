import type { DescribedCell, DescribedSheet, DescribedWorkbook } from '../workbook';
import { addressOf } from './areas';
import { entryOf, numberFormatOf } from './entry';
import { type Operation, jsonBytes, operation } from './operation';

/** A block is this large at most, so that requests can be filled up to their limit. */
const BLOCK_BYTES = 1_000_000;

type Entry = string | number | boolean | null;

/**
 * Everything on a sheet that is no formula: number formats first, so that text arrives as text. A null in a block leaves
 * its cell alone.
 */
export function constants(
  { rows }: DescribedSheet,
  sheet: Excel.Worksheet,
  formats: DescribedWorkbook['formats'],
): Operation[] {
  const isConstant = (cell: DescribedCell | null) => cell !== null && cell.formula === undefined;
  const numberFormats = toGrid(rows, (cell) => {
    if (!isConstant(cell)) return null;
    const format = numberFormatOf(cell, formats);
    // Cells of a new sheet are General.
    return format === 'General' ? null : format;
  });
  const values = toGrid(rows, (cell) =>
    isConstant(cell) ? entryOf(cell.value, numberFormatOf(cell, formats)) : null,
  );
  return [
    ...blocksOf(numberFormats, (address, block) => (sheet.getRange(address).numberFormat = block)),
    ...blocksOf(values, (address, block) => (sheet.getRange(address).values = block)),
  ];
}

/**
 * The formulas of a sheet, then their number formats: a formula put into a cell formatted as text would stay text, and
 * Excel gives a formula the format of what it refers to unless told otherwise.
 */
export function formulas(
  { rows }: DescribedSheet,
  sheet: Excel.Worksheet,
  formats: DescribedWorkbook['formats'],
): Operation[] {
  const written = toGrid(rows, ({ formula }) => (formula === undefined ? null : `=${formula}`));
  const numberFormats = toGrid(rows, (cell) =>
    cell.formula === undefined ? null : numberFormatOf(cell, formats),
  );
  return [
    ...blocksOf(written, (address, block) => (sheet.getRange(address).formulas = block)),
    ...blocksOf(numberFormats, (address, block) => (sheet.getRange(address).numberFormat = block)),
  ];
}

/** Links to other cells of the workbook; the words stand there already. */
export function links({ rows }: DescribedSheet, sheet: Excel.Worksheet): Operation[] {
  return rows.flatMap((row, r) =>
    row.flatMap((cell, column): Operation[] => {
      if (!cell?.link || typeof cell.value !== 'string') return [];
      const link = {
        documentReference: `'${cell.link.sheet.replaceAll("'", "''")}'!${cell.link.cell}`,
        textToDisplay: cell.value,
      };
      const address = addressOf({ row: r, column, rows: 1, columns: 1 });
      return [operation(3, link, () => (sheet.getRange(address).hyperlink = link))];
    }),
  );
}

const toGrid = (rows: DescribedSheet['rows'], pick: (cell: DescribedCell) => Entry): Entry[][] =>
  rows.map((row) => row.map((cell) => (cell ? pick(cell) : null)));

/** The part of a grid that holds anything, as rectangular blocks of whole rows below the size of a block. */
function blocksOf(grid: Entry[][], ask: (address: string, block: Entry[][]) => void): Operation[] {
  const used = grid.flatMap((row, r) => (row.some((entry) => entry !== null) ? [r] : []));
  const [top, bottom] = [used[0], used.at(-1)];
  if (top === undefined || bottom === undefined) return [];
  const columns = used.flatMap((r) =>
    (grid[r] ?? []).flatMap((entry, column) => (entry === null ? [] : [column])),
  );
  const left = columns.reduce((least, column) => Math.min(least, column), Infinity);
  const right = columns.reduce((most, column) => Math.max(most, column), 0);
  const lines = grid
    .slice(top, bottom + 1)
    .map((row) => Array.from({ length: right - left + 1 }, (_, i) => row[left + i] ?? null));

  const blocks: Operation[] = [];
  let first = 0;
  let bytes = 0;
  lines.forEach((line, i) => {
    bytes += jsonBytes(line);
    if (bytes < BLOCK_BYTES && i < lines.length - 1) return;
    const block = lines.slice(first, i + 1);
    if (block.some((row) => row.some((entry) => entry !== null))) {
      const rectangle = { row: top + first, column: left, rows: block.length, columns: right - left + 1 };
      // The client cuts a large block into pieces of 1,500 cells, a few calls each.
      const calls = 3 + 5 * Math.ceil((block.length * rectangle.columns) / 1_500);
      blocks.push(operation(calls, block, () => ask(addressOf(rectangle), block)));
    }
    first = i + 1;
    bytes = 0;
  });
  return blocks;
}
