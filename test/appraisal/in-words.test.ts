import { expect, test } from 'vitest';
import { switchInWords } from '../../src/appraisal/in-words';

test.each([
  [undefined, 100, 'there is none'],
  [0.5, 0.004, 'ties already'],
  [0.125, 100, 'would have to rise by 12.5%'],
  [-1, -100, 'would have to fall by 100%'],
  // As two costs leave it that differ by all of one amount
  [-1.0000000000000002, -100, 'would have to fall by 100%'],
  [-1.001, -100, 'would have to fall by more than all of it'],
])('a switching value of %j at a gap of %d', (change, gap, words) => {
  expect(switchInWords(change, gap)).toBe(words);
});
