import { describe, expect, test } from 'vitest';
import { CalculationError } from '../../src/calculations/errors';
import { definitions } from '../../functions/definitions';
import { call } from '../../functions/lift';
import { definitionOf, value } from './support';

// The rules that all functions share: what an argument may be, whatever the function.

/** An argument of each of a function's parameters replaced by another, the rest as in its example. */
function withArgument(id: string, position: number, argument: unknown): unknown[] {
  const { example, parameters } = definitionOf(id);
  return parameters.map((parameter, index) =>
    index === position ? argument : (example.arguments[index] ?? parameter.default ?? null),
  );
}

const parametersWhere = (matches: (unit: string) => boolean) =>
  definitions.flatMap(({ id, parameters }) =>
    parameters.flatMap(({ name, kind }, position) =>
      matches(kind.unit) ? [[id, name, position] as const] : [],
    ),
  );

const isNumber = ({ least, most }: { least: number; most: number }) => least <= most;
const numbers = definitions.flatMap(({ id, parameters }) =>
  parameters.flatMap(({ name, kind }, position) => (isNumber(kind) ? [[id, name, position] as const] : [])),
);

/** The parameters, of those that mean a number, for which an argument does not end in this error. */
const numbersWithout = (code: string, argument: unknown) =>
  numbers.filter(([id, , position]) => value(id, ...withArgument(id, position, argument)) !== code);

describe('wherever a number is meant', () => {
  test.each([
    ['text', 'abc', '#VALUE!'],
    ['a number stored as text', '12', '#VALUE!'],
    ['an amount as text', '£1,200.50', '#VALUE!'],
    ['a percentage as text', '3%', '#VALUE!'],
    ['a space', ' ', '#VALUE!'],
    ['TRUE', true, '#VALUE!'],
    ['a symbol of a published table', 'z', '#N/A'],
    ['that symbol in capitals with a space', ' X ', '#N/A'],
    ['a suppressed figure', 'c', '#N/A'],
    ['a low figure', 'low', '#N/A'],
    ['an unreliable figure', 'u', '#N/A'],
    ['a missing figure', ':', '#N/A'],
    ['an error as text', '#DIV/0!', '#DIV/0!'],
    ['an error that a function may not return', '#REF!', '#VALUE!'],
    ['an error as a data type', { type: 'Error', basicType: 'Error', basicValue: '#NUM!' }, '#NUM!'],
    ['an error as CustomFunctions.Error', { code: '#N/A', message: 'gone' }, '#N/A'],
    ['another data type', { type: 'Entity', basicValue: 'Team A' }, '#VALUE!'],
    ['infinity', Infinity, '#NUM!'],
    ['no number', NaN, '#NUM!'],
  ])('%s (%j) is %s', (_what, cell, code) => {
    expect(numbersWithout(code, cell)).toEqual([]);
    expect(numbersWithout(code, [[cell]])).toEqual([]);
  });
});

describe('a blank cell is 0 everywhere', () => {
  test.each([...numbers])('%s, %s', (id, _name, position) => {
    const zero = value(id, ...withArgument(id, position, 0));
    for (const blank of [[[0]], [['']], [[null]], '']) {
      expect(value(id, ...withArgument(id, position, blank))).toEqual(zero);
    }
  });

  test('a flag, a schedule, a word and a tax year too', () => {
    expect(value('GRANT.PATH', 100, [[0.1, 0.1]], [['']])).toEqual(
      value('GRANT.PATH', 100, [[0.1, 0.1]], false),
    );
    expect(value('OPTION.DISCOUNT_FACTOR', 5, [[null]])).toBe(1);
    expect(value('GRANT.CUT', 100, 0.1, [['']])).toBe('#VALUE!');
    expect(value('POST.EMPLOYER_NI', 100, [[null]])).toBe('#N/A');
  });
});

describe('only an omitted argument takes its default', () => {
  const invocation = {
    address: 'Sheet1!A1',
    parameterAddresses: [],
    functionName: 'X',
    setResult: () => undefined,
  };
  const optional = definitions.flatMap(({ id, parameters }) =>
    parameters.flatMap((parameter, position) =>
      parameter.required ? [] : [[id, parameter.name, position] as const],
    ),
  );
  test.each(optional)('%s, %s', (id, _name, position) => {
    const asGiven = withArgument(id, position, null);
    const usual = value(id, ...asGiven);
    const standard = definitionOf(id).parameters[position]!.default;
    expect(value(id, ...withArgument(id, position, undefined))).toEqual(usual);
    expect(value(id, ...withArgument(id, position, invocation))).toEqual(usual);
    if (standard !== undefined) expect(value(id, ...withArgument(id, position, standard))).toEqual(usual);
  });

  const required = definitions.flatMap(({ id, parameters }) =>
    parameters.flatMap((parameter, position) =>
      parameter.required ? [[id, parameter.name, position] as const] : [],
    ),
  );
  test.each(required)('%s needs %s', (id, _name, position) => {
    for (const left of [null, undefined, invocation]) {
      expect(value(id, ...withArgument(id, position, left))).toBe('#VALUE!');
    }
  });
});

