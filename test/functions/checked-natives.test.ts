import fc from 'fast-check';
import type { RawCellContent } from 'hyperformula';
import { describe, expect, test } from 'vitest';
import { definitions } from '../../functions/definitions';
import type { FunctionDefinition } from '../../functions/definition';
import { checkedNativeFormula, nativeFormula, type NativeText } from '../../functions/native';
import { columnLetters } from '../../functions/native-range';
import { RATES_SHEET } from '../../functions/rates-sheet';
import { spreadsheet } from '../support/spreadsheet';
import { type Args, type Cell, validArguments } from './arguments';
import { cellsOf, definitionOf, value } from './support';

/**
 * The checked form of a native formula, where arguments are good and where one is no good: HyperFormula makes of it what the function
 * gives, its errors included.
 */
const SETS = 16;
const SEED = 80822;

/** What a cell may hold that no function wants; an error comes of a formula, as it does in a workbook. */
const ODD = [-1, 1.5, 2, 40, 'abc', 'c', ':', ' Z ', '12', '', true, '#DIV/0!', '#N/A', null] as const;

/** An apostrophe keeps the engine from reading text as a number or a time. */
function asContent(cell: unknown): RawCellContent {
  if (cell === '#DIV/0!') return '=1/0';
  if (cell === '#N/A') return '=NA()';
  return typeof cell === 'string' ? `'${cell}` : (cell as RawCellContent);
}

/** One argument replaced, or one cell of a range, by something odd. */
const withOneOdd = (args: Args) =>
  fc.tuple(fc.nat(args.length - 1), fc.nat(40), fc.constantFrom(...ODD)).map(([at, cell, odd]): Args =>
    args.map((arg, i) => {
      if (i !== at || arg === null) return arg;
      if (!Array.isArray(arg)) return [[odd]];
      const block = arg as readonly (readonly Cell[])[];
      const [rows, columns] = [block.length, block[0]!.length];
      const [r, c] = [cell % rows, cell % columns];
      return block.map((row, y) => row.map((old, x) => (y === r && x === c ? odd : old)));
    }),
  );

function place(definition: FunctionDefinition, sets: readonly Args[]) {
  const cells: RawCellContent[][] = [];
  const put = (row: number, column: number, content: RawCellContent) => {
    while (cells.length <= row) cells.push([]);
    const line = cells[row]!;
    while (line.length <= column) line.push(null);
    line[column] = content;
  };
  const placed = sets.map((args) => {
    const firstRow = cells.length;
    let column = 2;
    const texts = args.map((arg): NativeText => {
      if (arg === null) return null;
      const block = (Array.isArray(arg) ? arg : [[arg]]) as readonly (readonly Cell[])[];
      block.forEach((row, r) => row.forEach((cell, c) => put(firstRow + r, column + c, asContent(cell))));
      const [rows, columns] = [block.length, block[0]!.length];
      const from = `$${columnLetters(column + 1)}$${firstRow + 1}`;
      const to = `$${columnLetters(column + columns)}$${firstRow + rows}`;
      column += columns + 1;
      return { text: rows * columns === 1 ? from : `${from}:${to}`, rows, columns };
    });
    const scalars = texts.map((text, i) =>
      typeof text === 'object' && text && !definition.parameters[i]!.range ? text.text : text,
    );
    const handed = args.map((arg) =>
      Array.isArray(arg) ? (arg as readonly unknown[][]).map((row) => row.map(asHanded)) : arg,
    );
    const results = cellsOf(value(definition.id, ...handed)).flat();
    // A row as long as a refused number of years has one cell, which holds the error
    const formula = checkedNativeFormula(definition, scalars, 0);
    put(firstRow, 0, `=${formula}`);
    return { args, firstRow, formula, expected: results[0]! };
  });
  return { cells, placed };
}

const asHanded = (cell: unknown) =>
  typeof cell === 'string' && /^#/.test(cell) ? { basicValue: cell } : cell;

function agree(found: unknown, expected: unknown, cancels: boolean): boolean {
  if (typeof found !== 'number' || typeof expected !== 'number') return found === expected;
  const gap = Math.abs(found - expected);
  return gap <= 1e-9 * Math.max(Math.abs(found), Math.abs(expected)) || (cancels && gap <= 1e-9);
}

describe('the checked form gives what the function gives, errors included', () => {
  test.each(definitions.map((definition) => [definition.id, definition] as const))('%s', (id, definition) => {
    const { arguments: valid, cancels = false } = validArguments[id]!;
    const arbitrary = valid.chain((args) => fc.oneof(fc.constant(args), withOneOdd(args), withOneOdd(args)));
    const sets = fc
      .sample(arbitrary, { numRuns: SETS, seed: SEED })
      .filter((args) => args.every((arg) => !Array.isArray(arg) || arg.length * arg[0]!.length <= 30));
    const { cells, placed } = place(definition, sets);
    const rates = placed.some(({ formula }) => formula.includes(RATES_SHEET));
    const sheet = spreadsheet(cells, { arrays: true, rates });
    const differences = placed.flatMap(({ args, firstRow, formula, expected }) => {
      const found = sheet.value(firstRow, 0);
      return agree(found, expected, cancels)
        ? []
        : [{ args: JSON.stringify(args), formula, found, expected }];
    });
    sheet.close();
    expect(placed.length).toBeGreaterThan(SETS / 2);
    expect(differences.slice(0, 3)).toEqual([]);
  });
});

test.each<[string, NativeText[], string]>([
  // Literals that are good need no check
  ['AGENCY.COST', ['42', '37', '52', null], '42*37*52*(1+0)'],
  // The weeks were typed beyond a year: the formula is the error
  ['AGENCY.COST', ['42', '37', '60', null], '#NUM!'],
  ['GRANT.CUT', ['717149', '0.03', '"later"'], '#VALUE!'],
  ['OPTION.DISCOUNT_FACTOR', ['1.5', null], '#NUM!'],
  // A period that is none names no column of the rates
  ['POST.EMPLOYER_NI', ['30000', '"2024/25"', '"day"', null], '#VALUE!'],
])('%s of %j is %s', (id, args, formula) => {
  expect(checkedNativeFormula(definitionOf(id), args)).toBe(formula);
});

test('a reader can follow a checked formula', () => {
  expect(nativeFormula(definitionOf('OPTION.PRO_RATA'), ['1200', 'B2'])).toBe('1200*B2/12');
  const symbol = 'ISNUMBER(FIND("|"&LOWER(TRIM(B2))&"|","|z|x|c|low|u|:|"))';
  expect(checkedNativeFormula(definitionOf('OPTION.PRO_RATA'), ['1200', 'B2'])).toBe(
    `IF(${symbol},#N/A,IF(AND(LEN(B2)>0,OR(ISLOGICAL(B2),NOT(ISNUMBER(B2)))),#VALUE!,IF(N(B2)<0,#NUM!,1200*N(B2)/12)))`,
  );
});
