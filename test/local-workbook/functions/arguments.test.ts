import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type FunctionsMetadata } from '../../../local-workbook/functions/pane-functions';
import { AddInFunctions } from '../../../local-workbook/grid/univer/functions';
import { FakePane } from './fake-pane';
import { Headless } from './headless';
import { implementations, toys } from './toys';

/** What reaches a function, and what becomes of its answer. */
const functions = new AddInFunctions(toys);
let grid: Headless;
let pane: FakePane;
beforeAll(() => {
  grid = new Headless(functions);
  pane = new FakePane(functions, implementations).connect();
  grid.write('A1:B3', [
    [1, 'text'],
    [true, ''],
    ['=1/0', '="00123"'],
  ]);
});
afterAll(() => grid.dispose());

async function show(formula: string, area: string): Promise<unknown> {
  grid.write('D1', formula);
  await grid.settled();
  return grid.read(area);
}

/** A test for each formula; all are calculated together, each in a cell of its own, since a calculation takes a quarter of a second. */
function each<T>(
  column: string,
  cases: readonly (readonly [name: string, formula: string, expected: T])[],
  check: (shown: unknown, expected: T) => void,
): void {
  const shown: unknown[] = [];
  beforeAll(async () => {
    grid.write(
      `${column}1:${column}${cases.length}`,
      cases.map(([, formula]) => [formula]),
    );
    await grid.settled();
    shown.push(...grid.read(`${column}1:${column}${cases.length}`).flat());
  });
  cases.forEach(([name, , expected], i) => test(name, () => check(shown[i], expected)));
}
const isShown = (shown: unknown, expected: unknown) => expect(shown).toBe(expected);

describe('a matrix', () => {
  const DIV = { basicValue: '#DIV/0!', type: 'Error' };
  const cases: [string, string, unknown][] = [
    [
      'of a range, its blanks as empty text, text as text',
      'A1:B3',
      [
        [
          [1, 'text'],
          [true, ''],
          [DIV, '00123'],
        ],
        null,
        null,
      ],
    ],
    ['of one cell', 'A2', [[[true]], null, null]],
    ['of one blank cell', 'A9', [[['']], null, null]],
    ['of a literal', '-3%', [[[-0.03]], null, null]],
    [
      'of an array',
      '{1,"x";2,TRUE}',
      [
        [
          [1, 'x'],
          [2, true],
        ],
        null,
        null,
      ],
    ],
    ['left out in the middle', '1,,2', [[[1]], null, [[2]]]],
    ['left out at the end', '1,', [[[1]], null, null]],
    ['of an error that was typed', '#N/A', [[[{ basicValue: '#N/A', type: 'Error' }]], null, null]],
  ];
  each(
    'L',
    cases.map(([name, args, expected]) => [name, `=T.SEE(${args})`, expected]),
    (shown, expected) => expect(JSON.parse(shown as string)).toEqual(expected),
  );
});

describe('a single value', () => {
  const cases: [string, string, unknown][] = [
    ['a blank number is 0', '=T.ADD(A9,2)', 2],
    ['text that is a number', '=T.ADD("4",2)', 6],
    ['text that is none', '=T.ADD("four",2)', '#VALUE!'],
    ['a truth as a number', '=T.ADD(TRUE,2)', 3],
    ['an error where a number is wanted is the result', '=T.ADD(1,A3)', '#DIV/0!'],
    ['an error where anything is', '=T.ANY(A3)', '{"basicValue":"#DIV/0!","type":"Error"}'],
    ['a number as text', '=T.TEXT.OF(1.5)', '<1.5>'],
    ['a truth as text', '=T.TEXT.OF(1=1)', '<TRUE>'],
    ['blank text', '=T.TEXT.OF(A9)', '<>'],
    ['a number as a truth', '=T.NOT(1)', false],
    ['the word for a truth', '=T.NOT("false")', true],
    ['another word', '=T.NOT("no")', '#VALUE!'],
    ['left out', '=T.ANY()', 'null'],
    ['a blank cell is not left out', '=T.ANY(A9)', '""'],
    ['a lambda', '=T.ANY(LAMBDA(x,x))', '#VALUE!'],
    ['several areas', '=T.SEE((A1:A2,B1))', '#VALUE!'],
  ];
  each('M', cases, isShown);

  test('given a range, it spreads over it', async () => {
    grid.write('A20:A22', [[1], [2], [3]]);
    grid.write('B20:C20', [[10, 20]]);
    expect(await show('=T.ADD(A20:A22,100)', 'D1:D3')).toEqual([[101], [102], [103]]);
    expect(await show('=T.ADD(A20:A22,B20:C20)', 'D1:E3')).toEqual([
      [11, 21],
      [12, 22],
      [13, 23],
    ]);
    expect(await show('=T.ADD(A20:A22,A20:A21)', 'D1:D3')).toEqual([[2], [4], ['#N/A']]);
  });
});

