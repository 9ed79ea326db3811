import { expect, test } from 'vitest';
import { defineFunction, parameter, range } from '../../functions/definition';
import { flag, gbp, oneOf } from '../../functions/kinds';

// What the compiler must refuse; `npx tsc` fails where one of these is no longer an error.

const rest = {
  id: 'TEST.TYPES',
  summary: 'For the compiler',
  result: 'none',
  errors: [],
  example: { arguments: [], gives: 0 },
  source: 'none',
} as const;

test('a calculation takes what its parameters give, in their order', () => {
  const right = defineFunction({
    ...rest,
    parameters: [
      parameter('amount', gbp, 'GBP'),
      range('parts', gbp, 'GBP'),
      parameter('add', flag, 'Add').optional(),
    ],
    calculate: (amount: number, parts: readonly number[], add?: boolean) =>
      amount + (add ? (parts[0] ?? 0) : 0),
    native: (amount, parts, add) => `${amount}+${parts.text}+${add ?? '0'}`,
  });
  expect(right.parameters).toHaveLength(3);

  defineFunction({
    ...rest,
    parameters: [parameter('amount', gbp, 'GBP')],
    // @ts-expect-error a word where the parameter is a number
    calculate: (word: string) => word.length,
    native: (amount) => amount,
  });

  defineFunction({
    ...rest,
    parameters: [range('parts', gbp, 'GBP')],
    // @ts-expect-error one number where the parameter is a range
    calculate: (part: number) => part,
    native: (parts) => parts.text,
  });

  defineFunction({
    ...rest,
    parameters: [parameter('amount', gbp, 'GBP').optional()],
    // @ts-expect-error an omitted argument without a default is undefined
    calculate: (amount: number) => amount,
    native: (amount) => amount ?? '0',
  });

  defineFunction({
    ...rest,
    parameters: [parameter('basis', oneOf('before', 'after'), 'Basis')],
    // @ts-expect-error a word that is not one of the choices
    calculate: (basis: 'during') => basis,
    native: (basis) => basis,
  });

  defineFunction({
    ...rest,
    parameters: [range('parts', gbp, 'GBP')],
    calculate: (parts: readonly number[]) => parts.length,
    // @ts-expect-error a range in a native formula has a text, a size and elements: it is no text itself
    native: (parts) => parts.toUpperCase(),
  });
});

test('a calculation that returns a range says what shape it has', () => {
  // @ts-expect-error without `spills`, the result is one cell
  defineFunction({
    ...rest,
    parameters: [range('parts', gbp, 'GBP')],
    calculate: (parts: readonly number[]) => parts,
    native: (parts) => parts.text,
  });
});
