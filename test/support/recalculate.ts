import { DetailedCellError, HyperFormula } from 'hyperformula';
import type { RawCellContent } from 'hyperformula';
import { readPackage } from '../xlsx/package';
import type { PackageTable, XlsxPackage } from '../xlsx/package';

type Content = string | number | boolean | null;

export interface RecalculatedCell {
  sheet: string;
  address: string;
  formula: string;
  /** What the file says. */
  cached: Content;
  /** What an engine that saw the formulas only makes of it; an error is its text, such as `#N/A`. */
  recalculated: Content;
  error: boolean;
}

export interface Recalculation {
  cells: RecalculatedCell[];
  /** The value of any cell after recalculation: `value('Costs!D5')` or the name of a cell. */
  value(address: string): Content;
}

export interface Edits {
  /** What a person types into cells: `{ 'Inputs!D5': 30, Pay_award: 0.02 }`. Only cells without a formula. */
  cells?: Readonly<Record<string, Content>>;
  /** Rows typed below a table, in the order of its columns. */
  rows?: Readonly<Record<string, readonly (readonly Content[])[]>>;
}

/**
 * Recalculates the bytes of an .xlsx file from nothing: cells, tables and names are read from the package itself and
 * given to HyperFormula without any cached value.
 */
export function recalculate(bytes: Uint8Array, edits: Edits = {}): Recalculation {
  const source = readPackage(bytes);
  const typed = Object.entries(edits.cells ?? {}).map(([address, content]) => {
    const place = locate(address, source);
    if (cellAt(source, place)?.formula !== undefined)
      throw new Error(`${address} holds a formula: a person types into inputs only`);
    const before = cellAt(source, place)?.value ?? null;
    return { ...place, content: raw(content), before: raw(before) };
  });
  const values = edits.rows
    ? withRows(source, edits.rows, typed).getAllSheetsValues()
    : typing(engineOf(bytes, source), typed, (engine) => engine.getAllSheetsValues());
  const read = (sheet: string, row: number, column: number): { value: Content; error: boolean } => {
    const lines = values[sheet];
    if (!lines) throw new Error(`The file has no sheet "${sheet}"`);
    const value = lines[row]?.[column] ?? null;
    return value instanceof DetailedCellError ? { value: value.value, error: true } : { value, error: false };
  };
  const result = source.sheets.flatMap(({ name, cells: found }) =>
    [...found.values()].flatMap(({ address, formula, value: cached }): RecalculatedCell[] => {
      if (formula === undefined) return [];
      const { row, column } = parse(address);
      const { value, error } = read(name, row, column);
      return [{ sheet: name, address, formula, cached, recalculated: value, error }];
    }),
  );
  return {
    cells: result,
    value: (address) => {
      const { sheet, row, column } = locate(address, source);
      return read(sheet, row, column).value;
    },
  };
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
type TypedCell = Place & { readonly content: RawCellContent; readonly before: RawCellContent };

const cellAt = ({ sheets }: XlsxPackage, { sheet, row, column }: Place) =>
  sheets.find(({ name }) => name === sheet)?.cells.get(`${letters(column)}${row + 1}`);

/** The engine of the file that was looked at last: most tests type into one file many times over, and reading its formulas takes longest. */
let last: { readonly bytes: Uint8Array; readonly engine: HyperFormula } | undefined;

function engineOf(bytes: Uint8Array, source: XlsxPackage): HyperFormula {
  if (last?.bytes !== bytes) {
    last?.engine.destroy();
    last = { bytes, engine: withRows(source, {}, []) };
  }
  return last.engine;
}

/** What the engine finds with this typed into it; afterwards it holds what it held. */
function typing<T>(engine: HyperFormula, typed: readonly TypedCell[], look: (engine: HyperFormula) => T): T {
  const places = typed.map(({ sheet, row, column, ...contents }) => {
    const id = engine.getSheetId(sheet);
    if (id === undefined) throw new Error(`The file has no sheet "${sheet}"`);
    return { address: { sheet: id, row, col: column }, ...contents };
  });
  engine.batch(() => places.forEach(({ address, content }) => engine.setCellContents(address, content)));
  try {
    return look(engine);
  } finally {
    engine.batch(() => places.forEach(({ address, before }) => engine.setCellContents(address, before)));
  }
}

/** An engine that was given the file afresh, with rows typed below its tables. */
function withRows(
  source: XlsxPackage,
  rows: NonNullable<Edits['rows']>,
  typed: readonly TypedCell[],
): HyperFormula {
  const cells = new Map(source.sheets.map(({ name, cells: found }) => [name, contentsOf(found)]));
  const tables = source.tables.map((table) => ({ ...table }));
  for (const [name, added] of Object.entries(rows)) appendRows(name, added, tables, cells);
  for (const { sheet, row, column, content } of typed) lineOf(cells, sheet, row)[column] = content;
  const translate = translator(source, tables);
  for (const lines of cells.values()) {
    lines.forEach((line, row) => {
      line.forEach((content, i) => {
        if (typeof content === 'string' && content.startsWith('=')) line[i] = translate(content, row);
      });
    });
  }
  return HyperFormula.buildFromSheets(Object.fromEntries(cells), {
    licenseKey: 'gpl-v3',
    useArrayArithmetic: true,
    smartRounding: false,
    maxRows: 1_048_576,
    nullDate: { year: 1899, month: 12, day: 31 },
    leapYear1900: true,
    // No sheet of ours counts on text being read as a date, and trying costs time
    dateFormats: [],
    timeFormats: [],
  });
}

/** Fails, naming the first cells, where a formula gives an error or another value than the file says. */
export function expectSame({ cells }: Recalculation): void {
  const wrong = cells.filter((cell) => cell.error || !same(cell.cached, cell.recalculated));
  if (wrong.length === 0) return;
  const shown = wrong
    .slice(0, 12)
    .map(
      ({ sheet, address, formula, cached, recalculated }) =>
        `  ${sheet}!${address}  =${formula}\n    file ${JSON.stringify(cached)}, recalculated ${JSON.stringify(recalculated)}`,
    );
  throw new Error(`${wrong.length} of ${cells.length} formulas give another value:\n${shown.join('\n')}`);
}

/** Within 1e-9 of the larger; an empty result counts as 0 or as no text, as Excel shows it. */
export function same(cached: Content, recalculated: Content): boolean {
  if (typeof cached === 'number' && (typeof recalculated === 'number' || recalculated === null)) {
    const other = recalculated ?? 0;
    return Math.abs(cached - other) <= 1e-9 * Math.max(1, Math.abs(cached), Math.abs(other));
  }
  if (cached === '' || cached === null) return recalculated === '' || recalculated === null;
  return cached === recalculated;
}

type Sheets = Map<string, RawCellContent[][]>;

function contentsOf(found: XlsxPackage['sheets'][number]['cells']): RawCellContent[][] {
  const lines: RawCellContent[][] = [];
  for (const { address, formula, value } of found.values()) {
    const { row, column } = parse(address);
    while (lines.length <= row) lines.push([]);
    const line = lines[row] ?? [];
    while (line.length < column) line.push(null);
    line[column] = formula === undefined ? raw(value) : `=${formula}`;
  }
  return lines;
}

/** An apostrophe keeps the engine from reading text as a number, a date or a formula. */
const raw = (content: Content): RawCellContent => (typeof content === 'string' ? `'${content}` : content);

function lineOf(cells: Sheets, sheet: string, row: number): RawCellContent[] {
  const lines = cells.get(sheet);
  if (!lines) throw new Error(`The file has no sheet "${sheet}"`);
  while (lines.length <= row) lines.push([]);
  return lines[row] ?? [];
}

function appendRows(
  name: string,
  rows: readonly (readonly Content[])[],
  tables: PackageTable[],
  cells: Sheets,
): void {
  const table = tables.find((candidate) => candidate.name === name);
  if (!table) throw new Error(`The file has no table "${name}"`);
  const [first, last] = corners(table.range);
  rows.forEach((row, r) => {
    const line = lineOf(cells, table.sheet, last.row + 1 + r);
    while (line.length < first.column) line.push(null);
    row.forEach((content, i) => {
      if (line[first.column + i] != null) throw new Error(`There is no room below the table "${name}"`);
      line[first.column + i] = raw(content);
    });
  });
  table.range = `${letters(first.column)}${first.row + 1}:${letters(last.column)}${last.row + 1 + rows.length}`;
}

/** From `Inputs!D5`, `'Inputs & changes'!D5` or a defined name to sheet, row and column. */
function locate(address: string, { names }: XlsxPackage): { sheet: string; row: number; column: number } {
  const refersTo =
    names.find(({ name }) => name.toLowerCase() === address.toLowerCase())?.refersTo ?? address;
  const found = /^(?:'((?:[^']|'')+)'|(.+?))!([^!]+)$/.exec(refersTo);
  const sheet = found?.[1]?.replaceAll("''", "'") ?? found?.[2];
  if (sheet === undefined)
    throw new Error(`"${address}" is neither a name of the file nor an address such as Inputs!D5`);
  return { sheet, ...parse(found?.[3] ?? '') };
}

