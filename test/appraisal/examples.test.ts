import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/appraisal/evaluate';
import { type CaseFile, parsed } from '../support/cases';
import { expectSame, recalculate } from '../support/recalculate';
import { bytesOf } from './support';

const read = (name: string) => JSON.parse(readFileSync(`examples/${name}`, 'utf8')) as CaseFile;
const EXAMPLES = readdirSync('examples').filter((name) => name.endsWith('.json'));

test.each(EXAMPLES)(
  'examples/%s: every check passes, and an engine finds every cached figure',
  async (name) => {
    const file = read(name);
    expect(evaluate(parsed(file)).checks.filter(({ passes }) => !passes)).toEqual([]);
    expectSame(recalculate(await bytesOf(file)));
  },
);

type Verdict = 'Yes' | 'No' | 'Truncated' | 'Cannot be checked';

/** Worked out by hand from the reports with exact fractions; `computed` to the penny, or to the fourth decimal of a percentage. */
const BY_HAND: Record<
  string,
  readonly (readonly [says: string, computed: number | undefined, verdict: Verdict])[]
> = {
  'joint-workforce-service.json': [
    // 1.3 million when rounded; the report says "in excess of" the figure that cutting digits gives
    ['Joint budget, said to be above £1.2 million', 1_284_126, 'Truncated'],
    ['Cost of each 1% of grant cut, approximately', 7171.49, 'Yes'],
    ['What the cut of 3% comes to', 14_616.81, 'No'],
    ['What the cut of 3% comes to', 23_906.97, 'No'],
    ['Both cuts together against the cut of the joint grant', 22_179.87, 'No'],
    ['Areas of service reviewed', 6, 'No'],
    ['Saving of the new service', undefined, 'Cannot be checked'],
  ],
  'workforce-project-funding.json': [
    ['Money for each year', 115_000, 'Yes'],
    ['Posts of the team', 3, 'Yes'],
    ['Cost of the three posts over two years', undefined, 'Cannot be checked'],
  ],
  'adult-social-care-establishment.json': [
    ['Council staff by hours', 517, 'Yes'],
    ['Council staff by contract', 517, 'Yes'],
    ['Council staff by age', 517, 'Yes'],
    ['Vacancies as a share of staff', 16.0542, 'Yes'],
    ["Council vacancies on the basis of the sector's rate", 13.8333, 'No'],
    ['Vacancies advertised outside', 2.3211, 'Yes'],
    ['Disabled staff', 8.5106, 'No'],
    ['Staff not disabled', 91.4894, 'No'],
    ['Turnover at February 2010', undefined, 'Cannot be checked'],
    ['Vacancy rate of the sector', 7.6594, 'Yes'],
    ['Turnover of the sector', 20.6209, 'Yes'],
    ['Establishments by size', 75, 'No'],
    ['Main types of staff together', 1927, 'No'],
    ['Full-time staff', 53.877, 'Truncated'],
    ['Part-time staff', 32.0856, 'Truncated'],
  ],
};

describe.each(Object.entries(BY_HAND))('what %s finds in its report', (name, expected) => {
  const { findings } = evaluate(parsed(read(name)));

  test('is what was worked out by hand', () => {
    const found = findings.map(({ figure, result }) => [figure.says, result]);
    expect(found).toEqual(expected.map(([says, , verdict]) => [says, verdict]));
    expected.forEach(([, computed], index) => {
      if (computed === undefined) expect(findings[index]!.computed).toBeUndefined();
      else expect(findings[index]!.computed).toBeCloseTo(computed, 3);
    });
  });
});

test('the joint service saves £9,746 a year on one basis; the other options cost what is there now', () => {
  const { options } = evaluate(parsed(read('joint-workforce-service.json')));
  expect(options.map(({ fullYear }) => fullYear.saved)).toEqual([0, 0, 9746]);
});

test('the joint service scores highest, whichever weight is moved by 10 points', () => {
  const { scoring } = evaluate(parsed(read('joint-workforce-service.json')));
  // Weights of 30, 25, 25 and 20: 4 x 0.3 + 3 x 0.25 + 4 x 0.25 + 8 x 0.2 = 4.55; 6, 6, 6 and 7; 8, 9, 7 and 5
  expect(scoring!.options.map(({ weighted }) => weighted)).toEqual(
    [4.55, 6.2, 7.4].map((value) => expect.closeTo(value, 12) as number),
  );
  expect(scoring!.options.map(({ rank }) => rank)).toEqual(['3', '2', '1']);
  expect(scoring).toMatchObject({ changes: 0, missing: [] });
});

test('the money of the joint service pays for the whole of it: a cut of 3% is missing, but for new income and the saving', () => {
  const { funding } = evaluate(parsed(read('joint-workforce-service.json')));
  // Staff of 325,814 + 520,746, and the rest of budgets of 487,227 + 796,899
  expect(funding.present).toMatchObject({ fullYear: 846_560, other: 437_566 });
  // 717,149 x 0.97 + 566,977, and charges of 200 x 25 + 50 x 30 x 0.8, less 1,284,126
  const left = [0, 1, 2].map((option) => funding.positions[option]!.years[0]);
  expect(left).toEqual(
    [-15_314.47, -15_314.47, -5_568.47].map((value) => expect.closeTo(value, 6) as number),
  );
  expect(funding.positions.map(({ contributesFrom }) => contributesFrom)).toEqual(Array(3).fill(undefined));
});

test('three posts cost £115,000 a year for two years, and £115,000 of income pays for the third', () => {
  const { options } = evaluate(parsed(read('workforce-project-funding.json')));
  const net = (option: number) => options[option]!.years.map((year) => Math.round(year.net) + 0);
  expect([net(1), net(2)]).toEqual([
    [115_000, 115_000, 0],
    [115_000, 115_000, 115_000],
  ]);
  // On one basis: three posts for a year, whether or not they end
  expect(options.map(({ fullYear }) => Math.round(fullYear.net))).toEqual([0, 115_000, 115_000]);
});
