import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../../src/appraisal/evaluate';
import { parsed } from '../../support/cases';
import { scoredFile } from './support';

/** Weights of four criteria and half-point scores of three to five options on them. */
const weights = fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 4, maxLength: 4 });
const row = fc.array(fc.integer({ min: 0, max: 20 }).map((half) => half / 2), { minLength: 4, maxLength: 4 }); // prettier-ignore
const rows = fc.array(row, { minLength: 3, maxLength: 5 });
const runs = { numRuns: 40, seed: 7 };

const scored = (by: readonly number[], scores: readonly (readonly number[])[]) =>
  evaluate(parsed(scoredFile(by, scores))).scoring!;
const ranks = (by: readonly number[], scores: readonly (readonly number[])[]) =>
  scored(by, scores).options.map(({ rank }) => rank);

test('all weights times one factor leave every rank as it is', () => {
  fc.assert(
    fc.property(weights, rows, fc.double({ min: 0.01, max: 4, noNaN: true }), (by, scores, factor) => {
      expect(ranks(by.map((weight) => weight * factor), scores)).toEqual(ranks(by, scores)); // prettier-ignore
    }),
    runs,
  );
});

test('an option that is worse on every criterion never comes first, whichever weight is moved', () => {
  fc.assert(
    fc.property(weights, rows, fc.nat(3), (by, scores, which) => {
      const better = scores[which % scores.length]!.map((value) => Math.min(10, value + 0.5));
      const dominated = better.map((value) => value - 0.5);
      const all = [...scores.slice(1), better, dominated];
      const { options, tests } = scored(by, all);
      expect(options.at(-1)!.above).toBeGreaterThan(0);
      for (const { weighted } of tests) expect(weighted.at(-1)!).toBeLessThan(Math.max(...weighted));
    }),
    runs,
  );
});

test('options with the same scores have the same rank, marked as shared', () => {
  fc.assert(
    fc.property(weights, rows, (by, scores) => {
      const found = ranks(by, [...scores, scores[0]!]);
      expect(found.at(-1)).toBe(found[0]);
      expect(found[0]).toMatch(/^\d+=$/);
    }),
    runs,
  );
});

test('a moved weight leaves the sum of all as it was: an option with one score throughout keeps it', () => {
  fc.assert(
    fc.property(weights, rows, (by, scores) => {
      const { tests } = scored(by, [...scores, [7, 7, 7, 7]]);
      for (const { weighted } of tests) expect(weighted.at(-1)).toBeCloseTo(7, 10);
    }),
    runs,
  );
});
