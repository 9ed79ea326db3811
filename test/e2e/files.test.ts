import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectSame, recalculate } from '../support/recalculate';
import { readPackage } from '../xlsx/package';
import { closeBrowser, type Opened, openLocalWorkbook } from './support/browser';
import { enter, openFile, read, savedFile } from './support/cells';
import { compareSheet } from './support/compare';
import { appraisedExample } from './support/example';
import { fileCells } from './support/file-cells';
import { formattedFile } from './support/formatted-file';

/** Of a grant that a 3% cut left at £717,149 */
const UNROUNDED = 22179.865979381444;

let opened: Opened;
let example: Uint8Array;
beforeAll(async () => {
  example = await appraisedExample();
  opened = await openLocalWorkbook();
});
afterAll(async () => {
  await opened?.close();
  await closeBrowser();
});

test('the example opens with every cell of its file', async () => {
  await openFile(opened, example, 'childrens-services.xlsx');
  expect(await opened.page.locator('#messages').innerText()).toBe('');
  const sheets = fileCells(example);
  expect(await opened.page.evaluate(() => window.localWorkbook.sheets())).toEqual([...sheets.keys()]);
  let cells = 0;
  const differences: string[] = [];
  for (const [sheet, found] of sheets) {
    const comparison = await compareSheet(opened, sheet, found);
    cells += comparison.cells;
    differences.push(...comparison.differences);
  }
  console.log(`${cells} cells of the opened file compared: ${differences.length} differences`);
  expect(differences.slice(0, 20)).toEqual([]);
});

test('saved again, it holds the same cells, tables and names, and recalculates to the same values', async () => {
  const saved = await savedFile(opened);
  const [before, after] = [readPackage(example), readPackage(saved)];
  expect(after.tables).toEqual(before.tables);
  expect(sorted(after.names)).toEqual(sorted(before.names));
  const recalculation = recalculate(saved);
  expectSame(recalculation);
  const original = recalculate(example);
  expect(recalculation.cells.map(({ sheet, address, formula }) => [sheet, address, formula])).toEqual(
    original.cells.map(({ sheet, address, formula }) => [sheet, address, formula]),
  );
  expect(recalculation.value('Master_check')).toBe('✓ All checks pass');
  console.log(`${recalculation.cells.length} formulas of the saved file recalculated, all equal`);
});

test('what was saved opens again with every cell, and without a note on what is not kept', async () => {
  const saved = await savedFile(opened);
  await openFile(opened, saved, 'saved.xlsx');
  expect(await opened.page.locator('#messages').innerText()).toBe('');
  const differences: string[] = [];
  for (const [sheet, found] of fileCells(example))
    differences.push(...(await compareSheet(opened, sheet, found)).differences);
  expect(differences.slice(0, 20)).toEqual([]);
});

test('a cell that is not as in the file is found', async () => {
  const changes = fileCells(example).get('Changes') ?? [];
  await enter(opened, { 'Changes!H1': '1' });
  expect((await compareSheet(opened, 'Changes', changes)).differences).toEqual([
    'Changes!H1 value: file "", live 1',
  ]);
});

test('a custom function in a formatted cell shows pounds and pence, and is saved with its unrounded value', async () => {
  const formula = '=WFC.GRANT.CUT(717149,3%,"after")';
  await openFile(opened, formattedFile('#,##0.00'));
  await enter(opened, { 'Sheet1!A1': formula });
  const { values, texts, formulas, numberFormats } = await read(opened, 'Sheet1!A1');
  expect(values[0]?.[0]).toBeCloseTo(UNROUNDED, 9);
  expect({ texts, formulas, numberFormats }).toEqual({
    texts: [['22,179.87']],
    formulas: [[formula]],
    numberFormats: [['#,##0.00']],
  });
  const saved = fileCells(await savedFile(opened)).get('Sheet1')?.[0];
  expect(saved).toMatchObject({ address: 'A1', formula: formula.slice(1), numberFormat: '#,##0.00' });
  expect(saved?.value).toBeCloseTo(UNROUNDED, 9);
});

test('nothing left the machine, and nothing went wrong', () => {
  expect(opened.left).toEqual([]);
  expect(opened.errors).toEqual([]);
});

const sorted = <Named extends { name: string }>(names: readonly Named[]) =>
  [...names].sort((a, b) => a.name.localeCompare(b.name));
