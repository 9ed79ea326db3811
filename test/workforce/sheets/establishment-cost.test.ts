import { describe, expect, test } from 'vitest';
import { postCost } from '../../../src/calculations/post';
import { importSource } from '../../../src/workforce';
import { expectSame, recalculate } from '../../support/recalculate';
import { sourceOf, table as rowsOf } from '../rows';
import { bytesOf, describedOf, imported, tableOf } from './support';

const YEAR = '2025/26';
const PENSION = 0.185;
const cost = (salary: number, fte = 1) => postCost(salary, YEAR, PENSION, undefined, fte);

type Post = readonly [salary: number | null, fte: number | null, status: string | null];
const postsOf = (posts: readonly Post[]) =>
  tableOf('posts', 'Posts', {
    postTitle: posts.map((_, i) => `Post ${(i % 5) + 1}`),
    salary: posts.map(([salary]) => salary),
    fte: posts.map(([, fte]) => fte),
    postStatus: posts.map(([, , status]) => status),
  });
const options = { taxYear: YEAR, pensionRate: PENSION };
const sheetOf = (table: ReturnType<typeof tableOf>, given: object = options) =>
  describedOf([imported('a.csv', table)], given).sheets.find(({ name }) => name === 'Establishment')!;

/** Figures by head, of the row of all posts. */
function whole(sheet: ReturnType<typeof sheetOf>): Map<string, number> {
  const at = sheet.rows.findIndex((row) => row[1]?.value === 'All posts');
  const heads = sheet.rows[at - 1]!;
  return new Map(sheet.rows[at]!.map((cell, i) => [String(heads[i]?.value), Number(cell?.value)]));
}

describe('cost with on-costs is that of the calculation of a post, to the penny', () => {
  const cases: readonly (readonly [name: string, posts: readonly Post[], total: number, vacant: number])[] = [
    ['one filled post', [[40_000, 1, 'Filled']], cost(40_000), 0],
    ['one vacant post, costed as if filled', [[40_000, 1, 'Vacant']], cost(40_000), cost(40_000)],
    ['half a post, whose NI starts at the whole threshold', [[40_000, 0.5, 'Filled']], cost(40_000, 0.5), 0],
    ['a post below the threshold', [[12_000, 0.3, 'Filled']], cost(12_000, 0.3), 0],
    // (20,000.50 - 5,000) x 15% = 2,250.075: half a penny, which goes down
    ['NI of exactly half a penny', [[40_001, 0.5, 'Filled']], cost(40_001, 0.5), 0],
    ['NI of more than half a penny', [[40_001.2, 0.5, 'Filled']], cost(40_001.2, 0.5), 0],
    ['a line of three people', [[30_000, 3, 'Filled']], 3 * cost(30_000), 0],
    ['a post without FTE, as one full-time post', [[33_366, null, null]], cost(33_366), 0],
    ['a post without pay, which costs nothing', [[null, 1, 'Vacant'], [40_000, 1, 'Filled']], cost(40_000), 0],
    [
      'many posts, each rounded by itself',
      Array.from({ length: 60 }, (_, i): Post => [25_000 + i * 333.33, i % 2 === 0 ? 1 : 0.6, i % 3 === 0 ? 'Vacant' : 'Filled']),
      Array.from({ length: 60 }, (_, i) => cost(25_000 + i * 333.33, i % 2 === 0 ? 1 : 0.6)).reduce((a, b) => a + b),
      Array.from({ length: 20 }, (_, i) => cost(25_000 + i * 999.99, (i * 3) % 2 === 0 ? 1 : 0.6)).reduce((a, b) => a + b),
    ],
  ]; // prettier-ignore
  test.each(cases)('%s', (_, posts, total, vacant) => {
    const figures = whole(sheetOf(postsOf(posts)));
    // A penny for each thousand posts is what binary sums may cost.
    expect(figures.get('Cost')).toBeCloseTo(total, 4);
    if (figures.has('Of it vacant')) expect(figures.get('Of it vacant')).toBeCloseTo(vacant, 4);
  });

  test('and by the formulas of one workbook of all these lists', async () => {
    const files = cases.map(([name, posts]) => imported(name, postsOf(posts)));
    expect(describedOf(files, options).sheets.map(({ name }) => name)).toContain(
      `Establishment ${cases.length}`,
    );
    expectSame(recalculate(await bytesOf(files, options)));
  });

  test('a band is costed at the place in it, and follows when that is typed over', () => {
    const band = tableOf('posts', 'Posts', {
      postTitle: ['Head'],
      salaryMinimum: [60_000],
      salaryMaximum: [70_000],
    });
    expect(whole(sheetOf(band)).get('Cost')).toBeCloseTo(cost(65_000), 4);
  });

  test('a list with hours alone is costed by hours of full-time hours', async () => {
    const read = await importSource(
      sourceOf(rowsOf(`
        Post number | Post title    | Team  | Contracted hours | Full-time hours | Salary | Status
        P001        | Social worker | North | 37               | 37              | 40000  | Filled
        P002        | Social worker | North | 18.5             | 37              | 40000  | Vacant
        P003        | Team manager  | South | 37               | 37              | 52000  | Filled
      `)),
    ); // prettier-ignore
    const sheet = describedOf([read], options).sheets.find(({ name }) => name === 'Establishment')!;
    expect(whole(sheet).get('FTE')).toBe(2.5);
    expect(whole(sheet).get('Cost')).toBeCloseTo(cost(40_000) + cost(40_000, 0.5) + cost(52_000), 4);
    expect(whole(sheet).get('Of it vacant')).toBeCloseTo(cost(40_000, 0.5), 4);
  });
});

describe('a pension rate that was not given', () => {
  const table = postsOf([[40_000, 1, 'Filled']]);
  const without = { taxYear: YEAR, pensionRate: undefined };

  test('is an empty input that says so, and costs are called "before pension"', () => {
    const sheet = sheetOf(table, without);
    expect([...whole(sheet).keys()]).toContain('Cost before pension');
    expect([...whole(sheet).keys()]).not.toContain('Cost');
    expect(whole(sheet).get('Cost before pension')).toBeCloseTo(postCost(40_000, YEAR, 0), 4);
    const rate = sheet.rows.find((row) => row[1]?.value === 'Employer pension')!;
    expect([rate[3]!.value, rate[3]!.style]).toEqual([null, 'input']);
    const words = sheet.rows.map((row) => String(row[1]?.value ?? ''));
    expect(words.filter((line) => line.startsWith('The employer pension is not given'))).toHaveLength(1);
  });

  test('is in the cost and its title once it is typed', async () => {
    const bytes = await bytesOf([imported('a.csv', table)], without);
    const sheet = sheetOf(table, without);
    const at = sheet.rows.findIndex((row) => row[1]?.value === 'Employer pension') + 1;
    const typed = recalculate(bytes, { cells: { [`Establishment!D${at}`]: PENSION } });
    const values = typed.cells
      .filter(({ sheet: name }) => name === 'Establishment')
      .map(({ recalculated }) => recalculated);
    expect(values).toContain('Cost');
    expect(values).not.toContain('Cost before pension');
    expect(values.some((value) => typeof value === 'number' && Math.abs(value - cost(40_000)) < 0.005)).toBe(
      true,
    );
  });
});
