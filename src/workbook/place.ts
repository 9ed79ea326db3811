import type { Place } from './address';
import { a1 } from './address';
import type { Block, ChartBlock, ConditionalBlock, GridBlock, RowBlock } from './blocks';
import type { Cell } from './cell';
import { blank, describeCell, text } from './cell';
import { WorkbookError } from './errors';
import { type DataTableBlock, holdsFigures } from './data-table';
import type { Sheet } from './sheet';
import type { TableBlock } from './table';
import type { Format, Style } from './theme';

/** Where the columns of every sheet stand, so that eyes and formulas find the same thing in the same place. */
export const LABELS = 1;
export const UNITS = 2;
export const VALUES = 3;

export interface PlacedCell {
  cell: Cell;
  style: Style;
}

export const ROWS_OF_A_SHEET = 1_048_576;

/** A sheet after the first pass: every cell has its place, nothing has its text yet. */
export interface PlacedSheet {
  sheet: Sheet;
  rows: (PlacedCell | null)[][];
  /** Rows whose one text runs across the sheet. */
  acrossRows: number[];
  /** Rows whose one value runs from the first value column to the last column used. */
  spannedRows: number[];
  /** Rows that head a grid or a table. */
  headRows: number[];
  grids: { block: GridBlock; head: number }[];
  tables: { block: TableBlock | DataTableBlock; first: Place; last: Place }[];
  charts: { block: ChartBlock; row: number }[];
  conditionals: ConditionalBlock[];
  /** Last column that a grid, a row or a table uses. */
  lastColumn: number;
}

/** The place of every cell of the workbook. */
export class Places {
  readonly #places = new Map<Cell, { sheet: string } & Place>();

  add(cell: Cell, sheet: string, place: Place): void {
    const before = this.#places.get(cell);
    if (before) {
      throw new WorkbookError(
        `Sheet "${sheet}", ${a1(place)}: ${describeCell(cell)} already stands on sheet "${before.sheet}", ` +
          `${a1(before)}; place a cell once and refer to it`,
      );
    }
    this.#places.set(cell, { sheet, row: place.row, column: place.column });
  }

  find(cell: Cell, from: string): { sheet: string } & Place {
    const place = this.#places.get(cell);
    if (!place) {
      throw new WorkbookError(`${from} refers to ${describeCell(cell)}, which stands on no sheet`);
    }
    return place;
  }

  get entries(): Iterable<[Cell, { sheet: string } & Place]> {
    return this.#places.entries();
  }
}

const NUMERIC_TEXT: readonly Format[] = ['text', 'year'];

/** True where figures stand, which are set to the right. */
export const isFigure = (cell: Cell): boolean =>
  (typeof cell.value === 'number' || cell.format !== undefined) &&
  !(cell.format !== undefined && NUMERIC_TEXT.includes(cell.format)) &&
  cell.style !== 'inputText';

