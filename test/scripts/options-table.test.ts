import { expect, test } from 'vitest';
import { evaluate } from '../../src/appraisal/evaluate';
import { optionsTable } from '../../scripts/options-table';
import { complete, smallCase } from '../support/cases';

test('a saving of less than half a pound is £0 and has no minus; a real one has', () => {
  const saving = (amount: number) => [{ name: 'Something', amount, year: '2026/27' }];
  const c = smallCase({
    options: [
      complete('Do nothing'),
      complete('Do a little', { savings: saving(0.01) }),
      complete('Do something', { savings: saving(1200) }),
    ],
  });
  const lines = optionsTable(c, evaluate(c)).split('\n');
  expect(lines.slice(2, 5).map((line) => line.split(/ {2,}/))).toEqual([
    ['Do nothing', '£0', '£0'],
    ['Do a little', '£0', '£0'],
    ['Do something', '-£1,200', '£1,200'],
  ]);
});
