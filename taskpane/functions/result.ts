import type { FunctionDefinition } from '../../functions/definition';
import { call } from '../../functions/lift';
import type { CellResult } from '../../functions/values';
import { CalculationError } from '../../src/calculations/errors';
import type { Entry } from './entry';

/** What a function gives for what is typed: its result in cells, or why it has none yet. */
export type Result =
  | { readonly kind: 'missing'; readonly names: readonly string[] }
  | { readonly kind: 'error'; readonly code: string; readonly message: string }
  | { readonly kind: 'cells'; readonly cells: readonly (readonly CellResult[])[] };

/** What cells hold, as Excel hands it over; a value as it stands. */
export type Given = { readonly entry: Entry; readonly values?: readonly (readonly unknown[])[] };

/** The very calculation that a cell does. */
export function resultOf(definition: FunctionDefinition, given: readonly Given[]): Result {
  const names = definition.parameters.filter(
    ({ required }, i) => required && (given[i]?.entry.kind ?? 'omitted') === 'omitted',
  );
  if (names.length > 0) return { kind: 'missing', names: names.map(({ name }) => name) };
  try {
    const result = call(definition, given.map(argumentOf));
    return { kind: 'cells', cells: Array.isArray(result) ? result : [[result]] };
  } catch (error) {
    if (error instanceof CalculationError) return { kind: 'error', code: error.code, message: error.message };
    throw error;
  }
}

function argumentOf({ entry, values }: Given): unknown {
  if (entry.kind === 'omitted') return null;
  return entry.kind === 'value' ? entry.value : values;
}

/** A result as a person reads it: thousands apart, nothing rounded that a cell would show. */
export const shown = (cell: CellResult): string =>
  cell instanceof CalculationError
    ? cell.code
    : typeof cell === 'number'
      ? cell.toLocaleString('en-GB', { maximumFractionDigits: 10 })
      : cell;
