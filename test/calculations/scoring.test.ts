import { describe, expect, test } from 'vitest';
import { movedWeights, scoresAbove } from '../../src/calculations/scoring';

describe('how many score higher', () => {
  test.each<[string, number[], number[]]>([
    ['none than a single one', [5], [0]],
    ['by their order', [1, 3, 2], [2, 0, 1]],
    ['two that tie for first are both first, and the next is third', [7, 7, 6], [0, 0, 2]],
    ['all that tie', [0, 0, 0], [0, 0, 0]],
    ['sums that differ in their last binary digit alone tie', [0.1 + 0.2, 0.3], [0, 0]],
    ['scores that differ by a millionth do not', [0.300001, 0.3], [0, 1]],
    ['negative scores too', [-1, -2], [0, 1]],
  ])('%s', (_, scores, above) => {
    expect(scoresAbove(scores)).toEqual(above);
  });
});

describe('a weight is moved, and the others are scaled so that the sum stays', () => {
  // By hand: what the others lose or gain is shared in proportion to them
  test.each<[string, number[], number, number, number[]]>([
    ['up: 40 and 10 share the 10 that go, 8 and 2', [50, 40, 10], 0, 10, [60, 32, 8]],
    ['down: 40 and 10 share the 10 that come', [50, 40, 10], 0, -10, [40, 48, 12]],
    ['no further than to 0', [5, 57, 38], 0, -10, [0, 60, 40]],
    ['no further than to the sum', [95, 5], 0, 10, [100, 0]],
    ['a weight of 0 goes up', [0, 50, 50], 0, 10, [10, 45, 45]],
    ['whatever the sum', [6, 3, 1], 1, 1, [36 / 7, 4, 6 / 7]],
    ['and stays where it has all the weight', [100, 0], 0, -10, [100, 0]],
    ['as where nothing weighs anything', [0, 0], 0, 10, [0, 0]],
  ])('%s', (_, weights, index, points, moved) => {
    expect(movedWeights(weights, index, points)).toEqual(
      moved.map((weight) => expect.closeTo(weight, 10) as number),
    );
  });
});
