import { columnLetters, parseA1 } from '../../workbook';
import { columnNumber } from '../../workbook/address';
import { escapeXml } from '../chart/xml';
import { shifted } from '../formula-text';
import { decode } from '../read/xml';
import { escapeText, isErrorText } from '../text';
import { areaOf, rangeOf } from '../units';
import { unescapeText } from '../read/cells';
import { type Splice, spliced } from './splice';

/** A cell's value as its file keeps it: an error apart from the text that looks like one. */
export type SavedValue = number | string | boolean | null | { readonly error: string };

export interface SavedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly fills?: { readonly rows: number; readonly columns: number };
}

/** What a cell is to hold: a formula (which goes on filling, where it says so), or the value alone. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly formula?: string;
  readonly fills?: { readonly rows: number; readonly columns: number };
  /** In place of the value that is there */
  readonly value?: SavedValue;
}

const COLUMNS = 16_384;
/** A row or a cell, the place of which comes first as programs write it */
const OPEN = /<((?:\w+:)?)(row|c)(?=[\s/>])(?:\s+r="([A-Z]*)(\d+)")?([^>]*)>/g;
const FORMULA = /<((?:\w+:)?)f\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1f>)/;
const VALUE = /<((?:\w+:)?)v\b[^>]*>([\s\S]*?)<\/\1v>/;
const TEXTS = /<((?:\w+:)?)t\b[^>]*>([\s\S]*?)<\/\1t>/g;

interface Span {
  readonly start: number;
  readonly end: number;
}