describe('fractions lie between 0 and 1', () => {
  test.each(parametersWhere((unit) => unit === 'fraction, 0 to 1'))('%s, %s', (id, _name, position) => {
    expect(value(id, ...withArgument(id, position, 3))).toBe('#VALUE!');
    expect(value(id, ...withArgument(id, position, -0.01))).toBe('#NUM!');
  });

  test('they are those that the contract names; a schedule that is a number and the cuts of a path are too', () => {
    const names = new Set(parametersWhere((unit) => unit === 'fraction, 0 to 1').map(([, name]) => name));
    expect([...names].sort()).toEqual(
      ['availability', 'cut', 'factor', 'levy_rate', 'margin', 'mitigated', 'pension_rate'].sort(),
    );
    expect(value('OPTION.DISCOUNT_FACTOR', 1, 3.5)).toBe('#VALUE!');
    expect(value('OPTION.DISCOUNT_FACTOR', 1, -0.01)).toBe('#NUM!');
    expect(value('GRANT.PATH', 100, [[3]])).toBe('#VALUE!');
  });

  test('the message says how to write three per cent', () => {
    expect(() => call(definitionOf('GRANT.CUT'), [717149, 3])).toThrow('use 3% or 0.03');
  });

  test('growth, gaps, points and an upper bound are not fractions in this sense', () => {
    expect(value('CASELOAD.PATH', 100, 1.5, 1)).toEqual([[100, 250]]);
    expect(value('RATE.GAP', 10.76, 19.2)).toBeCloseTo(-844, 9);
    expect(value('GRANT.POINT_VALUE', 100, -3)).toBe(-3);
    expect(value('OPTION.OPTIMISM_BIAS', 2, 0.5)).toBe(1);
  });
});

describe('what is counted or paid is never below 0', () => {
  test.each(parametersWhere((unit) => unit.includes('0 or more') || unit.startsWith('weeks')))(
    '%s, %s',
    (id, _name, position) => {
      expect(value(id, ...withArgument(id, position, [[-1]]))).toBe('#NUM!');
    },
  );

  test('headcount, FTE, cases, hours, pay and cost are among them, wherever they stand', () => {
    const unbounded = numbers
      .filter(([id, , position]) => definitionOf(id).parameters[position]!.kind.least < 0)
      .map(([, name]) => name);
    const counted =
      /^(cases|counts|fte|(asye|leaving|agency|employed)_fte|hours.*|full_time_hours|pay|salary|.*cost|costs|vacancies|employed|leavers|posts)$/;
    expect(unbounded.filter((name) => counted.test(name))).toEqual([]);
  });
});

test('a date is the serial number that Excel keeps for it', () => {
  expect(value('CASELOAD.AVERAGE', 45000, 1)).toBe(45000);
});

test.each([
  ['GRANT.CUT', [100, 0.1, ' AFTER ']],
  ['GRANT.CUT', [100, 0.1, [['After']]]],
])('choices take any case and spaces round them: %s %j', (id, args) => {
  expect(value(id, ...args)).toBeCloseTo(11.111111111, 8);
});

test.each([true, 1, 'true', ' TRUE ', [[true]]])('a flag takes %j', (flag) => {
  expect(value('GRANT.PATH', 100, [[0.5, 0.5]], flag)).toEqual([[50, 25]]);
});

test.each([2, -1, 'yes', '1'])('a flag does not take %j', (flag) => {
  expect(value('GRANT.PATH', 100, [[0.5]], flag)).toBe('#VALUE!');
});

test.each([
  ['basis', 'GRANT.CUT', [100, 0.1, '#NUM!'], '#NUM!'],
  ['compound', 'GRANT.PATH', [100, [[0.1]], [['#DIV/0!']]], '#DIV/0!'],
  ['tax_year', 'POST.EMPLOYER_NI', [100, { code: '#REF!' }], '#VALUE!'],
  ['schedule', 'OPTION.DISCOUNT_FACTOR', [1, { basicValue: '#N/A' }], '#N/A'],
])('an error in %s is that error out', (_name, id, args, code) => {
  expect(value(id, ...args)).toBe(code);
});

test.each([
  ['ragged', [[1, 2], [3]]],
  ['empty', []],
  ['of empty rows', [[], []]],
  ['a flat list', [1, 2]],
])('a block that is %s is refused', (_what, block) => {
  expect(value('CASELOAD.AVERAGE', block, 5)).toBe('#VALUE!');
  expect(value('FIGURE.TOTAL', 5, block)).toBe('#VALUE!');
});

test('arguments beyond the last are refused, unless they are omitted or an Invocation', () => {
  expect(value('POST.FTE', 37, 37, 1)).toBe('#VALUE!');
  expect(value('POST.FTE', 37, 37, null, undefined, { address: 'A1' })).toBe(1);
});

test('a result beyond the range of numbers is #NUM!, as in Excel', () => {
  expect(value('AGENCY.DIFFERENTIAL', 1e308, 0, 1e10)).toBe('#NUM!');
  expect(value('CASELOAD.PATH', 1, 1e300, 2)).toBe('#NUM!');
});

test('messages say what to change', () => {
  const messageOf = (id: string, ...args: unknown[]) => {
    try {
      call(definitionOf(id), args);
    } catch (error) {
      if (error instanceof CalculationError) return error.message;
    }
    return undefined;
  };
  expect(messageOf('CASELOAD.AVERAGE', '12', 5)).toBe(
    'cases holds "12" stored as text: convert it to a number',
  );
  expect(messageOf('CASELOAD.AVERAGE')).toBe('cases is missing: give it a value');
  expect(messageOf('CASELOAD.AVERAGE', 'z', 5)).toContain('not available');
  expect(messageOf('POST.EMPLOYER_NI', 30000, '1999/00')).toContain('2026/27');
  expect(messageOf('CASELOAD.AVERAGE', { basicValue: 5, type: 'Entity' }, 5)).toContain('a data type');
});
