import { describe, expect, test } from 'vitest';
import { expectSame, recalculate } from '../support/recalculate';
import { formulasOf } from './support';
import { wholeCases, workbookOf } from './whole-cases';

describe('a spreadsheet program that sees the formulas alone finds every figure that the file caches', () => {
  test.each(wholeCases)('in %s', async (_, file) => {
    expectSame(recalculate((await workbookOf(file)).bytes));
  });
});

describe('the file has the formulas of the described workbook, each with the value that is described', () => {
  test.each(wholeCases)('in %s', async (_, file) => {
    const { book, saved } = await workbookOf(file);
    const found = saved.sheets.map(({ name, cells }) => ({
      name,
      values: new Map(
        [...cells].flatMap(([address, { formula, value }]) =>
          formula === undefined ? [] : [[address, value] as const],
        ),
      ),
    }));
    const described = formulasOf(book).sheets.map(({ name, cells }) => ({
      name,
      values: new Map([...cells].map(([address, { value }]) => [address, value] as const)),
    }));
    expect(found).toEqual(described);
  });
});
