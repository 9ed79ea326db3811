import type { FunctionDefinition } from '../../functions/definition';
import { plainName } from './formula/functions';
import { type Node, childrenOf } from './formula/node';
import type { Shape } from './formula/shape';

/** `3%`, `-5`: a number as written. Decimally, so that 7% is 0.07. */
export function numberOf(node: Node): number | undefined {
  if (node.kind === 'number') return node.value;
  if (node.kind === 'group') return numberOf(node.inner);
  if (node.kind !== 'percent' && node.kind !== 'unary') return undefined;
  const number = numberOf(node.operand);
  if (number === undefined) return undefined;
  if (node.kind === 'percent') return Number(`${number}e-2`);
  if (node.operator === '@') return undefined;
  return node.operator === '-' ? -number : number;
}

/** Written twice, these would give two values. */
const RANDOM = new Set(['RAND', 'RANDBETWEEN', 'RANDARRAY']);

export function isRandom(node: Node): boolean {
  if (node.kind === 'call' && RANDOM.has(plainName(node.name))) return true;
  return childrenOf(node).some(isRandom);
}

/** Ranges that a function takes side by side must have equally many cells. */
export function sizesDiffer(
  { parameters, errors }: FunctionDefinition,
  shapes: readonly (Shape | undefined)[],
): boolean {
  if (!errors.some(({ when }) => when === 'the ranges have different numbers of cells')) return false;
  const sizes = parameters.flatMap(({ range }, i) => {
    const shape = shapes[i];
    return range && shape ? [shape.rows * shape.columns] : [];
  });
  return new Set(sizes).size > 1;
}
