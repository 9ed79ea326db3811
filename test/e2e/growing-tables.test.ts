import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf } from '../appraisal/support';
import { GROWING_ROWS, growingFile } from '../support/growing';
import { recalculate, same } from '../support/recalculate';
import { readPackage } from '../xlsx/package';
import { closeBrowser, type Opened, openLocalWorkbook } from './support/browser';
import { enter, openFile, read } from './support/cells';
import { cellName, cornersOf } from './support/file-cells';

let opened: Opened;
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await bytesOf(growingFile);
  opened = await openLocalWorkbook();
  await openFile(opened, bytes, 'growing.xlsx');
});
afterAll(async () => {
  await opened?.close();
  await closeBrowser();
});

/** Rows typed so far: they stay, as they do in a workbook. */
const rows: Record<string, (string | number | null)[][]> = {};
const summaryWith = () => recalculate(bytes, { rows }).cells.filter(({ sheet }) => sheet === 'Summary');

describe('a row typed below a table moves Summary as a recalculation of the file says', () => {
  test.each(GROWING_ROWS)('%s: %j', async (table, row) => {
    const before = summaryWith();
    const { sheet, range } = readPackage(bytes).tables.find(({ name }) => name === table)!;
    const { first, last } = cornersOf(range);
    const typed = row.flatMap((entry, i) =>
      entry === null ? [] : [[`'${sheet}'!${cellName(last.row + 1, first.column + i)}`, String(entry)]],
    );
    await enter(opened, Object.fromEntries(typed) as Record<string, string>);

    rows[table] = [row];
    const after = summaryWith();
    const wrong: string[] = [];
    for (const { address, recalculated } of after) {
      const live = (await read(opened, `Summary!${address}`)).values[0]![0]!;
      if (!same(recalculated ?? '', live === '' ? null : live))
        wrong.push(`${address}: wanted ${String(recalculated)}, live ${live}`);
    }
    expect(wrong).toEqual([]);
    const moved = after.filter(
      ({ formula, recalculated }, i) =>
        formula !== 'Master_check' && !same(before[i]!.recalculated, recalculated),
    );
    expect(moved.length).toBeGreaterThan(0);
  });
});

test('nothing left the machine, and nothing went wrong', () => {
  expect(opened.left).toEqual([]);
  expect(opened.errors).toEqual([]);
});
