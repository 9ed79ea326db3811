import { same } from '../../support/recalculate';
import { type Opened } from './browser';
import { read } from './cells';
import { cellName, type FileCell } from './file-cells';

export interface Comparison {
  readonly cells: number;
  readonly formulas: number;
  /** Each difference in words */
  readonly differences: readonly string[];
}

/** How far beyond the cells of the file the live sheet must be empty. */
const MARGIN = 5;

/** Every cell of a live sheet against the file's: value, formula, number format; around them nothing may stand. */
export async function compareSheet(
  opened: Opened,
  sheet: string,
  cells: readonly FileCell[],
): Promise<Comparison> {
  const rows = Math.max(...cells.map(({ row }) => row)) + 1 + MARGIN;
  const columns = Math.max(...cells.map(({ column }) => column)) + 1 + MARGIN;
  const live = await read(opened, `'${sheet}'!A1:${cellName(rows - 1, columns - 1)}`);
  const inFile = new Map(cells.map((cell) => [cell.address, cell]));
  const differences: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const address = cellName(row, column);
      const found = {
        value: live.values[row]?.[column] ?? '',
        formula: live.formulas[row]?.[column] ?? '',
        numberFormat: live.numberFormats[row]?.[column] ?? '',
      };
      const file = inFile.get(address);
      const say = (what: string, wanted: unknown, is: unknown) =>
        differences.push(
          `${sheet}!${address} ${what}: file ${JSON.stringify(wanted)}, live ${JSON.stringify(is)}`,
        );
      const formula = file?.formula === undefined ? '' : `=${file.formula}`;
      if (asTyped(formula) !== asTyped(found.formula)) say('formula', formula, found.formula);
      // One blank or an empty text is as good as the other: a file has null, the grid ''.
      if (
        !same(file?.value ?? '', found.value === '' ? null : found.value) &&
        (file?.value ?? '') !== found.value
      )
        say('value', file?.value ?? '', found.value);
      const format = file?.numberFormat ?? 'General';
      if (format !== found.numberFormat) say('number format', format, found.numberFormat);
    }
  }
  return {
    cells: cells.length,
    formulas: cells.filter(({ formula }) => formula !== undefined).length,
    differences,
  };
}

/** Files prefix newer functions; people do not type that. */
const asTyped = (formula: string) => formula.replaceAll('_xlfn.', '');
