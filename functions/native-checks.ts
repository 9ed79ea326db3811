import { CalculationError, type ErrorCode } from '../src/calculations/errors';
import { wholeNumber } from '../src/calculations/whole';
import type { NativeRange } from './definition';
import * as kinds from './kinds';
import { isNumberLiteral, wordOf } from './native-text';

/** When a native formula is to end in an error: a condition as Excel writes it, and the error. */
export interface NativeCheck {
  readonly when: string;
  readonly gives: ErrorCode;
}

const anyOf = (conditions: readonly string[]) =>
  conditions.length === 1 ? conditions[0]! : `OR(${conditions.join(',')})`;
const isOneOf = (text: string, words: readonly string[]) =>
  anyOf(words.map((word) => `TRIM(${text})="${word}"`));
/** FIND takes no character for a wildcard, and looks at each cell of a range within SUMPRODUCT. */
const isSymbol = (text: string) =>
  `ISNUMBER(FIND("|"&LOWER(TRIM(${text}))&"|","|${kinds.SUPPRESSION_SYMBOLS.join('|')}|"))`;
/** LibreOffice takes TRUE for a number, too. */
const isNoNumber = (text: string) => `AND(LEN(${text})>0,OR(ISLOGICAL(${text}),NOT(ISNUMBER(${text}))))`;
const isWhole = ({ unit }: kinds.Kind<unknown>) => unit.startsWith('whole number');
const isNumeric = ({ least, most }: kinds.Kind<unknown>) => least < most;

/** Whether a text in a native formula is a value of its own, and which. */
export function literalValue(text: string): { readonly value: unknown } | undefined {
  const word = wordOf(text);
  if (word !== undefined) return { value: word };
  if (isNumberLiteral(text)) return { value: Number(text.replace(/[()]/g, '')) };
  if (/^(?:true|false)\(\)$/i.test(text)) return { value: /^t/i.test(text) };
  return undefined;
}

/**
 * What a parameter refuses, as conditions on the text of its argument, in the order in which the function looks. The first condition
 * of each passes an error in the argument on.
 */
export function checksOfArgument(kind: kinds.Kind<unknown>, text: string, name: string): NativeCheck[] {
  const literal = literalValue(text);
  if (literal) return checksOfLiteral(kind, literal.value, name);
  if (isNumeric(kind)) return checksOfNumber(kind, text);
  if (kind === kinds.flag) {
    const isNumber = `AND(ISNUMBER(${text}),OR(${text}=0,${text}=1))`;
    const isWord = `${isOneOf(text, ['true', 'false'])}`;
    return [{ when: `NOT(OR(LEN(${text})=0,ISLOGICAL(${text}),${isNumber},${isWord}))`, gives: '#VALUE!' }];
  }
  if (kind === kinds.schedule) {
    const isKnown = isOneOf(text, kind.choices ?? []);
    return [
      { when: `AND(${isNoNumber(text)},NOT(${isKnown}))`, gives: '#N/A' },
      { when: `AND(ISNUMBER(${text}),${text}<0)`, gives: '#NUM!' },
      { when: `AND(ISNUMBER(${text}),${text}>1)`, gives: '#VALUE!' },
    ];
  }
  if (kind.choices) return [{ when: `NOT(${isOneOf(text, kind.choices)})`, gives: '#VALUE!' }];
  // A tax year: one that is not on the sheet of rates is #N/A there.
  return [];
}

function checksOfLiteral(kind: kinds.Kind<unknown>, value: unknown, name: string): NativeCheck[] {
  try {
    kind.coerce(value, name);
    return [];
  } catch (error) {
    if (error instanceof CalculationError) return [{ when: 'TRUE()', gives: error.code }];
    throw error;
  }
}

function checksOfNumber({ least, most }: kinds.Kind<unknown>, text: string): NativeCheck[] {
  return [
    { when: isSymbol(text), gives: '#N/A' },
    { when: isNoNumber(text), gives: '#VALUE!' },
    ...(least > -Number.MAX_VALUE ? [{ when: `N(${text})<${least}`, gives: '#NUM!' } as const] : []),
    ...(most < Number.MAX_VALUE ? [{ when: `N(${text})>${most}`, gives: '#VALUE!' } as const] : []),
  ];
}

