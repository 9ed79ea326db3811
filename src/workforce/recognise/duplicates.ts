import { columnLetters } from '../../workbook';
import { normalised } from './headers';

/** Two columns of one name: which is meant cannot be told. Says both places; `undefined` where there are none. */
export function duplicateHeader(headers: readonly string[], row: number): string | undefined {
  const seen = new Map<string, number>();
  for (const [index, header] of headers.entries()) {
    if (header === '') continue;
    const first = seen.get(normalised(header));
    if (first !== undefined) {
      const places = `columns ${columnLetters(first)} and ${columnLetters(index)}`;
      return `the header “${header}” stands twice in row ${row}, in ${places}: rename or remove one of them`;
    }
    seen.set(normalised(header), index);
  }
  return undefined;
}
