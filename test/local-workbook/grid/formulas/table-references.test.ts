import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type Entry, type GridSnapshot } from '../../../../local-workbook/grid/grid';
import { createUniverGrid, EMPTY_WORKBOOK } from '../../../../local-workbook/grid/univer/node';

/** Structured references as Microsoft's "Using structured references with Excel tables" has them. Column i holds i and 10 i. */
const HEADS = [
  'Hours',
  'Pay rate',
  'Cost (£)',
  'A#B',
  "It's",
  'A[1]',
  'x:y',
  'a,b',
  'Line\nbreak',
  '@at',
  'A_1.b',
  'É%',
  '（',
];
const SPECIAL = HEADS.map((head) => head.replace(/['#[\]@]/g, "'$&"));
const grid = createUniverGrid();
afterAll(() => grid.dispose());

const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const sheet = () => grid.sheets.active();
const write = (row: number, column: number, entries: readonly (readonly Entry[])[]) =>
  grid.cells.write(sheet(), at(row, column, entries.length, entries[0]!.length), entries);
const read = (row: number, column: number) => grid.cells.read(sheet(), at(row, column))[0]![0]!;
const calculated = async (formula: string, row = 20, column = 20) => {
  write(row, column, [[formula]]);
  await grid.calculation.settled();
  return read(row, column).value;
};
const table = async (name: string): Promise<string> => {
  await grid.open(EMPTY_WORKBOOK);
  const figures = HEADS.map((_, i) => i + 1);
  write(0, 0, [HEADS.map((head) => `'${head}`), figures, figures.map((figure) => 10 * figure)]);
  const id = await grid.tables.add(sheet(), at(0, 0, 3, HEADS.length), true);
  await grid.tables.set(id, { name });
  return id;
};

describe.each([
  'Staff',
  'Staff_2',
  '_x',
  'Team.Rows',
  'Inputs_Team.1b',
  'Établissement',
  'Rates2',
  'ABC1234567',
])('%s', (name) => {
  beforeEach(async () => void (await table(name)));

  test.each([
    ['T[Hours]', 11],
    ['T', 91 * 11],
    ['T[]', 91 * 11],
    ['T[#Data]', 91 * 11],
    ['T[[#Data],[Hours]]', 11],
    ['T[[#All],[Hours]]', 11],
    ['T[[Hours]:[Pay rate]]', 33],
    ['T[[Pay rate]:[Hours]]', 33],
    ['T[[#Headers],[#Data],[Hours]]', 11],
    ['T[[#Totals],[Hours]]', '#REF!'],
    ['T[#Totals]', '#REF!'],
    ['T[None]', '#REF!'],
  ])('the sum of %s is %s', async (reference, expected) => {
    const formula = `=SUM(${reference.replace('T', name)})`;
    expect(await calculated(formula)).toBe(expected);
    expect(read(20, 20).formula).toBe(formula);
    expect(await calculated(formula.replace(name, name.toUpperCase()))).toBe(expected);
  });

  test('rows, heads and the formula’s own row', async () => {
    expect(await calculated(`=ROWS(${name}[#All])*100+ROWS(${name})`)).toBe(302);
    expect(await calculated(`=COUNTA(${name}[[#Headers],[Hours]:[It''s]])`)).toBe(5);
    expect(await calculated(`=${name}[[#Headers],[Pay rate]]`)).toBe('Pay rate');
    expect(await calculated(`=${name}[@Hours]+${name}[@[Pay rate]]`, 2)).toBe(30);
    expect(await calculated(`=SUM(${name}[@[Hours]:[Cost (£)]])`, 1)).toBe(6);
    expect(await calculated(`=SUM(${name}[@])`, 1)).toBe(91);
    expect(read(1, 20).formula).toBe(`=SUM(${name}[@])`);
    // Beside the table there is no such row.
    expect(await calculated(`=${name}[@Hours]`, 10)).toMatch(/^#/);
    expect(await calculated(`=${name}[@Hours]`, 0)).toMatch(/^#/);
  });

  test('follow a table that grows and one that gets another name', async () => {
    write(20, 20, [[`=SUM(${name}[Hours])`]]);
    grid.cells.type(sheet(), 3, 0, '100');
    await grid.calculation.settled();
    expect(read(20, 20).value).toBe(111);
    const [{ id } = { id: '' }] = grid.tables.list();
    await grid.tables.set(id, { name: 'Renamed_1' });
    await grid.calculation.settled();
    expect(read(20, 20)).toMatchObject({ formula: '=SUM(Renamed_1[Hours])', value: 111 });
  });
});

describe('columns with characters that mean something', () => {
  beforeEach(async () => void (await table('Staff')));

  test.each(SPECIAL.map((head, i) => [head, i] as const))('%s', async (head, i) => {
    for (const reference of [`Staff[${head}]`, `Staff[[${head}]]`, `Staff[[#Data],[${head}]]`]) {
      expect(await calculated(`=SUM(${reference})`)).toBe(11 * (i + 1));
      expect(read(20, 20).formula).toBe(`=SUM(${reference})`);
    }
    expect(await calculated(`=Staff[@[${head}]]`, 2)).toBe(10 * (i + 1));
    const own = /^[\w.]+$/.test(head) ? head : `[${head}]`;
    expect(read(2, 20).formula).toBe(`=Staff[@${own}]`);
  });

  test('a cell of the table need not say its name; text that looks like a reference is text', async () => {
    await grid.tables.set(grid.tables.list()[0]!.id, { area: at(0, 0, 4, HEADS.length) });
    expect(await calculated('=[@Hours]*0+LEN("Staff[@Hours]")+LEN(\'Sheet1\'!A1)', 3, 1)).toBe(18);
  });
});

test('a table with totals, or without a head, that was opened', async () => {
  await table('Staff');
  const before = grid.snapshot();
  const [first] = before.sheets;
  const opened = async (change: Partial<GridSnapshot['sheets'][number]['tables'][number]>) => {
    await grid.open({
      ...before,
      sheets: [{ ...first!, tables: first!.tables.map((one) => ({ ...one, ...change })) }],
    });
    expect(grid.snapshot().sheets[0]!.tables[0]).toMatchObject(change);
  };
  await opened({ showTotals: true });
  expect(await calculated('=SUM(Staff[Hours])*1000+Staff[[#Totals],[Hours]]')).toBe(1010);
  grid.cells.type(sheet(), 3, 0, '100');
  expect(grid.tables.list()[0]!.area.rows).toBe(3);
  await opened({ showHeaders: false, area: at(1, 0, 2, HEADS.length), columns: HEADS });
  expect(await calculated('=SUM(Staff[Hours])')).toBe(11);
  expect(await calculated('=Staff[[#Headers],[Hours]]')).toBe('#REF!');
  const { id } = grid.tables.list()[0]!;
  await expect(grid.tables.set(id, { showHeaders: true })).rejects.toThrow(
    'Table.showHeaders cannot be changed',
  );
});
