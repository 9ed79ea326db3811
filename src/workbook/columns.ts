import type { DataTableBlock } from './data-table';
import { sampleOf } from './data-table';
import type { PlacedSheet } from './place';
import { LABELS, UNITS, VALUES, isFigure } from './place';
import { textWidth, valueWidth } from './measure';
import type { TableBlock } from './table';
import { STYLES } from './theme';
import type { StyleData } from './theme';

const MARGIN = 2;
const LABEL = 36;
const UNIT = 12;
const WIDEST_UNIT = 18;
const VALUE = 13;
const EMPTY = 13;
/** A sheet narrower than this looks lost, and a paragraph wider than the second is hard to read. */
const ACROSS = { least: 100, most: 130 } as const;
/** Room around a cell's content: Excel's own, and one step of indent. */
export const PADDING = 3.2;
const WIDEST_TEXT = 44;
const WIDEST_FIGURE = 24;

/** The widths of all columns, and the last column of paragraphs that run across the sheet. */
export function columnWidths(placed: PlacedSheet): { widths: number[]; acrossTo: number } {
  const { sheet, grids, tables, lastColumn } = placed;
  const asked = askedWidths(placed);
  const widths: number[] = [MARGIN];
  const hasRows = grids.length > 0 || sheet.blocks.some((block) => block.kind === 'row');
  for (let column = LABELS; column <= lastColumn; column += 1) {
    const content = contentWidth(placed, column);
    let width = asked[column];
    if (column === LABELS && hasRows) width = Math.max(width ?? 0, sheet.widths?.label ?? LABEL);
    else if (column === UNITS && hasRows) {
      const fitting = Math.min(Math.max(UNIT, content.text), WIDEST_UNIT);
      width = Math.max(width ?? 0, sheet.widths?.unit ?? fitting);
    } else if (width === undefined && column >= VALUES && hasRows) {
      width = Math.max(sheet.widths?.value ?? VALUE, content.text);
    }
    widths.push(rounded(Math.max(width ?? Math.max(content.text, VALUE), content.figure, content.head)));
  }
  if (lastColumn === UNITS && !hasRows && tables.length === 0) widths.splice(LABELS, UNITS, LABEL, UNIT);
  let acrossTo = LABELS;
  let total = widths[LABELS] ?? 0;
  while (total < ACROSS.least) {
    acrossTo += 1;
    widths[acrossTo] ??= EMPTY;
    total += widths[acrossTo] ?? EMPTY;
  }
  while (acrossTo < lastColumn && total + (widths[acrossTo + 1] ?? 0) <= ACROSS.most) {
    acrossTo += 1;
    total += widths[acrossTo] ?? 0;
  }
  return { widths, acrossTo };
}

/** Widths that the author gave. */
function askedWidths({ grids, tables }: PlacedSheet): (number | undefined)[] {
  const asked: (number | undefined)[] = [];
  const ask = (column: number, width: number | undefined) => {
    if (width !== undefined) asked[column] = Math.max(asked[column] ?? 0, width);
  };
  for (const { block } of grids) {
    const count = block.head.length - (VALUES - LABELS);
    for (let i = 0; i < count; i += 1) {
      ask(VALUES + i, typeof block.width === 'number' ? block.width : block.width?.[i]);
    }
  }
  for (const { block } of tables) block.columns.forEach((column, i) => ask(LABELS + i, column.width));
  return asked;
}

/** What stands in the column: its longest text up to a limit, its widest figure, the longest word of its heads. */
function contentWidth({ rows, headRows, tables, ...placed }: PlacedSheet, column: number) {
  const heads = new Set(headRows);
  const merged = new Set([
    ...placed.acrossRows,
    ...(column >= VALUES && placed.lastColumn > VALUES ? placed.spannedRows : []),
  ]);
  let text = 0;
  let figure = 0;
  let head = 0;
  rows.forEach((row, r) => {
    const entry = row[column];
    if (!entry || merged.has(r)) return;
    const { cell, style } = entry;
    const look: StyleData = STYLES[style];
    if (heads.has(r)) {
      for (const word of String(cell.value).split(/\s+/))
        head = Math.max(head, textWidth(word, { bold: true }));
    } else if (isFigure(cell)) {
      figure = Math.max(figure, valueWidth(cell.value, cell.format, { bold: look.bold ?? false }));
    } else if (look.wrap || style === 'check' || style === 'link') {
      text = Math.max(text, textWidth(String(cell.value ?? ''), { bold: look.bold ?? false }));
    }
  });
  for (const { block } of tables) {
    const own = block.kind === 'data' ? block.columns[column - LABELS] : undefined;
    if (block.kind !== 'data' || own === undefined || own.width !== undefined) continue;
    for (const value of sampleOf(own, block.rows)) {
      const words = typeof value === 'string' && own.format !== 'date';
      if (words) text = Math.max(text, textWidth(value));
      else figure = Math.max(figure, valueWidth(value, own.format));
    }
  }
  const filtered = tables.some(({ block, last }) => hasFilter(block) && last.column >= column);
  return {
    text: Math.min(text + PADDING, WIDEST_TEXT),
    figure: Math.min(figure + PADDING, WIDEST_FIGURE),
    head: head + PADDING + (filtered ? 2.5 : 0),
  };
}

/** A table that is seen whole on a screen needs no buttons over its heads. */
export const hasFilter = (table: TableBlock | DataTableBlock): boolean =>
  table.kind === 'data' || table.rows.length > 20;

/** How many pixels wide the digit 0 is in the body font, by which columns are measured. */
const DIGIT = 7;

/**
 * To whole pixels, in the 256ths of a digit that Excel itself writes: programs differ in how they round a part of a pixel.
 */
const rounded = (width: number) => Math.trunc((Math.round(width * DIGIT) / DIGIT) * 256) / 256;