describe('an answer', () => {
  const cases: [string, string, unknown][] = [
    ['a number', '5.5', 5.5],
    ['text', '"5.5"', '5.5'],
    ['a truth', 'true', true],
    ['a matrix of one', '[[7]]', 7],
    ['nothing leaves the cell blank', 'null', ''],
    [
      'an error that was returned',
      '{"valueType":"CustomFunctionError","code":"#NUM!","type":"Error"}',
      '#NUM!',
    ],
    ['an error as a data type', '{"type":"Error","basicValue":"#NULL!"}', '#NULL!'],
    ['an error of which Excel knows nothing', '{"type":"Error","basicValue":"#MINE!"}', '#VALUE!'],
    ['a data type', '{"type":"FormattedNumber","basicValue":0.5,"numberFormat":"0%"}', 0.5],
    ['an object', '{"a":1}', '#VALUE!'],
    ['an object all the way down', '{"basicValue":{"basicValue":1}}', '#VALUE!'],
    ['rows of different lengths', '[[1,2],[3]]', '#VALUE!'],
    ['a list that is no matrix', '[1,2]', '#VALUE!'],
    ['no rows', '[]', '#VALUE!'],
    ['no columns', '[[]]', '#VALUE!'],
    ['not even JSON', 'x', '#VALUE!'],
  ];
  each(
    'N',
    cases.map(([name, json, shown]) => [name, `=T.GIVE("${json.replaceAll('"', '""')}")`, shown]),
    isShown,
  );

  test('an error within a matrix stands in its place', async () => {
    grid.write('A30', '[[1,{"code":"#N/A","type":"Error"}],["x",true]]');
    expect(await show('=T.GIVE(A30)', 'D1:E2')).toEqual([
      [1, '#N/A'],
      ['x', true],
    ]);
  });
});

describe('the cell that asks', () => {
  test('is told to the pane, its sheet in quotes where it needs them', async () => {
    grid.write('B7', '=T.ADD(70,1)');
    grid.write('B7', '=T.ADD(70,2)', "Year's plan");
    await grid.settled();
    const addressOf = (b: number) => pane.calls.find(({ args }) => args[0] === 70 && args[1] === b)?.address;
    expect(addressOf(1)).toBe('Sheet1!B7');
    expect(addressOf(2)).toBe("'Year''s plan'!B7");
  });

  test('has an answer of its own where the function wants to know it', async () => {
    grid.write('H1:H2', [['=T.WHERE(1)'], ['=T.WHERE(1)']]);
    await grid.settled();
    const asked = pane.calls.filter(({ id }) => id === 'WHERE').map(({ address }) => address);
    expect(asked.sort()).toEqual(['Sheet1!H1', 'Sheet1!H2']);
  });
});

describe('functions.json', () => {
  const only = (entry: Partial<FunctionsMetadata['functions'][number]>): FunctionsMetadata => ({
    namespace: 'T',
    functions: [{ id: 'F', name: 'F', parameters: [], ...entry }],
  });

  test.each([
    ['streaming', only({ options: { stream: true } })],
    ['volatile', only({ options: { volatile: true } })],
    [
      'repeating groups of parameters',
      only({
        parameters: [
          { name: 'p', repeating: true },
          { name: 'q', repeating: true },
        ],
      }),
    ],
    ['addresses of parameters', only({ options: { requiresParameterAddresses: true } })],
    ['parameters of type cellValue', only({ parameters: [{ name: 'p', type: 'cellValue' }] })],
  ])('what is not done is said, and the function left out: %s', (what, metadata) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { unsupported } = new AddInFunctions(metadata);
    expect(unsupported).toEqual([`T.F: ${what} not implemented in the local workbook`]);
    expect(new AddInFunctions(metadata).classes()).toEqual([]);
    expect(warn).toHaveBeenCalledWith(`Custom function ${unsupported[0]}`);
    warn.mockRestore();
  });

  test('without the flag, errors are passed on at once', async () => {
    const strict = new AddInFunctions({ ...toys, allowErrorForDataTypeAny: false });
    const other = new Headless(strict);
    const asked = new FakePane(strict, implementations).connect();
    other.write('A1', '=T.SEE(1/0)');
    await other.settled();
    expect(other.read('A1')).toEqual([['#DIV/0!']]);
    expect(asked.messages).toEqual([]);
    other.dispose();
  });
});
