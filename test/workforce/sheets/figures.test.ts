import { describe, expect, test } from 'vitest';
import { postCost } from '../../../src/calculations/post';
import type { ImportedTable, TextColumn } from '../../../src/workforce/table/table';
import { recalculate } from '../../support/recalculate';
import { WEIGHTS, benchmark, caseload, council, posts, workers, workplaces } from './council';
import { bytesOf, describedOf, imported, line, tableOf } from './support';

const sheetOf = (name: string, table: ImportedTable, options: Parameters<typeof describedOf>[1] = {}) =>
  describedOf([imported('a.csv', table)], options).sheets.find((sheet) => sheet.name === name);

describe('Establishment, worked out by hand', () => {
  const sheet = sheetOf('Establishment', posts, { taxYear: '2025/26', pensionRate: 0.2 });

  test('counts posts and FTE, filled and vacant, by team whatever the case of its letters', () => {
    expect(line(sheet, 'North').slice(0, 8)).toEqual([3, 2, 1, 1 / 3, 2.5, 2, 0.5, 0.2]);
    expect(line(sheet, 'South').slice(0, 8)).toEqual([2, 1, 1, 0.5, 3, 2, 1, 1 / 3]);
    expect(line(sheet, 'Not recorded').slice(0, 8)).toEqual([1, 0, 0, '', 0, 0, 0, '']);
    expect(line(sheet, 'All posts').slice(0, 4)).toEqual([6, 3, 2, 2 / 5]);
  });

  test('costs each post with pension, levy and employer NI, as the calculation of one post does', () => {
    const cost = (salary: number, fte: number) => postCost(salary, '2025/26', 0.2, undefined, fte);
    const north = cost(40_000, 1) + cost(40_000, 0.5) + cost(52_000, 1);
    // A line of 2 FTE is two people, each with a threshold.
    const south = cost(40_000, 1) + 2 * cost(30_000, 1);
    expect(line(sheet, 'North')[10]).toBeCloseTo(north, 2);
    expect(line(sheet, 'South')[10]).toBeCloseTo(south, 2);
    expect(line(sheet, 'North')[11]).toBeCloseTo(cost(40_000, 0.5), 2);
  });
});

describe('Workforce profile, worked out by hand', () => {
  test('takes shares of the known and prints the not recorded', () => {
    const sheet = sheetOf('Workforce profile', workers);
    expect(line(sheet, 'Female').slice(0, 2)).toEqual([5, 5 / 7]);
    expect(line(sheet, 'Male').slice(0, 2)).toEqual([2, 2 / 7]);
    expect(line(sheet, 'Full time').slice(0, 2)).toEqual([4, 4 / 6]);
    expect(line(sheet, 'Any *').slice(0, 2)).toEqual([1, 1 / 8]);
    expect(line(sheet, 'Agency rate')[0]).toBe(2 / 6);
    expect(line(sheet, 'Days sick a worker')[0]).toBe(15.5 / 5);
  });

  test('stands in natural order, 5 to 9 before 20 to 29', () => {
    const labels = (sheetOf('Workforce profile', workers)?.rows ?? []).map((row) => row[1]?.value);
    const from = labels.indexOf('Age') + 1;
    expect(labels.slice(from, from + 4)).toEqual(['5 to 9', '20 to 29', '30 to 39', '60 or over']);
  });

  test('adds up the lists of workplaces; 999 is not known', () => {
    const sheet = sheetOf('Workforce profile', workplaces);
    expect(line(sheet, 'Permanent and temporary staff')[0]).toBe(35);
    expect(line(sheet, 'Starters').slice(0, 2)).toEqual([4, 1]);
    expect(line(sheet, 'Turnover')[0]).toBe(5 / 35);
    expect(line(sheet, 'Vacancy rate')[0]).toBe(3 / 38);
  });

  test.each([
    [99, 9.9],
    [100, 'Input error'],
  ])('with %i leavers of 10 staff says a turnover of %s', (leavers, shown) => {
    const table = tableOf('workplaces', 'Workplaces', {
      workplace: ['A'], staff: [10], startersTotal: [0], leaversTotal: [leavers], vacanciesTotal: [0],
    }); // prettier-ignore
    expect(line(sheetOf('Workforce profile', table), 'Turnover')[0]).toBe(shown);
  });
});

