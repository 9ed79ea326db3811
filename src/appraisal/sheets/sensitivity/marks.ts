import { roundHalfAwayFromZero } from '../../../calculations/decimals';
import type { Block, Cell, ColumnReference, GridBlock, Sheet, TableBlock, Value } from '../../../workbook';
import { dateSerial } from '../../../workbook';

/** Input cells that stand below each other, or a column of an input table. */
export interface Marked {
  readonly name: string;
  readonly at: readonly Cell[] | ColumnReference;
  readonly values: readonly Value[];
  /** What is typed there need not be a figure. */
  readonly holdsWords: boolean;
}

/** Every cell typed into on these sheets, sources apart: from them nothing is computed. */
export function markedInputs(sheets: readonly Sheet[]): Marked[] {
  return sheets.flatMap(({ name, blocks }) => blocks.flatMap((block) => ofBlock(block, name)));
}

function ofBlock(block: Block, sheet: string): Marked[] {
  switch (block.kind) {
    case 'grid':
      return ofGrid(block, sheet);
    case 'row':
      return block.cells.flatMap((cell) => (isTyped(cell) ? [ofCells([cell], [sheet, block.label])] : []));
    case 'table':
      return ofTable(block, sheet);
    default:
      return [];
  }
}

const [LABEL_COLUMN, VALUE_COLUMNS] = [0, 2];

function ofGrid({ head, rows }: GridBlock, sheet: string): Marked[] {
  const width = Math.max(...rows.map((row) => (row.kind === 'row' ? row.cells.length : 0)));
  const columns = Array.from({ length: width + 1 }, (_, at) =>
    rows.map((row) => (row.kind !== 'row' ? null : at === 0 ? row.label : row.cells[at - 1])),
  );
  return columns.flatMap((column, at) =>
    runs(column).map((cells) =>
      ofCells(cells, [sheet, head[0]!, ...(at === LABEL_COLUMN ? [] : [head[at - 1 + VALUE_COLUMNS] ?? ''])]),
    ),
  );
}

/** Cells typed into without another between them. */
function runs(column: readonly (Cell | string | null | undefined)[]): Cell[][] {
  const found: Cell[][] = [[]];
  for (const cell of column) {
    if (isTyped(cell)) found.at(-1)!.push(cell);
    else if (found.at(-1)!.length > 0) found.push([]);
  }
  return found.filter((run) => run.length > 0);
}

const ofTable = (table: TableBlock, sheet: string): Marked[] =>
  table.columns
    .filter(({ header }) => header !== 'Source')
    .map(({ header }) => ({
      name: nameOf([sheet, header]),
      at: table.column(header),
      values: table.cells(header).map(typedValue),
      holdsWords: table.cells(header).some(isOfWords),
    }));

const isTyped = (cell: Cell | string | null | undefined): cell is Cell =>
  typeof cell === 'object' &&
  cell !== null &&
  cell.formula === undefined &&
  (cell.style === 'input' || cell.style === 'inputText');

const ofCells = (cells: readonly Cell[], name: readonly (Cell | string)[]): Marked => ({
  name: nameOf(name),
  at: cells,
  values: cells.map(typedValue),
  holdsWords: cells.some(isOfWords),
});

const isOfWords = ({ style, format, value }: Cell): boolean =>
  style === 'inputText' || format === 'text' || (typeof value === 'string' && format !== 'date');

const nameOf = (parts: readonly (Cell | string)[]): string =>
  parts
    .map((part) => (typeof part === 'string' ? part : String(part.value ?? '')))
    .filter((part) => part !== '' && part !== 'Value')
    .join(' / ');

/** What stands in the cell once it is in a workbook: a date is its number. */
function typedValue({ value, format }: Cell): Value {
  if (typeof value !== 'string') return value;
  return format === 'date' && value !== '' ? dateSerial(value) : value.replace(/\r\n?/g, '\n');
}

/** What the rows of a column count for, and the words in it, so that nothing changes places or letters unseen. Values that no pattern has. */
export const weightsFor = (marked: readonly Marked[]): number[] => {
  const rows = Math.max(LETTERS, ...marked.map(({ values }) => values.length));
  return Array.from({ length: rows }, (_, row) => roundHalfAwayFromZero(1 + ((row * GOLDEN_RATIO) % 1), 6));
};

/** First, middle and last. */
const LETTERS = 3;
const GOLDEN_RATIO = (1 + Math.sqrt(5)) / 2;

/** The mark of a column: its figures and what stands for its words, each by the weight of its row. */
export const markOf = ({ values, holdsWords }: Marked, weights: readonly number[]): number =>
  values.reduce<number>((total, value, row) => {
    const ofWords = (words: string) => (holdsWords ? wordMark(words, weights) : 1);
    const figure = typeof value === 'number' ? value : typeof value === 'string' ? ofWords(value) : 0;
    return total + figure * weights[row]!;
  }, 0);

/** Words by their length, and their first, middle and last letter. */
const wordMark = (words: string, weights: readonly number[]): number => {
  if (words === '') return 0;
  const letters = [0, Math.floor(words.length / 2), words.length - 1];
  return letters.reduce(
    (total, at, i) => total + weights[i]! * letter(words.charCodeAt(at)),
    100 * words.length,
  );
};

const letter = (code: number): number => (code < TILDE && code !== QUESTION_MARK ? code : 0);
const [TILDE, QUESTION_MARK] = ['~'.charCodeAt(0), '?'.charCodeAt(0)] as const;
