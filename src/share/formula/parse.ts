import { areaOfReference, cellAt } from './reference';
import type { Node, NodeOf, Qualifier } from './node';

/** A text that is no formula, or none that we can take apart. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
}

const SPACES = new Set([0x20, 0x09, 0x0d, 0x0a, 0xa0]);
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const ERROR =
  /#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|GETTING_DATA|SPILL!|CALC!|BUSY!|FIELD!|CONNECT!|BLOCKED!|UNKNOWN!|EXTERNAL!)/iy;
/** `Sheet1!`, `'Team A'!`, `[1]Sheet1!`, `[2]!`, `Book.xlam!`, `Jan:Dec!` */
const QUALIFIER = /(?:'((?:[^']|'')+)'|((?:\[[^[\]]*\])?[\p{L}\p{N}_.\\]*(?::[\p{L}\p{N}_.\\]+)?))!/uy;
const CELLS =
  /(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.\\!(:[])/uy;
const ONE_CELL = /\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.\\!([])/uy;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
/** `[Column]`, `[[#This Row],[Column]]`, `[@Column]`; an apostrophe lets the next character stand for itself. */
const BODY = /\[((?:[^[\]']|'[^]|\[(?:[^[\]']|'[^])*\])*)\]/y;

const BINARY: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<=': 1,
  '>=': 1,
  '<': 1,
  '>': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};
const OPERATOR = /<>|<=|>=|[=<>&+\-*/^]/y;
/** A minus before a number binds closer than any operator between two: -2^2 is 4. */
const HERE: Qualifier = { elsewhere: false };

/**
 * The parts of a formula as a file or a person writes it, without its equals sign.
 *
 * @throws FormulaError where it is no formula
 */
export function parseFormula(formula: string): Node {
  return new Parser(formula).whole();
}

class Parser {
  #at = 0;
  readonly #hasQualifiers: boolean;
  constructor(private readonly text: string) {
    this.#hasQualifiers = text.includes('!');
  }

  whole(): Node {
    const node = this.#expression(1);
    this.#space();
    if (this.#at < this.text.length) throw this.#unexpected();
    return node;
  }

  #expression(least: number): Node {
    let left = this.#unary();
    for (;;) {
      const back = this.#at;
      this.#space();
      const isOperator = '=<>&+-*/^'.includes(this.text.charAt(this.#at) || ' ');
      const operator = isOperator ? this.#take(OPERATOR)?.[0] : undefined;
      const strength = operator === undefined ? 0 : BINARY[operator]!;
      if (operator === undefined || strength < least) {
        this.#at = back;
        return left;
      }
      const right = this.#expression(strength + 1);
      left = { kind: 'binary', operator, left, right, start: left.start, end: right.end };
    }
  }

  #unary(): Node {
    this.#space();
    const start = this.#at;
    const sign = this.text.charAt(start);
    if (sign !== '-' && sign !== '+' && sign !== '@') return this.#postfix();
    this.#at += 1;
    const operand = this.#unary();
    return { kind: 'unary', operator: sign, operand, start, end: operand.end };
  }

  #postfix(): Node {
    let node = this.#joined();
    for (;;) {
      const back = this.#at;
      this.#space();
      if (this.#takes('%')) node = { kind: 'percent', operand: node, start: node.start, end: this.#at };
      else if (this.text.charAt(this.#at) === '#' && this.#take(/#(?![A-Za-z])/y))
        node = { kind: 'spill', operand: node, start: node.start, end: this.#at };
      else {
        this.#at = back;
        return node;
      }
    }
  }

  /** References joined by a colon, or by a space: where they cross. */
  #joined(): Node {
    let left = this.#operand();
    for (;;) {
      const back = this.#at;
      this.#space();
      const isSpace = this.#at > back;
      const colon = this.#takes(':');
      if (colon) this.#space();
      if (!colon && !(isSpace && /[\p{L}\p{N}_\\$'["({]/u.test(this.text.charAt(this.#at)))) {
        this.#at = back;
        return left;
      }
      const right = this.#operand();
      left = { kind: 'binary', operator: colon ? ':' : ' ', left, right, start: left.start, end: right.end };
    }
  }

  #operand(): Node {
    this.#space();
    const start = this.#at;
    const cell = cellAt(this.text, start);
    if (cell) {
      this.#at = cell.end;
      const { area, anchored, end } = cell;
      return { kind: 'reference', of: HERE, area, anchored, start, end };
    }
    const first = this.text.charAt(start);
    const text = first === '"' ? this.#take(TEXT) : undefined;
    if (text) return { kind: 'text', value: text[1]!.replaceAll('""', '"'), start, end: this.#at };
    if (this.#takes('(')) return this.#bracketed(start);
    if (this.#takes('{')) return this.#array(start);
    const error = first === '#' ? this.#take(ERROR) : undefined;
    if (error) return { kind: 'error', code: error[0].toUpperCase(), start, end: this.#at };
    const written = this.#hasQualifiers ? this.#take(QUALIFIER) : undefined;
    const of = written ? qualifier(written[1]?.replaceAll("''", "'") ?? written[2] ?? '') : HERE;
    if (written && this.#take(ERROR)) return { kind: 'error', code: '#REF!', start, end: this.#at };
    const cells = this.#take(CELLS) ?? this.#take(ONE_CELL);
    if (cells) {
      const found = areaOfReference(cells[0]);
      if (found) return { kind: 'reference', of, ...found, start, end: this.#at };
      this.#at -= cells[0].length;
    }
    const number = written || !/[\d.]/.test(first) ? undefined : this.#take(NUMBER);
    if (number) return { kind: 'number', value: Number(number[0]), start, end: this.#at };
    return this.#named(start, of);
  }

  /** A function, a name, TRUE or FALSE, or a column of a table. */
  #named(start: number, of: Qualifier): Node {
    const word = this.#take(WORD)?.[0];
    const body = this.text.charAt(this.#at) === '[' ? this.#take(BODY) : undefined;
    if (body) return { kind: 'table', table: word ?? '', body: body[1]!, start, end: this.#at };
    if (word === undefined) throw this.#unexpected();
    const back = this.#at;
    this.#space();
    if (this.#takes('(')) return { kind: 'call', name: word, args: this.#arguments(), start, end: this.#at };
    this.#at = back;
    if (/^(?:true|false)$/i.test(word) && of === HERE)
      return { kind: 'boolean', value: word.toLowerCase() === 'true', start, end: this.#at };
    return { kind: 'name', of, name: word, start, end: this.#at };
  }

  #arguments(): (Node | undefined)[] {
    const args: (Node | undefined)[] = [];
    this.#space();
    if (this.#takes(')')) return args;
    for (;;) {
      this.#space();
      args.push(/[,)]/.test(this.text.charAt(this.#at)) ? undefined : this.#expression(1));
      this.#space();
      if (this.#takes(')')) return args;
      if (!this.#takes(',')) throw this.#unexpected();
    }
  }

  #bracketed(start: number): Node {
    const parts = [this.#expression(1)];
    this.#space();
    while (this.#takes(',')) {
      parts.push(this.#expression(1));
      this.#space();
    }
    if (!this.#takes(')')) throw this.#unexpected();
    const [inner] = parts;
    return parts.length === 1
      ? { kind: 'group', inner: inner!, start, end: this.#at }
      : { kind: 'union', parts, start, end: this.#at };
  }

  #array(start: number): NodeOf<'array'> {
    const rows: Node[][] = [[]];
    for (;;) {
      rows.at(-1)!.push(this.#unary());
      this.#space();
      if (this.#takes('}')) return { kind: 'array', rows, start, end: this.#at };
      if (this.#takes(';')) rows.push([]);
      else if (!this.#takes(',')) throw this.#unexpected();
    }
  }

  #space(): void {
    while (SPACES.has(this.text.charCodeAt(this.#at))) this.#at += 1;
  }

  /** Whether this character comes next; it is taken. */
  #takes(character: string): boolean {
    if (this.text.charAt(this.#at) !== character) return false;
    this.#at += 1;
    return true;
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text);
    if (!found) return undefined;
    this.#at = pattern.lastIndex;
    return found;
  }

  #unexpected(): FormulaError {
    const what = this.text.charAt(this.#at);
    return new FormulaError(
      what === ''
        ? 'The formula ends too early'
        : `The formula has "${what}" where none is expected, after ${this.#at} characters`,
    );
  }
}

function qualifier(written: string): Qualifier {
  const isElsewhere = /[[\]:\\/]/.test(written) || /\.xl[a-z]{1,2}$/i.test(written);
  return isElsewhere ? { elsewhere: true } : { sheet: written, elsewhere: false };
}
