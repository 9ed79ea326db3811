import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importSource } from '../../../src/workforce';
import { openSource } from '../../../src/workforce/source';
import { whereThereIs } from '../published';

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
