import { XlsxError } from '../errors';
import { type Shown, clock, isoDate } from './dates';
import type { RowLimits } from './limits';
import { plainText, richText } from './strings';
import { Tokens } from './tokens';
import type { ZipPart } from './zip';

/** What a note of merged cells is known by. */
export const MERGED = 'has merged cells';

export type CellValue =
  string | number | boolean | null | { readonly date: string } | { readonly error: string };

export interface RowBlock {
  readonly rows: readonly (readonly CellValue[])[];
  /** How much of the sheet has been read, from 0 to 1. */
  readonly done: number;
}

export interface SheetContext {
  readonly sheet: string;
  readonly strings: readonly string[];
  readonly shown: readonly Shown[];
  readonly dates1904: boolean;
  readonly limits: RowLimits;
  readonly note: (what: string) => void;
}

const BLOCK = { rows: 2000, cells: 50_000 } as const;
const EMPTY: readonly CellValue[] = [];

/** The rows of a sheet from its first, blank ones as empty rows, in blocks: nothing but the block is held. */
export function* rowBlocks(part: ZipPart, context: SheetContext): Generator<RowBlock> {
  const tokens = new Tokens(part);
  const { limits, sheet, note } = context;
  let [row, hidden, merged, cells, blank] = [0, 0, 0, 0, 0];
  let rows: (readonly CellValue[])[] = [];
  while (tokens.next()) {
    if (tokens.kind !== 'open') continue;
    if (tokens.name === 'mergeCell') merged += 1;
    if (tokens.name !== 'row') continue;
    const written = tokens.attribute('r');
    const next = written === undefined ? row + 1 : Number(written);
    if (!(next > row) || !Number.isInteger(next))
      throw new XlsxError(`sheet "${sheet}": its rows are out of order at row ${row}`);
    if (next > limits.rows) {
      throw new XlsxError(
        `sheet "${sheet}" has a row ${next}; the most that a sheet holds is ${limits.rows}`,
      );
    }
    for (; row < next - 1; row += 1) {
      rows.push(EMPTY);
      if (rows.length >= BLOCK.rows) {
        yield { rows, done: tokens.done };
        rows = [];
      }
    }
    row = next;
    const flag = tokens.attribute('hidden');
    if (flag === '1' || flag === 'true') hidden += 1;
    const found = tokens.empty ? undefined : readRow(tokens, row, context);
    blank += found?.blank ?? 0;
    if (blank > limits.blankCells) {
      throw new XlsxError(
        `sheet "${sheet}" has its cells far apart: ${limits.blankCells} blank ones lie between them. Delete the empty columns`,
      );
    }
    rows.push(found?.cells ?? EMPTY);
    cells += found?.cells.length ?? 0;
    if (rows.length >= BLOCK.rows || cells >= BLOCK.cells) {
      yield { rows, done: tokens.done };
      [rows, cells] = [[], 0];
    }
  }
  if (hidden > 0)
    note(`Sheet "${sheet}" has ${hidden} hidden ${hidden === 1 ? 'row' : 'rows'}, which were read too`);
  if (merged > 0) note(`Sheet "${sheet}" ${MERGED}: only the first of each holds the value`);
  if (rows.length > 0) yield { rows, done: 1 };
}

function readRow(tokens: Tokens, row: number, context: SheetContext): { cells: CellValue[]; blank: number } {
  const cells: CellValue[] = [];
  let [column, filled] = [-1, 0];
  while (tokens.next()) {
    if (tokens.kind === 'close' && tokens.name === 'row') break;
    if (tokens.kind !== 'open' || tokens.name !== 'c') continue;
    const reference = tokens.attribute('r');
    column = reference === undefined ? column + 1 : columnOf(reference);
    if (!(column < context.limits.columns)) {
      throw new XlsxError(
        `sheet "${context.sheet}", row ${row} has a cell "${reference ?? column + 1}"; the most that a sheet holds is ${context.limits.columns} columns`,
      );
    }
    const value = tokens.empty ? null : readCell(tokens, context);
    if (value === null) continue;
    while (cells.length < column) cells.push(null);
    cells[column] = value;
    filled += 1;
  }
  return { cells, blank: Math.max(0, cells.length - filled) };
}

/** `AB12` -> 27; NaN for what is no reference. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i += 1) {
    const letter = reference.charCodeAt(i);
    if (letter < 65 || letter > 90) return i === 0 ? Number.NaN : column - 1;
    column = column * 26 + letter - 64;
  }
  return Number.NaN;
}

function readCell(tokens: Tokens, context: SheetContext): CellValue {
  const type = tokens.attribute('t') ?? 'n';
  const style = Number(tokens.attribute('s') ?? 0);
  let value: string | undefined;
  let [text, formula, inValue] = [undefined as string | undefined, false, false];
  while (tokens.next()) {
    const { kind, name } = tokens;
    if (kind === 'text') {
      if (inValue) value = (value ?? '') + tokens.text;
    } else if (name === 'v') inValue = kind === 'open' && !tokens.empty;
    else if (kind === 'close' && name === 'c') break;
    else if (kind === 'open' && name === 'f') formula = true;
    else if (kind === 'open' && name === 'is' && !tokens.empty) text = richText(tokens, 'is', context.limits);
  }
  if (type === 'inlineStr') return text ?? null;
  if (value === undefined) {
    if (formula && type !== 'str') {
      context.note(
        `Sheet "${context.sheet}" has formulas without their results, which were read as blank. Open the file in Excel and save it to keep them`,
      );
    }
    return null;
  }
  return typed(type, value, style, context);
}

function typed(type: string, written: string, style: number, context: SheetContext): CellValue {
  switch (type) {
    case 's': {
      const text = context.strings[Number(written)];
      if (text === undefined)
        throw new XlsxError(
          `sheet "${context.sheet}" refers to a text that the file does not hold: it is damaged`,
        );
      return text;
    }
    case 'str':
      return plainText(written);
    case 'b':
      return written.trim() === '1' || written.trim() === 'true';
    case 'e':
      return { error: plainText(written) };
    case 'd':
      return { date: plainText(written).replace(/T00:00:00(\.0*)?Z?$/, '') };
    default:
      return number(written, context.shown[style] ?? 'number', context.dates1904);
  }
}

function number(written: string, shown: Shown, dates1904: boolean): CellValue {
  const value = Number(written);
  // Neither Excel nor any other program writes it; the person sees what is there.
  if (!Number.isFinite(value) || written.trim() === '') return plainText(written);
  if (shown === 'time') return clock(value);
  const date = shown === 'date' ? isoDate(value, dates1904) : undefined;
  return date === undefined ? value : { date };
}
