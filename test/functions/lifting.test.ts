import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definitions } from '../../functions/definitions';
import { call } from '../../functions/lift';
import { type Args, type Cell, validArguments } from './arguments';
import { cellsOf, definitionOf, value } from './support';

const SEED = 20130724;

/** One function's scalar arguments, good and bad mixed, as blocks of one shape. */
const LIFTED = [
  'CASELOAD.AVERAGE',
  'CASELOAD.FTE_REQUIRED',
  'CASELOAD.STATUS',
  'AGENCY.DIFFERENTIAL',
  'AGENCY.BREAKEVEN_WEEKS',
  'POST.EMPLOYER_NI',
  'POST.COST',
  'GRANT.CUT',
  'RATE.VACANCY',
  'OPTION.DISCOUNT_FACTOR',
  'FIGURE.RECONCILES',
];
const bad = fc.constantFrom<Cell[]>('abc', 'z', '#NUM!', -1e6, 2, '', null);
const mixed = (args: fc.Arbitrary<Args>) =>
  fc
    .tuple(args, fc.nat(9), fc.nat(9), bad)
    .map(([values, isBad, where, cell]) =>
      isBad === 0 ? values.map((v, i) => (i === where % values.length ? cell : v)) : values,
    );

describe('lifting over a range equals calling each element', () => {
  test.each(LIFTED)('%s', (id) => {
    const definition = definitionOf(id);
    const sets = fc.array(mixed(validArguments[id]!.arguments), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(sets, fc.boolean(), (rows, isColumn) => {
        const whole = (position: number) => rows.every((row) => row[position] === null);
        const args = definition.parameters.map((parameter, position) => {
          if (whole(position)) return null;
          // an element cannot be omitted: it has the default, or is called on its own below
          const cells = rows.map((row) => row[position] ?? parameter.default ?? 0.5);
          return isColumn ? cells.map((cell) => [cell]) : [cells];
        });
        const single = (index: number) =>
          value(id, ...args.map((arg) => (arg === null ? null : [[arg.flat()[index]]])));
        const lifted = cellsOf(call(definition, args));
        expect(lifted.flat()).toEqual(rows.map((_, index) => single(index)));
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});

describe('shapes', () => {
  const block = ([rows, columns]: readonly [number, number]) =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => 10 * row + column + 1),
    );
  const shapeOf = (cells: unknown) =>
    Array.isArray(cells) ? `${cells.length}x${(cells[0] as unknown[]).length}` : cells;

  test.each([
    ['1x1 with a column', [1, 1], [3, 1], '3x1'],
    ['a row with 1x1', [1, 4], [1, 1], '1x4'],
    ['1x1 with a table', [1, 1], [2, 3], '2x3'],
    ['a column with a row', [3, 1], [1, 4], '3x4'],
    ['a row with a column', [1, 4], [3, 1], '3x4'],
    ['equal columns', [3, 1], [3, 1], '3x1'],
    ['equal rows', [1, 3], [1, 3], '1x3'],
    ['equal tables', [2, 3], [2, 3], '2x3'],
    ['columns of two lengths', [3, 1], [2, 1], '#VALUE!'],
    ['rows of two lengths', [1, 3], [1, 2], '#VALUE!'],
    ['a table with its column', [3, 2], [3, 1], '#VALUE!'],
    ['a table with its row', [3, 2], [1, 2], '#VALUE!'],
    ['a table turned over', [3, 2], [2, 3], '#VALUE!'],
  ] as const)('%s', (_what, one, other, expected) => {
    expect(shapeOf(value('CASELOAD.AVERAGE', block(one), block(other)))).toBe(expected);
  });

  test('two single cells give a value, not a range', () => {
    expect(value('CASELOAD.AVERAGE', [[10]], [[4]])).toBe(2.5);
  });

  test('a column with a row is a table of every pair', () => {
    expect(value('CASELOAD.AVERAGE', [[10], [20]], [[1, 2]])).toEqual([
      [10, 5],
      [20, 10],
    ]);
  });

  test('three parameters: two columns and a row', () => {
    expect(value('AGENCY.DIFFERENTIAL', [[10], [20]], [[1], [2]], [[1, 2]])).toEqual([
      [9, 18],
      [18, 36],
    ]);
  });
});

test('one bad element gives one error element', () => {
  const result = call(definitionOf('CASELOAD.AVERAGE'), [
    [[10], ['z'], ['12'], [30], [null]],
    [[2], [2], [2], [0], [2]],
  ]);
  expect(cellsOf(result)).toEqual([[5], ['#N/A'], ['#VALUE!'], ['#DIV/0!'], [0]]);
});

test('a single argument that is bad is bad for every element', () => {
  const result = call(definitionOf('CASELOAD.AVERAGE'), [[[10], ['#NUM!']], 'abc']);
  expect(cellsOf(result)).toEqual([['#VALUE!'], ['#NUM!']]);
});

test('a range that is consumed whole is not lifted over; a scalar beside it is', () => {
  expect(value('OPTION.NPV', [[100, 100]], [[0], [1]], 0)).toEqual([[200], [200]]);
  expect(cellsOf(call(definitionOf('FUNDING.RUNS_OUT'), [[[0], [100]], [[1, 1]], [[2, 2]]]))).toEqual([
    [1],
    ['#N/A'],
  ]);
});

describe('functions that return a range', () => {
  const spilling = definitions.filter(({ spills }) => spills !== undefined);

  test.each(
    spilling.flatMap(({ id, parameters }) =>
      parameters.flatMap(({ name, range }, position) => (range ? [] : [[id, name, position] as const])),
    ),
  )('%s takes one cell for %s', (id, _name, position) => {
    const { example } = definitionOf(id);
    const args = example.arguments.map((arg, index) => (index === position ? [[1], [1]] : arg));
    expect(value(id, ...args)).toBe('#VALUE!');
  });

  test('their result has the shape of its range', () => {
    const table = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    expect(value('FUNDING.SPLIT', 21, table)).toEqual(table);
    expect(value('FUNDING.BALANCES', 0, table, [[1], [2], [3], [4], [5], [6]])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(value('FUNDING.CROSS_SUBSIDY', [[30], [10]], [[1, 1]])).toEqual([[10], [-10]]);
    expect(value('FUNDING.SPLIT', 21, 5)).toEqual([[21]]);
  });

  test('a path is a row, even of cuts in a column', () => {
    expect(value('GRANT.PATH', 100, [[0.5], [0.5]])).toEqual([[50, 25]]);
    expect(value('CASELOAD.PATH', 100, 0.5, 0)).toEqual([[100]]);
  });
});
