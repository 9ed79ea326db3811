import type { Area, Book, BookTable } from '../book';

/** A table of the workbook, by the name that a formula gives it, or by the cell in which the formula stands. */
export function tableOf(
  book: Book,
  name: string,
  at: { readonly sheet: string; readonly row: number; readonly column: number } | undefined,
): BookTable | undefined {
  if (name !== '') return book.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  return at && book.tables.find(({ sheet, area }) => sheet === at.sheet && holds(area, at.row, at.column));
}

const holds = ({ row, column, rows, columns }: Area, r: number, c: number): boolean =>
  r >= row && r < row + rows && c >= column && c < column + columns;

/**
 * The cells that a structured reference means.
 *
 * @param body - what stands in the outer brackets: `Hours`, `@Hours`, `[#This Row],[Hours]`, `[A]:[B]`
 * @param row - the row in which the formula stands, for `@`
 * @returns undefined where the table has no such column or the row is not one of its own
 */
export function cellsOfTable(table: BookTable, body: string, row: number | undefined): Area | undefined {
  const parts = partsOf(body.trim());
  const specials = parts.filter((part) => part.startsWith('#')).map((part) => part.toLowerCase());
  const columns = parts.filter((part) => !part.startsWith('#')).map((part) => columnOf(table, part));
  if (columns.includes(-1)) return undefined;
  const lines = linesOf(table, specials, row);
  if (!lines) return undefined;
  const first = columns.length === 0 ? 0 : Math.min(...columns);
  const last = columns.length === 0 ? table.columns.length - 1 : Math.max(...columns);
  const { from, to } = lines;
  return { row: from, column: table.area.column + first, rows: to - from + 1, columns: last - first + 1 };
}

/** `#This Row`, `Hours` ... with their own brackets and apostrophes off. */
function partsOf(body: string): string[] {
  const isThisRow = body.startsWith('@');
  const rest = isThisRow ? body.slice(1).trim() : body;
  const bracketed = [...rest.matchAll(/\[((?:[^[\]']|'[^])*)\]/g)].map(([, part]) => part!);
  const parts = bracketed.length > 0 ? bracketed : rest === '' ? [] : [rest];
  return [...(isThisRow ? ['#This Row'] : []), ...parts];
}

const columnOf = ({ columns }: BookTable, written: string): number => {
  const head = written.replace(/'([^])/g, '$1').toLowerCase();
  return columns.findIndex((column) => column.toLowerCase() === head);
};

function linesOf(
  { area, headerRows, totalsRows }: BookTable,
  specials: readonly string[],
  row: number | undefined,
): { from: number; to: number } | undefined {
  const head = area.row;
  const firstData = head + headerRows;
  const end = area.row + area.rows - 1;
  const lastData = end - totalsRows;
  if (specials.includes('#this row')) {
    return row !== undefined && row >= firstData && row <= lastData ? { from: row, to: row } : undefined;
  }
  if (specials.includes('#all')) return { from: head, to: end };
  const hasData = specials.length === 0 || specials.includes('#data');
  const hasHead = specials.includes('#headers');
  const hasTotals = specials.includes('#totals');
  const from = hasHead ? head : hasData ? firstData : lastData + 1;
  const to = hasTotals ? end : hasData ? lastData : firstData - 1;
  return to >= from ? { from, to } : undefined;
}
