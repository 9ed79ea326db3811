import { FiguresError } from './errors';
import { type Figure, type Printed, readPrinted } from './printed';

/** A cell of a table, from 0 and from the table's own corner. */
export interface At {
  readonly row: number;
  readonly column: number;
}

/** A cell as it came: its text, and of a sheet's cell what it holds. */
export interface RawCell {
  readonly text: string;
  readonly value?: unknown;
}

/** A table as it is read: every row as long as the longest. */
export interface Table {
  readonly rows: readonly (readonly Printed[])[];
  readonly columns: number;
}

/** More than anybody checks at once, and more than a list of results is of use for. */
export const MOST = { rows: 500, columns: 40 } as const;

/** @throws FiguresError for nothing, or too much */
export function readTable(raw: readonly (readonly RawCell[])[]): Table {
  const rows = raw.map((row, r) =>
    row.map(({ text, value }, c): Printed => {
      const cell = readPrinted(text, value);
      // "Under 40" and "Over 65" at the side or the top are ages.
      const isAge = (r === 0 || c === 0) && cell.kind === 'figure' && cell.hedge !== undefined;
      return isAge ? { kind: 'words', text: cell.text } : cell;
    }),
  );
  while (rows.length > 0 && rows.at(-1)!.every(isBlank)) rows.pop();
  const columns = rows.reduce((most, row) => Math.max(most, filledLength(row)), 0);
  if (columns === 0) throw new FiguresError('There is nothing to read. Copy the table, headings included.');
  if (rows.length > MOST.rows || columns > MOST.columns) {
    throw new FiguresError(
      `The table has ${rows.length} rows and ${columns} columns; at most ${MOST.rows} and ${MOST.columns} can be checked at once. Take a part of it.`,
    );
  }
  return {
    columns,
    rows: rows.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? BLANK)),
  };
}

const BLANK: Printed = { kind: 'missing', text: '' };

export const isBlank = ({ text }: Printed): boolean => text === '';

const filledLength = (row: readonly Printed[]) => row.findLastIndex((cell) => !isBlank(cell)) + 1;

export const cellAt = ({ rows }: Table, { row, column }: At): Printed => rows[row]?.[column] ?? BLANK;

export function figureAt(table: Table, at: At): Figure | undefined {
  const cell = cellAt(table, at);
  return cell.kind === 'figure' ? cell : undefined;
}