/** First pass: from blocks to rows, giving each cell its place. */
export function placeSheet(sheet: Sheet, places: Places): PlacedSheet {
  const placed: PlacedSheet = {
    sheet,
    rows: [],
    acrossRows: [],
    spannedRows: [],
    headRows: [],
    grids: [],
    tables: [],
    charts: [],
    conditionals: [],
    lastColumn: UNITS,
  };
  const put = (cell: Cell, row: number, column: number, style: Style = cell.style) => {
    places.add(cell, sheet.name, { row, column });
    while (placed.rows.length <= row) placed.rows.push([]);
    const line = placed.rows[row] ?? [];
    while (line.length < column) line.push(null);
    line[column] = { cell, style };
  };
  const use = (column: number) => (placed.lastColumn = Math.max(placed.lastColumn, column));

  const putRow = (block: RowBlock, row: number) => {
    const emphasis = block.emphasis;
    const head = typeof block.label === 'string' ? text(block.label, 'label') : block.label;
    const unit =
      typeof block.unit === 'string' ? text(block.unit || unitOf(block.cells), 'unit') : block.unit;
    put(head, row, LABELS, emphasised(head.style, emphasis));
    put(unit, row, UNITS, emphasised(unit.style, emphasis));
    block.cells.forEach((cell, i) => {
      if (cell) put(cell, row, VALUES + i, emphasised(cell.style, emphasis));
    });
    use(VALUES + block.cells.length - 1);
    if (block.across) {
      if (block.cells.length !== 1 || !block.cells[0]) {
        throw new WorkbookError(
          `Sheet "${sheet.name}", ${a1({ row, column: LABELS })}: a row across the sheet has one value`,
        );
      }
      placed.spannedRows.push(row);
    }
  };
  const putAcross = (content: Cell | string, row: number, style: Style) => {
    put(typeof content === 'string' ? text(content, style) : content, row, LABELS, style);
    placed.acrossRows.push(row);
  };

  let next = 0;
  let before: Block['kind'] | null = null;
  for (const block of sheet.blocks) {
    next += gap(before, block.kind);
    if (block.kind !== 'conditional') before = block.kind;
    switch (block.kind) {
      case 'title':
        put(typeof block.text === 'string' ? text(block.text, 'title') : block.text, next, LABELS, 'title');
        next += 1;
        if (block.subtitle !== undefined) {
          putAcross(block.subtitle, next, 'subtitle');
          next += 1;
        }
        // The row that would be left free anyway: nothing below moves
        if (block.verdict !== undefined) putAcross(block.verdict, next, block.verdict.style);
        break;
      case 'heading':
      case 'subhead':
        put(text(block.text, block.kind), next, LABELS);
        next += 1;
        break;
      case 'note':
      case 'paragraph':
        putAcross(block.text, next, block.kind);
        next += 1;
        break;
      case 'spacer':
        next += block.rows;
        break;
      case 'row':
        putRow(block, next);
        next += 1;
        break;
      case 'grid': {
        const figures = figureColumns(block);
        block.head.forEach((head, i) => {
          // A head may know that figures belong below it, although none stand there.
          const asked = typeof head !== 'string' && head.style === 'columnHeadNumber';
          const style = asked || figures.has(i) ? 'columnHeadNumber' : 'columnHead';
          const cell = typeof head === 'string' ? text(head, style) : head;
          put(cell, next, LABELS + i, style);
        });
        use(LABELS + block.head.length - 1);
        placed.headRows.push(next);
        placed.grids.push({ block, head: next });
        next += 1;
        for (const item of block.rows) {
          if (item.kind === 'row') putRow(filled(item, block.head.length - (VALUES - LABELS)), next);
          else put(text(item.text, 'subhead'), next, LABELS);
          next += 1;
        }
        break;
      }
      case 'table': {
        const first = { row: next, column: LABELS };
        block.columns.forEach((column, i) => {
          const figures = block.rows.some((row) => row[i] && isFigure(row[i]));
          put(text(column.header, figures ? 'columnHeadNumber' : 'columnHead'), next, LABELS + i);
        });
        block.rows.forEach((row, r) => row.forEach((cell, i) => put(cell, first.row + 1 + r, LABELS + i)));
        const last = { row: next + block.rows.length, column: LABELS + block.columns.length - 1 };
        placed.headRows.push(next);
        placed.tables.push({ block, first, last });
        use(last.column);
        next = last.row + 1;
        break;
      }
      case 'data': {
        const first = { row: next, column: LABELS };
        const last = { row: next + Math.max(block.rows, 1), column: LABELS + block.columns.length - 1 };
        if (block !== sheet.blocks.at(-1)) {
          throw new WorkbookError(`Sheet "${sheet.name}": nothing may stand below the table ${block.name}`);
        }
        if (last.row >= ROWS_OF_A_SHEET) {
          throw new WorkbookError(
            `Table ${block.name} has ${block.rows} rows, more than a sheet has room for`,
          );
        }
        block.columns.forEach((column, i) =>
          put(
            text(column.header, holdsFigures(column, block.rows) ? 'columnHeadNumber' : 'columnHead'),
            next,
            LABELS + i,
          ),
        );
        placed.headRows.push(next);
        placed.tables.push({ block, first, last });
        use(last.column);
        next += 1;
        break;
      }
      case 'chart':
        placed.charts.push({ block, row: next });
        next += chartHeight(block);
        break;
      case 'conditional':
        placed.conditionals.push(block);
    }
  }
  while (placed.rows.length < next) placed.rows.push([]);
  // The cells that a merge hides still draw their part of its border.
  for (const row of placed.spannedRows) {
    const style = placed.rows[row]?.[VALUES]?.style;
    for (let column = VALUES + 1; column <= placed.lastColumn; column += 1) put(blank(), row, column, style);
  }
  return placed;
}

export const chartHeight = (block: ChartBlock): number => block.height ?? 17;

/** In a grid, the line below a row runs on where the row has nothing to say. */
function filled(row: RowBlock, columns: number): RowBlock {
  if (row.across) return row;
  const length = Math.max(columns, row.cells.length);
  return { ...row, cells: Array.from({ length }, (_, i) => row.cells[i] ?? blank()) };
}

/** Empty rows between two blocks, so that authors need no spacers for the usual rhythm. */
function gap(before: Block['kind'] | null, kind: Block['kind']): number {
  if (before === null || before === 'spacer' || kind === 'conditional' || kind === 'spacer') return 0;
  if (kind === 'heading' || before === 'title') return 1;
  if (before === 'heading' || before === 'subhead') return kind === 'chart' ? 1 : 0;
  const words = (one: Block['kind']) => one === 'note' || one === 'paragraph';
  if (words(before)) return words(kind) ? 0 : 1;
  // A remark belongs to the grid right above it; after a single row it would look like the next row.
  if (kind === 'note') return before === 'chart' || before === 'row' ? 1 : 0;
  return kind === 'row' && before === 'row' ? 0 : 1;
}

const unitOf = (cells: RowBlock['cells']): string =>
  cells.find((cell) => cell?.unit !== undefined)?.unit ?? '';

/** Which positions of the head stand above figures, mostly. */
function figureColumns(block: GridBlock): Set<number> {
  const balance: number[] = [];
  for (const row of block.rows) {
    if (row.kind !== 'row') continue;
    row.cells.forEach((cell, i) => {
      if (cell && cell.style !== 'blank') balance[i] = (balance[i] ?? 0) + (isFigure(cell) ? 1 : -1);
    });
  }
  return new Set(balance.flatMap((figures, i) => (figures >= 0 ? [i + VALUES - LABELS] : [])));
}

/** The style of a cell inside a row that is a total, or the recommended option. Inputs and checks keep their own. */
function emphasised(style: Style, emphasis: RowBlock['emphasis']): Style {
  if (emphasis === undefined) return style;
  const words =
    style === 'label' ||
    style === 'labelIndent' ||
    style === 'unit' ||
    style === 'text' ||
    style === 'remark';
  if (words || style === 'calculationText' || style === 'blank') {
    return emphasis === 'total' ? 'totalLabel' : 'recommendedText';
  }
  return style === 'calculation' ? emphasis : style;
}
