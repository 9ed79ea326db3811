import type { DescribedData, DescribedSheet, DescribedWorkbook, Style } from '../workbook';
import { addressLists, addressOf, cellsAt, runsOf } from './areas';
import { TEXT, entryOf } from './entry';
import { traitsOf } from './looks';
import { type Operation, jsonBytes, operation } from './operation';

/** A block is this large at most, so that requests can be filled up to their limit and the pane can answer between two of them. */
const BLOCK_BYTES = 200_000;
/** The client makes up a request in one go, and the pane cannot answer meanwhile: 20 ms for each of these. */
const REQUEST_BYTES = 1_000_000;

type Theme = Pick<DescribedWorkbook, 'styles' | 'palette' | 'formats'>;

type Measured = NonNullable<DescribedData['measured']>;
/** Text alone, or figures among which a text stands behind an apostrophe. */
type Holds = Measured['holds'][number];

/** Whole rows that travel together, and how large they are as JSON. */
interface Block {
  readonly from: number;
  readonly rows: number;
  readonly bytes: number;
}

/**
 * The rows of a data table: how each column looks, its number format, then the values in blocks of whole rows. Formats go first,
 * so that text arrives as text. A block is made when it is sent, so that the rows are never held all at once.
 */
export function dataRows({ data }: DescribedSheet, sheet: Excel.Worksheet, theme: Theme): Operation[] {
  if (!data || data.rows === 0) return [];
  const measured = data.measured ?? measureRows(data);
  const { holds } = measured;
  const formats = data.columns.map(({ format }, i) => {
    if (holds[i] === 'text') return TEXT;
    return format === undefined ? 'General' : theme.formats[format];
  });
  return [
    ...columnLooks(data, holds, sheet, theme),
    ...columnFormats(data, formats, sheet),
    ...blocksOf(measured).map(({ from, rows, bytes }): Operation => {
      const { first, columns } = data;
      const address = addressOf({
        row: first.row + from,
        column: first.column,
        rows,
        columns: columns.length,
      });
      // The client cuts a large block into pieces of 1,500 cells, a few calls each.
      const calls = operation(3 + 5 * Math.ceil((rows * columns.length) / 1_500), address, () => undefined);
      return {
        bytes: bytes + calls.bytes,
        most: REQUEST_BYTES,
        ask: () => {
          sheet.getRange(address).values = Array.from({ length: rows }, (_, row) =>
            columns.map((column, i) => entryOf(column.at(from + row), formats[i] ?? 'General')),
          );
        },
      };
    }),
  ];
}

/** How large each row is as JSON, and what each column holds. It goes through every cell, so it may be done on another thread before. */
export function measureRows({ columns, rows }: DescribedData): Measured {
  const holdsFigure = columns.map(() => false);
  const holdsText = columns.map(() => false);
  const bytes = new Uint32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const line = columns.map((column, i) => {
      const value = column.at(row);
      if (typeof value === 'string') holdsText[i] = true;
      else if (value !== null) holdsFigure[i] = true;
      return value;
    });
    // Beside its JSON a text may need an apostrophe.
    bytes[row] = jsonBytes(line) + line.length;
  }
  return { bytes, holds: columns.map((_, i) => (holdsText[i] && !holdsFigure[i] ? 'text' : 'figures')) };
}

/** Whole rows one after the other, as many as a block takes. */
function blocksOf({ bytes }: Measured): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  let size = 0;
  bytes.forEach((own, row) => {
    size += own;
    if (size < BLOCK_BYTES && row < bytes.length - 1) return;
    blocks.push({ from, rows: row + 1 - from, bytes: size });
    from = row + 1;
    size = 0;
  });
  return blocks;
}

/** One call for neighbours of one format, whatever the number of rows; Excel puts a single format into every cell of a range. */
function columnFormats(
  { first, rows }: DescribedData,
  formats: readonly string[],
  sheet: Excel.Worksheet,
): Operation[] {
  return [...new Set(formats)]
    .filter((format) => format !== 'General')
    .flatMap((format) =>
      runsOf(placesOf(formats, format)).map(([left, right]) => {
        const address = addressOf({
          row: first.row,
          column: first.column + left,
          rows,
          columns: right - left + 1,
        });
        const set = () => (sheet.getRange(address).numberFormat = format as unknown as string[][]);
        return operation(3, [address, format], set);
      }),
    );
}

function columnLooks(
  { first, rows }: DescribedData,
  holds: readonly Holds[],
  sheet: Excel.Worksheet,
  theme: Theme,
): Operation[] {
  const styles: readonly (readonly [Holds, Style])[] = [
    ['text', 'dataText'],
    ['figures', 'data'],
  ];
  return styles.flatMap(([kind, style]) => {
    const addresses = runsOf(placesOf(holds, kind)).map(([left, right]) =>
      addressOf({ row: first.row, column: first.column + left, rows, columns: right - left + 1 }),
    );
    return [...traitsOf(theme.styles[style], theme)]
      .sort((a, b) => a.order - b.order)
      .flatMap(({ set }) =>
        addressLists(addresses).map((list) => operation(8, list, () => set(cellsAt(sheet, list)))),
      );
  });
}

const placesOf = <T>(items: readonly T[], wanted: T): number[] =>
  items.flatMap((item, i) => (item === wanted ? [i] : []));
