import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/appraisal/evaluate';
import { parsed } from '../../support/cases';
import { type Recalculation, expectSame, recalculate } from '../../support/recalculate';
import { cellBeside } from '../../support/growing';
import { readPackage } from '../../xlsx/package';
import { bytesOf, differences, wantedOf } from '../support';
import { PUBLISHED, criterion, option, score, scoredFile } from './support';

const bytes = await bytesOf(PUBLISHED);
const saved = readPackage(bytes);
const results = [...saved.sheets.find(({ name }) => name === 'Score results')!.cells.values()];
const now = recalculate(bytes);

/** The cell so many columns to the right of these words; column D has the weights, E to H the four options. */
function cell(words: string, columns: number): string {
  const [, letter, row] = /^([A-Z])(\d+)$/.exec(results.find(({ value }) => value === words)!.address)!;
  return `Score results!${String.fromCharCode(letter!.charCodeAt(0) + columns)}${row!}`;
}
const ranksOf = (recalculation: Recalculation) =>
  [3, 4, 5, 6].map((columns) => recalculation.value(cell('Rank (= is shared)', columns)));
const finding = (recalculation: Recalculation) => recalculation.value(cell('In short', 2));
const headRow = (sheet: string) =>
  Number(/\d+/.exec(saved.tables.find((table) => table.sheet === sheet)!.range)![0]);
const scoreCell = (o: number, k: number) => `Scores!D${headRow('Scores') + 1 + 4 * o + k}`;
const MASTER = 'Master_check';
const FAILS = '✗ Checks that fail: 1';

test('as written, every check passes and the fourth option leads', () => {
  expectSame(now);
  expect(now.value(MASTER)).toBe('✓ All checks pass');
  expect(ranksOf(now)).toEqual(['4', '2', '3', '1']);
  expect(finding(now)).toBe(
    'Option D scores highest and is recommended. Moving one weight by 10 points changes that in 3 of 8 tests',
  );
});

describe('what is typed re-ranks at once', () => {
  test('a score', () => {
    // 6 instead of 5 on half of the weight: 6.45
    const typed = recalculate(bytes, { cells: { [scoreCell(1, 0)]: 6 } });
    expect(ranksOf(typed)).toEqual(['4', '1', '3', '2']);
    expect(typed.value(cell('Sum of the weights; weighted score', 4))).toBeCloseTo(6.45, 12);
    expect(finding(typed)).toMatch(/^Option B scores highest; Option D is recommended\./);
  });

  test('a score that makes two options tie', () => {
    // 5.8 instead of 6 on a quarter of the weight: 5.95, as the second has
    const typed = recalculate(bytes, { cells: { [scoreCell(3, 1)]: 5.8 } });
    expect(ranksOf(typed)).toEqual(['4', '1=', '3', '1=']);
    expect(finding(typed)).toMatch(/^2 options share the highest score, the recommended one among them\./);
  });

  test('a criterion and its scores below the tables, as if they had been in the case', () => {
    const typed = recalculate(bytes, {
      cells: { [`Criteria!C${headRow('Criteria') + 1}`]: 30 },
      rows: {
        Criteria: [[criterion(4), 20, null]],
        Scores: [1, 9, 2, 3].map((value, o) => {
          const { scorer, justification } = score(o, 4, value);
          return [option(o), criterion(4), value, scorer, justification, null];
        }),
      },
    });
    const whole = scoredFile([30, 25, 15, 10, 20], [[3, 5, 4, 4, 1], [5, 9, 6, 3, 9], [5, 0, 8, 5, 2], [5, 6, 8, 8, 3]]); // prettier-ignore
    const { options } = evaluate(parsed(whole)).scoring!;
    expect(ranksOf(typed)).toEqual(options.map(({ rank }) => rank));
    options.forEach(({ weighted }, o) =>
      expect(typed.value(cell('Sum of the weights; weighted score', 3 + o))).toBeCloseTo(weighted, 12),
    );
    expect(typed.value(MASTER)).toBe('✓ All checks pass');
  });

  test('the step of the test, which then changes less', async () => {
    const typed = recalculate(bytes, { cells: { Weight_step: 1 } });
    const whole = { ...PUBLISHED, scoring: { ...PUBLISHED.scoring!, weightStep: 1 } };
    expect(differences(typed, wantedOf(whole))).toEqual([]);
  });
});

describe('a check fails where', () => {
  const row = (o: string, k: string, value: number | string, why: string | null = 'Because') =>
    [o, k, value, 'Workshop', why, null] as (string | number | null)[];
  test.each<[string, Parameters<typeof recalculate>[1]]>([
    ['the weights do not sum to 100', { cells: { [`Criteria!C${headRow('Criteria') + 1}`]: 49 } }],
    ['a score is cleared', { cells: { [scoreCell(2, 2)]: null } }],
    ['a score stands twice', { rows: { Scores: [row('Option A', 'Criterion 1', 3)] } }],
    ['a score is off the scale', { cells: { [scoreCell(0, 0)]: 11 } }],
    ['a score is a word', { cells: { [scoreCell(0, 0)]: 'good' } }],
    ['a score is of an unknown option', { rows: { Scores: [row('Option Z', 'Criterion 1', 3)] } }],
    ['a score is on an unknown criterion', { rows: { Scores: [row('Option A', 'Cost', 3)] } }],
    ['nobody says why', { cells: { [scoreCell(0, 0).replace('D', 'F')]: null } }],
    ['the scale has no span', { cells: { Lowest_score: 10 } }],
  ])('%s', (_, edits) => {
    expect(recalculate(bytes, edits!).value(MASTER)).toBe(FAILS);
  });

  test('more criteria are typed than there are lines to spare', () => {
    const more = Array.from({ length: 4 }, (_, k) => [`More ${k}`, 0, null]);
    const scores = more.flatMap(([name]) => [0, 1, 2, 3].map((o) => row(option(o), String(name), 1)));
    expect(recalculate(bytes, { rows: { Criteria: more, Scores: scores } }).value(MASTER)).toBe(FAILS);
    const three = { Criteria: more.slice(0, 3), Scores: scores.slice(0, 12) };
    expect(recalculate(bytes, { rows: three }).value(MASTER)).toBe('✓ All checks pass');
  });
});

test('a score that is missing is named where it is missing, and no winner is', async () => {
  const open = await bytesOf(scoredFile([50, 50], [[1, 2], [3]]));
  const typed = recalculate(open);
  expectSame(typed);
  expect(typed.value(cellBeside(open, 'Score results', 'In short', 2))).toBe(
    'The scoring is not complete. Scores missing or there more than once: 1',
  );
  const words = readPackage(open).sheets.find(({ name }) => name === 'Score results')!.cells;
  expect([...words.values()].filter(({ value }) => value === 'Missing')).toHaveLength(1);
  expect(typed.value(MASTER)).toBe(FAILS);
});
