import { describe, expect, test } from 'vitest';
import { type CaseFile, complete, exampleFile, smallFile } from '../support/cases';
import { describedOf } from './support';

const sheetsOf = (file: CaseFile) => describedOf(file).sheets.map(({ name }) => name);

const ALWAYS = [
  ...['About', 'Summary', 'Inputs', 'Establishment', 'Changes', 'Assumptions', 'Lists', 'Post costs'],
  ...[
    'Staffing',
    'Caseload',
    'Baseline',
    'Costs by year',
    'Switching values',
    'Options',
    'Sensitivity',
    'Checks',
  ],
];

test('the example has every sheet but Rates: its posts have known costs', () => {
  expect(sheetsOf(exampleFile())).toEqual([
    ...['About', 'Summary', 'Inputs', 'Establishment', 'Agency', 'Changes', 'Savings', 'Stated figures'],
    ...[
      'Assumptions',
      'Further assumptions',
      'Lists',
      'Post costs',
      'Staffing',
      'Caseload',
      'Baseline',
      'Costs by year',
      'Funding and MTFP',
      'Switching values',
      'Options',
      'Risks',
      'Sensitivity',
      'Checks',
    ],
  ]);
});

test('a small case has no sheet without content', () => {
  expect(sheetsOf(smallFile())).toEqual(ALWAYS);
});

describe('a sheet appears with what stands on it', () => {
  const saving = { name: 'Rent', amount: 1, year: '2026/27' };
  test.each<[string, Partial<CaseFile>, string[]]>([
    [
      'agency workers',
      { agency: [{ name: 'Cover', team: 'Duty', role: 'Social worker', workers: 1, premium: 1 }] },
      ['Agency'],
    ],
    ['a tax year', { taxYear: '2026/27' }, ['Rates']],
    [
      'a saving of an option',
      { options: [complete('Do nothing'), complete('Do something', { savings: [saving] })] },
      ['Savings'],
    ],
    [
      'a one-off cost',
      { options: [complete('Do nothing'), complete('Do something', { oneOff: [saving] })] },
      ['One-off costs'],
    ],
    [
      'a horizon over two years',
      { wholeLife: { horizon: 3 } },
      ['Rates', 'Whole-life settings', 'Whole-life value'],
    ],
    ['a horizon of two years', { wholeLife: { horizon: 2 } }, ['Rates', 'Whole-life settings']],
    [
      'priced risks and inflation',
      {
        years: ['2026/27', '2027/28'],
        wholeLife: {
          horizon: 3,
          inflationByYear: [{ year: '2027/28', rate: 0.02 }],
          risks: [{ option: 'Do something', risk: 'R', probability: 1, cost: 1, year: '2028/29' }],
        },
      },
      ['Inflation', 'Rates', 'Risk costs', 'Whole-life settings', 'Whole-life value'],
    ],
    ['a saving of the service', { serviceSavings: [saving] }, ['Funding and MTFP', 'Savings']],
    [
      'funding',
      { funding: [{ name: 'Own', kind: 'base budget', amount: 1 }] },
      ['Cuts', 'Funding', 'Funding and MTFP'],
    ],
    [
      'a grant',
      { funding: [{ name: 'Grant', kind: 'grant', amount: 1 }] },
      ['Cuts', 'Funding', 'Funding and MTFP', 'Grant sensitivity'],
    ],
    ['a risk', { risks: [{ risk: 'R', uncontrolled: 'Low', control: 'C', controlled: 'Low' }] }, ['Risks']],
    [
      'scoring',
      { scoring: { criteria: [{ name: 'Reach', weight: 100 }] } },
      ['Criteria', 'Score results', 'Scores'],
    ],
    [
      'a long list',
      { longList: [{ name: 'An idea', outcome: 'not short-listed', why: 'W' }] },
      ['Long list'],
    ],
    [
      'a benefit',
      {
        benefitsRegister: [
          {
            ...{ name: 'B', option: 'Do something', kind: 'unmonetised', from: '2026/27' },
            ...{ owner: 'O', date: '2027-03-31', measure: 'M' },
          },
        ],
      },
      ['Benefits', 'Benefits by year'],
    ],
    [
      'a stated figure',
      { statedFigures: [{ where: 'p. 1', says: 'A figure', stated: 1 }] },
      ['Stated figures'],
    ],
  ])('%s', (_, parts, added) => {
    const names = sheetsOf(smallFile(parts));
    expect(names.filter((name) => !ALWAYS.includes(name)).sort()).toEqual(added);
    expect(names.filter((name) => ALWAYS.includes(name))).toEqual(ALWAYS);
  });

  test('Caseload only where a team has cases', () => {
    const teams = [{ name: 'Duty', posts: [{ role: 'Social worker', number: 1 }] }];
    expect(sheetsOf(smallFile({ teams }))).toEqual(ALWAYS.filter((name) => name !== 'Caseload'));
  });

  test('Baseline only where there are posts, agency workers or cases', () => {
    expect(sheetsOf(smallFile({ teams: [{ name: 'Duty' }] }))).toEqual(
      ALWAYS.filter((name) => name !== 'Caseload' && name !== 'Baseline'),
    );
  });
});

test('a case with no posts, or with posts that no option touches, is a workbook too', () => {
  expect(() => describedOf(smallFile({ teams: [{ name: 'Duty', cases: 10 }] }))).not.toThrow();
});

test('About lists every other sheet in its order, each leading there', () => {
  const { sheets } = describedOf(exampleFile());
  const links = sheets[0]!.rows.flatMap((row) =>
    row.flatMap((cell) => (cell?.link ? [cell.link.sheet] : [])),
  );
  expect(links).toEqual(sheets.slice(1).map(({ name }) => name));
});

test('the cost basis is named where costs stand', () => {
  const { sheets } = describedOf(exampleFile());
  for (const name of ['About', 'Summary', 'Options', 'Costs by year']) {
    const words = JSON.stringify(sheets.find((sheet) => sheet.name === name)!.rows);
    expect(words, name).toMatch(/cost above the present establishment, with every option on one basis/i);
  }
});

test('a chart of what the options cost and one of caseload against its band stand on Summary', () => {
  const charts = describedOf(exampleFile()).sheets[1]!.charts.map(({ series }) => JSON.stringify(series));
  expect(charts).toHaveLength(2);
  expect(charts[0]).toMatch(/Net cost/);
  expect(charts[1]).toMatch(/Band: low.*Band: high/);
});

test('sheets of calculations are protected; those with inputs to type into are not', () => {
  const { sheets } = describedOf(exampleFile());
  const open = sheets.filter((sheet) => !sheet.protected).map(({ name }) => name);
  for (const sheet of sheets.filter(({ tables }) => tables.length > 0)) expect(open).toContain(sheet.name);
  for (const name of ['Post costs', 'Staffing', 'Costs by year', 'Caseload', 'Funding and MTFP'])
    expect(open).not.toContain(name);
});
