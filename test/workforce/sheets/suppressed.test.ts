import { describe, expect, test } from 'vitest';
import { council } from './council';
import { describedOf, imported, line, tableOf } from './support';

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
const sheetsOf = (...files: Parameters<typeof describedOf>[0]) => describedOf(files, { suppress: 5 }).sheets;
const textsOf = (sheets: ReturnType<typeof sheetsOf>) =>
  sheets.flatMap(({ rows }) =>
    rows.flat().flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])),
  );

describe('a workbook with small numbers suppressed', () => {
  const sheets = describedOf(council, { suppress: 5 }).sheets;

  test('holds counts and shares of shown counts alone: no FTE, money, average, rate or date of a person', () => {
    const results = sheets.filter(({ name }) => name.startsWith('Counts of'));
    expect(results.length).toBeGreaterThan(1);
    for (const { rows, name } of results) {
      for (const cell of rows.flat()) {
        if (typeof cell?.value !== 'number') continue;
        expect([name, cell.format === 'integer' ? Number.isInteger(cell.value) : cell.format]).toEqual([
          name,
          cell.format === 'integer' ? true : 'percent',
        ]);
      }
    }
  });

  test('has neither rows of people nor how full a column is', () => {
    const names = sheets.map(({ name }) => name);
    expect(names).not.toContain('Not imported');
    expect(names).not.toContain('Doubts');
    expect(
      names.filter((name) => name.startsWith('Data ') && !/^Data (quality|Benchmark)$/.test(name)),
    ).toEqual([]);
    const columns = sheets
      .flatMap(({ tables }) => tables)
      .find(({ name }) => name === 'Columns_of_files')?.columns;
    expect(columns).toEqual(['File', 'Column', 'Left out because']);
  });

  test('says on its sheets what it holds', () => {
    expect(textsOf(sheets)).toContainEqual(
      expect.stringMatching(/holds counts alone: no FTE, cost, average or rate/),
    );
  });
});

describe('a count cannot be worked back from other tables of the workbook', () => {
  // Adults of 58 is North with 30, Mid with 25 and South with 3: who knows which teams a service has could subtract.
  const TEAMS = { North: 30, Mid: 25, South: 3, East: 20, West: 10, Far: 15 };
  const posts = tableOf('posts', 'Posts', {
    team: Object.entries(TEAMS).flatMap(([team, count]) => times(count, team)),
    service: [...times(58, 'Adults'), ...times(45, 'Children')],
  });

  test('of the service that a small team is of', () => {
    const sheet = sheetsOf(imported('a.csv', posts)).find(({ name }) => name === 'Counts of Posts');
    const [south, ...others] = ['South', 'North', 'Mid', 'Adults'].map((name) => line(sheet, name)[0]);
    expect(south).toBe('[c]');
    expect(others.filter((value) => typeof value === 'number').length).toBeLessThan(3);
    expect(others).toContain(30);
  });

  test('of the same people as a caseload', () => {
    const workers = tableOf('workers', 'Workers', {
      employmentStatus: [...times(12, 'Agency'), ...times(30, 'Permanent')],
    });
    const caseload = tableOf('caseload', 'Caseload', { agency: [...times(10, 'Yes'), ...times(30, 'No')] });
    const both = sheetsOf(imported('census.xml', workers, caseload));
    expect(both.map(({ name }) => name)).not.toContain('Counts of Caseload');
    expect(textsOf(both)).toContainEqual(
      expect.stringMatching(/^Counts of Caseload are left out: .*same people/),
    );
    const apart = sheetsOf(imported('a.csv', workers), imported('b.csv', caseload));
    expect(apart.map(({ name }) => name)).toContain('Counts of Caseload');
  });

  test('two files of one kind have their counts on sheets of their own', () => {
    const names = sheetsOf(imported('a.csv', posts), imported('b.csv', posts)).map(({ name }) => name);
    expect(names).toContain('Counts of Posts');
    expect(names).toContain('Counts of Posts_2');
  });
});
