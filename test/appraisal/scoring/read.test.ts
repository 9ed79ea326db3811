import { describe, expect, test } from 'vitest';
import { parsed, smallFile } from '../../support/cases';
import { bytesOf } from '../support';
import { Edited, caseOf, readBack } from '../read/support';
import { readXlsx } from '../../../src/xlsx';
import { option, score, scoredFile } from './support';

const FILE = scoredFile([60, 40], [[1, 2], [3]]);
const workbook = readXlsx(await bytesOf(FILE));
/** A cell beside the first with these words. */
const near = (sheet: string, words: string, columns: number, rows = 0) =>
  new Edited(workbook).find(sheet, words, columns, rows);

describe('what is typed is read back into the case', () => {
  test('a score, a weight, the scale and the step, with names in other capitals', async () => {
    const typed = new Edited(workbook)
      .type('Scores', near('Scores', 'Option A', 0), 'OPTION B')
      .type('Scores', near('Scores', 'Option A', 1), 'criterion 2')
      .type('Scores', near('Scores', 'Option A', 2), '7.5')
      .type('Criteria', near('Criteria', 'Criterion 1', 1), 55)
      .type('Score results', near('Score results', 'Highest score', 2), 8)
      .type('Score results', near('Score results', 'By how much weights are moved', 2), 5);
    const { scoring } = caseOf(await typed.read());
    expect(scoring).toMatchObject({ scale: { min: 0, max: 8 }, weightStep: 5 });
    expect(scoring!.criteria[0]!.weight).toBe(55);
    expect(scoring!.scores[0]).toEqual({ ...score(1, 1, 7.5) });
  });

  test('criteria and scores all deleted are no scoring', async () => {
    const emptied = (table: string) => (edited: Edited) =>
      edited.sheet(table, (sheet) => ({
        ...sheet,
        cells: sheet.cells.filter(({ row }) => row <= headRow(table)),
      }));
    const result = await emptied('Scores')(emptied('Criteria')(new Edited(workbook))).read();
    expect(caseOf(result)).toEqual({ ...parsed(FILE), scoring: undefined });
  });
});

const headRow = (sheet: string) => Number(near(sheet, 'Criterion', 0).replace(/^\D+/, '')) - 1;

describe('what cannot be read is named by its cell', () => {
  test.each<[string, number, string | number, string, string]>([
    ['a word for a score', 2, 'good', '"good"', 'a number'],
    ['no score', 2, '', 'nothing', 'a score'],
    ['a score off the scale', 2, 11, '11 (scoring.scores[0].score)', 'a score on the scale, 0 to 10'],
    ['an unknown option', 0, 'Option Z', '"Option Z" (scoring.scores[0].option)', 'Option A, Option B'],
    [
      'a second score',
      1,
      'Criterion 2',
      '"Criterion 2", on which scoring.scores[0] has scored this option already (scoring.scores[1].criterion)',
      'one score for each option and criterion',
    ],
  ])('%s', async (_, columns, typed, found, allowed) => {
    const at = near('Scores', option(0), columns);
    const result = await new Edited(workbook).type('Scores', at, typed).read();
    const named = result.ok ? [] : result.problems;
    expect(named.map((problem) => [problem.found, problem.allowed])).toEqual([[found, allowed]]);
    // Of two scores in one place the later is refused, which stands below
    const isSecond = typed === 'Criterion 2';
    expect(named[0]).toMatchObject({
      sheet: 'Scores',
      cell: isSecond ? near('Scores', option(0), 1, 1) : at,
    });
  });
});

test('a workbook without scoring is read as such', async () => {
  expect(caseOf(readBack(await bytesOf(smallFile()))).scoring).toBeUndefined();
});
