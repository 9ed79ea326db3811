import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AddInFunctions } from '../../../local-workbook/grid/univer/functions';
import { FakePane } from './fake-pane';
import { Headless } from './headless';
import { implementations, toys } from './toys';

/** A parameter that takes any number of arguments hands them to the function as one array. */
describe('a repeating parameter', () => {
  const CASES: readonly (readonly [what: string, formula: string, shown: unknown])[] = [
    ['one argument', '=T.JOIN("-",1)', '1'],
    ['several', '=T.JOIN("-",1,"two",TRUE)', '1-two-true'],
    ['one that was left out among them', '=T.JOIN("-",1,,3)', '1-null-3'],
    ['none where at least one is asked for', '=T.JOIN("-")', '#VALUE!'],
    ['blocks, each as a matrix', '=T.BLOCKS(A1:B1,A2)', '[[[1,2]],[[3]]]'],
    [
      'an error among them, which the function takes',
      '=T.BLOCKS(1/0)',
      '[[[{"basicValue":"#DIV/0!","type":"Error"}]]]',
    ],
  ];
  const functions = new AddInFunctions(toys);
  let grid: Headless;
  let shown: unknown[];
  let spread: unknown[][];
  beforeAll(async () => {
    grid = new Headless(functions);
    new FakePane(functions, implementations).connect();
    grid.write('A1:B2', [
      [1, 2],
      [3, 4],
    ]);
    grid.write(
      `D1:D${CASES.length}`,
      CASES.map(([, formula]) => [formula]),
    );
    grid.write('F1', '=T.JOIN("-",A1:A2,"x",B1:B2)');
    await grid.settled();
    shown = grid.read(`D1:D${CASES.length}`).flat();
    spread = grid.read('F1:F2');
  });
  afterAll(() => grid.dispose());

  CASES.forEach(([what, , expected], i) => test(what, () => expect(shown[i]).toBe(expected)));

  test('ranges for single values spread, wherever they stand', () => {
    expect(spread).toEqual([['1-x-2'], ['3-x-4']]);
  });

  test('the formula bar is told that it repeats', () => {
    const [info] = functions.descriptions().filter(({ functionName }) => functionName === 'T.JOIN');
    expect(info?.functionParameter.map(({ repeat }) => repeat)).toEqual([0, 1]);
  });
});
