import {
  type Block,
  type Cell,
  type Format,
  type Formula,
  type Sheet,
  type SubheadBlock,
  calc,
  f,
  grouped,
  label,
} from '../../workbook';
import type { Figure } from '../profile/measure';

/** A sheet of results, and what Checks and About want to know of it. */
export interface Part {
  readonly sheet: Sheet;
  /** What stands on it, for the list of contents. */
  readonly what: string;
  /** Sums that must agree, in words. */
  readonly sums: readonly AgreeingSum[];
}

export interface AgreeingSum {
  readonly says: string;
  readonly formula: Formula;
  readonly holds: boolean;
}

export const figureCell = ({ formula, value }: Figure, format: Format, style?: Cell['style']): Cell =>
  calc(formula, value, format, style === undefined ? {} : { style });

/** One divided by the other; nothing where there is nothing to divide by. */
export function ratio(
  part: Cell,
  whole: Cell | Formula,
  wholeValue: number,
  format: Format = 'percent',
): Cell {
  const value = wholeValue === 0 ? '' : numberOf(part) / wholeValue;
  return calc(f`IF(${whole}=0,"",${part}/${whole})`, value, format);
}

export const numberOf = (cell: Cell): number => (typeof cell.value === 'number' ? cell.value : 0);

export const sumOf = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + numberOf(cell), 0);

/** Words of a row to which formulas refer. */
export const category = (words: string): Cell => label(words);

export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${grouped(n)} ${n === 1 ? one : many}`;

/** Words inside a formula. */
export const quoted = (words: string): Formula => ({
  kind: 'formula',
  parts: [`"${words.replaceAll('"', '""')}"`],
});

/** Every formula in the values of grids and rows, which is what errors are looked for in. */
export const formulasOf = (blocks: readonly Block[]): Cell[] =>
  blocks
    .flatMap((block): readonly (Block | SubheadBlock)[] => (block.kind === 'grid' ? block.rows : [block]))
    .flatMap((block) => (block.kind === 'row' ? block.cells : []))
    .filter((cell): cell is Cell => cell?.formula !== undefined);
