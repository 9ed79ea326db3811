import { describe, expect, test } from 'vitest';
import { parseCase } from '../../src/appraisal/parse';
import { complete, exampleFile, smallFile } from '../support/cases';

type Json = Record<string, unknown>;

/** A good case with one thing changed, which the types of a case would not let one write. */
function broken(change: (file: Json) => void): unknown {
  const file = structuredClone(smallFile()) as unknown as Json;
  change(file);
  return file;
}
const set = (path: string, value: unknown) =>
  broken((file) => {
    const keys = path.split('.');
    const last = keys.pop()!;
    const place = keys.reduce<Json>((at, key) => at[key] as Json, file);
    if (value === undefined) delete place[last];
    else place[last] = value;
  });
const problemsOf = (json: unknown) => {
  const result = parseCase(json);
  return result.ok ? [] : result.problems;
};

const TAX_YEARS = Array.from({ length: 14 }, (_, i) => `"${2013 + i}/${14 + i}"`).join(', ');
const NAME = 'a name without * ? ~ that does not begin with = < >';
const YEAR = 'a financial year such as "2018/19"';
const FIELDS = 'the fields of the schema (schema/appraisal-case.schema.json)';
const change = (parts: Json) => ({
  change: 'add post',
  team: 'Duty',
  role: 'Social worker',
  number: 1,
  ...parts,
});
const cover = (parts: Json) => [
  { name: 'Cover', team: 'Duty', role: 'Social worker', workers: 1, premium: 1, ...parts },
];
const stated = (calculation: string, values: number[], parts: Json = {}) => [
  {
    where: 'p. 1',
    says: 'A figure',
    stated: 1,
    calculation,
    operands: values.map((value) => ({ label: 'A number', value })),
    ...parts,
  },
];

