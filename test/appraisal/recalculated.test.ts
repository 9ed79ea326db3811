import { describe, test } from 'vitest';
import { expectSame, recalculate } from '../support/recalculate';
import { wholeCases, workbookOf } from './whole-cases';

describe('a spreadsheet program that sees the formulas alone finds every figure that the file caches', () => {
  test.each(wholeCases)('in %s', async (_, file) => {
    expectSame(recalculate((await workbookOf(file)).bytes));
  });
});