const PATTERNS = Object.fromEntries(
  ['r', 't', 'si', 'ref'].map((name) => [
    name,
    new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`),
  ]),
);
const attribute = (written: string, name: 'r' | 't' | 'si' | 'ref'): string | undefined => {
  const found = PATTERNS[name]!.exec(written);
  return found ? decode(found[1] ?? found[2] ?? '') : undefined;
};

/** The cells of one sheet's part, read where they stand, so that all but the changed ones stay byte for byte. */
export class SheetText {
  readonly #cells = new Map<number, Span>();
  readonly #rows = new Map<number, Span>();
  readonly #data: Span;

  constructor(
    readonly text: string,
    private readonly strings: () => readonly string[],
  ) {
    const open = /<(?:\w+:)?sheetData\b[^>]*?(\/?)>/.exec(text);
    const start = open ? open.index + open[0].length : text.length;
    const end = open && !open[1] ? text.slice(start).search(/<\/(?:\w+:)?sheetData>/) + start : start;
    this.#data = { start, end };
    this.#look();
  }

  #look(): void {
    let row = -1;
    let column = -1;
    OPEN.lastIndex = this.#data.start;
    for (
      let found = OPEN.exec(this.text);
      found && found.index < this.#data.end;
      found = OPEN.exec(this.text)
    ) {
      const [whole, prefix = '', name, letters, digits, attributes = ''] = found;
      const after = found.index + whole.length;
      const empty = whole.endsWith('/>');
      const at = digits === undefined ? attribute(attributes, 'r') : undefined;
      if (name === 'row') {
        row = digits === undefined && at === undefined ? row + 1 : Number(digits ?? at) - 1;
        column = -1;
        const end = empty ? after : this.text.indexOf(`</${prefix}row>`, after) + prefix.length + 6;
        this.#rows.set(row, { start: found.index, end });
        continue;
      }
      const place = letters ? { row: Number(digits) - 1, column: columnNumber(letters) } : parseA1(at ?? '');
      column = place ? place.column : column + 1;
      const end = empty ? after : this.text.indexOf(`</${prefix}c>`, after) + prefix.length + 4;
      this.#cells.set((place?.row ?? row) * COLUMNS + column, { start: found.index, end });
      OPEN.lastIndex = end;
    }
  }

  value(row: number, column: number): SavedValue {
    const span = this.#cells.get(row * COLUMNS + column);
    if (!span) return null;
    return this.#plainNumber(span) ?? valueOf(this.text.slice(span.start, span.end), this.strings);
  }

  /** What most cells hold, without a look at anything else. */
  #plainNumber({ start, end }: Span): number | undefined {
    const open = this.text.indexOf('>', start);
    if (this.text.slice(start, open).includes(' t=')) return undefined;
    const from = this.text.indexOf('<v>', open);
    if (from < 0 || from >= end) return undefined;
    const written = this.text.slice(from + 3, this.text.indexOf('<', from + 3));
    const number = Number(written);
    return written.trim() === '' || Number.isNaN(number) ? undefined : number;
  }

  /** The formulas for which `wanted` holds, those that cells share written out for each. */
  formulas(wanted: (formula: string) => boolean): SavedFormula[] {
    const masters = new Map<string, { formula: string; row: number; column: number; isWanted: boolean }>();
    const found: SavedFormula[] = [];
    for (const [key, { start, end }] of this.#cells) {
      const cell = this.text.slice(start, end);
      if (!/[<:]f[\s>/]/.test(cell)) continue;
      const { attributes, written } = formulaIn(cell);
      if (attributes === '' && written === '') continue;
      const [row, column] = [Math.floor(key / COLUMNS), key % COLUMNS];
      const kind = attribute(attributes, 't');
      let formula = unescapeText(decode(written));
      if (kind === 'dataTable') continue;
      if (kind === 'shared') {
        const group = attribute(attributes, 'si') ?? '';
        const master = masters.get(group);
        if (formula !== '') masters.set(group, { formula, row, column, isWanted: wanted(formula) });
        else if (!master?.isWanted) continue;
        else formula = shifted(master.formula, row - master.row, column - master.column);
      }
      if (!wanted(formula)) continue;
      const area = kind === 'array' ? areaOf(attribute(attributes, 'ref') ?? '') : undefined;
      found.push({
        row,
        column,
        formula,
        ...(area && { fills: { rows: area.rows, columns: area.columns } }),
      });
    }
    return found;
  }

  /** The part with some cells changed. */
  edited(edits: readonly CellEdit[]): string {
    const splices: Splice[] = [];
    const added = new Map<number, CellEdit[]>();
    for (const edit of edits) {
      const span = this.#cells.get(edit.row * COLUMNS + edit.column);
      if (span) splices.push({ ...span, text: changed(this.text.slice(span.start, span.end), edit) });
      else added.set(edit.row, [...(added.get(edit.row) ?? []), edit]);
    }
    for (const [row, cells] of [...added].sort(([a], [b]) => a - b))
      splices.push(...this.#additions(row, cells));
    return spliced(this.text, splices);
  }

  /** Cells that the file does not have, in their places among those of their row. */
  #additions(row: number, cells: readonly CellEdit[]): Splice[] {
    const sorted = [...cells].sort((a, b) => a.column - b.column);
    const span = this.#rows.get(row);
    const prefix = /<((?:\w+:)?)sheetData/.exec(this.text)?.[1] ?? '';
    const write = (edit: CellEdit) =>
      changed(`<${prefix}c r="${columnLetters(edit.column)}${row + 1}"/>`, edit);
    if (!span) {
      const later = [...this.#rows].filter(([other]) => other > row).sort(([a], [b]) => a - b)[0];
      const start = later?.[1].start ?? this.#data.end;
      const text = `<${prefix}row r="${row + 1}">${sorted.map(write).join('')}</${prefix}row>`;
      return [{ start, end: start, text }];
    }
    const written = this.text.slice(span.start, span.end);
    if (written.endsWith('/>')) {
      const text = `${written.slice(0, -2)}>${sorted.map(write).join('')}</${prefix}row>`;
      return [{ ...span, text }];
    }
    const close = span.end - `</${prefix}row>`.length;
    return sorted.map((edit) => {
      const next = [...this.#cells]
        .filter(([key]) => Math.floor(key / COLUMNS) === row && key % COLUMNS > edit.column)
        .sort(([a], [b]) => a - b)[0];
      const start = next?.[1].start ?? close;
      return { start, end: start, text: write(edit) };
    });
  }
}

/** A cell's formula as written and its attributes, both '' where it has none. */
function formulaIn(cell: string): { attributes: string; written: string } {
  const start = cell.indexOf('<f>');
  if (start >= 0) return { attributes: '', written: cell.slice(start + 3, cell.indexOf('</f>', start)) };
  const [, , attributes = '', written = ''] = FORMULA.exec(cell) ?? [];
  return { attributes, written };
}

function valueOf(cell: string, strings: () => readonly string[]): SavedValue {
  const type = attribute(cell.slice(0, cell.indexOf('>')), 't') ?? 'n';
  if (type === 'inlineStr') {
    const inner = cell.replace(/<((?:\w+:)?)rPh\b[\s\S]*?<\/\1rPh>/g, '');
    return [...inner.matchAll(TEXTS)].map(([, , text = '']) => unescapeText(decode(text))).join('');
  }
  const written = VALUE.exec(cell)?.[2];
  if (written === undefined) return type === 'str' ? '' : null;
  const text = decode(written);
  if (type === 's') return strings()[Number(text)] ?? '';
  if (type === 'b') return text === '1' || text === 'true';
  if (type === 'e') return { error: text };
  if (type === 'str') return unescapeText(text);
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? text : number;
}

/** A cell's element with another formula, or with none; its look and, unless another is given, its value stay. */
function changed(cell: string, edit: CellEdit): string {
  const isEmpty = /\/>$/.test(cell) && cell.indexOf('>') === cell.length - 1;
  const open = cell.slice(0, cell.indexOf('>')).replace(/\/$/, '');
  const [, prefix = ''] = /^<((?:\w+:)?)c\b/.exec(cell) ?? [];
  const inner = isEmpty ? '' : cell.slice(cell.indexOf('>') + 1, cell.lastIndexOf('</'));
  const rest = inner.replace(FORMULA, '');
  // What told Excel that the cell's array spills says so no more.
  const attributes = edit.fills ? open : open.replace(/\scm\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  const [start, content] =
    edit.value === undefined ? [attributes, rest] : withValue(attributes, edit.value, prefix);
  return `${start}>${formulaElement(edit, prefix)}${content}</${prefix}c>`;
}

function formulaElement({ formula, fills, row, column }: CellEdit, prefix: string): string {
  if (formula === undefined) return '';
  const array = fills ? ` t="array" ref="${rangeOf({ row, column, ...fills })}"` : '';
  return `<${prefix}f${array}>${escapeXml(escapeText(formula))}</${prefix}f>`;
}

function withValue(open: string, value: SavedValue, prefix: string): [string, string] {
  const bare = open.replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  if (value === null) return [bare, ''];
  const isError = typeof value === 'object';
  const type = isError
    ? 'e'
    : typeof value === 'string'
      ? 'str'
      : typeof value === 'boolean'
        ? 'b'
        : undefined;
  const text = isError ? value.error : typeof value === 'boolean' ? String(Number(value)) : String(value);
  const written = typeof value === 'string' && !isErrorText(text) ? escapeText(text) : text;
  return [`${bare}${type ? ` t="${type}"` : ''}`, `<${prefix}v>${escapeXml(written)}</${prefix}v>`];
}
