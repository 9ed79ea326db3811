import fc from 'fast-check';
import { NAMESPACE } from '../../functions/definition';
import { definitions } from '../../functions/definitions';
import { literal } from '../../functions/native';
import { columnLetters } from '../../src/workbook';
import { type Args, type Cell, validArguments } from '../functions/arguments';
import { cellsOf, value } from '../functions/support';
import { type ForeignCell, type ForeignSheet } from './foreign-file';

/** A cell that a function of ours fills, and what the function gives there. */
export interface Expected {
  readonly sheet: string;
  readonly at: string;
  readonly id: string;
  readonly args: Args;
  readonly gives: number | string;
}

/** Longer ranges always stand in cells: written out, they make a formula longer than a spreadsheet takes. */
const MOST_CONSTANTS = 20;
type Block = readonly (readonly Cell[])[];

/**
 * A workbook with every function in it as Excel saves it: a sheet for each, its calls in column A (a result of several cells as an
 * array that spills), their arguments beside them from column C on.
 */
export function everyFunction(
  sets: number,
  seed: number,
  change: (args: Args) => fc.Arbitrary<Args> = fc.constant,
): { sheets: ForeignSheet[]; expected: Expected[] } {
  const expected: Expected[] = [];
  const sheets = definitions.map(({ id, parameters }): ForeignSheet => {
    const cells: ForeignCell[] = [];
    let row = 1;
    const arbitrary = validArguments[id]!.arguments.chain(change);
    fc.sample(arbitrary, { numRuns: sets, seed }).forEach((args, set) => {
      let column = 2;
      let height = 1;
      const texts = args.map((arg, i) => {
        if (arg === null) return '';
        const block: Block = Array.isArray(arg) ? arg : [[arg as Cell]];
        const size = block.length * block[0]!.length;
        if (set % 3 === 2 && size <= MOST_CONSTANTS && !isOdd(block, parameters[i]!.range)) {
          return parameters[i]!.range ? arrayConstant(block) : literal(block[0]![0]);
        }
        const left = column;
        column += block[0]!.length + 1;
        height = Math.max(height, block.length);
        block.forEach((line, r) =>
          line.forEach((cell, c) => {
            const at = `${columnLetters(left + c)}${row + r}`;
            if (typeof cell === 'string' && cell.startsWith('#'))
              cells.push({ at, error: cell, formula: '1/0' });
            else if (cell !== null) cells.push({ at, value: cell });
          }),
        );
        const from = `${columnLetters(left)}${row}`;
        const to = `${columnLetters(left + block[0]!.length - 1)}${row + block.length - 1}`;
        return from === to ? from : `${from}:${to}`;
      });
      const call = `_xldudf_${NAMESPACE}_${id.replaceAll('.', '_')}(${texts.join(',').replace(/,+$/, '')})`;
      const handed = args.map((arg) =>
        Array.isArray(arg) ? (arg as Block).map((line) => line.map((cell) => asHanded(cell))) : arg,
      );
      const results = cellsOf(value(id, ...handed));
      results.forEach((line, r) =>
        line.forEach((gives, c) => {
          // A result of several columns is looked at in its own columns, out of the way of the arguments
          const at = `${columnLetters(results[0]!.length > 1 ? 60 + c : 0)}${row + r}`;
          const isFirst = r === 0 && c === 0;
          const of = results.length * line.length > 1 ? `t="array" ref="${spanOf(results, row)}"` : '';
          cells.push({
            at,
            ...(typeof gives === 'string' && gives.startsWith('#') ? { error: gives } : { value: gives }),
            ...(isFirst && { formula: call, of, ...(of !== '' && { cell: 'cm="1"' }) }),
          });
          expected.push({ sheet: id, at, id, args, gives });
        }),
      );
      row += Math.max(height, results.length);
    });
    return { name: id, cells: cells.sort(byPlace) };
  });
  return { sheets, expected };
}

const spanOf = (results: readonly (readonly unknown[])[], row: number) => {
  const first = results[0]!.length > 1 ? 60 : 0;
  return `${columnLetters(first)}${row}:${columnLetters(first + results[0]!.length - 1)}${row + results.length - 1}`;
};

/** What a list or a literal cannot hold, or would hold as something else. */
const isOdd = (block: Block, isRange: boolean) =>
  block
    .flat()
    .some((cell) =>
      isRange
        ? typeof cell === 'string' || typeof cell === 'boolean'
        : cell === null || String(cell).startsWith('#'),
    );
const asHanded = (cell: Cell) =>
  typeof cell === 'string' && cell.startsWith('#') ? { basicValue: cell } : cell;
const arrayConstant = (block: Block) =>
  `{${block.map((line) => line.map((cell) => cell ?? 0).join(',')).join(';')}}`;

function byPlace({ at: a }: ForeignCell, { at: b }: ForeignCell): number {
  const [, one = '', oneRow = ''] = /^([A-Z]+)(\d+)$/.exec(a) ?? [];
  const [, other = '', otherRow = ''] = /^([A-Z]+)(\d+)$/.exec(b) ?? [];
  return Number(oneRow) - Number(otherRow) || one.length - other.length || (one < other ? -1 : 1);
}

/** Errors and words are the same or not; figures agree to a billionth, or to that of a unit where like ones cancel. */
export function agree(found: unknown, gives: number | string, id: string): boolean {
  if (typeof found !== 'number' || typeof gives !== 'number') return found === gives;
  const gap = Math.abs(found - gives);
  const cancels = validArguments[id]!.cancels ?? false;
  return gap <= 1e-9 * Math.max(Math.abs(found), Math.abs(gives)) || (cancels && gap <= 1e-9);
}
