import { CsvParser } from './csv-parser';

/** Of equal likelihood the earlier: words hold commas more often than the others. */
export const SEPARATORS = ['\t', '|', ';', ','] as const;

/** Rows looked at; of a shorter sample than this the last row is whole too. */
const ROWS = 200;
const SHORT = 1 << 15;

/**
 * Which character separates the cells: the one that most rows have the same number of times. Semicolon lists inside the cells of a
 * comma file (`8;25;16`) are in some rows and seldom in the header, so the comma wins; and the other way round for decimal commas.
 * @param sample - the beginning of the text, with line feeds; its last row may be cut short
 */
export function separatorOf(sample: string): string {
  let [best, most] = [',', 0];
  for (const separator of SEPARATORS) {
    if (!sample.includes(separator)) continue;
    const score = regularity(sample, separator);
    if (score > most) [best, most] = [separator, score];
  }
  return best;
}

/** The share of rows that are as wide as most, times how much of the rows that have the separator at all they are. */
function regularity(sample: string, separator: string): number {
  const parsed = new CsvParser(separator, '\n').parse(sample, true);
  const rows = parsed.rows.filter((row) => row.length > 1 || row[0]?.trim() !== '').slice(0, ROWS);
  const whole = sample.length < SHORT ? rows : rows.slice(0, -1);
  const widths = new Map<number, number>();
  for (const { length } of whole) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  if (widths.size === 0) return 0;
  const wide = [...widths.values()].reduce((sum, count) => sum + count, 0);
  const usual = Math.max(...widths.values());
  // A header with the separator in it says more than any row, and words hold no tabs; quotes that make no sense with it speak against it.
  const header = separator === '\t' || (whole[0]?.length ?? 0) > 1 ? 1 : 0.5;
  const quotes = parsed.badQuotes === undefined ? 1 : 0.5;
  return header * quotes * (usual / whole.length) * (usual / wide);
}
