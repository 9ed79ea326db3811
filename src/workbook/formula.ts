import type { Cell } from './cell';
import { WorkbookError } from './errors';
import type { Anchored, CellRange, ColumnReference, Digits } from './reference';

/** Something a formula refers to. */
export type Reference = Cell | CellRange | readonly Cell[] | ColumnReference | Anchored | Digits;

/** A formula as text between references; addresses appear at layout. */
export interface Formula {
  readonly kind: 'formula';
  readonly parts: readonly (string | Reference)[];
}

/** Allowed between the backquotes of `f`: never a raw number or text, which belong in a cell. */
export type Interpolation = Reference | Formula;

/**
 * A formula, without the leading `=`:
 *
 * ```ts
 * f`SUMIFS(${changes.column('FTE')},${changes.column('Option')},${optionCell})`
 * ```
 *
 * Another formula is put in parentheses where its operators could bind otherwise.
 * @throws WorkbookError for a constant other than 0, 1, 12 and 100, a volatile function, or one newer than Excel 2016
 */
export function f(strings: TemplateStringsArray, ...values: Interpolation[]): Formula {
  checkTemplate(strings);
  const parts: (string | Reference)[] = [];
  strings.forEach((written, i) => {
    if (written !== '') parts.push(written);
    if (i >= values.length) return;
    const value = values[i];
    if (typeof value !== 'object') {
      throw new WorkbookError(
        `A formula refers to cells, found the bare value ${JSON.stringify(value)} in ${written}`,
      );
    }
    if (!isFormula(value)) {
      parts.push(value);
      return;
    }
    const guarded = hasOperator(value) && !standsAlone(written, strings[i + 1] ?? '');
    parts.push(...(guarded ? ['(', ...value.parts, ')'] : value.parts));
  });
  return { kind: 'formula', parts };
}

/** The same operator, or the comma of arguments, between any number of references: `join('+', savings)`. */
export function join(separator: ',' | '+' | '*' | '&', items: readonly Interpolation[]): Formula {
  const parts = items.flatMap((item, i): (string | Reference)[] => {
    const between = i === 0 ? [] : [separator];
    if (!isFormula(item)) return [...between, item];
    const guarded = separator !== ',' && hasOperator(item);
    return [...between, ...(guarded ? ['(', ...item.parts, ')'] : item.parts)];
  });
  return { kind: 'formula', parts };
}

const isFormula = (value: Interpolation): value is Formula => 'kind' in value && value.kind === 'formula';

const withoutText = (written: string) => written.replace(/"(?:[^"]|"")*"/g, '""');

/** True where an operator stands outside all parentheses. */
function hasOperator(formula: Formula): boolean {
  const written = withoutText(formula.parts.map((part) => (typeof part === 'string' ? part : 'x')).join(''));
  let depth = 0;
  for (const character of written) {
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (depth === 0 && '+-*/^&=<>%'.includes(character)) return true;
  }
  return false;
}

/** True where the neighbours are the start, the end, a parenthesis or a comma, so that no operator touches. */
const standsAlone = (before: string, after: string) =>
  (before === '' || /[(,]\s*$/.test(before)) && (after === '' || /^\s*[),]/.test(after));

const VOLATILE = /(?<![\w.])(NOW|TODAY|OFFSET|INDIRECT|RAND|RANDBETWEEN|CELL|INFO)\s*\(/i;
const NEWER_THAN_2016 =
  /(?<![\w.])(IFS|SWITCH|TEXTJOIN|CONCAT|MAXIFS|MINIFS|XLOOKUP|XMATCH|FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|LET|LAMBDA|RANDARRAY|[VH]STACK|TAKE|DROP|TEXTSPLIT|TEXTBEFORE|TEXTAFTER|BYROW|BYCOL|MAP|REDUCE|SCAN)\s*\(/i;
const CONSTANT = /(?<![\w.$])\d+(?:\.\d+)?%?(?![\w(])/g;
const UNIVERSAL = new Set(['0', '1', '12', '100']);

const checked = new WeakSet<TemplateStringsArray>();

function checkTemplate(strings: TemplateStringsArray): void {
  if (checked.has(strings)) return;
  const written = withoutText(strings.join('¤'));
  const volatile = VOLATILE.exec(written);
  if (volatile) throw new WorkbookError(`${volatile[1]} is volatile: a formula may not use it (${written})`);
  const newer = NEWER_THAN_2016.exec(written);
  if (newer) throw new WorkbookError(`${newer[1]} is newer than Excel 2016: write it otherwise (${written})`);
  const constant = [...written.matchAll(CONSTANT)].find(([found]) => !UNIVERSAL.has(found));
  if (constant) {
    throw new WorkbookError(
      `The constant ${constant[0]} belongs in an input cell, not in a formula (${written})`,
    );
  }
  checked.add(strings);
}
