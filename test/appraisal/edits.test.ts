import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CaseFile, exampleFile, generatedFiles } from '../support/cases';
import { type Edits, recalculate, same } from '../support/recalculate';
import { readPackage } from '../xlsx/package';
import { bytesOf } from './support';

/** The example with funding as well, and a generated case with salaries: between them every kind of input. */
const withFunding: CaseFile = {
  ...exampleFile(),
  funding: [
    { name: 'Grant', kind: 'grant', amount: 200_000, cuts: [0.03, 0.03] },
    { name: 'Health board', kind: 'partner', amount: 50_000 },
  ],
};
const fromSalaries = generatedFiles(40, 3).find(
  ({ taxYear, agency, funding, roles }) =>
    taxYear && agency!.length > 1 && funding!.length > 1 && roles.some(({ salary }) => salary),
)!;

/** The case after a person has typed over about a third of its inputs: never a name, nor how many of anything there are. */
const edited = (file: CaseFile): fc.Arbitrary<CaseFile> =>
  fc.gen().map((draw) => {
    const copy = structuredClone(file);
    const whole = (min: number, max: number) => draw(fc.integer, { min, max });
    const oneOf = <T>(items: readonly T[]): T => items[whole(0, items.length - 1)]!;
    const type = <T extends object, K extends keyof T>(place: T, key: K, value: () => T[K]) => {
      if (place[key] !== undefined && whole(0, 2) === 0) place[key] = value();
    };
    const pounds = () => whole(0, 12_000_000) / 100;

    type(copy, 'pensionRate', () => whole(0, 250) / 1000);
    type(copy, 'taxYear', () => oneOf(['2014/15', '2019/20', '2023/24', '2026/27']));
    for (const { band } of [copy, ...copy.teams]) {
      if (band) type(band, 'low', () => whole(0, Math.floor(band.high)));
      if (band) type(band, 'high', () => whole(Math.ceil(band.low) || 1, 40));
    }
    for (const role of copy.roles) {
      type(role, 'annualCost', pounds);
      type(role, 'salary', pounds);
      type(role, 'other', pounds);
      type(role, 'fte', () => whole(1, 100) / 100);
      type(role, 'caseFte', () => whole(0, 100) / 100);
    }
    for (const team of copy.teams) {
      type(team, 'cases', () => whole(0, 400));
      for (const post of team.posts ?? []) {
        type(post, 'number', () => whole(post.vacant ?? 0, 20));
        type(post, 'vacant', () => whole(0, post.number));
      }
    }
    for (const assignment of copy.agency ?? []) {
      type(assignment, 'workers', () => whole(0, 8));
      type(assignment, 'premium', pounds);
      type(assignment, 'covers', () => oneOf(['over establishment', 'vacant post']));
      type(assignment, 'role', () => oneOf(copy.roles).name);
    }
    for (const option of copy.options) {
      for (const change of option.changes ?? []) {
        type(change, 'number', () => whole(0, 5));
        type(change, 'startMonth', () => whole(1, 50));
      }
      for (const yearly of [...(option.savings ?? []), ...(option.oneOff ?? [])]) {
        type(yearly, 'amount', pounds);
        type(yearly, 'year', () => oneOf(copy.years));
      }
    }
    for (const saving of [...(copy.serviceSavings ?? []), ...copy.options.flatMap((o) => o.savings ?? [])]) {
      type(saving, 'recurrent', () => whole(0, 1) === 0);
    }
    for (const measure of copy.measures ?? []) {
      type(measure, 'currentAnnualCost', pounds);
      type(measure, 'newAnnualCost', pounds);
      type(measure, 'months', () => whole(0, 12));
    }
    for (const source of copy.funding ?? []) {
      type(source, 'amount', pounds);
      type(source, 'cuts', () => copy.years.map(() => whole(-100, 1000) / 1000));
    }
    for (const risk of copy.risks ?? []) type(risk, 'controlled', () => oneOf(['Low', 'Medium', 'High']));
    type(copy.recommendation, 'option', () => oneOf(copy.options).name);
    return copy;
  });

const INPUT_SHEETS = ['Inputs', 'Establishment', 'Agency', 'Changes', 'Savings', 'Risks'];

/** What a person types to make one file say what another does: every cell without a formula that differs. */
function typed(before: Uint8Array, after: Uint8Array): Record<string, string | number | boolean | null> {
  const old = new Map(readPackage(before).sheets.map(({ name, cells }) => [name, cells]));
  return Object.fromEntries(
    readPackage(after).sheets.flatMap(({ name, cells }) =>
      [...cells.values()]
        .filter(
          ({ address, formula, value }) =>
            formula === undefined && value !== old.get(name)?.get(address)?.value,
        )
        .map(({ address, value }) => [`${name}!${address}`, value]),
    ),
  );
}

/** Holds a recalculation of the first file after edits against what the second, made from the edited case, caches. */
function expectToGive(before: Uint8Array, edits: Edits, after: Uint8Array): void {
  const recalculation = recalculate(before, edits);
  const wrong = readPackage(after).sheets.flatMap(({ name, cells }) =>
    [...cells.values()].flatMap(({ address, formula, value }) => {
      const found = formula === undefined ? value : recalculation.value(`${name}!${address}`);
      return same(value, found) ? [] : [{ cell: `${name}!${address}`, formula, evaluated: value, found }];
    }),
  );
  expect(wrong).toEqual([]);
}

