import { expect, test } from 'vitest';
import { oneDecimal, pence, percent, plain, pounds, twoDecimals } from '../../../taskpane/staffing/format';

test.each([
  [pounds(122_000), '£122,000'],
  [pounds(-61_000.5), '-£61,001'],
  [pounds(-0.2), '£0'],
  [pence(48_000), '£48,000'],
  [pence(48_000.5), '£48,000.50'],
  [pence(-12.345), '-£12.35'],
  [oneDecimal(24), '24.0'],
  [twoDecimals(-1.005), '-1.01'],
  [plain(5.25), '5.25'],
  [plain(6), '6'],
  [percent(0.122), '12.2%'],
  [percent(0.03), '3%'],
])('%s', (found, wanted) => {
  expect(found).toBe(wanted);
});
