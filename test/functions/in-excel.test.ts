import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { asCustomFunction, associate } from '../../functions/associate';
import { definitions } from '../../functions/definitions';
import { parameter, defineFunction } from '../../functions/definition';
import { gbp } from '../../functions/kinds';
import { definitionOf } from './support';

/** The part of Excel's `CustomFunctions` that we meet. */
class ExcelError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}
const associated = new Map<string, unknown>();
beforeEach(() => {
  vi.stubGlobal('CustomFunctions', {
    Error: ExcelError,
    associate: (id: string, implementation: unknown) => associated.set(id, implementation),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  associated.clear();
});

const invocation = { address: 'Sheet1!A1', parameterAddresses: [], functionName: 'WFC.X' };
const inExcel = (id: string) => asCustomFunction(definitionOf(id));

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

test('every id is associated, with a function that can be called', () => {
  associate(definitions);
  expect([...associated.keys()].sort()).toEqual(definitions.map(({ id }) => id).sort());
  for (const implementation of associated.values()) expect(implementation).toBeTypeOf('function');
});

test('the Invocation that Excel hands over last is ignored', () => {
  expect(inExcel('CASELOAD.AVERAGE')([[221]], [[10.4]], invocation)).toEqual([[21.25]]);
});

test('an Invocation in the place of a newer optional parameter is an omission', () => {
  expect(inExcel('AGENCY.DIFFERENTIAL')([[61000]], [[48000]], invocation)).toEqual([[13000]]);
});

describe('the result is always a rectangle of at least one cell', () => {
  test.each(definitions.map(({ id }) => id))('%s', (id) => {
    const result = inExcel(id)(...(definitionOf(id).example.arguments as unknown[]), invocation);
    expect(result.length).toBeGreaterThan(0);
    expect(result[0]!.length).toBeGreaterThan(0);
    expect(new Set(result.map((row) => row.length)).size).toBe(1);
  });
});

test.each([
  ['#VALUE!', 'CASELOAD.AVERAGE', ['abc', 5], 'must be a number'],
  ['#N/A', 'POST.EMPLOYER_NI', [100, '1999/00'], 'No employer NI'],
  ['#NUM!', 'CASELOAD.AVERAGE', [-1, 5], undefined],
  ['#DIV/0!', 'CASELOAD.AVERAGE', [1, 0], undefined],
  ['#NULL!', 'CASELOAD.AVERAGE', ['#NULL!', 5], undefined],
])('%s is thrown, with a message only where Excel shows one', (code, id, args, message) => {
  const error = thrownBy(() => inExcel(id)(...args)) as ExcelError;
  expect(error).toBeInstanceOf(ExcelError);
  expect(error.code).toBe(code);
  if (message === undefined) expect(error.message).toBeUndefined();
  else expect(error.message).toContain(message);
});

test('a bad element is an error in its place, its neighbours stand', () => {
  const result = inExcel('CASELOAD.AVERAGE')([[10], ['z']], [[2]]);
  expect(result[0]).toEqual([5]);
  expect(result[1]![0]).toBeInstanceOf(ExcelError);
  expect(result[1]![0]).toMatchObject({ code: '#N/A' });
});

test.each(['#NAME?', '#REF!', '#SPILL!', '#CALC!', '#BUSY!', '#GETTING_DATA', '#FIELD!'])(
  '%s in is #VALUE! out, for a function may not return it',
  (text) => {
    for (const cell of [text, { code: text }, { basicType: 'Error', basicValue: text }]) {
      const result = inExcel('CASELOAD.AVERAGE')([[cell], [10]], [[2]]);
      expect(result[0]![0]).toMatchObject({ code: '#VALUE!' });
      expect(result[1]).toEqual([5]);
    }
  },
);

test('a fault of ours is not dressed up as an error of the user', () => {
  const faulty = defineFunction({
    ...(definitionOf('GRANT.COVERED') as object),
    id: 'TEST.FAULTY',
    summary: 'Fails',
    parameters: [parameter('amount', gbp, 'Any')],
    result: 'none',
    errors: [],
    calculate: (amount: number): number => {
      throw new TypeError(`fault at ${amount}`);
    },
    native: () => '0',
    example: { arguments: [1], gives: 0 },
    source: 'none',
  });
  expect(thrownBy(() => asCustomFunction(faulty)([[1], [2]]))).toBeInstanceOf(TypeError);
  expect(thrownBy(() => asCustomFunction(faulty)(1))).toBeInstanceOf(TypeError);
});
