import { extname } from 'node:path';
import { type Place, type RawCell, cellsOfText } from '../../src/figures';
import { parseA1 } from '../../src/workbook';
import { ImportError } from '../../src/workforce';
import { LIMITS, type Source, openSource, pastedSource } from '../../src/workforce/source';
import { type FileSheet, type ReadWorkbook, XlsxError, formatValue, readXlsx } from '../../src/xlsx';
import type { Terminal } from '../cli';
import { readBytes } from '../files';
import { UserError } from '../user-error';

/** A table as it was given: its cells, where it stands, and how to call it. */
export interface Given {
  readonly cells: readonly (readonly RawCell[])[];
  readonly source: string;
  readonly place?: Place;
}

export interface Where {
  readonly sheet?: string;
  readonly range?: string;
}

/** A table of a workbook, a CSV file or a text that was copied out of a report. @throws UserError where there is none */
export async function readGiven(path: string, where: Where, { stdin }: Terminal): Promise<Given> {
  const name = path === '-' ? 'the pasted text' : path;
  const bytes = path === '-' ? await wholeInput(stdin) : await readBytes(path);
  try {
    if (isPacked(bytes)) return ofWorkbook(name, readXlsx(bytes), where);
    if (where.sheet !== undefined || where.range !== undefined)
      throw new UserError(`${name}: is text; --sheet and --range are for workbooks.`);
    return await ofText(name, bytes);
  } catch (error) {
    if (error instanceof XlsxError) throw new UserError(`${name}: ${error.message}.`);
    if (error instanceof ImportError) throw new UserError(`${error.message}.`);
    throw error;
  }
}

const isPacked = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

async function wholeInput(stdin: Terminal['stdin']): Promise<Uint8Array> {
  const blocks: Buffer[] = [];
  for await (const block of stdin) blocks.push(Buffer.from(block));
  return Buffer.concat(blocks);
}

/** Commas stand between cells in a CSV file, and within the figures of any other text. */
async function ofText(name: string, bytes: Uint8Array): Promise<Given> {
  const text = new TextDecoder().decode(bytes);
  if (extname(name).toLowerCase() !== '.csv' && text.length <= LIMITS.pasted) {
    return { source: name, cells: cellsOfText(await textRows(pastedSource(text, name))) };
  }
  return { source: name, cells: cellsOfText(await textRows(await openSource(name, bytes))) };
}

/** More rows than can be checked are not read to their end. */
const ENOUGH = 10_000;

async function textRows({ sheets }: Source): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const chunk of sheets[0]!.chunks()) {
    rows.push(...chunk.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : ''))));
    if (rows.length > ENOUGH) break;
  }
  return rows;
}

function ofWorkbook(name: string, { sheets, looks, active }: ReadWorkbook, where: Where): Given {
  const sheet =
    where.sheet === undefined ? sheets[active] : sheets.find(({ name: own }) => own === where.sheet);
  if (!sheet) {
    const names = sheets.map(({ name: own }) => own).join(', ');
    throw new UserError(`${name}: has no sheet "${where.sheet}"; allowed: ${names}.`);
  }
  const used = usedArea(name, sheet);
  const area = where.range === undefined ? used : within(areaOf(where.range), used);
  const rows = Array.from({ length: area.rows }, () =>
    Array.from({ length: area.columns }, (): RawCell => ({ text: '' })),
  );
  for (const { row, column, value, look, error } of sheet.cells) {
    const line = rows[row - area.row];
    if (!line || column < area.column || column >= area.column + area.columns) continue;
    const isNumber = typeof value === 'number' && !error;
    const text = isNumber ? shownAs(value, looks[look]?.numberFormat ?? 'General') : String(value);
    line[column - area.column] = isNumber ? { text, value } : { text };
  }
  const { row, column } = area;
  return { cells: rows, source: `${name}, ${sheet.name}`, place: { sheet: sheet.name, row, column } };
}

/** With as many digits as Excel shows of a number without a format. */
const shownAs = (value: number, format: string) =>
  format === 'General' ? String(Number(value.toPrecision(11))) : formatValue(value, format);

function usedArea(name: string, { name: own, cells }: FileSheet) {
  const filled = cells.filter(({ value, formula }) => value !== '' || formula !== '');
  if (filled.length === 0)
    throw new UserError(`${name}: the sheet "${own}" is empty; name another with --sheet.`);
  const rows = filled.map(({ row }) => row);
  const columns = filled.map(({ column }) => column);
  return areaBetween([Math.min(...rows), Math.min(...columns)], [Math.max(...rows), Math.max(...columns)]);
}

function areaOf(range: string) {
  const [from, to = from] = range.split(':').map(parseA1);
  if (!from || !to) throw new UserError(`--range: found "${range}"; allowed: cells such as A1:F20.`);
  return areaBetween(
    [Math.min(from.row, to.row), Math.min(from.column, to.column)],
    [Math.max(from.row, to.row), Math.max(from.column, to.column)],
  );
}

/** Whole columns hold no more than stands in them. */
const within = (area: Area, used: Area): Area => ({
  ...area,
  rows: Math.max(1, Math.min(area.rows, used.row + used.rows - area.row)),
  columns: Math.max(1, Math.min(area.columns, used.column + used.columns - area.column)),
});

type Area = ReturnType<typeof areaBetween>;

const areaBetween = ([row, column]: readonly [number, number], last: readonly [number, number]) => ({
  ...{ row, column },
  rows: last[0] - row + 1,
  columns: last[1] - column + 1,
});
