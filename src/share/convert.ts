import type { FunctionDefinition } from '../../functions/definition';
import { checkedNativeFormula, literal, nativeFormula, type NativeText } from '../../functions/native';
import { nativeRange } from '../../functions/native-range';
import { isRandom, numberOf, sizesDiffer } from './arguments';
import { functionCalled, plainName } from './formula/functions';
import { type Call, type Node, bare, childrenOf, isOneTerm } from './formula/node';
import { parseFormula } from './formula/parse';
import { type Shape, type Surroundings, broadcast, elementOf, isOne, ONE, unwrapped } from './formula/shape';
import { isGood } from './good';

/** Why a formula has no native form: its value is written instead, where it has one. */
export class NoNativeForm extends Error {
  override readonly name = 'NoNativeForm';
}

export interface Converted {
  /** Without the equals sign */
  readonly formula: string;
  /** Whether it holds the function's own checks, which a longer formula needs */
  readonly checked: boolean;
}

export interface Element {
  readonly row: number;
  readonly column: number;
}

/** The most values that a sum of many function results is written out for; Excel takes 255 arguments. */
const MOST_WRITTEN_OUT = 60;
/** Functions that take any number of values, one by one. */
const TAKES_A_LIST = new Set(['SUM', 'SUMPRODUCT', 'MIN', 'MAX', 'AVERAGE', 'MEDIAN', 'PRODUCT']);
const FIRST: Element = { row: 0, column: 0 };
const LONGEST_FORMULA = 8192;

/** Turns the calls of one formula into native formulas. `keepChecks` keeps the functions' own checks everywhere. */
export class Converter {
  #checked = false;
  readonly #source: string;
  readonly root: Node;

  constructor(
    formula: string,
    private readonly surroundings: Surroundings,
    private readonly keepChecks = false,
  ) {
    this.#source = formula;
    this.root = parseFormula(formula);
  }

  /** A formula that gives one value, or an array formula in which no function of ours gives more than one. */
  whole(): Converted {
    const top = unwrapped(this.root);
    const isOne = top.kind === 'call' && this.isCall();
    return this.#finished(isOne ? this.#call(top, FIRST) : this.#text(this.root));
  }

  /** Whether a function of ours is called or named anywhere. */
  holdsCalls(node: Node = this.root): boolean {
    const isNamed = node.kind === 'call' || node.kind === 'name';
    if (isNamed && functionCalled(node.name) !== undefined) return true;
    return childrenOf(node).some((child) => this.holdsCalls(child));
  }

  /** Whether the formula is one call of ours and nothing beside it. */
  isCall(): boolean {
    const top = unwrapped(this.root);
    return top.kind === 'call' && functionCalled(top.name) !== undefined;
  }

  /** Whether a function of ours gives more than one value anywhere in the formula. */
  spills(): boolean {
    return this.#many(this.root);
  }

  /** The formula of one cell of those that an array formula fills. */
  element(element: Element): Converted {
    return this.#finished(this.#elementText(this.root, element));
  }

  #finished(formula: string): Converted {
    if (formula.length >= LONGEST_FORMULA)
      throw new NoNativeForm('the native formula would be longer than Excel takes');
    const converted = { formula, checked: this.#checked };
    this.#checked = false;
    return converted;
  }

  #many(node: Node): boolean {
    if (node.kind === 'call' && functionCalled(node.name)) {
      const shape = this.#shapeOfCall(node);
      if (!shape || !isOne(shape)) return true;
    }
    return childrenOf(node).some((child) => this.#many(child));
  }

