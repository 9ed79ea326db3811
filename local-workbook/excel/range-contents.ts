import type { CellState, Entry, Hyperlink } from '../grid/grid';
import { cellCount, isUnbounded } from './address';
import { options, whole } from './arguments';
import { cellProperties } from './cell-properties';
import { invalidArgument, refusal } from './errors';
import type { Place } from './place';
import { requireUnlocked, requireUnprotected } from './protection';

const MAX_READ = 5_000_000;
const MAX_FORMULA = 8192;
const MAX_TEXT = 32_767;
const WRONG_SHAPE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

type Scalar = string | number | boolean | null;

/** What stands in a range's cells, as Excel's values, formulas, texts and number formats. */
export function rangeContents(place: Place) {
  const { context, sheet } = place;
  const { cells, formats } = context.grid;
  // Excel answers null for whole rows and columns: so many cells cannot be had.
  const read = (each: (cell: CellState) => unknown) => () => {
    const { area } = place;
    if (isUnbounded(area)) return null;
    requireReadable(area.rows * area.columns);
    return cells.read(sheet, area).map((row) => row.map(each));
  };
  const write = (value: unknown): void => {
    const { area } = place;
    requireReadable(cellCount(area));
    const entries = matrix(value, place).map((row) => row.map(entry));
    requireUnlocked(context, sheet, area);
    cells.write(sheet, area, entries);
  };
  const formula = (cell: CellState) => cell.formula || cell.value;
  return {
    get: {
      values: read((cell) => cell.value),
      formulas: read(formula),
      formulasLocal: read(formula),
      text: read((cell) => cell.text),
      valueTypes: read((cell) => cell.kind),
      numberFormat: read((cell) => cell.numberFormat),
      numberFormatLocal: read((cell) => cell.numberFormat),
      hyperlink: () => cells.link(sheet, place.area.row, place.area.column) ?? null,
    },
    set: {
      values: write,
      formulas: write,
      formulasLocal: write,
      numberFormat: (value: unknown) => {
        requireUnprotected(context, sheet, 'allowFormatCells');
        const { area } = place;
        if (typeof value === 'string') return formats.set(sheet, area, { numberFormat: value });
        formats.setNumberFormats(
          sheet,
          area,
          matrix(value, place).map((row) => row.map(formatText)),
        );
      },
      hyperlink: (value: unknown) => setLink(place, value),
    },
    call: {
      getCellProperties: (asked: unknown) => cellProperties(place, asked),
      /** The client cuts long arrays into blocks of rows and has the whole shape checked first. */
      _ValidateArraySize: (rows: unknown, columns: unknown) => {
        const { area } = place;
        if (whole(rows) !== area.rows || whole(columns) !== area.columns) throw invalidArgument(WRONG_SHAPE);
      },
    },
  };
}

function requireReadable(count: number): void {
  if (count > MAX_READ) throw refusal('RangeExceedsLimit');
}

/** Rows of cells in the range's own shape; a single value stands for all of them. */
function matrix(value: unknown, { area }: Place): Scalar[][] {
  if (!Array.isArray(value)) {
    const single = scalar(value);
    return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => single));
  }
  const isRightShape =
    value.length === area.rows &&
    value.every((row: unknown) => Array.isArray(row) && row.length === area.columns);
  if (!isRightShape) throw invalidArgument(WRONG_SHAPE);
  return (value as unknown[][]).map((row) => row.map(scalar));
}

function scalar(value: unknown): Scalar {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Scalar;
  throw invalidArgument();
}

function entry(value: Scalar): Entry {
  if (typeof value !== 'string') return value;
  const isFormula = value.startsWith('=') && value.length > 1;
  if (isFormula && value.length > MAX_FORMULA) throw refusal('FormulaLengthExceedsLimit');
  if (value.length > MAX_TEXT) throw invalidArgument();
  return value;
}

function formatText(value: Scalar): string | null {
  if (value !== null && typeof value !== 'string') throw invalidArgument();
  return value;
}

const LINK = ['address', 'documentReference', 'screenTip', 'textToDisplay'] as const;

function setLink(place: Place, value: unknown): void {
  const { context, sheet, area } = place;
  const { cells } = context.grid;
  requireUnprotected(context, sheet, 'allowInsertHyperlinks');
  if (value === null || value === '') return cells.setLink(sheet, area, undefined);
  const said = options(value, LINK);
  const link: Record<string, string> = {};
  for (const name of LINK) {
    const part = said[name];
    if (part === undefined || part === null) continue;
    if (typeof part !== 'string') throw invalidArgument();
    link[name] = part;
  }
  if (!link.address && !link.documentReference) throw invalidArgument();
  const first = { ...area, rows: 1, columns: 1 };
  const shown = cells.read(sheet, first)[0]?.[0]?.text;
  // Only other words are written: as an entry, `2026/27` would become a date.
  if (link.textToDisplay !== undefined && link.textToDisplay !== shown) {
    requireUnlocked(context, sheet, first);
    cells.write(sheet, first, [[link.textToDisplay]]);
  }
  cells.setLink(sheet, area, link satisfies Hyperlink);
}
