import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type CaseFile, smallFile } from '../support/cases';
import { readPackage } from '../xlsx/package';
import { ownFolder, run } from './terminal';

const folder = await ownFolder();
const drivers = [{ driver: 'cost of posts', low: 0.9, high: 1.1 } as const];
const shown = (selected: 'Low' | 'Central', title: string): CaseFile =>
  smallFile({ title, scenarios: { selected, drivers } });

test('a case says on the terminal which scenario its figures are those of', async () => {
  const path = join(folder, 'one.json');
  await writeFile(path, JSON.stringify(shown('Low', 'One case')));
  const { code, out } = await run(['appraise', path, '-o', join(folder, 'one.xlsx')]);
  expect(code).toBe(0);
  expect(out.split('\n').slice(0, 2)).toEqual([
    'One case',
    'Scenario shown: Low, not what is expected: results stand at the multipliers of this scenario',
  ]);
});

test('in the summary of many cases one that is not at Central says so beside its title', async () => {
  const own = await mkdtemp(join(folder, 'cases-'));
  for (const [name, file] of [
    ['a', shown('Low', 'First')],
    ['b', shown('Central', 'Second')],
    ['c', smallFile({ title: 'Third' })],
  ] as const)
    await writeFile(join(own, `${name}.json`), JSON.stringify(file));
  const summary = join(own, 'Summary.xlsx');
  await run(['appraise', own, '-o', summary]);
  const cells = readPackage(await readFile(summary)).sheets[0]!.cells;
  const words = new Set([...cells.values()].map(({ value }) => value));
  expect(['First (scenario Low)', 'Second', 'Third'].filter((title) => !words.has(title))).toEqual([]);
});
