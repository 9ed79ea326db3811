import { describe, expect, test } from 'vitest';
import { type CheckId, checks } from '../../src/appraisal/checks';
import { evaluate } from '../../src/appraisal/evaluate';
import { type CaseFile, complete, smallCase } from '../support/cases';

type Change = NonNullable<CaseFile['options'][number]['changes']>[number];

const post = (change: 'add post' | 'remove post', number: number, role = 'Social worker'): Change => ({
  change,
  team: 'Duty',
  role,
  number,
});
const end = (number: number): Change => ({ change: 'end agency', assignment: 'Cover', number });
const doing = (...changes: Change[]) => ({
  options: [complete('Do nothing'), complete('Do something', { changes })],
});
const withCover = (parts: Partial<CaseFile>): Partial<CaseFile> => ({
  agency: [{ name: 'Cover', team: 'Duty', role: 'Social worker', workers: 2, premium: 1 }],
  ...parts,
});
const risk = (uncontrolled: 'Low' | 'Medium' | 'High', controlled: 'Low' | 'Medium' | 'High') => ({
  risks: [{ risk: 'Posts stay empty', uncontrolled, control: 'A campaign', controlled }],
});
/** Two options with the same score on each criterion. */
const scoring = (weights: readonly number[]) => ({
  criteria: weights.map((weight, i) => ({ name: `Reach ${i + 1}`, weight })),
  scores: weights.flatMap((_, i) =>
    ['Do nothing', 'Do something'].map((option) => ({
      ...{ option, criterion: `Reach ${i + 1}`, score: 5, scorer: 'Workshop', justification: 'Evidence' },
    })),
  ),
});
const MANAGED = {
  roles: [
    { name: 'Social worker', annualCost: 1, caseFte: 1 },
    { name: 'Manager', annualCost: 1, caseFte: 0 },
  ],
};

const failing = (parts: Partial<CaseFile>) =>
  evaluate(smallCase(parts)).checks.filter(({ passes }) => !passes);

describe('a check fails, and says what to put right', () => {
  test.each<[CheckId, string, Partial<CaseFile>, string]>([
    [
      'do nothing changes nothing',
      'where the first option has a change',
      { options: [complete('Do nothing', { changes: [post('add post', 1)] }), complete('Do something')] },
      'Do nothing',
    ],
    [
      'agency ended',
      'where 2 workers and 1 more are ended of 2',
      withCover(doing(end(2), end(1))),
      'Do something ends more of Cover than there are',
    ],
    [
      'posts removed',
      'where 7 of 5 posts are removed and 1 is added',
      withCover(doing(post('remove post', 4), post('remove post', 3), post('add post', 1))),
      'Do something removes more posts of Social worker than Duty has',
    ],
    [
      'posts removed',
      'where a team has no such post',
      { ...MANAGED, ...doing(post('remove post', 1, 'Manager')) },
      'Do something removes more posts of Manager than Duty has',
    ],
    [
      'nobody left',
      'where the last worker goes and cases stay',
      doing(post('remove post', 5)),
      'Do something leaves nobody to hold cases in Duty',
    ],
    ['risks controlled', 'where a control makes a risk worse', risk('Low', 'Medium'), 'Posts stay empty'],
    ['weights sum', 'where they do not', { scoring: scoring([50, 49.5]) }, 'The weights sum to 99.5'],
    [
      'scores complete',
      'where an option has no score on a criterion',
      { scoring: { ...scoring([100]), scores: [] } },
      'No score of Do nothing on Reach 1; No score of Do something on Reach 1',
    ],
    [
      'options complete',
      'where an option has no disbenefits',
      { options: [complete('Do nothing'), complete('Do something', { disbenefits: [] })] },
      'Do something lists no benefits or no disbenefits',
    ],
    [
      'options complete',
      'where an option has no benefits',
      { options: [complete('Do nothing', { benefits: [] }), complete('Do something')] },
      'Do nothing lists no benefits or no disbenefits',
    ],
  ])('%s: %s', (id, _, parts, detail) => {
    expect(failing(parts)).toEqual([{ id, passes: false, detail }]);
  });

  test('lines add up: where what is saved is another amount than the years give', () => {
    const c = smallCase();
    const result = evaluate(c);
    const [first, second] = result.options as [(typeof result.options)[0], (typeof result.options)[0]];
    const wrong = { ...result, options: [first, { ...second, totalSaved: 1 }] };
    expect(checks(c, wrong).find(({ id }) => id === 'lines add up')).toMatchObject({
      passes: false,
      detail: 'Do something',
    });
  });

  test('recommendation is an option: where none of the results is recommended', () => {
    const c = smallCase();
    const result = evaluate(c);
    const wrong = { ...result, options: result.options.map((o) => ({ ...o, recommended: false })) };
    expect(checks(c, wrong).find(({ id }) => id === 'recommendation is an option')!.passes).toBe(false);
  });
});

describe('no check fails', () => {
  test.each<[string, Partial<CaseFile>]>([
    ['in a plain case', {}],
    ['where every agency worker is ended', withCover(doing(end(1), end(1)))],
    ['where posts removed are there, or were added', doing(post('add post', 2), post('remove post', 6))],
    [
      'where a change of no posts stands under do nothing',
      {
        options: [complete('Do nothing', { changes: [post('add post', 0)] }), complete('Do something')],
      },
    ],
    [
      'where nobody is left but no case either',
      {
        teams: [{ name: 'Duty', cases: 0, posts: [{ role: 'Social worker', number: 1 }] }],
        ...doing(post('remove post', 1)),
      },
    ],
    [
      'where nobody is left in a team without a caseload',
      {
        teams: [{ name: 'Duty', posts: [{ role: 'Social worker', number: 1 }] }],
        ...doing(post('remove post', 1)),
      },
    ],
    ['where a control leaves a risk as it is', risk('Medium', 'Medium')],
    ['where a control lowers a risk', risk('High', 'Low')],
    ['where three thirds are weights', { scoring: scoring([33.33333, 33.33333, 33.33333]) }],
    ['where every option is scored and weights sum to 100', { scoring: scoring([99.9, 0.1]) }],
    [
      'where the report gets its own figures wrong',
      {
        statedFigures: [
          {
            where: 'p. 1',
            says: 'A sum',
            stated: 3,
            calculation: 'sum',
            operands: [
              { label: 'One', value: 1 },
              { label: 'One', value: 1 },
            ],
          },
        ],
      },
    ],
  ])('%s', (_, parts) => {
    expect(failing(parts)).toEqual([]);
  });
});