describe('one thing wrong is one problem: where it stands, what was found, what is allowed', () => {
  test.each<[string, unknown, string, string, string]>([
    ['a missing field', set('title', undefined), 'title', 'nothing', 'text'],
    ['an empty text', set('title', '  '), 'title', '"  "', '1 character or more'],
    ['a number for text', set('title', 7), 'title', '7', 'text'],
    ['text for a number', set('teams.0.cases', '110'), 'teams[0].cases', '"110"', 'a number'],
    ['nothing for a list', set('teams', null), 'teams', 'null', 'a list'],
    ['an unknown field', set('colour', 'red'), 'colour', 'a field that is not known here', FIELDS],
    [
      'an unknown field deep inside',
      set('teams.0.posts.0.grade', 7),
      'teams[0].posts[0].grade',
      'a field that is not known here',
      FIELDS,
    ],

    ['a negative FTE', set('roles.0.fte', -0.5), 'roles[0].fte', '-0.5', '0 or more (not the bound itself)'],
    ['no FTE', set('roles.0.fte', 0), 'roles[0].fte', '0', '0 or more (not the bound itself)'],
    [
      'an FTE above one person',
      set('roles.0.fte', 1.5),
      'roles[0].fte',
      '1.5',
      '1 or less; a percentage is given as a fraction, 3% as 0.03',
    ],
    ['a negative FTE holding cases', set('roles.0.caseFte', -1), 'roles[0].caseFte', '-1', '0 or more'],
    ['a negative cost', set('roles.0.annualCost', -1), 'roles[0].annualCost', '-1', '0 or more'],
    [
      '3 for 3%',
      set('pensionRate', 3),
      'pensionRate',
      '3',
      '1 or less; a percentage is given as a fraction, 3% as 0.03',
    ],
    [
      '3 for a cut of 3%',
      set('funding', [{ name: 'Grant', kind: 'grant', amount: 1, cuts: [3] }]),
      'funding[0].cuts[0]',
      '3',
      '1 or less; a percentage is given as a fraction, 3% as 0.03',
    ],
    ['half a post', set('teams.0.posts.0.number', 2.5), 'teams[0].posts[0].number', '2.5', 'a whole number'],
    [
      'more vacancies than posts',
      set('teams.0.posts.0.vacant', 6),
      'teams[0].posts[0].vacant',
      '6',
      'at most the 5 posts there are',
    ],
    ['a band upside down', set('band.low', 30), 'band.low', '30', 'a number no greater than high'],

    ['an unknown tax year', set('taxYear', '2031/32'), 'taxYear', '"2031/32"', TAX_YEARS],
    ['a year in other words', set('priceBase', '2026-27'), 'priceBase', '"2026-27"', YEAR],
    ['a year that does not follow', set('years', ['2026/28']), 'years[0]', '"2026/28"', YEAR],
    ['no years', set('years', []), 'years', 'a list of 0', '1 entry or more'],
    [
      'years out of order',
      set('years', ['2027/28', '2026/27']),
      'years[1]',
      '"2026/27"',
      'the year that follows 2027/28',
    ],
    [
      'a year left out',
      set('years', ['2026/27', '2028/29']),
      'years[1]',
      '"2028/29"',
      'the year that follows 2026/27',
    ],
    ['a date that there is not', set('date', '2026-02-30'), 'date', '"2026-02-30"', 'a date as "2026-04-01"'],

    ['no options', set('options', []), 'options', 'a list of 0', '2 entries or more'],
    ['one option', set('options.1', undefined), 'options[1]', 'nothing', 'an object'],
    [
      'two options of one name',
      set('options', [complete('Do something'), complete('Do something')]),
      'options[1].name',
      '"Do something", which options[0] has already',
      'a name used once',
    ],
    [
      'two options that differ in capitals only',
      set('options', [complete('DO something'), complete('Do something')]),
      'options[1].name',
      '"Do something", which options[0] has already',
      'a name used once',
    ],
    [
      'two options that differ in spaces around them only',
      set('options', [complete(' Do something '), complete('Do something')]),
      'options[1].name',
      '"Do something", which options[0] has already',
      'a name used once',
    ],
    [
      'an option named as the sheets name today',
      set('options.0.name', 'now'),
      'options[0].name',
      '"now"',
      'a name that the workbook does not use itself (Now, with agency workers; Now, without agency workers; Now; The service (MTFP))',
    ],
    [
      'a recommendation that is no option',
      set('recommendation.option', 'Do more'),
      'recommendation.option',
      '"Do more"',
      'Do nothing, Do something',
    ],

    [
      'both a cost and a salary',
      set('roles.0.salary', 40_000),
      'roles[0].annualCost',
      '48000',
      'either annualCost or salary, and not both',
    ],
    [
      'neither a cost nor a salary',
      set('roles.0.annualCost', undefined),
      'roles[0].annualCost',
      'nothing',
      'either annualCost or salary, and not both',
    ],
    [
      'other costs beside a cost that holds them',
      set('roles.0.other', 500),
      'roles[0].other',
      '500',
      'other only beside salary: annualCost holds every cost',
    ],
    [
      'a salary without a tax year',
      set('roles', [{ name: 'Social worker', salary: 40_000 }]),
      'taxYear',
      'nothing',
      'a tax year, since a role is costed from its salary',
    ],

    [
      'an unknown role in a team',
      set('teams.0.posts.0.role', 'Manager'),
      'teams[0].posts[0].role',
      '"Manager"',
      'Social worker',
    ],
    [
      'an unknown role in a change',
      set('options.1.changes', [change({ role: 'Manager' })]),
      'options[1].changes[0].role',
      '"Manager"',
      'Social worker',
    ],
    [
      'a role in other capitals',
      set('options.1.changes', [change({ role: 'social worker' })]),
      'options[1].changes[0].role',
      '"social worker"',
      'Social worker',
    ],
    [
      'an unknown team in a change',
      set('options.1.changes', [change({ team: 'Court' })]),
      'options[1].changes[0].team',
      '"Court"',
      'Duty',
    ],
    [
      'an unknown assignment',
      set('options.1.changes', [{ change: 'end agency', assignment: 'Cover', number: 1 }]),
      'options[1].changes[0].assignment',
      '"Cover"',
      'nothing yet: the list it should stand in is empty',
    ],
    [
      'an unknown kind of change',
      set('options.1.changes', [change({ change: 'move post' })]),
      'options[1].changes[0].change',
      '"move post"',
      'one of the kinds in the schema: "add post", "remove post", "convert post", "end agency" or "keep agency"',
    ],
    [
      'a change that ends before it starts',
      set('options.1.changes', [change({ startMonth: 7, endMonth: 6 })]),
      'options[1].changes[0].endMonth',
      '6',
      'a month no earlier than startMonth',
    ],
    [
      'a change before the first month',
      set('options.1.changes', [change({ startMonth: 0 })]),
      'options[1].changes[0].startMonth',
      '0',
      '1 or more',
    ],
    [
      'an unknown team of agency workers',
      set('agency', cover({ team: 'Court' })),
      'agency[0].team',
      '"Court"',
      'Duty',
    ],
    [
      'an unknown role of agency workers',
      set('agency', cover({ role: 'Manager' })),
      'agency[0].role',
      '"Manager"',
      'Social worker',
    ],
    [
      'a saving in another year',
      set('options.1.savings', [{ name: 'Rent', amount: 1, year: '2030/31' }]),
      'options[1].savings[0].year',
      '"2030/31"',
      '2026/27',
    ],
    [
      'a one-off cost in another year',
      set('options.1.oneOff', [{ name: 'Laptops', amount: 1, year: '2030/31' }]),
      'options[1].oneOff[0].year',
      '"2030/31"',
      '2026/27',
    ],
    [
      'a one-off cost paid by funding that is not there',
      set('options.1.oneOff', [{ name: 'Laptops', amount: 1, year: '2026/27', fundedBy: 'Reserve' }]),
      'options[1].oneOff[0].fundedBy',
      '"Reserve"',
      'nothing yet: the list it should stand in is empty',
    ],
    [
      'a saving of the service in another year',
      set('serviceSavings', [{ name: 'MTFP', amount: 1, year: '2030/31' }]),
      'serviceSavings[0].year',
      '"2030/31"',
      '2026/27',
    ],
    [
      'more cuts than years',
      set('funding', [{ name: 'Grant', kind: 'grant', amount: 1, cuts: [0.1, 0.1] }]),
      'funding[0].cuts',
      '2 cuts',
      'at most 1, one a year',
    ],
    [
      'a level that there is not',
      set('risks', [{ risk: 'R', uncontrolled: 'Severe', control: 'C', controlled: 'Low' }]),
      'risks[0].uncontrolled',
      '"Severe"',
      '"Low", "Medium", "High"',
    ],

    [
      'a quotient of three numbers',
      set('statedFigures', stated('quotient', [1, 2, 3])),
      'statedFigures[0].operands',
      '3',
      '2 for the calculation "quotient"',
    ],
    [
      'a product of one number',
      set('statedFigures', stated('product', [1])),
      'statedFigures[0].operands',
      '1',
      '2 to 12 for the calculation "product"',
    ],
    [
      'a sum of nothing',
      set('statedFigures', stated('sum', [])),
      'statedFigures[0].operands',
      '0',
      '1 to 12 for the calculation "sum"',
    ],
    [
      'numbers beside the cost of an option',
      set('statedFigures', stated('option cost', [1], { option: 'Do nothing' })),
      'statedFigures[0].operands',
      '1',
      '0 for the calculation "option cost"',
    ],
    [
      'the cost of no option',
      set('statedFigures', stated('option cost', [])),
      'statedFigures[0].option',
      '""',
      'Do nothing, Do something',
    ],
    ...(
      [
        ['quotient', [1, 0], 1],
        ['percentage share', [1, 0], 1],
        ['percentage change', [0, 1], 0],
        ['percentage fall', [0, 1], 0],
      ] as const
    ).map(([calculation, values, position]): [string, unknown, string, string, string] => [
      `a ${calculation} divided by 0`,
      set('statedFigures', stated(calculation, [...values])),
      `statedFigures[0].operands[${position}].value`,
      '0',
      'a number other than 0, since it is divided by',
    ]),
  ])('%s', (_, json, path, found, allowed) => {
    expect(problemsOf(json)).toEqual([{ path, found, allowed }]);
  });
});

