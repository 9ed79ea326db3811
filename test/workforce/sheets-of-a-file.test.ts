import { describe, expect, test } from 'vitest';
import { importSource } from '../../src/workforce';
import type { Format } from '../../src/workforce/formats/format';
import type { RawCell, Source } from '../../src/workforce/source';
import { sourceOf, table } from './rows';

const LIST: Format = {
  id: 'list',
  title: 'a list',
  source: 'this test',
  table: 'workers',
  signature: [['Worker'], ['Role']],
  sheet: /^List/,
  sheetAs: 'list',
  fields: [
    { key: 'worker', headers: ['Worker'], kind: { kind: 'id' }, personal: 'pseudonym' },
    { key: 'role', headers: ['Role'], kind: { kind: 'text' } },
    { key: 'openCases', headers: ['Cases'], kind: { kind: 'number', min: 0 } },
    { key: 'team', headers: ['Team'], kind: { kind: 'text' } },
  ],
  also: [
    {
      table: 'caseload',
      columns: ['worker', { key: 'team', from: 'list' }, 'openCases'],
      takes: (row) => row.value('openCases') !== null,
    },
  ],
};

const workbook = (sheets: Readonly<Record<string, readonly (readonly RawCell[])[]>>): Source =>
  sourceOf([], {
    name: 'lists.xlsx',
    kind: 'workbook',
    sheets: Object.entries(sheets).map(([name, rows]) => ({ ...sourceOf(rows).sheets[0]!, name })),
  });

const BOOK = workbook({
  'List 1': table('Worker|Role|Cases\nAnn|SW|5\nBob|SW|\n|| \nCy|SW|x'),
  Notes: table('Anything|at all\nAnn|1'),
  'List 2': table('Team|Worker|Role\nNorth|Ann|Lead'),
});

const rowsOf = async (kind: string) => {
  const { tables } = await importSource(BOOK, { formats: [LIST] });
  const found = tables.find((one) => one.kind === kind);
  return Array.from({ length: found?.rows ?? 0 }, (_, row) =>
    Object.fromEntries((found?.columns ?? []).map((column) => [column.key, column.at(row)])),
  );
};

describe('a workbook whose sheets make one table', () => {
  test('has the rows of all of them; a column that one lacks is blank there', async () => {
    expect(await rowsOf('workers')).toEqual([
      { worker: 'W0001', role: 'SW', openCases: 5, list: 'List 1', team: null },
      { worker: 'W0002', role: 'SW', openCases: null, list: 'List 1', team: null },
      { worker: 'W0001', role: 'Lead', openCases: null, list: 'List 2', team: 'North' },
    ]);
  });

  test('counts and places are told over all of them', async () => {
    const { counts, notImported } = await importSource(BOOK, { formats: [LIST] });
    expect(counts).toEqual({ read: 5, imported: 3, notImported: 1, totals: 0, blanks: 1 });
    expect(notImported).toMatchObject([
      { sheet: 'List 1', row: 5, problems: [{ column: 'Cases', found: 'x' }] },
    ]);
  });

  test('rows that stand in a second table too stand there with their stand-ins and their sheet', async () => {
    expect(await rowsOf('caseload')).toEqual([{ worker: 'W0001', team: 'List 1', openCases: 5 }]);
  });
});

test('a row of totals is a figure of its own in the open data', async () => {
  const rows = table(`
time_period|geographic_level|country_name|breakdown_topic|breakdown|social_worker_fte
2024|National|England|Age|20 to 29|10
2024|National|England|Age|30 to 39|20
2024|National|England|Total|Total|30`);
  const { counts, tables } = await importSource(sourceOf(rows));
  expect(counts).toMatchObject({ read: 3, imported: 3, totals: 0 });
  expect(tables[0]?.column('inPostFte')?.at(2)).toBe(30);
});
