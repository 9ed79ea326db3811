import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importSource } from '../../../src/workforce';
import { openSource } from '../../../src/workforce/source';
import { describedOf } from './support';

const FILES = ['asc-wds-workplace.csv', 'asc-wds-worker.csv'].map((name) => `examples/data/${name}`);
const IN_THE_YEAR = { asAt: '2025-03-31' };

/** The names of rows above the tables of answers, heads of columns aside. */
const figures = async () => {
  const files = await Promise.all(
    FILES.map(async (file) => importSource(await openSource(file, readFileSync(file)), IN_THE_YEAR)),
  );
  const { sheets } = describedOf(files, IN_THE_YEAR);
  const rows = sheets.find(({ name }) => name === 'Workforce profile')?.rows ?? [];
  const labels = rows.flatMap(([, cell]) =>
    cell?.value && !cell.style.startsWith('columnHead') ? [cell.value] : [],
  );
  return labels.slice(0, labels.indexOf('Who the workers are'));
};

test('no two figures of the workforce profile have one name, whatever files they are of', async () => {
  const names = await figures();
  expect(names).toContain('Starters');
  expect(names).toContain('Starter rate');
  expect(names).toContain('Starters in the year');
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});