function parse(address: string): { row: number; column: number } {
  const found = /^\$?([A-Z]+)\$?(\d+)$/.exec(address);
  if (!found) throw new Error(`"${address}" is not the address of a cell`);
  let column = 0;
  for (const letter of found[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(found[2]) - 1, column: column - 1 };
}

const corners = (range: string) => {
  const [first = '', last = first] = range.split(':');
  return [parse(first), parse(last)] as const;
};

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}_\\][\p{L}\p{N}_.\\]*(?:\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\]|[(!])?/gu;

/** Puts A1 addresses in the place of `Table[Column]` and of defined names. */
function translator(
  { names }: XlsxPackage,
  tables: readonly PackageTable[],
): (formula: string, row: number) => string {
  const tableOf = new Map(tables.map((table) => [table.name.toLowerCase(), table]));
  const nameOf = new Map(
    names.filter(({ scope }) => scope === null).map((n) => [n.name.toLowerCase(), n.refersTo]),
  );
  return (formula, row) =>
    formula.replace(TOKEN, (token) => {
      if (/^["']/.test(token) || /[(!]$/.test(token)) return token;
      // The engine knows these as functions alone; a check whose formula is an error would else be no check at all
      if (/^(?:TRUE|FALSE)$/i.test(token)) return `${token}()`;
      const bracket = token.indexOf('[');
      if (bracket < 0) return nameOf.get(token.toLowerCase()) ?? token;
      const table = tableOf.get(token.slice(0, bracket).toLowerCase());
      if (!table) throw new Error(`${token} refers to a table that the file does not have`);
      return columnRange(table, token.slice(bracket + 1, -1), row);
    });
}

const THIS_ROW = /^\[#This Row\],(?=\[)/i;

function columnRange(table: PackageTable, written: string, row: number): string {
  const inside = written.replace(THIS_ROW, '');
  const bare = inside.startsWith('[') ? inside.slice(1, -1) : inside;
  const header = bare.replace(/'(.)/g, '$1').toLowerCase();
  const position = table.columns.findIndex((column) => column.toLowerCase() === header);
  if (position < 0) throw new Error(`Table ${table.name} has no column "${header}"`);
  const [first, last] = corners(table.range);
  const column = letters(first.column + position);
  const sheet = `'${table.sheet.replaceAll("'", "''")}'`;
  if (inside !== written) return `${sheet}!$${column}$${row + 1}`;
  return `${sheet}!$${column}$${first.row + 2}:$${column}$${last.row + 1}`;
}
