import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/appraisal/evaluate';
import type { AppraisalCase } from '../../../src/appraisal/schema';
import { findingOf } from '../../../src/appraisal/sheets/sensitivity/one-way';
import { appraisalOneWay } from '../../../src/appraisal/workbook';
import { type CaseFile, generatedFiles, parsed } from '../../support/cases';

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

const CHANGES = 'Changes / 3. Planning paid for by deleting empty posts';

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
    // One post more or less: there is no tenth of one
    [`${CHANGES}, Add post / Number`, 1, 3, false, 40_000, -30_000],
    [`${CHANGES}, Remove post / Number`, 2, 4, false, -20_000, 30_000],
  ])('%s', (name, low, high, isStated, atLow, atHigh) => {
    const line = lines.find((one) => one.name === name)!;
    expect(line).toMatchObject({ isStated });
    const figures = [line.low, line.high, line.atLow, line.atHigh];
    [low, high, atLow, atHigh].forEach((wanted, i) => expect(figures[i]).toBeCloseTo(wanted, 6));
  });

  test('the widest swing stands first and is said in words', () => {
    expect(lines.map(({ swing }) => Math.round(swing))).toEqual([70_000, 50_000, 36_000, 14_000]);
    expect(findingOf(appraisalOneWay(parsed(example))!)).toBe(
      `${CHANGES}, Add post / Number matters most: saved in a full year -£30,000 to £40,000`,
    );
  });
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
