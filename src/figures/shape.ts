import { isBlank, type Table } from './table';
import type { Figure, Printed } from './printed';
import { type Role, roleOf, saysAll, saysTotal } from './words-in-heads';

/** What the person said of a table where it was read otherwise. */
export interface Said {
  readonly heads?: number;
  readonly labels?: number;
  /** Rows and columns that are totals, or are none whatever their words */
  readonly totalRows?: Readonly<Record<number, boolean>>;
  readonly totalColumns?: Readonly<Record<number, boolean>>;
}

/** How a table is laid out: which rows are heads, which columns labels, and what each of the others holds. */
export interface Shape {
  readonly heads: number;
  readonly labels: number;
  /** Of every row and column of the table */
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
}

export interface Line {
  readonly label: string;
  /** With the name of its group: "Disability, Yes" */
  readonly name: string;
  readonly role: Role;
  readonly isTotal: boolean;
  /** Heads, headings and words: nothing to calculate with */
  readonly isWords: boolean;
  /** Lines that belong together have the same number, and a name where one stands beside them */
  readonly group: number;
  readonly groupName?: string;
}

export function shapeOf(table: Table, said: Said = {}): Shape {
  const labels = said.labels ?? guessLabels(table);
  const heads = said.heads ?? guessHeads(table, labels);
  const columns = columnLines(table, heads, labels, said.totalColumns ?? {});
  return { heads, labels, columns, rows: rowLines(table, heads, labels, columns, said.totalRows ?? {}) };
}

const isFigure = (cell: Printed): cell is Figure => cell.kind === 'figure';
const isFilled = (cell: Printed) => !isBlank(cell);

const isYear = (cell: Printed) =>
  isFigure(cell) &&
  cell.unit === '' &&
  /^\d{4}$/.test(cell.text) &&
  cell.stated >= 1900 &&
  cell.stated <= 2100;

/** Columns at the left that hold words, or years that go up. */
function guessLabels({ rows, columns }: Table): number {
  let labels = 0;
  while (labels < columns - 1 && isLabels(rows.map((row) => row[labels]!))) labels += 1;
  return labels;
}

function isLabels(cells: readonly Printed[]): boolean {
  const filled = cells.filter(isFilled);
  const figures = filled.filter(isFigure);
  const years = figures.filter(isYear).map(({ stated }) => stated);
  const goUp = years.length > 1 && years.every((year, i) => i === 0 || year > years[i - 1]!);
  if (goUp && years.length === figures.length) return true;
  // A mark of suppression is no word: c, n/a.
  const words = filled.filter(({ kind }) => kind === 'words');
  return filled.length === 0 || (figures.length < words.length && figures.length <= filled.length / 3);
}

/** Rows at the top without a figure; years over the columns are no figures. */
function guessHeads({ rows, columns }: Table, labels: number): number {
  const bodyOf = (row: readonly Printed[]) => row.slice(labels);
  const isHead = (row: readonly Printed[], at: number) => {
    const figures = bodyOf(row).filter(isFigure);
    if (figures.length === 0) return true;
    if (!figures.every(isYear)) return false;
    const others = rows.slice(at + 1).flatMap((one) => bodyOf(one).filter(isFigure));
    return figures.length > 1 && others.some((cell) => !isYear(cell));
  };
  const first = rows.findIndex((row, at) => !isHead(row, at));
  const leading = rows.slice(0, first < 0 ? rows.length : first);
  // The heading of a first group stands alone in its row.
  const last = leading.findLastIndex((row) => row.filter(isFilled).length > 1 || columns === 1);
  return last + 1;
}

const words = (cells: readonly Printed[]) =>
  cells
    .filter(isFilled)
    .map(({ text }) => text)
    .join(' ')
    .trim();

function rowLines(
  table: Table,
  heads: number,
  labels: number,
  columns: readonly Line[],
  totals: Readonly<Record<number, boolean>>,
): Line[] {
  const { rows } = table;
  const body = rows.slice(heads);
  const hasGroups = labels > 1 && body.some((row) => isBlank(row[0]!) && isFilled(row[1]!));
  let group = 0;
  let saidGroup = '';
  return rows.map((row, at): Line => {
    // Percentages in a column of percentages say nothing of their row.
    const figures = row.filter((cell, i): cell is Figure => isFigure(cell) && columns[i]!.role === 'plain');
    const isWords = at < heads || !row.slice(labels).some((cell) => isFigure(cell) || isMark(cell));
    if (at >= heads && (isWords ? row.some(isFilled) : hasGroups && isFilled(row[0]!))) {
      group += 1;
      saidGroup = isWords ? words(row) : row[0]!.text;
    }
    const own = words(hasGroups ? row.slice(1, labels) : row.slice(0, labels));
    const label = own === '' ? (hasGroups ? saidGroup : '') : own;
    const role = isWords ? 'plain' : roleOf(label, isMostlyPercent(figures));
    // Figures of rows are percentages where their column is one: only a row of nothing else is.
    const isAllPercent = figures.length > 0 && figures.every(({ unit }) => unit === '%');
    const kept = role === 'share' && !isAllPercent && !label.includes('%') ? 'plain' : role;
    const isSaid = saysTotal(label) || (saysAll(label) && endsBlock(rows, at, labels));
    const isTotal = totals[at] ?? (!isWords && kept === 'plain' && isSaid);
    const name = hasGroups && own !== '' && saidGroup !== '' ? `${saidGroup}, ${own}` : label;
    return { label, name, role: kept, isTotal, isWords, group, ...(hasGroups && { groupName: saidGroup }) };
  });
}

const isMark = (cell: Printed) => cell.kind === 'missing' && isFilled(cell);
const isMostlyPercent = (figures: readonly Figure[]) =>
  figures.length > 0 && figures.filter(({ unit }) => unit === '%').length * 2 > figures.length;

/** The last of its block: nothing follows, or a heading does. */
const endsBlock = (rows: Table['rows'], at: number, labels: number) => {
  const next = rows[at + 1];
  return at > 0 && (!next || !next.slice(labels).some(isFigure));
};

function columnLines(
  { rows, columns }: Table,
  heads: number,
  labels: number,
  totals: Readonly<Record<number, boolean>>,
): Line[] {
  const body = rows.slice(heads);
  return Array.from({ length: columns }, (_, at): Line => {
    const cells = body.map((row) => row[at]!);
    const figures = cells.filter(isFigure);
    const isWords = at < labels || figures.length === 0;
    const label = words(rows.slice(0, heads).map((row) => row[at]!));
    const isLast = at === columns - 1;
    const role = isWords ? 'plain' : roleOf(label, isMostlyPercent(figures));
    const isSaid = saysTotal(label) || (saysAll(label) && isLast);
    return {
      ...{ label, name: label, isWords, role, group: 0 },
      isTotal: totals[at] ?? (!isWords && role === 'plain' && isSaid),
    };
  });
}
