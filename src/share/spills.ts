import { columnLetters } from '../workbook';
import type { Area, Book, PlacedFormula } from './book';
import { plainName } from './formula/functions';
import { type Node, everyNode } from './formula/node';
import { parseFormula } from './formula/parse';
import { Surroundings } from './formula/shape';
import type { CellChange } from './plan';

/** Cells that a formula filled, and that have one each now. */
export type Spill = Area & { readonly sheet: string };

/** `A1#`, which files write as `ANCHORARRAY(A1)`: what a formula fills. Once each cell has its own formula, those cells are named. */
export function withoutSpills(
  book: Book,
  spills: readonly Spill[],
  formulas: readonly PlacedFormula[],
  cells: readonly CellChange[],
): CellChange[] {
  if (spills.length === 0) return [...cells];
  const key = (sheet: string, row: number, column: number) => `${sheet}\n${row}\n${column}`;
  const changed = new Map(cells.map((cell) => [key(cell.sheet, cell.row, cell.column), cell]));
  for (const { place, formula } of formulas) {
    if (place.kind !== 'cell') continue;
    const at = key(place.sheet, place.row, place.column);
    const before = changed.get(at);
    if (before?.becomes === 'value') continue;
    const text = before?.formula ?? formula;
    if (!/ANCHORARRAY|#/i.test(text)) continue;
    const mended = mend(text, new Surroundings(book, place, place.sheet), spills);
    if (mended === text) continue;
    const value = book.value(place.sheet, place.row, place.column);
    const { sheet, row, column, fills } = place;
    changed.set(at, {
      ...(before ?? { sheet, row, column, was: formula, value, checked: false, ...(fills && { fills }) }),
      becomes: 'formula',
      formula: mended,
    });
  }
  return [...changed.values()];
}

function mend(formula: string, surroundings: Surroundings, spills: readonly Spill[]): string {
  const found = [...everyNode(parseFormula(formula))].flatMap((node) => {
    const anchor = anchorOf(node);
    const cells = anchor && surroundings.cellsOf(anchor);
    const spill =
      cells &&
      spills.find(
        ({ sheet, row, column }) =>
          sheet === cells.sheet && row === cells.area.row && column === cells.area.column,
      );
    return anchor && spill ? [{ node, text: filled(formula.slice(anchor.start, anchor.end), spill) }] : [];
  });
  return found.reduceRight(
    (text, { node, text: cells }) => text.slice(0, node.start) + cells + text.slice(node.end),
    formula,
  );
}

function anchorOf(node: Node): Node | undefined {
  if (node.kind === 'spill') return node.operand;
  return node.kind === 'call' && plainName(node.name) === 'ANCHORARRAY' ? node.args[0] : undefined;
}

/** `C2` and four rows: `C2:C5`, anchored as the first cell is. */
function filled(first: string, { row, column, rows, columns }: Area): string {
  const [, columnAnchor = '', rowAnchor = ''] = /(\$?)[A-Za-z]{1,3}(\$?)\d+$/.exec(first) ?? [];
  return `${first}:${columnAnchor}${columnLetters(column + columns - 1)}${rowAnchor}${row + rows}`;
}