describe('a name that SUMIF would read as a pattern or a comparison is refused', () => {
  test.each([
    ['roles.0.name', 'roles[0].name', 'Social worker*'],
    ['teams.0.name', 'teams[0].name', 'Who?'],
    ['options.0.name', 'options[0].name', '~ nothing'],
    ['options.0.name', 'options[0].name', '=Do nothing'],
    ['options.0.name', 'options[0].name', '<> nothing'],
    ['roles.0.name', 'roles[0].name', '>5 years qualified'],
  ])('%s', (path, shown, name) => {
    expect(problemsOf(set(path, name))).toContainEqual({
      path: shown,
      found: JSON.stringify(name),
      allowed: NAME,
    });
  });

  test('in an agency assignment', () => {
    const [problem] = problemsOf(set('agency', cover({ name: 'Cover *' })));
    expect(problem).toEqual({ path: 'agency[0].name', found: '"Cover *"', allowed: NAME });
  });

  test('and so is one longer than a formula may look for', () => {
    const [problem] = problemsOf(set('teams.0.name', 'x'.repeat(256)));
    expect(problem).toMatchObject({ path: 'teams[0].name', allowed: '255 characters or less' });
  });
});

describe('what is no case at all', () => {
  test.each([
    [null, 'null'],
    [[], 'a list of 0'],
    ['case', '"case"'],
    [7, '7'],
  ])('%j', (json, found) => {
    expect(problemsOf(json)).toEqual([{ path: '', found, allowed: 'an object' }]);
  });

  test('an empty object misses every field that has no default', () => {
    expect(problemsOf({}).map(({ path }) => path)).toEqual([
      ...['title', 'organisation', 'decision', 'author', 'date', 'priceBase', 'years'],
      ...['roles', 'teams', 'options', 'recommendation'],
    ]);
  });
});

test('every problem is found, not the first alone', () => {
  const json = broken((file) => {
    file['title'] = '';
    file['date'] = 'today';
    (file['roles'] as Json[])[0]!['fte'] = -1;
  });
  expect(problemsOf(json).map(({ path }) => path)).toEqual(['title', 'date', 'roles[0].fte']);
});

test('the example, and the small case that these tests break, have no problem', () => {
  expect(problemsOf(exampleFile())).toEqual([]);
  expect(problemsOf(smallFile())).toEqual([]);
});
