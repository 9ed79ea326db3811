import { expect, test } from 'vitest';
import { evaluate } from '../../src/appraisal/evaluate';
import { smallCase } from '../support/cases';

test.each([
  [12, { current: 60_000, proposed: 24_000, saving: 36_000 }],
  [6, { current: 30_000, proposed: 12_000, saving: 18_000 }],
  [2.5, { current: 12_500, proposed: 5_000, saving: 7_500 }],
  [0, { current: 0, proposed: 0, saving: 0 }],
])('60,000 replaced by 24,000 a year for %d months: %j', (months, expected) => {
  const measure = { name: 'Contact', currentAnnualCost: 60_000, newAnnualCost: 24_000, fundedBy: 'Itself' };
  const { measures, options } = evaluate(smallCase({ measures: [{ ...measure, months }] }));
  expect(measures).toEqual([{ name: 'Contact', ...expected }]);
  expect(options.map(({ fullYear }) => fullYear.net)).toEqual([0, 0]);
});

test('a measure that costs more has a negative saving, and lasts a year unless it says otherwise', () => {
  const measure = { name: 'Uplift', currentAnnualCost: 0, newAnnualCost: 5_000, fundedBy: 'Region' };
  expect(evaluate(smallCase({ measures: [measure] })).measures[0]!.saving).toBe(-5_000);
});
