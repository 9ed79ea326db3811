import type { Area } from '../book';

interface Spanned {
  /** Where the node stands in its formula: from, and up to but without. */
  readonly start: number;
  readonly end: number;
}

/** Where a reference or a name leads: nothing before it, a sheet, or something that this workbook does not hold. */
export interface Qualifier {
  readonly sheet?: string;
  /** Another workbook, an add-in, or several sheets at once. */
  readonly elsewhere: boolean;
}

export type Node = Spanned &
  (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'error'; readonly code: string }
    | { readonly kind: 'reference'; readonly of: Qualifier; readonly area: Area; readonly anchored: boolean }
    | { readonly kind: 'table'; readonly table: string; readonly body: string }
    | { readonly kind: 'name'; readonly of: Qualifier; readonly name: string }
    | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Node | undefined)[] }
    | { readonly kind: 'unary'; readonly operator: string; readonly operand: Node }
    | { readonly kind: 'percent'; readonly operand: Node }
    | { readonly kind: 'spill'; readonly operand: Node }
    | { readonly kind: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node }
    | { readonly kind: 'group'; readonly inner: Node }
    | { readonly kind: 'union'; readonly parts: readonly Node[] }
    | { readonly kind: 'array'; readonly rows: readonly (readonly Node[])[] }
  );

export type NodeOf<Kind extends Node['kind']> = Extract<Node, { kind: Kind }>;
export type Call = NodeOf<'call'>;

/** What stands directly within a node, in order. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'call':
      return node.args.filter((argument) => argument !== undefined);
    case 'unary':
    case 'percent':
    case 'spill':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'group':
      return [node.inner];
    case 'union':
      return node.parts;
    case 'array':
      return node.rows.flat();
    default:
      return [];
  }
}

/** The node and all within it. */
export function* everyNode(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* everyNode(child);
}

/** What needs no brackets wherever it stands. */
export const isOneTerm = ({ kind }: Node): boolean => !['unary', 'binary', 'percent'].includes(kind);

/** The node without the brackets round it. */
export function bare(node: Node): Node {
  return node.kind === 'group' ? bare(node.inner) : node;
}
