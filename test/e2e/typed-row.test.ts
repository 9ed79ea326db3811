import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleFile } from '../support/cases';
import { recalculate, same } from '../support/recalculate';
import { readPackage } from '../xlsx/package';
import { closeBrowser, type Opened, openLocalWorkbook } from './support/browser';
import { enter, read } from './support/cells';
import { appraisedExample } from './support/example';
import { cellName, cornersOf } from './support/file-cells';
import { openPane } from './support/pane';

let opened: Opened;
let example: Uint8Array;
beforeAll(async () => {
  example = await appraisedExample();
  opened = await openLocalWorkbook();
  const pane = await openPane(opened);
  await pane.getByRole('button', { name: 'Try it with sample data' }).click();
  await pane
    .getByText(/^Done: /)
    .first()
    .waitFor();
});
afterAll(async () => {
  await opened?.close();
  await closeBrowser();
});

test('a row typed below the Changes table moves every result as a recalculation of the file says', async () => {
  const { sheets, tables } = readPackage(example);
  const changes = tables.find(({ name }) => name === 'Changes')!;
  const { first, last } = cornersOf(changes.range);
  const row = [
    exampleFile().options[2]!.name,
    'Add post',
    'Early help, duty and assessment',
    'Social worker',
    2,
    13,
  ];
  await enter(
    opened,
    Object.fromEntries(
      row.map((entry, i) => [`${changes.sheet}!${cellName(last.row + 1, first.column + i)}`, String(entry)]),
    ),
  );

  const expected = recalculate(example, { rows: { Changes: [row] } });
  const wrong: string[] = [];
  const moved = new Map<string, number>();
  for (const { name } of sheets) {
    const cells = expected.cells.filter(({ sheet }) => sheet === name);
    if (cells.length === 0) continue;
    const corners = cells.map(({ address }) => cornersOf(address).first);
    const rows = Math.max(...corners.map((corner) => corner.row)) + 1;
    const columns = Math.max(...corners.map((corner) => corner.column)) + 1;
    const { values } = await read(opened, `'${name}'!A1:${cellName(rows - 1, columns - 1)}`);
    cells.forEach(({ address, cached, recalculated }, i) => {
      const live = values[corners[i]!.row]![corners[i]!.column]!;
      if (!same(recalculated ?? '', live === '' ? null : live))
        wrong.push(`${name}!${address}: wanted ${String(recalculated)}, live ${live}`);
      if (!same(cached, recalculated)) moved.set(name, (moved.get(name) ?? 0) + 1);
    });
  }
  console.log(
    `${expected.cells.length} formulas compared after the row; moved: ${[...moved].map(([name, n]) => `${name} ${n}`).join(', ')}`,
  );
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(moved.get('Summary')).toBeGreaterThan(0);
});

test('nothing left the machine, and nothing went wrong', () => {
  expect(opened.left).toEqual([]);
  expect(opened.errors).toEqual([]);
});
