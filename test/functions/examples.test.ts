import { expect, test } from 'vitest';
import { definitions } from '../../functions/definitions';
import { call } from '../../functions/lift';
import { value } from './support';

test.each(definitions.map((definition) => [definition.id, definition] as const))(
  'the worked example of %s gives its figure',
  (_, definition) => {
    const { arguments: args, gives } = definition.example;
    const result = call(definition, args);
    const found = Array.isArray(result) ? result.flat() : [result];
    const expected = Array.isArray(gives) ? (gives as unknown[]).flat() : [gives];
    expect(found).toHaveLength(expected.length);
    found.forEach((cell, index) => {
      const figure = expected[index];
      if (typeof figure === 'number') expect(Math.abs((cell as number) / figure - 1)).toBeLessThan(1e-12);
      else expect(cell).toBe(figure);
    });
    if (Array.isArray(result)) {
      expect(result.map((row) => row.length)).toEqual((gives as unknown[][]).map((row) => row.length));
    }
  },
);

// The traps that functions.md ends with.

test('3% of 717,149 before the cut is not the 3% that left 717,149', () => {
  expect(value('GRANT.CUT', 717149, 0.03)).toBeCloseTo(21514.47, 8);
  expect(value('GRANT.CUT', 717149, 0.03, 'before')).toBeCloseTo(21514.47, 8);
  expect(value('GRANT.CUT', 717149, 0.03, 'after')).toBeCloseTo(22179.865979381444, 8);
});

test('a vacancy rate has two bases', () => {
  expect(value('RATE.VACANCY', 83, 517)).toBeCloseTo(0.1383333333, 9);
  expect(value('RATE.VACANCY', 83, 517, 'employed')).toBeCloseTo(0.1605415861, 9);
});

test('NI for twelve months is not NI for the year', () => {
  expect((value('POST.EMPLOYER_NI', 2500, '2025/26', 'month') as number) * 12).toBeCloseTo(3749.4, 9);
  expect(value('POST.EMPLOYER_NI', 30000, '2025/26')).toBe(3750);
});

test('NI is per person: two half posts cost less of it than a whole one', () => {
  const whole = value('POST.COST', 40000, '2025/26', 0, 0) as number;
  const half = value('POST.COST', 40000, '2025/26', 0, 0, 0.5) as number;
  expect(whole).toBe(45250);
  expect(half * 2).toBe(44500);
});

test("the first flow is not discounted, where Excel's NPV discounts it", () => {
  const flows = [[-100000, 40000, 40000, 40000]];
  expect(value('OPTION.NPV', flows)).toBeCloseTo(12065.479236546087, 8);
  expect(value('OPTION.NPV', flows, 1)).toBeCloseTo(11657.467861397186, 8);
});

test.each([
  [5333.3, '2025/26', 49.99, 49.995],
  [5333.5, '2025/26', 50.02, 50.025],
  [5333.7, '2025/26', 50.05, 50.055],
  [9462.5, '2024/25', 50.02, 50.025],
  [8058.5, '2013/14', 50.02, 50.025],
])('half a penny of NI goes down: on £%d in %s it is £%d, not more (%d)', (pay, year, ni) => {
  expect(value('POST.EMPLOYER_NI', pay, year)).toBe(ni);
});

test('contracted out, the rebate is mirrored: NI may be below 0, and half a penny goes towards it', () => {
  // 2013/14, pay 7,696: no NI; rebate 3.4% of 7,696 - 5,668 = 2,028: 68.952
  expect(value('POST.EMPLOYER_NI', 7696, '2013/14', 'year', true)).toBe(-68.95);
  // pay 5,668.25: 3.4% of 0.25 is 0.0085; pay 5,672.5: 3.4% of 4.50 is 0.153; pay 5,668.75 gives 0.0255
  expect(value('POST.EMPLOYER_NI', 5672.5, '2013/14', null, 1)).toBe(-0.15);
  // 3.4% of 2.50 is 0.085: exactly half a penny
  expect(value('POST.EMPLOYER_NI', 5670.5, '2013/14', null, 1)).toBe(-0.08);
});

test('221 cases at 20 a worker, 85% at work, in half posts, need 13 FTE', () => {
  expect(value('CASELOAD.FTE_REQUIRED', 221, 20, 0.85, 0.5)).toBe(13);
  expect(value('CASELOAD.FTE_REQUIRED', 221.1, 20, 0.85, 0.5)).toBe(13.5);
});
