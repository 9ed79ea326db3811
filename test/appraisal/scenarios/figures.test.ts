import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/appraisal/evaluate';
import type { Scenario } from '../../../src/appraisal/schema-scenarios';
import { parsed } from '../../support/cases';
import { base, inScenario } from './support';

/** By hand, from a post of £50,000, a premium of £10,000, 100 cases, a grant of £100,000 and a saving of £5,000. */
const BY_HAND = {
  Low: {
    post: 45_000,
    premium: 8_000,
    // 2 x (45,000 + 8,000); 45,000 - 2,500
    fullYear: [106_000, 42_500],
    saved: 63_500,
    // With £3,000 paid once in the first year, which no scenario moves
    years: [45_500, 42_500],
    // 45,500 + 42,500 / 1.1 + 42,500 / 1.21
    present: 119_260.330579,
    // 50 cases on 7, 5 and 6 workers
    caseload: [50 / 7, 10, 50 / 7, 50 / 6],
    // 95,000 and 95,000 x 0.9
    grant: [95_000, 85_500],
    // Grant, budget of 20,000 and saving of the service of 1,000, less the net cost
    left: [70_500, 63_000],
    // 5 x 45,000 + 106,000
    baseline: 331_000,
    stated: 'Not compared',
  },
  Central: {
    post: 50_000,
    premium: 10_000,
    fullYear: [120_000, 45_000],
    saved: 75_000,
    years: [48_000, 45_000],
    present: 126_099.173554,
    caseload: [100 / 7, 20, 100 / 7, 100 / 6],
    grant: [100_000, 90_000],
    left: [73_000, 65_000],
    baseline: 370_000,
    stated: 'Yes',
  },
  High: {
    post: 55_000,
    premium: 15_000,
    // 2 x (55,000 + 15,000); 55,000 - 5,000
    fullYear: [140_000, 50_000],
    saved: 90_000,
    years: [53_000, 50_000],
    present: 139_776.859504,
    caseload: [120 / 7, 24, 120 / 7, 20],
    grant: [100_000, 90_000],
    left: [68_000, 60_000],
    baseline: 415_000,
    stated: 'Not compared',
  },
} satisfies Record<Scenario, object>;

describe.each(Object.entries(BY_HAND))('%s, worked out by hand', (selected, wanted) => {
  const result = evaluate(parsed(inScenario(selected as Scenario)));
  const close = (figures: readonly number[]) => figures.map((figure) => expect.closeTo(figure, 6));

  test('one post, one agency worker, and the service as it stands', () => {
    expect(result.roles[0]!.cost).toBeCloseTo(wanted.post, 6);
    expect(result.roles[0]!.beforeScenario).toBe(50_000);
    expect(result.assignments[0]).toMatchObject({
      post: expect.closeTo(wanted.post, 6) as number,
      premium: expect.closeTo(wanted.premium, 6) as number,
    });
    expect(result.baseline.cost).toBeCloseTo(wanted.baseline, 6);
  });

  test('the options in a full year, by year and in present values', () => {
    expect(result.options.map(({ fullYear }) => fullYear.net)).toEqual(close(wanted.fullYear));
    expect(result.options[1]!.fullYear.saved).toBeCloseTo(wanted.saved, 6);
    expect(result.options[1]!.years.map(({ net }) => net)).toEqual(close(wanted.years));
    expect(result.options[1]!.years[0]!.oneOff).toBe(3_000);
    expect(result.wholeLife!.options[1]!.cost.present).toBeCloseTo(wanted.present, 5);
  });

  test('the cases of a worker', () => {
    expect(result.caseload.teams[0]!.points.map(({ average }) => average)).toEqual(close(wanted.caseload));
  });

  test('the grant and what is left, but neither the budget nor savings of the service', () => {
    const [grant, budget] = result.funding.sources;
    expect(grant!.years).toEqual(close(wanted.grant));
    expect(budget!.years).toEqual([20_000, 20_000]);
    expect(result.funding.serviceSavings).toEqual([1_000, 0]);
    expect(result.funding.positions[1]!.years).toEqual(close(wanted.left));
  });

  test('what a report states an option to cost is compared with what is expected alone', () => {
    expect(result.findings.map((finding) => finding.result)).toEqual([wanted.stated, 'Yes']);
  });
});

test('Central with multipliers of 1 is the case without scenarios', () => {
  expect(evaluate(parsed(inScenario()))).toEqual(evaluate(parsed(base)));
});

test('a Central of its own moves figures too, and is what is expected', () => {
  const c = parsed({ ...base, scenarios: { drivers: [{ driver: 'cost of posts', central: 1.02 }] } });
  const { options, findings } = evaluate(c);
  expect(options.map(({ fullYear }) => fullYear.net)).toEqual([122_000, 46_000]);
  expect(findings[0]!.result).toBe('No');
});
