import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/appraisal/evaluate';
import { type CaseFile, complete, smallCase } from '../support/cases';

const sensitivity = (parts: Partial<CaseFile>) => evaluate(smallCase(parts)).sensitivity;
const saving = (amount: number) => [{ name: 'Rent', amount, year: '2026/27' }];

/** Grants of 717,149 a year, as in the joint workforce service of Blaenau Gwent and Caerphilly, and one that saves 9,746. */
const JOINT: Partial<CaseFile> = {
  funding: [
    { name: 'One council', kind: 'grant', amount: 400_000, cuts: [0.03] },
    { name: 'The other', kind: 'grant', amount: 317_149 },
    { name: 'Own money', kind: 'base budget', amount: 1_000_000 },
  ],
  options: [
    complete('Do nothing'),
    complete('Joint service', { savings: saving(9_746) }),
    complete('Dearer', {
      changes: [{ change: 'add post', team: 'Duty', role: 'Social worker', number: 1 }],
      savings: saving(1_000),
    }),
  ],
  recommendation: { option: 'Joint service', because: 'It saves' },
};

describe('what cuts of 0 to 10% of the grants require', () => {
  const result = sensitivity(JOINT)!;

  test('is a share of the grants alone, before any cut of the case', () => {
    expect(result.base).toBe(717_149);
    expect(result.cuts).toEqual([0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1]);
    // 1% is 7,171.49 (business case, line 158), 3% is 21,514.47, 10% is 71,714.90
    expect(result.required[0]).toBe(0);
    expect(result.required[1]).toBeCloseTo(7_171.49, 6);
    expect(result.required[3]).toBeCloseTo(21_514.47, 6);
    expect(result.required[10]).toBeCloseTo(71_714.9, 6);
  });

  test.each([
    // saves nothing: covers no cut but none at all
    ['Do nothing', 0, 0, 0, 1],
    // 9,746 of 717,149 is 1.36% (line 207): 1% is covered, with 2,574.51 left, and 2% is not
    ['Joint service', 9_746, 9_746, 9_746 / 717_149, 2],
    // a post of 48,000 less 1,000 of its own: dearer than doing nothing, whatever it saves
    ['Dearer', -47_000, 1_000, 0, 0],
  ])('%s saves %d, %d of it its own, covers up to %d: the first %d', (name, saved, own, largest, covered) => {
    const option = result.options.find((one) => one.name === name)!;
    expect([option.saved, option.ownSavings]).toEqual([saved, own]);
    expect(option.largestCut).toBeCloseTo(largest, 12);
    expect(option.verdicts).toEqual([
      ...Array.from({ length: covered }, () => 'Covers'),
      ...Array.from({ length: 11 - covered }, () => 'Short'),
    ]);
  });

  test('leaves what is saved above it', () => {
    expect(result.options[1]!.left[1]).toBeCloseTo(2_574.51, 6);
    expect(result.options[1]!.left[2]).toBeCloseTo(-4_596.98, 6);
  });
});

test('a saving that is the cut to the penny covers it: 3 x 1% of 1,000 is 30, whatever binary sums make of it', () => {
  const { options } = sensitivity({
    funding: [{ name: 'Grant', kind: 'grant', amount: 1_000 }],
    options: [complete('Do nothing'), complete('Do something', { savings: saving(30) })],
  })!;
  expect(options[1]!.verdicts.slice(2, 5)).toEqual(['Covers', 'Covers', 'Short']);
});

describe('the step between the cuts', () => {
  test.each([
    [0.005, 0.05],
    [0.02, 0.2],
    [0.1, 1],
  ])('%d leads to %d', (grantCutStep, last) => {
    const { cuts } = sensitivity({ ...JOINT, grantCutStep })!;
    expect(cuts.at(-1)).toBeCloseTo(last, 12);
  });
});

test('a saving above the whole grant covers all of it and no more; a grant of nothing has no cut', () => {
  const of = (amount: number) =>
    sensitivity({
      funding: [{ name: 'Grant', kind: 'grant', amount }],
      options: [complete('Do nothing'), complete('Do something', { savings: saving(500) })],
    })!.options[1]!.largestCut;
  expect([of(100), of(0)]).toEqual([1, 0]);
});

test('a case without a grant has none', () => {
  expect(sensitivity({ funding: [{ name: 'Own', kind: 'base budget', amount: 1 }] })).toBeUndefined();
});
