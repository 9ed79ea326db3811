import type { RawCell, Source } from '../../src/workforce/source/source';

/** Rows written in a test as a source, in chunks of a few rows, so that what spans chunks is tried too. */
export function sourceOf(
  rows: readonly (readonly RawCell[])[],
  given: Partial<Source> = {},
  size = 3,
): Source {
  return {
    name: 'list.csv',
    kind: 'delimited',
    sheets: [
      {
        name: undefined,
        async *chunks() {
          for (let at = 0; at < rows.length; at += size) {
            const isLast = at + size >= rows.length;
            yield {
              first: at + 1,
              rows: rows.slice(at, at + size),
              // As a text whose last line has no end.
              ...(isLast && { endsOpen: true }),
              done: Math.min(1, (at + size) / rows.length),
            };
          }
        },
      },
    ],
    ...given,
  };
}

/** `A|B` in lines, as rows. */
export function table(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}
