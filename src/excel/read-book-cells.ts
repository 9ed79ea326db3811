import { type Rectangle, addressOf } from './areas';
import type { Places } from './appraisal-places';
import type { Entries, ReadCell } from './read-book';
import { type Renames, renameInFormula } from './rename-in-formula';

/** Five facts of so many cells stay well below the 5 MB that Excel answers with at most, at ten times their usual length. */
const CELLS_OF_A_REQUEST = 8_000;
const LOOK = {
  format: { font: { bold: true, italic: true }, fill: { color: true }, verticalAlignment: true },
};

export interface Block extends Rectangle {
  readonly id: string;
  readonly sheet: Excel.Worksheet;
}

export interface Reading {
  readonly block: Block;
  readonly range: Excel.Range;
  readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/** Whole rows of a used range, as many as one request may bring. */
export function blocksOf(id: string, sheet: Excel.Worksheet, used: Excel.Range): Block[] {
  const { rowIndex: row, columnIndex: column, rowCount, columnCount: columns } = used;
  const rows = Math.max(1, Math.floor(CELLS_OF_A_REQUEST / columns));
  return Array.from({ length: Math.ceil(rowCount / rows) }, (_, i) => ({
    ...{ id, sheet, column, columns },
    row: row + i * rows,
    rows: Math.min(rows, rowCount - i * rows),
  }));
}

export function intoReadings(blocks: readonly Block[]): Block[][] {
  const readings: Block[][] = [];
  let cells = Infinity;
  for (const block of blocks) {
    const own = block.rows * block.columns;
    if (cells + own > CELLS_OF_A_REQUEST) {
      readings.push([]);
      cells = 0;
    }
    readings.at(-1)!.push(block);
    cells += own;
  }
  return readings;
}

export function ask(block: Block): Reading {
  const range = block.sheet.getRange(addressOf(block)).load('values,formulas,numberFormat,valueTypes');
  return { block, range, looks: range.getCellProperties(LOOK) };
}

export interface Back {
  readonly renames: Renames;
  readonly words: ReadonlyMap<unknown, string>;
}

export function renamesBack({ sheets, tables, names }: Places): Back {
  const mapOf = (pairs: readonly { name: string; from: string }[]) =>
    new Map(
      pairs.filter(({ name, from }) => name !== from).map(({ name, from }) => [name.toLowerCase(), from]),
    );
  return { renames: { sheets: mapOf(sheets), names: mapOf([...tables, ...names]) }, words: new Map() };
}

export const withContentsOf = ({ sheets }: Places, back: Back): Back => ({
  ...back,
  words: new Map(
    sheets.filter(({ written, from }) => written !== from).map(({ written, from }) => [written, from]),
  ),
});

export function rowsOf(
  readings: readonly Reading[],
  { renames, words }: Back,
): Map<number, Map<number, ReadCell>> {
  const rows = new Map<number, Map<number, ReadCell>>();
  for (const { block, range, looks } of readings) {
    const formulas = range.formulas as unknown[][];
    const values = range.values as ReadCell['value'][][];
    values.forEach((line, r) => {
      const cells = new Map<number, ReadCell>();
      line.forEach((value, c) => {
        const formula = formulas[r]![c];
        // A text that begins with = is its own "formula".
        const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
        if (value === '' && !isFormula) return;
        cells.set(block.column + c, {
          value: words.get(value) ?? value,
          numberFormat: String((range.numberFormat as unknown[][])[r]![c]),
          ...(isFormula ? { formula: renameInFormula(formula, renames) } : {}),
          ...(String(range.valueTypes[r]![c]) === 'Error' ? { isError: true } : {}),
          ...lookOf(looks.value[r]![c]),
        });
      });
      if (cells.size > 0) rows.set(block.row + r, cells);
    });
  }
  return rows;
}

function lookOf(cell: Excel.CellProperties | undefined): Pick<ReadCell, 'isBold' | 'isPlain'> {
  const { font, fill, verticalAlignment } = cell?.format ?? {};
  const isBold = font?.bold === true;
  // Excel says white where there is no fill.
  const isFilled = !/^(?:#FFFFFF)?$/i.test(fill?.color ?? '');
  const isPlain = !isBold && font?.italic !== true && !isFilled && verticalAlignment === 'Bottom';
  return { ...(isBold ? { isBold } : {}), ...(isPlain ? { isPlain } : {}) };
}

export function entriesOf(readings: readonly Reading[]): Map<string, Entries> {
  const entries = new Map<string, Entries>();
  for (const { block, range } of readings) {
    const { id, row, column } = block;
    const before = entries.get(id);
    const formulas = range.formulas as unknown[][];
    // Blocks of one sheet come one below the other.
    entries.set(
      id,
      before ? { ...before, formulas: [...before.formulas, ...formulas] } : { row, column, formulas },
    );
  }
  return entries;
}
