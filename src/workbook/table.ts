import type { Accepts, Cell, Value } from './cell';
import { input } from './cell';
import { WorkbookError } from './errors';
import type { ColumnReference } from './reference';
import type { Format } from './theme';

/** One column of an input table: its head, what stands in it for each row, and what it accepts. */
export interface TableColumn<Header extends string, Row> extends Accepts {
  readonly header: Header;
  /** The value of the cell, or a cell of one's own making. Never a formula: results stand on another sheet. */
  readonly cell: (row: Row, index: number) => Value | Cell;
  readonly format?: Format;
  /** In characters. */
  readonly width?: number;
}

/** An Excel table of inputs. */
export interface TableBlock<Header extends string = string> {
  readonly kind: 'table';
  readonly name: string;
  readonly columns: readonly { readonly header: Header; readonly format?: Format; readonly width?: number }[];
  /** Rows of cells, in the order of the columns; at least one row, since Excel has no table without. */
  readonly rows: readonly (readonly Cell[])[];
  /** The whole column, as `Table[Column]`. */
  column(header: Header): ColumnReference;
  /** The cells of one column, top to bottom. */
  cells(header: Header): readonly Cell[];
}

/**
 * An Excel table (a ListObject) of inputs: typing below it adds a row, and formulas over its columns see the row.
 *
 * ```ts
 * const changes = table('Changes', appraisal.changes, [
 *   { header: 'Option', cell: (c) => c.option, list: options.column('Option') },
 *   { header: 'FTE', cell: (c) => c.fte, format: 'fte', min: 0 },
 * ]);
 * ```
 * @throws WorkbookError for a formula in a cell
 */
export function table<Row, const Header extends string>(
  name: string,
  rows: readonly Row[],
  columns: readonly TableColumn<Header, Row>[],
): TableBlock<Header> {
  const cells =
    rows.length > 0
      ? rows.map((row, i) => columns.map((column) => toCell(name, column, column.cell(row, i))))
      : [columns.map((column) => toCell(name, column, null))];
  const position = (header: Header): number => {
    const found = columns.findIndex((column) => column.header === header);
    if (found < 0) throw new WorkbookError(`Table ${name} has no column "${header}"`);
    return found;
  };
  return {
    kind: 'table',
    name,
    columns,
    rows: cells,
    column: (header) => {
      position(header);
      return { kind: 'column', table: name, header };
    },
    cells: (header) => {
      const at = position(header);
      return cells.flatMap((row) => row[at] ?? []);
    },
  };
}

function toCell<Row>(table: string, column: TableColumn<string, Row>, content: Value | Cell): Cell {
  const { format, list, min, max } = column;
  if (content === null || typeof content !== 'object') {
    return input(content, {
      ...(format === undefined ? {} : { format }),
      ...(list === undefined ? {} : { list }),
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
    });
  }
  if (content.formula) {
    throw new WorkbookError(`Table ${table}, column "${column.header}": an input table holds no formula`);
  }
  return content;
}
