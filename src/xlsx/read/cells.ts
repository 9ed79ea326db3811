import { isDateFormat } from 'hucre';
import type { FileCell, Look } from '../file';
import { parseA1 } from '../../workbook';
import { isErrorText } from '../text';
import { asTyped, shifted } from '../formula-text';
import { areaOf } from '../units';
import { type Xml, allOf, childrenOf, scan } from './xml';

export interface Row {
  readonly row: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The strings that cells share. Text in several looks becomes plain text. */
export function readStrings(sst: Xml | undefined, leftOut: (what: string) => void): string[] {
  return childrenOf(sst, 'si').map((item) => {
    const runs = childrenOf(item, 'r');
    if (runs.length > 1) leftOut('looks of single words inside a cell');
    const texts = runs.length > 0 ? runs.flatMap((run) => childrenOf(run, 't')) : childrenOf(item, 't');
    return unescapeText(texts.map(({ text }) => text).join(''));
  });
}

/** `_x000D_` is a character by its code. */
export const unescapeText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

interface Written {
  at: string;
  type: string;
  look: number;
  value: string;
  formula: string;
  kind: string;
  shared: string;
  area: string;
}

interface Context {
  strings: readonly string[];
  looks: Look[];
  dates1904: boolean;
  leftOut: (what: string) => void;
}

/** Days between the two calendars of Excel. */
const CALENDARS = 1462;

/**
 * The cells between `<sheetData>` and its end. This is ours and not hucre's because hucre turns numbers under a date format
 * into dates, which loses digits, leaves the formulas that cells share empty, and drops the height of rows that fit themselves.
 */
export function readCells(sheetData: string, context: Context): { cells: FileCell[]; rows: Row[] } {
  const cells: FileCell[] = [];
  const rows: Row[] = [];
  const masters = new Map<string, { formula: string; row: number; column: number }>();
  const texts: Record<string, number> = {};
  context.looks.forEach((look, i) => (texts[JSON.stringify(look)] ??= i));
  let row = -1;
  let column = -1;
  let cell: Written | undefined;
  let into: 'value' | 'formula' | 'text' | undefined;
  let phonetic = false;

  /** The same look for text, which keeps words such as #N/A from being read as an error. */
  const asText = (look: number): number => {
    const wanted = { ...(context.looks[look] ?? context.looks[0]), numberFormat: '@' } as Look;
    return (texts[JSON.stringify(wanted)] ??= context.looks.push(wanted) - 1);
  };

  const finish = (written: Written) => {
    const place = parseA1(written.at) ?? { row, column: column + 1 };
    column = place.column;
    let formula = written.formula;
    if (written.kind === 'shared' && formula !== '') masters.set(written.shared, { formula, ...place });
    else if (written.kind === 'shared') {
      const master = masters.get(written.shared);
      if (master) formula = shifted(master.formula, place.row - master.row, place.column - master.column);
    } else if (written.kind === 'dataTable') context.leftOut('data tables (what-if analysis)');
    const { value, error } = valueOf(written, context);
    const array = written.kind === 'array' ? areaOf(written.area) : undefined;
    const looksLikeError = typeof value === 'string' && !error && formula === '' && isErrorText(value);
    cells.push({
      ...place,
      value,
      formula: formula === '' ? '' : `=${asTyped(unescapeText(formula))}`,
      look: looksLikeError ? asText(written.look) : written.look,
      ...(error ? { error } : {}),
      ...(array ? { spill: { rows: array.rows, columns: array.columns } } : {}),
    });
  };

  scan(sheetData, {
    open(name, attributes) {
      if (name === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
        column = -1;
        rows.push({ row, attributes });
      } else if (name === 'c') {
        const { r = '', t = 'n', s = '0' } = attributes;
        cell = { at: r, type: t, look: Number(s), value: '', formula: '', kind: '', shared: '', area: '' };
      } else if (name === 'f' && cell) {
        cell.kind = attributes['t'] ?? '';
        cell.shared = attributes['si'] ?? '';
        cell.area = attributes['ref'] ?? '';
        into = 'formula';
      } else if (name === 'v') into = 'value';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't' && !phonetic) into = 'text';
    },
    close(name) {
      if (name === 'c' && cell) {
        finish(cell);
        cell = undefined;
      } else if (name === 'rPh') phonetic = false;
      else if (name === 'f' || name === 'v' || name === 't') into = undefined;
    },
    text(text) {
      if (!cell || !into) return;
      if (into === 'formula') cell.formula += text;
      else cell.value += text;
    },
  });
  return { cells: withoutSpilled(cells), rows };
}

function valueOf(
  { type, value, look }: Written,
  context: Context,
): { value: FileCell['value']; error?: true } {
  switch (type) {
    case 's':
      return { value: context.strings[Number(value)] ?? '' };
    case 'str':
    case 'inlineStr':
      return { value: unescapeText(value) };
    case 'b':
      return { value: value === '1' || value === 'true' };
    case 'e':
      return { value, error: true };
    case 'd': {
      const days = Date.parse(value.includes('T') ? `${value.replace(/Z?$/, 'Z')}` : value) / 86_400_000;
      return { value: Number.isFinite(days) ? days + 25_569 : value };
    }
    default: {
      const number = value === '' ? Number.NaN : Number(value);
      if (Number.isNaN(number)) return { value };
      const moved = context.dates1904 && isDateFormat(context.looks[look]?.numberFormat ?? 'General');
      return { value: moved ? number + CALENDARS : number };
    }
  }
}

/** What an array formula fills is the formula's, not the cells'. */
function withoutSpilled(cells: FileCell[]): FileCell[] {
  const spilled = new Set<string>();
  for (const { row, column, spill } of cells) {
    for (let r = 0; spill && r < spill.rows; r += 1) {
      for (let c = 0; c < spill.columns; c += 1) if (r > 0 || c > 0) spilled.add(`${row + r},${column + c}`);
    }
  }
  if (spilled.size === 0) return cells;
  const isSpilled = ({ row, column, formula }: FileCell) => formula === '' && spilled.has(`${row},${column}`);
  const values = new Map(
    cells.filter(isSpilled).map(({ row, column, value }) => [`${row},${column}`, value] as const),
  );
  return cells.map((cell) => {
    if (isSpilled(cell))
      return { row: cell.row, column: cell.column, value: '', formula: '', look: cell.look };
    return cell.spill ? { ...cell, spill: withValues(cell, cell.spill, values) } : cell;
  });
}

function withValues(
  { row, column, value }: FileCell,
  { rows, columns }: NonNullable<FileCell['spill']>,
  others: ReadonlyMap<string, FileCell['value']>,
): NonNullable<FileCell['spill']> {
  const values = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) =>
      r === 0 && c === 0 ? value : (others.get(`${row + r},${column + c}`) ?? ''),
    ),
  );
  const isSaid = values.flat().some((one, i) => i > 0 && one !== '');
  return { rows, columns, ...(isSaid ? { values } : {}) };
}

/** Text of an element and all below it, for comments and titles. */
export const wordsOf = (element: Xml | undefined): string =>
  allOf(element, 't')
    .map(({ text }) => text)
    .join('');
