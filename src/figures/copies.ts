import {
  type Cell,
  type Format,
  type Formula,
  type RowBlock,
  type SubheadBlock,
  blank,
  calc,
  columnLetters,
  f,
  input,
  quoteSheet,
  row,
  subhead,
} from '../workbook';
import { type Operand, isTyped, printedOf } from './claims';
import type { Printed } from './printed';
import type { Shape } from './shape';
import { type At, type Table, cellAt } from './table';

/** Where a table stands in the open workbook. */
export interface Place {
  readonly sheet: string;
  /** Its first cell, from 0 */
  readonly row: number;
  readonly column: number;
}

/** What was typed stands in no table, and neither does what was taken for a head or a label. */
export const isPlaced = (operand: Operand, table: Table, { heads, labels, rows }: Shape): boolean =>
  !isTyped(operand) &&
  operand.row >= heads &&
  operand.column >= labels &&
  operand.column < table.columns &&
  rows[operand.row]?.isWords === false;

/** The cells of the sheet that stand for those of the table. */
export class Copies {
  readonly #cells = new Map<string, Cell>();

  constructor(private readonly place: Place | undefined) {}

  rows(table: Table, { heads, labels, rows }: Shape): (RowBlock | SubheadBlock)[] {
    return table.rows.slice(heads).map((cells, i) => {
      const line = rows[heads + i]!;
      const words = cells.slice(0, labels).map(({ text }) => text);
      const name = words.filter((text) => text !== '').join(', ') || line.label;
      if (line.isWords)
        return subhead(
          cells
            .map(({ text }) => text)
            .filter((text) => text !== '')
            .join(' ') || ' ',
        );
      const copies = cells
        .slice(labels)
        .map((_, k) => this.at(table, { row: heads + i, column: labels + k }));
      return row(name, '', copies, line.isTotal ? { emphasis: 'total' } : {});
    });
  }

  of(table: Table, operand: Operand): Cell {
    return isTyped(operand) ? this.typed(table, operand) : this.at(table, operand);
  }

  private typed(table: Table, operand: { readonly text: string }): Cell {
    return this.#once(JSON.stringify(operand.text), () => copyOf(printedOf(table, operand)));
  }

  private at(table: Table, at: At): Cell {
    return this.#once(`${at.row}.${at.column}`, () => {
      const cell = cellAt(table, at);
      const { place } = this;
      if (!place || cell.kind !== 'figure' || !cell.isCell) return copyOf(cell);
      const address = `${columnLetters(place.column + at.column)}${place.row + at.row + 1}`;
      const there: Formula = { kind: 'formula', parts: [`${quoteSheet(place.sheet)}!${address}`] };
      return calc(cell.unit === '%' ? f`100*${there}` : there, cell.value, formatOf(cell));
    });
  }

  #once(key: string, make: () => Cell): Cell {
    const cell = this.#cells.get(key) ?? make();
    this.#cells.set(key, cell);
    return cell;
  }
}

function copyOf(printed: Printed): Cell {
  if (printed.kind === 'figure') return input(printed.value, { format: formatOf(printed) });
  return printed.text === '' ? blank() : input(printed.text);
}

/** With the decimals that are printed. */
export function formatOf(printed: Printed): Format {
  if (printed.kind !== 'figure' || printed.decimals > 2) return 'general';
  if (printed.decimals <= 0) return 'integer';
  if (Math.abs(printed.value) >= 1000 && printed.decimals === 2) return 'moneyPennies';
  return printed.decimals === 1 ? 'caseload' : 'fte';
}
