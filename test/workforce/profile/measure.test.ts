import { describe, expect, test } from 'vitest';
import { type Sheet, calc, grid, label, layout, row, sheet, workbook } from '../../../src/workbook';
import {
  type Condition,
  type Figure,
  Measures,
  is,
  isOneOf,
  isWord,
  known,
  naturally,
  notRecorded,
} from '../../../src/workforce/profile/measure';
import { dataSheet } from '../../../src/workforce/sheets/data';
import { writeXlsx } from '../../../src/xlsx';
import { expectSame, recalculate } from '../../support/recalculate';
import { tableOf } from '../sheets/support';

/** What a criterion of COUNTIFS would misread: dates, numbers, patterns, comparisons, upper case. */
const HARD = [
  '1-4',
  '4 January',
  '007',
  '7',
  'a*',
  'ab',
  '>1',
  '=x',
  'Team A',
  'team a',
  'TRUE',
  '~',
  '?',
  'É',
];

const table = tableOf('workers', 'Workers', {
  team: [...HARD, null, 'Team A'],
  fte: HARD.map((_, i) => (i % 4 === 3 ? null : i + 0.5)).concat([1, 2]),
  agency: HARD.map((_, i) => (i % 2 === 0 ? 'Yes' : 'No')).concat(['Yes', 'Yes']),
});

const written = dataSheet(table, 'a.csv');
const measures = new Measures(table, written.block);

const bytesOf = (results: Sheet) =>
  writeXlsx(
    layout(
      workbook({ title: 'T', author: 'A', created: '2026-04-01', version: '1' }, [results, written.sheet]),
    ),
  );

test('what is measured and what its formula gives are the same, for every text that a criterion would misread', async () => {
  const names = measures.categories('team').map(({ text }) => label(text));
  const rows = names.map((name) => {
    const figures: Figure[] = [
      measures.countWhere(is('team', name)),
      measures.countWhere(is('team', name), isWord('agency', 'Yes')),
      measures.sumWhere('fte', is('team', name)),
      measures.countWhere(is('team', name), known('fte')),
    ];
    return row(
      name,
      '',
      figures.map(({ formula, value }) => calc(formula, value)),
    );
  });
  const counts = measures.categories('team').map(({ text, count }) => [text, count]);
  expect(counts).toEqual([
    ...HARD.filter((text) => text !== 'team a').map((text) => [text, text === 'Team A' ? 3 : 1]),
  ]);
  expectSame(
    recalculate(
      await bytesOf(
        sheet('Results', [grid({ head: ['', '', 'a', 'b', 'c', 'd'], rows })], { kind: 'output' }),
      ),
    ),
  );
});

describe('worked out by hand', () => {
  const conditions: [string, [Condition, ...Condition[]], number][] = [
    ['in Team A, in any case of letters', [isWord('team', 'TEAM A')], 3],
    ['without a team', [notRecorded('team')], 1],
    ['of one of two teams', [isOneOf('team', ['007', '7'])], 2],
    [
      'of one of two teams who are agency workers',
      [isOneOf('team', ['007', '7']), isWord('agency', 'Yes')],
      1,
    ],
    ['without FTE', [notRecorded('fte')], 3],
    ['in no team that there is', [isWord('team', 'Team B')], 0],
  ];
  test.each(conditions)('workers %s', async (_, asked, expected) => {
    const { value, formula } = measures.countWhere(...asked);
    expect(value).toBe(expected);
    const results = sheet('Results', [row('Count', '', [calc(formula, value)])], { kind: 'output' });
    expectSame(recalculate(await bytesOf(results)));
  });
});

test.each([
  [
    ['20 to 29', '5 to 9', '100 or more'],
    ['5 to 9', '20 to 29', '100 or more'],
  ],
  [
    ['b', 'A', 'a2', 'a10'],
    ['A', 'a2', 'a10', 'b'],
  ],
])('%j stand in natural order', (given, sorted) => {
  expect([...given].sort(naturally)).toEqual(sorted);
});
