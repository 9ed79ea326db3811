import type { BlockPlace } from './blocks';
import { BLOCKS, NAMES } from './blocks';
import { type BookSheet, type BookTable, address, cellAt, wordsAt } from './book';
import type { Column } from './line';
import type { Reader } from './reader';
import { parseA1 } from '../../workbook';
import { TABLES, type TablePlace } from './tables';

export function readNames(reader: Reader): void {
  for (const { name, column: own, isOptional } of NAMES) {
    const found = reader.book.names.find((one) => one.name.toLowerCase() === name.toLowerCase());
    const sheet = found && reader.sheet(found.sheet);
    const place = found && parseA1(found.cell);
    if (!sheet || !place) {
      if (isOptional && !found) continue;
      reader.draft.refuse(
        { sheet: 'Inputs', cell: name },
        'no cell of this name',
        'the named cells as they were made',
      );
      continue;
    }
    reader.draft.set(
      own.key,
      reader.value(sheet, place.row, place.column, own),
      address(sheet.name, place.row, place.column),
    );
  }
}

export function readBlocks(reader: Reader): void {
  for (const block of BLOCKS) readBlock(reader, block);
}

/** The row of heads, and in which column each stands. */
function headOf(sheet: BookSheet, columns: readonly Column[]) {
  for (const [row, cells] of sheet.rows) {
    const places = columns.map(
      ({ header }) =>
        [...cells].find(([, { value }]) => String(value).trim().toLowerCase() === header.toLowerCase())?.[0],
    );
    const isHead = places.every((at, i) => at !== undefined || columns[i]!.isOptional);
    if (isHead && places[0] !== undefined)
      return {
        row,
        columns: columns.flatMap((own, i) =>
          places[i] === undefined ? [] : [{ at: places[i], column: own }],
        ),
      };
  }
  return undefined;
}

const ANCHORS = new Set([
  ...BLOCKS.map(({ columns }) => columns[0]!.header),
  'Recommendation',
  'Setting',
  'Setting of the pool',
]);

const lastRow = (sheet: BookSheet) => Math.max(-1, ...sheet.rows.keys());

/** Rows below a head, up to the next head or heading: those are bold, or have words that we know where a program dropped the look. */
function rowsBelow(sheet: BookSheet, head: number, label: number): number[] {
  const rows: number[] = [];
  for (let row = head + 1; row <= lastRow(sheet); row += 1) {
    if (cellAt(sheet, row, label)?.isBold || ANCHORS.has(wordsAt(sheet, row, label))) break;
    rows.push(row);
  }
  return rows;
}

function readBlock(reader: Reader, block: BlockPlace): void {
  const sheet = reader.sheet(block.sheet);
  // One that was there and is not is refused by the list on About
  if (!sheet) return block.isOptional ? undefined : refuseSheet(reader, block.sheet);
  const head = headOf(sheet, block.columns);
  if (!head) {
    if (block.isOptional) return;
    const heads = block.columns.map(({ header }) => header).join(', ');
    return reader.draft.refuse(
      { sheet: sheet.name, cell: 'B1' },
      `no row of heads for ${block.columns[0]!.header}`,
      heads,
    );
  }
  for (const row of rowsBelow(sheet, head.row, head.columns[0]!.at)) {
    // A label of ours alone, such as Year 3 without a year, is a row that a person has emptied
    const line = reader.line(sheet, row, head.columns);
    if (!line) continue;
    block.put(line, reader.draft);
  }
}

const refuseSheet = (reader: Reader, name: string) =>
  reader.draft.refuse(
    { sheet: name, cell: 'A1' },
    'no sheet of this name',
    'the sheets as they were made: none renamed or deleted',
  );

/** @param made - the sheets that the workbook had when it was made */
export function readTables(reader: Reader, made: ReadonlySet<string>): void {
  for (const place of TABLES) {
    const table = reader.book.tables.find(({ name }) => name.toLowerCase() === place.table.toLowerCase());
    const sheet = reader.sheet(table?.sheet ?? place.sheet);
    if (table && sheet) readTable(reader, place, table, sheet);
    else if (sheet)
      reader.draft.refuse(
        { sheet: sheet.name, cell: 'A1' },
        `no table named ${place.table}`,
        'the tables as they were made',
      );
    else if (made.has(place.sheet)) refuseSheet(reader, place.sheet);
  }
}

function readTable(reader: Reader, place: TablePlace, table: BookTable, sheet: BookSheet): void {
  const { first, last } = table;
  const heads = Array.from({ length: last.column - first.column + 1 }, (_, i) => ({
    at: first.column + i,
    words: wordsAt(sheet, first.row, first.column + i),
  }));
  const columns = place.columns.flatMap((own) => {
    const found = heads.find(({ words: head }) => head.toLowerCase() === own.header.toLowerCase());
    if (found) return [{ at: found.at, column: own }];
    if (!own.isOptional)
      reader.draft.refuse(
        address(sheet.name, first.row, first.column),
        `no column "${own.header}" in the table ${place.table}`,
        `its columns: ${place.columns
          .filter((one) => !one.isOptional)
          .map(({ header }) => header)
          .join(', ')}`,
      );
    return [];
  });
  for (let row = first.row + 1; row <= Math.max(last.row, lastRow(sheet)); row += 1) {
    if (row === table.totals) continue;
    const line = reader.line(sheet, row, columns);
    if (!line) continue;
    if (row > last.row)
      reader.note(
        address(sheet.name, row, first.column),
        `stands below the table ${place.table}, which has not grown; the row was read as one of its own`,
      );
    place.put(line, reader.draft);
  }
  place.done?.(reader.draft);
}