/** What comes after all arguments were looked at: a number that must be whole and is not near one. */
export function checksOfWhole(kind: kinds.Kind<unknown>, text: string): NativeCheck[] {
  if (!isWhole(kind)) return [];
  const literal = literalValue(text)?.value;
  if (typeof literal === 'number') {
    return wholeNumber(literal) === undefined ? [{ when: 'TRUE()', gives: '#NUM!' }] : [];
  }
  return literal === undefined
    ? [{ when: `ABS(N(${text})-ROUND(N(${text}),0))>0.000000001`, gives: '#NUM!' }]
    : [];
}

/** The same for a range that is taken whole: its first error goes on, then what is no number, then what is out of bounds. */
export function checksOfRange(kind: kinds.Kind<unknown>, { text, size, at }: NativeRange): NativeCheck[] {
  if (size === 1) return checksOfArgument(kind, at(0), '');
  const { least, most } = kind;
  const cells = (condition: string) => `SUMPRODUCT(${condition})>0`;
  return [
    { when: cells(`--${isSymbol(text)}`), gives: '#N/A' },
    { when: cells(`(LEN(${text})>0)*(ISLOGICAL(${text})+1-ISNUMBER(${text}))`), gives: '#VALUE!' },
    ...(least > -Number.MAX_VALUE
      ? [{ when: cells(`ISNUMBER(${text})*(${text}<${least})`), gives: '#NUM!' } as const]
      : []),
    ...(most < Number.MAX_VALUE
      ? [{ when: cells(`ISNUMBER(${text})*(${text}>${most})`), gives: '#VALUE!' } as const]
      : []),
  ];
}

/** The argument as the checked formula calculates with it: a blank text counts as 0, a whole number is made whole. */
export function checkedText(kind: kinds.Kind<unknown>, text: string): string {
  if (literalValue(text)) return text;
  if (kind === kinds.schedule) return `IF(LEN(${text})=0,0,${text})`;
  if (!isNumeric(kind)) return text;
  return isWhole(kind) ? `ROUND(N(${text}),0)` : `N(${text})`;
}

/** Whether a number is taken as it stands by the plain formula: one that is whole only nearly is not. */
export const isPlainNumber = (kind: kinds.Kind<unknown>, value: number): boolean =>
  !isWhole(kind) || Number.isInteger(value);

/** The formula behind its checks: the first that holds decides. Where one always does, there need be no formula. */
export function behindChecks(all: readonly NativeCheck[], formula: () => string): string {
  const checks = all.flatMap(({ when, gives }) => {
    const holds = decided(when);
    return holds === false ? [] : [{ when: holds ? 'TRUE()' : when, gives }];
  });
  const always = checks.findIndex(({ when }) => when === 'TRUE()');
  const asked = always < 0 ? checks : checks.slice(0, always);
  const end = always < 0 ? formula() : checks[always]!.gives;
  return asked.reduceRight((rest, { when, gives }) => `IF(${when},${gives},${rest})`, end);
}

const COMPARISON = /^(ABS\()?\(?(-?[\d.]+(?:e[+-]?\d+)?)\)*(<=|>=|<|>)(-?[\d.]+)$/i;

/** What a condition on numbers alone comes to; undefined where a cell decides. */
function decided(condition: string): boolean | undefined {
  const parts = /^OR\(([^()]*(?:\([^()]*\))?[^()]*)\)$/.exec(condition)?.[1]?.split(',') ?? [condition];
  const found = parts.map((part) => {
    const [, abs, left, operator, right] = COMPARISON.exec(part) ?? [];
    if (left === undefined) return undefined;
    const [a, b] = [abs ? Math.abs(Number(left)) : Number(left), Number(right)];
    if (operator === '<') return a < b;
    if (operator === '>') return a > b;
    return operator === '<=' ? a <= b : a >= b;
  });
  if (found.includes(true)) return true;
  return found.includes(undefined) ? undefined : false;
}
