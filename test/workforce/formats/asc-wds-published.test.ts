import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importSource } from '../../../src/workforce';
import { openSource } from '../../../src/workforce/source';
import { whereThereIs } from '../published';

test('the worker file that we wrote in the same shape gives the totals that were counted by hand', async () => {
  const path = 'examples/data/asc-wds-worker.csv';
  const { tables, counts } = await importSource(await openSource(path, readFileSync(path)));
  // Without the row whose source of recruitment is 4
  expect(counts).toEqual({ read: 12, imported: 11, notImported: 1, totals: 0, blanks: 0 });
  const all = (key: 'role' | 'employmentStatus' | 'contractedHours') =>
    Array.from({ length: 11 }, (_, row) => tables[0]?.column(key)?.at(row));
  const statuses = ['Permanent', 'Temporary', 'Pool or bank', 'Agency'];
  expect(statuses.map((one) => all('employmentStatus').filter((status) => status === one).length)).toEqual([
    7, 2, 1, 1,
  ]);
  expect(all('role').filter((role) => role === 'Social worker')).toHaveLength(4);
  // Six of 37, 30, 18.5 and 20
  expect(all('contractedHours').reduce<number>((sum, hours) => sum + Number(hours ?? 0), 0)).toBe(290.5);
});

whereThereIs('asc-wds/2019-10_staff-test.csv', (path) => {
  test('the worker file gives its control totals', async () => {
    const { tables, counts } = await importSource(await openSource('staff.csv', readFileSync(path)));
    const [workers] = tables;
    expect(counts).toEqual({ read: 11, imported: 11, notImported: 0, totals: 0, blanks: 0 });
    const all = (key: 'role' | 'employmentStatus' | 'contractedHours') =>
      Array.from({ length: 11 }, (_, row) => workers?.column(key)?.at(row));
    expect(all('role').filter((role) => role === 'Social worker')).toHaveLength(5);
    expect(all('contractedHours').reduce<number>((sum, hours) => sum + Number(hours ?? 0), 0)).toBe(156);
    expect(
      ['Permanent', 'Temporary', 'Pool or bank'].map(
        (s) => all('employmentStatus').filter((e) => e === s).length,
      ),
    ).toEqual([6, 3, 2]);
  });
});

whereThereIs('asc-wds/2019-10_org-test.csv', (path) => {
  test('the workplace file gives its control totals', async () => {
    const { tables, counts } = await importSource(await openSource('org.csv', readFileSync(path)));
    const sum = (key: 'staff' | 'startersTotal' | 'leaversTotal' | 'vacanciesTotal') =>
      [0, 1, 2, 3, 4, 5].reduce((total, row) => total + Number(tables[0]?.column(key)?.at(row)), 0);
    expect(counts.imported).toBe(6);
    expect([sum('staff'), sum('startersTotal'), sum('leaversTotal'), sum('vacanciesTotal')]).toEqual([
      13, 11, 4, 1,
    ]);
  });
});
