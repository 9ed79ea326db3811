import type { Cell as XlsxCell, WriteSheet } from 'hucre';
import { literal, nativeFormula, type NativeText } from '../../functions/native';
import { columnLetters } from '../../functions/native-range';
import type { Args, Cell } from '../functions/arguments';
import { cellsOf, definitionOf, value } from '../functions/support';

/** One native formula: what the function gives for these arguments, and in which cell of its sheet it stands. */
export interface Asked {
  readonly args: Args;
  readonly formula: string;
  readonly expected: string | number;
  readonly address: string;
}

type Block = readonly (readonly Cell[])[];

/** Longer ranges always stand in cells: written out, they make a formula longer than a spreadsheet takes. */
const MOST_CONSTANTS = 20;

/** A function's sheet: native formulas without values in column A, their arguments beside them from column C on. */
export class FunctionSheet {
  readonly asked: Asked[] = [];
  readonly #cells = new Map<string, Partial<XlsxCell>>();
  #rows = 0;

  constructor(readonly id: string) {}

  /** Puts one set of arguments below the last: one formula, or one for each cell of a result that spills. */
  ask(args: Args, where: 'in cells' | 'in the formula'): void {
    const top = this.#rows;
    let column = 2;
    const texts = args.map((arg): NativeText => {
      if (arg === null) return null;
      const block = isBlock(arg) ? arg : [[arg]];
      const [rows, columns] = [block.length, block[0]!.length];
      if (where === 'in the formula' && rows * columns <= MOST_CONSTANTS) {
        return isBlock(arg) ? { text: arrayConstant(arg), rows, columns } : literal(arg);
      }
      const left = column;
      column += columns + 1;
      return { text: this.#putBlock(block, top, left), rows, columns };
    });
    const results = cellsOf(value(this.id, ...args)).flat();
    results.forEach((expected, position) => {
      const formula = nativeFormula(definitionOf(this.id), texts, position);
      this.#put(top + position, 0, { formula });
      this.asked.push({ args, formula, expected, address: `A${top + position + 1}` });
    });
  }

  written(): WriteSheet {
    return { name: this.id, cells: this.#cells };
  }

  /** Values in cells, and the reference to them. */
  #putBlock(block: Block, top: number, left: number): string {
    block.forEach((line, r) => line.forEach((value, c) => this.#put(top + r, left + c, { value })));
    const from = `$${columnLetters(left + 1)}$${top + 1}`;
    const to = `$${columnLetters(left + block[0]!.length)}$${top + block.length}`;
    return from === to ? from : `${from}:${to}`;
  }

  #put(row: number, column: number, cell: Partial<XlsxCell>): void {
    this.#cells.set(`${row},${column}`, cell);
    this.#rows = Math.max(this.#rows, row + 1);
  }
}

const isBlock = (arg: Args[number]): arg is Block => Array.isArray(arg);

/** A blank cell counts as 0 in a range, and an array constant has no blanks. */
const arrayConstant = (block: Block) =>
  `{${block.map((line) => line.map((cell) => cell ?? 0).join(',')).join(';')}}`;