  #shapeOfCall(call: Call): Shape | undefined {
    const definition = functionCalled(call.name);
    return definition ? this.surroundings.shapeOfOurs(definition, call) : undefined;
  }

  /** The text of a node with every call of ours in it converted; `isWhole` where no operator stands beside it. */
  #text(node: Node, isWhole = true): string {
    const inner = unwrapped(node);
    if (inner.kind === 'call' && functionCalled(inner.name) !== undefined) {
      if (!this.#isSingle(inner)) throw new NoNativeForm('a function here gives several values at once');
      return bracketed(this.#call(inner, FIRST), isWhole);
    }
    if (node.kind === 'name' && functionCalled(node.name) !== undefined)
      throw new NoNativeForm('a function is named here without being called');
    if (node.kind === 'call' && takesAList(node)) return this.#list(node);
    const isGroup = node.kind === 'call' || node.kind === 'group';
    return this.#spliced(
      node,
      childrenOf(node).map((child) => [child, () => this.#text(child, isGroup)] as const),
    );
  }

  #isSingle(call: Call): boolean {
    const shape = this.#shapeOfCall(call);
    return shape !== undefined && isOne(shape);
  }

  /** `SUM(WFC.X(A2:A4))` as the sum of three formulas: Excel 2016 would take an array for one value. */
  #list(call: Call): string {
    const parts = call.args.flatMap((argument) => {
      if (!argument) return [''];
      const inner = unwrapped(argument);
      const shape =
        inner.kind === 'call' && functionCalled(inner.name) ? this.#shapeOfCall(inner) : undefined;
      if (inner.kind !== 'call' || !shape || isOne(shape)) return [this.#text(argument)];
      if (shape.rows * shape.columns > MOST_WRITTEN_OUT)
        throw new NoNativeForm('a function here gives too many values at once');
      return elementsOf(shape).map((element) => this.#call(inner, element));
    });
    const name = plainName(call.name) === 'SUMPRODUCT' && parts.length > 1 ? 'SUM' : call.name;
    return `${name}(${parts.join(',')})`;
  }

  #spliced(node: Node, children: readonly (readonly [Node, () => string])[]): string {
    let text = '';
    let at = node.start;
    for (const [child, write] of children) {
      text += this.#source.slice(at, child.start) + write();
      at = child.end;
    }
    return text + this.#source.slice(at, node.end);
  }

  /** One element of what a node gives, as a formula of its own. */
  #elementText(node: Node, element: Element, isWhole = true): string {
    const inner = unwrapped(node);
    if (inner.kind === 'call' && functionCalled(inner.name) !== undefined)
      return bracketed(this.#call(inner, element), isWhole);
    const shape = this.surroundings.shapeOf(node);
    if (shape && isOne(shape)) return this.#text(node, isWhole);
    if (shape && isRangeText(node))
      return nativeRange(this.#source.slice(node.start, node.end), shape.rows, shape.columns).at(
        elementOf(shape, element.row, element.column),
      );
    if (!['binary', 'unary', 'percent', 'group'].includes(node.kind))
      throw new NoNativeForm('a function here works on several values at once');
    const isGroup = node.kind === 'group';
    return this.#spliced(
      node,
      childrenOf(node).map((child) => [child, () => this.#elementText(child, element, isGroup)] as const),
    );
  }

  /** The native formula of one element of a call's result. */
  #call(call: Call, element: Element): string {
    const definition = functionCalled(call.name);
    if (!definition) throw new NoNativeForm(`there is no function ${plainName(call.name)}`);
    const texts = this.#arguments(definition, call, element);
    if (texts === undefined) return '#VALUE!';
    const position = this.#position(definition, call, element);
    try {
      const plain = () => nativeFormula(definition, texts, position);
      if (!this.keepChecks && isGood(definition, call, this.surroundings, element, plain)) return plain();
      const formula = checkedNativeFormula(definition, texts, position);
      this.#checked = true;
      return formula;
    } catch (error) {
      if (error instanceof RangeError) throw new NoNativeForm(reasonOf(error));
      throw error;
    }
  }

  /** Where the element stands in a result that is a range. */
  #position({ spills }: FunctionDefinition, call: Call, { row, column }: Element): number {
    if (spills === undefined) return 0;
    const shape = this.#shapeOfCall(call);
    return spills === 'row' || !shape ? column : row * shape.columns + column;
  }

  /** What stands for each argument; undefined where the call itself is wrong, which gives #VALUE! whatever the values. */
  #arguments(definition: FunctionDefinition, call: Call, element: Element): NativeText[] | undefined {
    const { parameters, spills } = definition;
    if (call.args.slice(parameters.length).some((extra) => extra)) return undefined;
    if (parameters.some(({ required }, i) => required && !call.args[i])) return undefined;
    const shapes = call.args.map((argument) => (argument ? this.surroundings.shapeOf(argument) : ONE));
    const scalars = shapes.map((shape, i) => (parameters[i]?.range ? ONE : (shape ?? ONE)));
    const isMany = scalars.some((shape) => !isOne(shape));
    if (spills !== undefined && isMany) return undefined;
    if (isMany && !broadcast(scalars)) return undefined;
    if (sizesDiffer(definition, shapes)) return undefined;
    return parameters.map(({ range }, i): NativeText => {
      const argument = call.args[i];
      if (!argument) return null;
      if (range) return this.#range(argument, shapes[i]);
      const shape = shapes[i];
      return shape && !isOne(shape) ? this.#oneOf(argument, shape, element) : this.#term(argument);
    });
  }

  /** A cell of a range that a function takes cell by cell. */
  #oneOf(argument: Node, shape: Shape, { row, column }: Element): string {
    const node = bare(argument);
    const position = elementOf(shape, row, column);
    if (node.kind === 'array') {
      const cell = node.rows[Math.floor(position / shape.columns)]?.[position % shape.columns];
      if (cell) return this.#term(cell);
    }
    if (isRangeText(node))
      return nativeRange(this.#source.slice(node.start, node.end), shape.rows, shape.columns).at(position);
    const text = this.#elementText(node, { row, column }, false);
    return /^[\w$'!.]+$/.test(text) ? text : `(${text})`;
  }

  #range(argument: Node, shape: Shape | undefined): NativeText {
    const node = bare(argument);
    if (!shape) throw new NoNativeForm('how many cells a range has is not known');
    if (isRangeText(node) || node.kind === 'array')
      return { text: this.#source.slice(node.start, node.end), ...sizeOf(shape) };
    if (!isOne(shape)) throw new NoNativeForm('a range is worked out within the formula');
    return { text: this.#term(argument), rows: 1, columns: 1 };
  }

  /** An argument as one term; a number or a truth value as native formulas write it. */
  #term(argument: Node): string {
    const node = bare(argument);
    const number = numberOf(node);
    if (number !== undefined) return literal(number);
    if (node.kind === 'boolean') return literal(node.value);
    if (node.kind === 'text') return literal(node.value);
    if (isRandom(node)) throw new NoNativeForm('a random number cannot be written twice');
    const text = this.#text(node);
    return isOneTerm(node) && !isOurs(node) ? text : bracketed(text, false);
  }
}

/** The sum of the products of one array is its sum; of several it is no list. */
const takesAList = ({ name, args }: Call) =>
  TAKES_A_LIST.has(plainName(name)) && (plainName(name) !== 'SUMPRODUCT' || args.length === 1);
const sizeOf = ({ rows, columns }: Shape) => ({ rows, columns });
const isOurs = (node: Node) => {
  const inner = unwrapped(node);
  return inner.kind === 'call' && functionCalled(inner.name) !== undefined;
};
const isRangeText = ({ kind }: Node) => kind === 'reference' || kind === 'name' || kind === 'table';

const elementsOf = ({ rows, columns }: Shape): Element[] =>
  Array.from({ length: rows * columns }, (_, i) => ({ row: Math.floor(i / columns), column: i % columns }));

/** In brackets, unless it is one term or stands alone. */
function bracketed(formula: string, isWhole: boolean): string {
  if (isWhole) return formula;
  return isOneTerm(parseFormula(formula)) ? formula : `(${formula})`;
}

const reasonOf = ({ message }: RangeError) =>
  message.startsWith('Excel nests')
    ? 'it looks at more than 62 years, and Excel nests no more'
    : 'the native formula would be longer than Excel takes';
