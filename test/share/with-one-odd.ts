import fc from 'fast-check';
import type { Args, Cell } from '../functions/arguments';

/** What no function wants of a number; an error stands in its cell as the result of a formula. */
export const ODD: readonly Cell[] = [-1, 1.5, 'abc', 'c', '12', true, '#DIV/0!', null];

/** The arguments with one of them no good, or one cell of a range. */
export const withOneOdd = (args: Args): fc.Arbitrary<Args> => withOneOf(ODD)(args);

export const withOneOf =
  (odds: readonly Cell[]) =>
  (args: Args): fc.Arbitrary<Args> =>
    fc.tuple(fc.nat(args.length - 1), fc.nat(40), fc.constantFrom(...odds)).map(([at, cell, odd]) =>
      args.map((arg, i) => {
        if (i !== at || arg === null) return arg;
        if (!Array.isArray(arg)) return [[odd]];
        const block = arg as readonly (readonly Cell[])[];
        const [r, c] = [cell % block.length, cell % block[0]!.length];
        return block.map((line, y) => line.map((old, x) => (y === r && x === c ? odd : old)));
      }),
    );
