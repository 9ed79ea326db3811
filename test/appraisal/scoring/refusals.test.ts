import { expect, test } from 'vitest';
import { parseCase } from '../../../src/appraisal/parse';
import type { CaseFile } from '../../support/cases';
import { score, scoredFile } from './support';

const SCORES = [
  [1, 2],
  [3, 4],
];
const withScore = (added: ReturnType<typeof score>): CaseFile => {
  const file = scoredFile([50, 50], SCORES);
  return { ...file, scoring: { ...file.scoring!, scores: [...file.scoring!.scores!, added] } };
};
const other = scoredFile([50, 50], [[1, 2], [3]]);
const withCriterion = (name: string): CaseFile => ({
  ...other,
  scoring: { ...other.scoring!, criteria: [...other.scoring!.criteria, { name, weight: 1 }] },
});

test.each<[string, CaseFile, string, string]>([
  ['a score above the scale', scoredFile([50, 50], [[1, 2], [3, 10.5]]), 'scoring.scores[3].score', '10.5'], // prettier-ignore
  ['a score below it', scoredFile([50, 50], [[0, 2], [3, 4]], { scale: { min: 1 } }), 'scoring.scores[0].score', '0'], // prettier-ignore
  [
    'a scale without a span',
    scoredFile([50, 50], SCORES, { scale: { min: 10, max: 10 } }),
    'scoring.scale.max',
    '10',
  ],
  ['an option that is not there', withScore({ ...score(0, 0, 1), option: 'Option Z' }), 'scoring.scores[4].option', '"Option Z"'], // prettier-ignore
  ['a criterion that is not there', withScore({ ...score(0, 0, 1), criterion: 'Cost' }), 'scoring.scores[4].criterion', '"Cost"'], // prettier-ignore
  ['a second score', withScore(score(0, 1, 2)), 'scoring.scores[4].criterion', '"Criterion 2", on which scoring.scores[1] has scored this option already'], // prettier-ignore
  ['a criterion twice, but for capitals', withCriterion('CRITERION 1'), 'scoring.criteria[2].name', '"CRITERION 1", which scoring.criteria[0] has already'], // prettier-ignore
  ['a criterion that a formula reads as a pattern', withCriterion('Cost*'), 'scoring.criteria[2].name', '"Cost*"'], // prettier-ignore
  ['a negative weight', scoredFile([-1, 101], SCORES), 'scoring.criteria[0].weight', '-1'],
  ['no criterion', { ...other, scoring: { criteria: [] } }, 'scoring.criteria', 'a list of 0'],
])('%s', (_, file, path, found) => {
  const result = parseCase(file);
  expect(result.ok ? [] : result.problems).toContainEqual(expect.objectContaining({ path, found }));
});

test('weights that do not sum to 100 are no refusal, and neither is a score that is missing', () => {
  expect(parseCase(scoredFile([10, 10], [[1, 2], [3]])).ok).toBe(true);
});
