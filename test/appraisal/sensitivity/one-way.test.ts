import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/appraisal/evaluate';
import type { AppraisalCase } from '../../../src/appraisal/schema';
import { findingOf } from '../../../src/appraisal/sheets/sensitivity/one-way';
import { appraisalOneWay } from '../../../src/appraisal/workbook';
import { type CaseFile, complete, generatedFiles, parsed, smallCase } from '../../support/cases';

const whole = JSON.parse(
  readFileSync('examples/adult-social-care-establishment.json', 'utf8'),
) as CaseFile & { inputAssumptions: object };

/** On the basis of a full year: without present values, and without what is known of their settings. */
const example = {
  ...whole,
  wholeLife: undefined,
  scenarios: undefined,
  inputAssumptions: Object.fromEntries(
    Object.entries(whole.inputAssumptions).filter(([key]) => key.startsWith('Inputs / ')),
  ),
} as CaseFile;

describe('the planning post of the establishment example', () => {
  // By hand: two planning officers at 35,000 in place of three posts of 25,000.
  // At 20,000 and 32,000 a post (Assumptions) and at 31,500 and 38,500 for the officer (a tenth either way)
  const { base, basis, lines } = appraisalOneWay(parsed(example))!;

  test('what is saved now is the saving of the evaluation', () => {
    const own = evaluate(parsed(example)).options.find(({ recommended }) => recommended)!;
    expect([basis, base]).toEqual(['full year', own.fullYear.saved]);
  });

  test.each([
    ['Inputs / Adult social care post / Yearly cost if known', 20_000, 32_000, true, -10_000, 26_000],
    [
      'Inputs / Recruitment and workforce planning officer / Yearly cost if known',
      31_500,
      38_500,
      false,
      12_000,
      -2_000,
    ],
  ])('%s', (name, low, high, isStated, atLow, atHigh) => {
    const line = lines.find((one) => one.name === name)!;
    expect(line).toMatchObject({ isStated });
    const figures = [line.low, line.high, line.atLow, line.atHigh];
    [low, high, atLow, atHigh].forEach((wanted, i) => expect(figures[i]).toBeCloseTo(wanted, 6));
  });

  test('the widest swing stands first and is said in words', () => {
    expect(lines.map(({ swing }) => Math.round(swing))).toEqual([36_000, 14_000]);
    expect(findingOf(appraisalOneWay(parsed(example))!)).toBe(
      'Inputs / Adult social care post / Yearly cost if known matters most: saved in a full year -£10,000 to £26,000',
    );
  });
});

describe('a cell of a table', () => {
  // By hand: an agency worker costs 48,000 + 12,000, of which the premium is saved where the worker ends and the post is filled instead
  const c = parsed(
    smallCase({
      agency: [
        { name: 'Agency: duty', team: 'Duty', role: 'Social worker', workers: 2, premium: 12_000 },
        { name: 'Agency: courts', team: 'Duty', role: 'Social worker', workers: 1, premium: 9_000 },
      ],
      options: [
        complete('Do nothing'),
        complete('Posts for agency workers', {
          changes: [
            { change: 'end agency', assignment: 'Agency: duty', number: 2 },
            { change: 'add post', team: 'Duty', role: 'Social worker', number: 2 },
          ],
        }),
      ],
      recommendation: { option: 'Posts for agency workers', because: 'It costs less' },
    }),
  );

  test('has the name of its row and a range of its own; a row that is kept moves nothing', () => {
    const result = appraisalOneWay(c)!;
    // 2 x 12,000; at a premium of 10,800 and 13,200
    expect(result.base).toBeCloseTo(24_000, 9);
    expect(
      result.lines.map(({ name, atLow, atHigh }) => [name, Math.round(atLow), Math.round(atHigh)]),
    ).toEqual([['Agency / Agency: duty / Premium', 21_600, 26_400]]);
  });
});

test('two figures that make up for each other are both found: a post that moves from one role to its like', () => {
  // Put off alone, either of the two leaves a month of a post, 4,000, on one side; put off together, nothing
  const role = { name: 'Another social worker', annualCost: 48_000 };
  const both = { team: 'Duty', number: 1, startMonth: 3 } as const;
  const c = parsed(
    smallCase({
      years: ['2026/27', '2027/28', '2028/29'],
      roles: [{ name: 'Social worker', annualCost: 48_000, caseFte: 1 }, role],
      options: [
        complete('Do nothing'),
        complete('Another role', {
          changes: [
            { change: 'remove post', role: 'Social worker', ...both },
            { change: 'add post', role: role.name, ...both },
          ],
        }),
      ],
      recommendation: { option: 'Another role', because: 'It fits the work' },
      wholeLife: { horizon: 3 },
    }),
  );
  const months = appraisalOneWay(c)!.lines.filter(({ name }) => name.endsWith('/ Start month'));
  expect(months.map(({ atLow, atHigh }) => [Math.round(atLow), Math.round(atHigh)])).toEqual([
    [4_000, -4_000],
    [-4_000, 4_000],
  ]);
});

describe('what is not tried', () => {
  const c = parsed(example);
  const names = (one: AppraisalCase) => appraisalOneWay(one)!.lines.map(({ name }) => name);

  test('is another option, which moves nothing here', () => {
    const others = c.options.flatMap(({ name, changes }, i) =>
      i > 0 && name !== c.recommendation.option && changes.length > 0 ? [name] : [],
    );
    expect(others.length).toBeGreaterThan(0);
    expect(names(c).filter((name) => others.some((other) => name.includes(other)))).toEqual([]);
  });

  test('is how many posts an option changes, which is what is decided', () => {
    expect(names(c).filter((name) => / \/ Number$/.test(name))).toEqual([]);
  });

  test('is an option that nobody recommends', () => {
    expect(
      appraisalOneWay({ ...c, recommendation: { ...c.recommendation, option: 'None' } }),
    ).toBeUndefined();
  });
});

describe('any case', () => {
  test.each(generatedFiles(4, 41).map((file, i) => [i + 1, file] as const))(
    'generated case %i: the base is that of the evaluation, lines go from wide to narrow, at most ten',
    (_, file) => {
      const c = parsed(file);
      const result = appraisalOneWay(c)!;
      const own = evaluate(c);
      const at = own.options.findIndex(({ recommended }) => recommended);
      const wanted = own.wholeLife ? own.wholeLife.options[at]!.socialValue : own.options[at]!.fullYear.saved;
      expect(result.base).toBeCloseTo(wanted, 6);
      const swings = result.lines.map(({ swing }) => swing);
      expect(swings).toEqual([...swings].sort((a, b) => b - a));
      expect(swings.length).toBeLessThanOrEqual(10);
      expect(result.lines.every(({ low, now, high }) => low <= now || high >= now)).toBe(true);
    },
  );
});
