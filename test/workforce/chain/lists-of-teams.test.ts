import { describe, expect, test } from 'vitest';
import { expectSame, recalculate } from '../../support/recalculate';
import { readPackage } from '../../xlsx/package';
import { importSource } from '../../../src/workforce';
import { formatOf } from '../../../src/workforce/mapping';
import { rangeSource } from '../../../src/workforce/source';
import { importBytes, tablesOf, workbookOf } from './chain';

/** The line of a team on the dashboard: its texts and figures. */
function dashboardLine(bytes: Uint8Array, team: string): unknown[] {
  const cells = [
    ...readPackage(bytes)
      .sheets.find(({ name }) => name === 'Caseload dashboard')!
      .cells.values(),
  ];
  const row = /\d+$/.exec(cells.find(({ value }) => value === team)!.address)![0];
  return cells.flatMap(({ address, value }) => (/\d+$/.exec(address)![0] === row ? [value] : []));
}

describe('a list of cases that names no worker', () => {
  test('gives averages of teams from their FTE', async () => {
    const list = 'Team,Open cases,FTE\nNorth,45,2\nNorth,15,1\nSouth,70,2\n';
    const bytes = await workbookOf([await importBytes('teams.csv', Buffer.from(list))]);
    expectSame(recalculate(bytes));
    // North: 45 + 15 cases of 2 + 1 FTE; South: 70 of 2
    expect(dashboardLine(bytes, 'North')).toEqual(expect.arrayContaining([60, 3, 20, 'Within']));
    expect(dashboardLine(bytes, 'South')).toEqual(expect.arrayContaining([70, 2, 35, 'Above']));
  });

  test('and no FTE gives the cases, and no average', async () => {
    const list = 'Team,Open cases\nNorth,45\nSouth,70\n';
    const bytes = await workbookOf([await importBytes('teams.csv', Buffer.from(list))]);
    expectSame(recalculate(bytes));
    expect(dashboardLine(bytes, 'North')).toContain(45);
    expect(dashboardLine(bytes, 'North')).not.toContain('Within');
  });

  test('nor any team gives one line for all', async () => {
    const range = rangeSource('the range', [
      ['Open cases', 'Complexity'],
      [4, 'High'],
      [6, 'Low'],
    ]);
    const columns = [
      { header: 'Open cases', field: 'openCases' },
      { header: 'Complexity', field: 'complexity' },
    ] as const;
    const format = formatOf({ version: 1, table: 'caseload', columns: [...columns] });
    const imported = await importSource(range, { formats: [format] });
    const weights = { points: { High: 3, Low: 1 }, perFte: 40, perAsye: 20 };
    const bytes = await workbookOf([imported], { weights });
    expectSame(recalculate(bytes));
    expect(dashboardLine(bytes, 'All teams')).toContain(10);
  });
});

test('cases of nobody are nobody’s, and nobody gets a pseudonym', async () => {
  const list = 'Social worker,Team,Open cases\nAna,North,5\nUnallocated,North,7\nBen,South,3\n';
  const imported = await importBytes('cases.csv', Buffer.from(list));
  expect(tablesOf(imported)['caseload']).toEqual([
    { worker: 'W0001', team: 'North', openCases: 5 },
    { team: 'North', openCases: 7 },
    { worker: 'W0002', team: 'South', openCases: 3 },
  ]);
});

test('a list of which every row is refused has no dashboard, and a sheet that says why', async () => {
  const range = rangeSource('the range', [
    ['Social worker', 'Team', 'Open cases'],
    ['Ana', 'North', 'many'],
  ]);
  const columns = [
    { header: 'Social worker', field: 'worker' },
    { header: 'Open cases', field: 'openCases' },
  ] as const;
  const format = formatOf({ version: 1, table: 'caseload', columns: [...columns] });
  const bytes = await workbookOf([await importSource(range, { formats: [format] })]);
  expectSame(recalculate(bytes));
  const sheets = readPackage(bytes).sheets.map(({ name }) => name);
  expect(sheets).toContain('Not imported');
  expect(sheets).not.toContain('Caseload dashboard');
});
