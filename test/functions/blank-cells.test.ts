import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { definitions } from '../../functions/definitions';
import { nativeFormula } from '../../functions/native';
import { columnLetters } from '../../functions/native-range';
import { spreadsheet } from '../support/spreadsheet';
import { validArguments } from './arguments';
import { value } from './support';

/** A blank cell counts as 0 in the native formula, too: MIN and MAX would pass over it. */
const SETS = 4;

/** Functions of single cells, and one of their arguments that is blank, where the function takes that. */
const cases = definitions
  .filter(({ parameters, spills }) => spills === undefined && parameters.every(({ range }) => !range))
  .flatMap((definition) =>
    definition.parameters.map(({ name }, position) => {
      const { id } = definition;
      const sets = fc
        .sample(validArguments[id]!.arguments, { numRuns: SETS, seed: 1917 })
        .map((args) => args.map((arg, i) => (i === position ? [[null]] : arg)))
        .filter((args) => !String(value(id, ...args)).startsWith('#'));
      return { definition, name, sets };
    }),
  );

/** One engine for all: a row for each set of arguments, its formula first. */
let row = 0;
const placed = cases.map(({ sets, ...rest }) => ({
  ...rest,
  sets: sets.map((args) => ({ args, row: row++ })),
}));
const sheet = spreadsheet(
  placed.flatMap(({ definition, sets }) =>
    sets.map(({ args, row: at }) => {
      const texts = args.map((arg, i) => (arg === null ? null : `${columnLetters(i + 2)}${at + 1}`));
      const cells = args.map((arg) =>
        typeof arg === 'string' ? `'${arg}` : Array.isArray(arg) ? null : arg,
      );
      return [`=${nativeFormula(definition, texts)}`, ...(cells as (string | number | boolean | null)[])];
    }),
  ),
);
afterAll(() => sheet.close());

test.each(placed.map((one) => [one.definition.id, one.name, one] as const))(
  '%s with a blank %s',
  (id, _name, { sets }) => {
    for (const { args, row: at } of sets) {
      const [found, gives] = [sheet.value(at, 0), value(id, ...args)];
      if (typeof gives === 'number') expect(found, JSON.stringify(args)).toBeCloseTo(gives, 6);
      else expect(found, JSON.stringify(args)).toBe(gives);
    }
  },
);

test('most of them may be blank', () => {
  expect(placed.filter(({ sets }) => sets.length > 0).length).toBeGreaterThan(placed.length / 2);
});
