import type { KindId } from './kinds';
import { type Figure, type Printed, readPrinted } from './printed';
import { type At, type Table, cellAt } from './table';

/** A figure of the table, or one that was typed. */
export type Operand = At | { readonly text: string };

export const isTyped = (operand: Operand): operand is { readonly text: string } => 'text' in operand;

/** A figure, what it claims to be, and the figures that it should follow from. */
export interface Claim {
  readonly kind: KindId;
  readonly of: Operand;
  readonly parts: readonly Operand[];
}

/** What stands there, or was typed. */
export const printedOf = (table: Table, operand: Operand): Printed =>
  isTyped(operand) ? readPrinted(operand.text) : cellAt(table, operand);

const keyOf = (operand: Operand) =>
  isTyped(operand) ? JSON.stringify(operand.text) : `${operand.row}.${operand.column}`;

/** The same for the same claim, whatever else the table holds: what the person said of a claim stays with it. */
export const claimKey = ({ kind, of, parts }: Claim): string =>
  `${kind} ${keyOf(of)} ${parts.map(keyOf).join(' ')}`;

export type { Figure };