describe.each([
  ['the example with funding', withFunding],
  ['a case costed from salaries', fromSalaries],
])('typing over the inputs of %s gives what evaluating the edited case gives', (_, file) => {
  const edits = fc.sample(edited(file), { numRuns: 10, seed: 13 });

  test.each(edits.map((after, index) => [index + 1, after] as const))('edit %i', async (_, after) => {
    const [before, wanted] = [await bytesOf(file), await bytesOf(after)];
    const cells = typed(before, wanted);
    expect(Object.keys(cells).length).toBeGreaterThan(3);
    expect(Object.keys(cells).filter((cell) => !INPUT_SHEETS.includes(cell.split('!')[0]!))).toEqual([]);
    expectToGive(before, { cells }, wanted);
  });
});

const [, OPTION_2, OPTION_3] = exampleFile().options.map(({ name }) => name) as [string, string, string];
const EARLY_HELP = 'Early help, duty and assessment';
const example = await bytesOf(exampleFile());

describe('a row typed below a table counts as if it had been in the case', () => {
  const change = (edit: (file: CaseFile) => void): CaseFile => {
    const file = structuredClone(exampleFile());
    edit(file);
    return file;
  };

  test.each<[string, (string | number | null)[], CaseFile]>([
    [
      'Changes',
      [OPTION_3, 'Add post', EARLY_HELP, 'Social worker', 2, 13],
      change(({ options }) =>
        options[2]!.changes!.push({
          change: 'add post',
          team: EARLY_HELP,
          role: 'Social worker',
          number: 2,
          startMonth: 13,
        }),
      ),
    ],
    [
      'Changes',
      [OPTION_2, 'Remove post', EARLY_HELP, 'Social worker', 5, 1],
      change(({ options }) =>
        options[1]!.changes!.push({
          change: 'remove post',
          team: EARLY_HELP,
          role: 'Social worker',
          number: 5,
        }),
      ),
    ],
    [
      'Establishment',
      [EARLY_HELP, 'Social worker', 3, 1],
      change(({ teams }) => teams[0]!.posts!.push({ role: 'Social worker', number: 3, vacant: 1 })),
    ],
    [
      'Savings',
      [OPTION_2, 'Saving', 'Rent', 10_000, '2019/20', 'Yes', null],
      change(({ options }) => {
        options[1]!.savings = [{ name: 'Rent', amount: 10_000, year: '2019/20' }];
      }),
    ],
    [
      'Savings',
      [OPTION_3, 'One-off cost', 'Recruitment', 4_000, '2018/19', 'No', null],
      change(({ options }) => {
        options[2]!.oneOff = [{ name: 'Recruitment', amount: 4_000, year: '2018/19' }];
      }),
    ],
    [
      'Savings',
      ['The service (MTFP)', 'Saving', 'More', 1_000, '2020/21', 'No', null],
      change(({ serviceSavings }) => serviceSavings!.push({ name: 'More', amount: 1_000, year: '2020/21' })),
    ],
  ])('%s: %j', async (table, row, file) => {
    const recalculation = recalculate(example, { rows: { [table]: [row] } });
    const wanted = readPackage(await bytesOf(file));
    const wrong = wanted.sheets.flatMap(({ name, cells }) =>
      [...cells.values()].filter(
        ({ address, formula, value }) =>
          formula !== undefined && !same(value, recalculation.value(`${name}!${address}`)),
      ),
    );
    expect(wrong).toEqual([]);
    const moved = recalculation.cells.filter(({ cached, recalculated }) => !same(cached, recalculated));
    expect(moved.length).toBeGreaterThan(3);
  });
});

describe('a row that cannot count in every result fails the master check', () => {
  test('which passes before', () => {
    expect(recalculate(example).value('Master_check')).toBe('✓ All checks pass');
  });

  test.each<[string, string, (string | number | null)[]]>([
    [
      'a new agency assignment, which no sheet costs',
      'Agency',
      ['Another', EARLY_HELP, 'Social worker', 1, 13_000, 'No post', null],
    ],
    ['an unknown option', 'Changes', ['Option 4', 'Add post', EARLY_HELP, 'Social worker', 1, 1]],
    ['an unknown role', 'Changes', [OPTION_2, 'Add post', EARLY_HELP, 'Social workr', 1, 1]],
    ['an unknown team of posts', 'Establishment', ['Early help', 'Social worker', 1, 0]],
    ['an unknown role of posts', 'Establishment', [EARLY_HELP, 'Social workr', 1, 0]],
    ['a saving of nobody', 'Savings', ['Option 4', 'Saving', 'Rent', 1, '2018/19', 'Yes', null]],
    ['a control that makes a risk worse', 'Risks', ['Another', 'Low', 'None', 'High']],
    [
      'a change of doing nothing',
      'Changes',
      [exampleFile().options[0]!.name, 'Add post', EARLY_HELP, 'Social worker', 1, 1],
    ],
    [
      'more posts removed than there are',
      'Changes',
      [OPTION_2, 'Remove post', 'Placement and support', 'Social worker', 5, 1],
    ],
    [
      'more agency workers ended than there are',
      'Changes',
      [OPTION_2, 'End agency', EARLY_HELP, 'Agency: early help, duty and assessment', 1, 1],
    ],
  ])('%s', (_, table, row) => {
    expect(recalculate(example, { rows: { [table]: [row] } }).value('Master_check')).toBe(
      '✗ Checks that fail: 1',
    );
  });
});
