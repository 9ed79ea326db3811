import { beforeAll, describe, expect, test } from 'vitest';
import { Edited } from '../appraisal/read/support';
import { bytesOf } from '../appraisal/support';
import { GROWING_ROWS, growingFile } from '../support/growing';
import { recalculate, same } from '../support/recalculate';
import { type XlsxPackage, readPackage } from '../xlsx/package';
import { recalculatedByLibreOffice } from './soffice';

type Row = (typeof GROWING_ROWS)[number][1];

/** The file with a row more in a table, as a person types it below: the table grows over it, and no formula has been worked out since. */
async function withRow(table: string, row: Row): Promise<Uint8Array> {
  const { sheet } = readPackage(bytes).tables.find(({ name }) => name === table)!;
  const book = await Edited.of(growingFile);
  book.sheet(sheet, (own) => {
    const { area } = own.tables.find(({ name }) => name === table)!;
    const cells = row.flatMap((value, i) =>
      value === null
        ? []
        : [{ row: area.row + area.rows, column: area.column + i, value, look: 0, formula: '' }],
    );
    return {
      ...own,
      cells: [...own.cells, ...cells],
      tables: own.tables.map((one) =>
        one.name === table ? { ...one, area: { ...area, rows: area.rows + 1 } } : one,
      ),
    };
  });
  return book.bytes();
}

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await bytesOf(growingFile);
});

const valueAt = ({ sheets }: XlsxPackage, address: string) =>
  sheets.find(({ name }) => name === 'Summary')!.cells.get(address)?.value ?? null;

describe('LibreOffice moves Summary for a row added to a table of the file', () => {
  test.each(GROWING_ROWS)('%s: %j', async (table, row) => {
    const theirs = readPackage(await recalculatedByLibreOffice(await withRow(table, row)));
    const summary = recalculate(bytes, { rows: { [table]: [row] } }).cells.filter(
      ({ sheet, formula }) => sheet === 'Summary' && formula !== 'Master_check',
    );
    const moved = summary.filter(({ address, cached }) => !same(cached, valueAt(theirs, address)));
    expect(moved.length).toBeGreaterThan(0);
    const wrong = summary.filter(
      ({ address, recalculated }) => !same(recalculated, valueAt(theirs, address)),
    );
    expect(
      wrong.map(({ address, recalculated }) => [address, recalculated, valueAt(theirs, address)]),
    ).toEqual([]);
  });
});
