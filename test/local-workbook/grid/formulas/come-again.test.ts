import { describe, expect, test } from 'vitest';
import { area, gridForTests } from '../support';

/**
 * What a formula names may come, go and come again, as when a build is taken back and tried once more. Univer keeps the formula as it read it first.
 */
const { grid, write, cell } = gridForTests();

const staff = async (sheet: string, at: number, figure: number) => {
  write(at, 0, [['Hours'], [figure]], sheet);
  await grid.tables.set(await grid.tables.add(sheet, area(at, 0, 2), true), { name: 'Staff' });
};
const rate = (figure: number) =>
  grid.names.add({ name: 'Rate', formula: `=${figure}`, comment: '', visible: true });
const value = () => cell(0, 5).value;

describe.each([
  ['a short formula', ''],
  ['a long formula', '+0*LEN("a text that makes the formula longer than 64 characters, as many are")'],
])('%s over', (_, filler) => {
  const enter = async (formula: string) => {
    write(0, 5, [[formula + filler]]);
    await grid.calculation.settled();
  };
  const clear = () => write(0, 5, [['']]);

  test('a table that is not there yet, and is when the same is entered again', async () => {
    await enter('=SUM(Staff[Hours])');
    expect(value()).toBe('#NAME?');
    clear();
    await staff(grid.sheets.active(), 3, 5);
    await grid.calculation.settled();
    await enter('=SUM(Staff[Hours])');
    expect(value()).toBe(5);
  });

  test('a table that went with its sheet, and came again on another, elsewhere', async () => {
    const own = grid.sheets.active();
    for (const [name, at, figure] of [
      ['First', 3, 5],
      ['Second', 7, 8],
      ['Third', 7, 9],
    ] as const) {
      const sheet = grid.sheets.add(name);
      await staff(sheet, at, figure);
      grid.sheets.activate(own);
      await enter('=SUM(Staff[Hours])');
      expect([name, value()]).toEqual([name, figure]);
      grid.sheets.remove(sheet);
      await grid.calculation.settled();
      expect([name, String(value())]).toEqual([name, expect.stringMatching(/^#(REF!|NAME\?)$/)]);
      clear();
      await grid.calculation.settled();
    }
  });

  test('a name that went, and came again for something else', async () => {
    for (const figure of [5, 8]) {
      rate(figure);
      await enter('=Rate*2');
      expect(value()).toBe(figure * 2);
      grid.names.remove('Rate');
      await grid.calculation.settled();
      expect(value()).toBe('#NAME?');
      clear();
      await grid.calculation.settled();
    }
  });
});
