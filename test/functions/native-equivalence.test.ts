import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CalculationError } from '../../src/calculations/errors';
import type { FunctionDefinition } from '../../functions/definition';
import { definitions } from '../../functions/definitions';
import { call } from '../../functions/lift';
import { literal, nativeFormula, type NativeText } from '../../functions/native';
import { columnLetters } from '../../functions/native-range';
import { RATES_SHEET } from '../../functions/rates-sheet';
import { type SheetValue, spreadsheet } from '../support/spreadsheet';
import { type Args, type Cell, validArguments } from './arguments';

const SETS = 200;
const SEED = 20171206;
/** Ranges written into a formula as constants; longer ones stand in cells, as a formula has 8,192 characters at most. */
const MOST_CONSTANTS = 20;

/** One set of arguments on the sheet: where its formulas stand, and what the function gives. */
interface Placed {
  readonly args: Args;
  readonly firstRow: number;
  readonly formulas: readonly string[];
  readonly expected: readonly SheetValue[];
}

function resultsOf(definition: FunctionDefinition, args: Args): SheetValue[] {
  try {
    const result = call(definition, args);
    return (Array.isArray(result) ? result.flat() : [result]).map((cell) =>
      cell instanceof CalculationError ? cell.code : cell,
    );
  } catch (error) {
    if (error instanceof CalculationError) return [error.code];
    throw error;
  }
}

const asConstant = (cells: readonly (readonly Cell[])[]) =>
  `{${cells.map((row) => row.map((cell) => cell ?? 0).join(',')).join(';')}}`;

/** The arguments in cells from column C on; every third set has them as constants in the formula instead. */
function place(definition: FunctionDefinition, sets: readonly Args[]) {
  const cells: (string | number | boolean | null)[][] = [];
  const put = (row: number, column: number, value: Cell) => {
    while (cells.length <= row) cells.push([]);
    const line = cells[row]!;
    while (line.length <= column) line.push(null);
    line[column] = value;
  };
  const placed = sets.map((args, set): Placed => {
    const firstRow = cells.length;
    let column = 2;
    const texts = args.map((arg): NativeText => {
      if (arg === null) return null;
      const block: readonly (readonly Cell[])[] = Array.isArray(arg) ? arg : [[arg as Cell]];
      const [rows, columns] = [block.length, block[0]!.length];
      if (set % 3 === 2 && rows * columns <= MOST_CONSTANTS) {
        return Array.isArray(arg) ? { text: asConstant(block), rows, columns } : literal(arg);
      }
      block.forEach((row, r) => row.forEach((cell, c) => put(firstRow + r, column + c, cell)));
      const from = `$${columnLetters(column + 1)}$${firstRow + 1}`;
      const to = `$${columnLetters(column + columns)}$${firstRow + rows}`;
      column += columns + 1;
      return { text: rows * columns === 1 ? from : `${from}:${to}`, rows, columns };
    });
    const expected = resultsOf(definition, args);
    const formulas = expected.map((_, position) => nativeFormula(definition, texts, position));
    formulas.forEach((formula, position) => put(firstRow + position, 0, `=${formula}`));
    return { args, firstRow, formulas, expected };
  });
  return { cells, placed };
}

function isSame(found: SheetValue, expected: SheetValue, cancels: boolean): boolean {
  if (typeof found !== 'number' || typeof expected !== 'number') return found === expected;
  const gap = Math.abs(found - expected);
  return gap <= 1e-9 * Math.max(Math.abs(found), Math.abs(expected)) || (cancels && gap <= 1e-9);
}

describe('the native formula gives what the function gives', () => {
  test.each(definitions.map((definition) => [definition.id, definition] as const))('%s', (id, definition) => {
    const { arguments: arbitrary, cancels = false } = validArguments[id]!;
    const { cells, placed } = place(definition, fc.sample(arbitrary, { numRuns: SETS, seed: SEED }));
    const uses = (part: string) =>
      placed.some(({ formulas }) => formulas.some((formula) => formula.includes(part)));
    const sheet = spreadsheet(cells, { arrays: uses('SUMPRODUCT'), rates: uses(RATES_SHEET) });
    const differences = placed.flatMap(({ args, firstRow, formulas, expected }) =>
      expected.flatMap((value, position) => {
        const found = sheet.value(firstRow + position, 0);
        return isSame(found, value, cancels)
          ? []
          : [{ args: JSON.stringify(args), formula: formulas[position], found, expected: value }];
      }),
    );
    sheet.close();
    expect(placed.length).toBeGreaterThanOrEqual(SETS);
    expect(differences.slice(0, 3)).toEqual([]);
  });

  test('valid arguments are listed for every function and no other', () => {
    expect(Object.keys(validArguments).sort()).toEqual(definitions.map(({ id }) => id).sort());
  });
});