describe('Caseload dashboard, worked out by hand', () => {
  const sheet = sheetOf('Caseload dashboard', caseload, { weights: WEIGHTS });

  test('shares a worker between teams and leaves out who holds no case and what nobody holds', () => {
    // Court: W1 28, W2 22, W3 30 (agency), W4 2 at half; 82 cases on 3.5 FTE
    expect(line(sheet, 'Court')).toEqual([4, 1, 82, 0, 3.5, 82 / 3.5, 'Within']);
    expect(line(sheet, 'Court', 1).slice(0, 4)).toEqual([82 / 2.5, 'Above', 82 / 25, 0]);
    // Review: W4 18 at half, W5 none, 4 not allocated
    expect(line(sheet, 'Review')).toEqual([2, 0, 22, 4, 0.5, 36, 'Above']);
    expect(line(sheet, 'Review', 1).slice(0, 4)).toEqual([36, 'Above', 0.88, 0.38]);
  });

  test('weighs cases by complexity against what workers in the ASYE and others can carry', () => {
    // W1 20x5+8x3, W2 (ASYE) 22x3, W3 30x5, W4 2 of no weight given: 342 of 100+90+100+50
    expect(line(sheet, 'Court', 3).slice(0, 2)).toEqual([342, 340]);
    expect(line(sheet, 'Court', 3)[3]).toBe('Over capacity');
  });

  test('follows the band when its end is typed over', async () => {
    const bytes = await bytesOf([imported('a.csv', caseload)]);
    const statuses = (high: number) =>
      recalculate(bytes, { cells: { Band_high: high } })
        .cells.filter(
          ({ sheet: name, formula }) => name === 'Caseload dashboard' && formula.includes('"Within"'),
        )
        .map(({ recalculated }) => recalculated);
    // Court, Review and all, then the same without agency workers
    expect(statuses(25)).toEqual(['Within', 'Above', 'Within', 'Above', 'Above', 'Above']);
    expect(statuses(40)).toEqual(['Within', 'Within', 'Within', 'Within', 'Within', 'Within']);
  });
});

describe('Benchmark', () => {
  const sheet = sheetOf('Benchmark', benchmark, { authority: 'rotherham' });
  const gaps = (label: string, measure: number) => line(sheet, label, measure).slice(0, 3);

  test('finds the Rotherham gaps in percentage points: RO21 and RO22', () => {
    expect(gaps('Gap to the region', 0)[2]).toBeCloseTo(-8.44, 9);
    expect(gaps('Gap to England', 0)[2]).toBeCloseTo(-6.54, 9);
    expect(gaps('Gap to the region', 1)[2]).toBeCloseTo(-1, 9);
    expect(gaps('Gap to England', 1)[2]).toBeCloseTo(-2, 9);
  });

  test('leaves a figure that is not available empty, and its gaps', () => {
    expect(line(sheet, 'Rotherham').slice(0, 3)).toEqual([0.12, '', 0.1076]);
    expect(gaps('Gap to England', 0)[1]).toBe('');
  });

  test('shows another authority and its region when one is chosen', async () => {
    const bytes = await bytesOf([imported('a.csv', benchmark)], { authority: 'Rotherham' });
    const other = recalculate(bytes, { cells: { Local_authority: 'Bristol, City of' } });
    expect(other.value('Region_of_authority')).toBe('South West');
    expect(other.cells.filter(({ error }) => error)).toEqual([]);
    const turnover = other.cells.filter(
      ({ sheet: name, formula }) => name === 'Benchmark' && /Local_authority.*Turnover rate/.test(formula),
    );
    expect(turnover.map(({ recalculated }) => recalculated)).toEqual([0.2, 0.21, 0.22]);
  });
});

describe('what cannot be shown', () => {
  test('a table with more rows than a sheet is profiled as values, and Data quality says why', () => {
    const rows = 1_048_573;
    const gender = workers.column('gender')!;
    const column: TextColumn = {
      key: 'gender',
      title: gender.title,
      type: 'text',
      dictionary: ['Female'],
      codes: new Uint32Array(rows).fill(1),
      blanks: 0,
      at: () => 'Female',
    };
    const long: ImportedTable = {
      kind: 'workers',
      name: 'Workers',
      rows,
      columns: [column],
      column: (key) => (key === 'gender' ? column : undefined),
    };
    const { sheets } = describedOf([imported('a.csv', long)]);
    expect(
      line(
        sheets.find(({ name }) => name === 'Counts of Workers'),
        'Female',
      )[0],
    ).toBe(rows);
    expect(sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).not.toContain('Workers');
    const said = sheets
      .find(({ name }) => name === 'Data quality')!
      .rows.flat()
      .map((cell) => String(cell?.value));
    expect(said.filter((words) => /1,048,573 rows.*left out/.test(words))).toHaveLength(1);
  });

  test('no row of people is written where small numbers are suppressed', async () => {
    const { sheets } = describedOf(council, { suppress: 3 });
    expect(sheets.flatMap(({ tables }) => tables.map(({ name }) => name)).sort()).toEqual([
      'Benchmark',
      'Columns_of_files',
    ]);
    const words = sheets.flatMap(({ rows }) => rows.flat().map((cell) => String(cell?.value ?? '')));
    const quality = sheets.find(({ name }) => name === 'Data quality')!;
    expect(quality.tables[0]!.columns).toEqual(['File', 'Column', 'Left out because']);
    expect(words.filter((word) => /W000\d/.test(word))).toEqual([]);
    expect(words.filter((word) => word === '[c]').length).toBeGreaterThan(5);
  });
});
