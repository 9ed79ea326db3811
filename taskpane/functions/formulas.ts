import { type FunctionDefinition, NAMESPACE } from '../../functions/definition';
import { type NativeText, literal, nativeFormula } from '../../functions/native';
import { nativeRange } from '../../functions/native-range';
import { RATES_SHEET } from '../../functions/rates-sheet';
import { type Entry, referenceOf } from './entry';

/** An argument with the size of its cells; a value is one by one. */
export interface Sized {
  readonly entry: Entry;
  readonly rows: number;
  readonly columns: number;
}

/** `=WFC.GRANT.CUT(B2,3%)` as it stands in a cell of the sheet; what is left out at the end is not written. */
export function functionFormula(
  { id }: FunctionDefinition,
  entries: readonly Entry[],
  sheet: string,
): string {
  const last = entries.findLastIndex(({ kind }) => kind !== 'omitted');
  const args = entries.slice(0, last + 1).map((entry) => argumentText(entry, sheet));
  return `=${NAMESPACE}.${id}(${args.join(',')})`;
}

function argumentText(entry: Entry, sheet: string): string {
  if (entry.kind === 'omitted') return '';
  if (entry.kind === 'cells') return referenceOf(entry, sheet);
  const { value } = entry;
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/**
 * The same with Excel's own functions, one formula a cell of the result.
 *
 * @param shape - rows and columns of the result
 * @throws RangeError where a formula would be longer than Excel takes
 */
export function nativeFormulas(
  definition: FunctionDefinition,
  args: readonly Sized[],
  sheet: string,
  shape: { readonly rows: number; readonly columns: number },
): string[][] {
  return Array.from({ length: shape.rows }, (_, row) =>
    Array.from({ length: shape.columns }, (__, column) => {
      const texts = args.map((arg, i) =>
        nativeText(arg, definition.parameters[i]!.range, sheet, row, column),
      );
      return `=${nativeFormula(definition, texts, row * shape.columns + column)}`;
    }),
  );
}

function nativeText(
  { entry, rows, columns }: Sized,
  isRange: boolean,
  sheet: string,
  row: number,
  column: number,
): NativeText {
  if (entry.kind === 'omitted') return null;
  if (entry.kind === 'value') return literal(entry.value);
  const text = referenceOf(entry, sheet);
  if (isRange) return { text, rows, columns };
  if (rows * columns === 1) return text;
  // Spread over its cells, as the function is lifted over them
  return nativeRange(text, rows, columns).at((rows === 1 ? 0 : row) * columns + (columns === 1 ? 0 : column));
}

export const needsRates = (formulas: readonly (readonly string[])[]): boolean =>
  formulas.some((row) => row.some((formula) => formula.includes(`'${RATES_SHEET}'!`)));
