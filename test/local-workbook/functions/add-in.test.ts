import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { definitions } from '../../../functions/definitions';
import { AddInFunctions } from '../../../local-workbook/grid/univer/functions';
import { addInImplementations, addInMetadata, FakePane } from './fake-pane';
import { Headless } from './headless';

/** The add-in's own functions, called from cells. */
const functions = new AddInFunctions(addInMetadata);
let grid: Headless;
let pane: FakePane;
beforeAll(() => {
  grid = new Headless(functions);
  pane = new FakePane(functions, addInImplementations()).connect();
});
afterAll(() => grid.dispose());

function literal(argument: unknown): string {
  if (argument === null || argument === undefined) return '';
  if (typeof argument === 'string') return `"${argument}"`;
  if (typeof argument === 'boolean') return String(argument).toUpperCase();
  if (Array.isArray(argument))
    return `{${(argument as unknown[][]).map((row) => row.map(literal).join(',')).join(';')}}`;
  return String(argument as number);
}
const formulaOf = (id: string, args: readonly unknown[]) => `=WFC.${id}(${args.map(literal).join(',')})`;

test('none is left out', () => {
  expect(functions.unsupported).toEqual([]);
  expect(functions.classes()).toHaveLength(definitions.length);
});

test('each function gives its worked example in a cell, and all are asked in one message', async () => {
  const before = pane.messages.length;
  definitions.forEach(({ id, example }, i) => grid.write(`A${i * 20 + 1}`, formulaOf(id, example.arguments)));
  await grid.settled();

  expect(pane.messages.length - before).toBe(1);
  expect(pane.messages[before]).toHaveLength(definitions.length);
  definitions.forEach(({ id, example: { gives } }, i) => {
    const expected = Array.isArray(gives) ? (gives as number[][]) : [[gives as number]];
    const last = String.fromCharCode(64 + expected[0]!.length);
    const shown = grid.read(`A${i * 20 + 1}:${last}${i * 20 + expected.length}`);
    expect({ id, shown }).toEqual({
      id,
      shown: expected.map((row) =>
        row.map((cell) => (typeof cell === 'number' ? expect.closeTo(cell, 8) : cell)),
      ),
    });
  });
});

test('a percentage in the formula is a fraction', async () => {
  grid.write('N1', '=WFC.GRANT.CUT(717149,3%,"after")');
  await grid.settled();
  expect(grid.read('N1')).toEqual([[22179.86597938144]]);
});

test('a lower-case name is the same function, and the same call', async () => {
  const before = pane.calls.length;
  grid.write('N2', '=wfc.grant.cut(717149,3%,"after")+0');
  await grid.settled();
  expect(grid.read('N2')).toEqual([[22179.86597938144]]);
  expect(pane.calls.length).toBe(before);
});

test('a split spills, and what stands on the spill follows', async () => {
  grid.write('N4:N7', [[100], [1], [1], [1]]);
  grid.write('O4', '=WFC.FUNDING.SPLIT(N4,N5:N7)');
  grid.write('P4', '=SUM(O4:O6)');
  grid.write('P5', '=WFC.GRANT.CUT(O5,50%)');
  await grid.settled();
  expect(grid.read('O4:O6')).toEqual([[33.34], [33.33], [33.33]]);
  expect(grid.read('P4:P5')).toEqual([[100], [expect.closeTo(16.665, 8)]]);

  grid.write('N7', 2);
  await grid.settled();
  expect(grid.read('O4:O6')).toEqual([[25], [25], [50]]);
});

test('one bad element of a range is one error among its neighbours', async () => {
  grid.write('R1:R3', [[1000], ['=NA()'], [3000]]);
  grid.write('S1', '=WFC.GRANT.CUT(R1:R3,10%)');
  await grid.settled();
  expect(grid.read('S1:S3')).toEqual([[expect.any(Number)], ['#N/A'], [expect.any(Number)]]);
});

describe('errors', () => {
  test.each([
    ['what the function throws', '=WFC.GRANT.CUT("text",3%)', '#VALUE!'],
    ['a division that the rule forbids', '=WFC.FUNDING.SPLIT(100,{0;0})', '#DIV/0!'],
    ['a figure out of bounds', '=WFC.FUNDING.SPLIT(100,{-1;2})', '#NUM!'],
    ['an error in an argument, which the function is handed', '=WFC.GRANT.CUT(1/0,3%)', '#DIV/0!'],
    ['too many arguments', '=WFC.GRANT.CUT(1,2,3,4,5,6,7)', '#VALUE!'],
    ['too few arguments', '=WFC.GRANT.CUT()', '#VALUE!'],
    ['a function within IFERROR', '=IFERROR(WFC.GRANT.CUT("text",3%),-1)', -1],
  ])('%s', async (_, formula, shown) => {
    grid.write('U1', formula);
    await grid.settled();
    expect(grid.read('U1')).toEqual([[shown]]);
  });
});

test('the formula bar is told names, summaries and parameters', () => {
  const cut = functions.descriptions().find(({ functionName }) => functionName === 'WFC.GRANT.CUT');
  expect(cut).toMatchObject({
    functionParameter: [
      { name: 'amount', require: 1 },
      { name: 'cut', require: 1 },
      { name: 'basis', require: 0 },
    ],
  });
  expect(cut!.description).not.toBe('');
});
