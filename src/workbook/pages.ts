import type { DescribedPrint } from './described';
import type { PlacedSheet } from './place';
import { LABELS, chartHeight } from './place';

/** The part of A4 between our margins, in points, a little less than there is: programs differ by a line. */
const PAPER = { landscape: { width: 769, height: 486 }, portrait: { width: 523, height: 732 } } as const;
const ROW = 15;
/** The width of a digit of the body font, by which columns are measured, in points. */
const DIGIT = 5.25;

/** On paper, in points. */
const widthOf = (widths: readonly number[]) =>
  widths.reduce((sum, characters) => sum + characters * DIGIT, 0);

/** Below this scale the body font is smaller than 7 points on paper, which nobody can read. */
const SMALLEST = 0.65;

/** How many pages the width of a sheet takes at a scale that can be read. */
export const pagesWide = (widths: readonly number[], orientation: DescribedPrint['orientation']): number =>
  Math.ceil((widthOf(widths) * SMALLEST) / PAPER[orientation].width);

/** How a sheet that goes on one page is shrunk least. */
export function orientationOnOnePage(
  widths: readonly number[],
  heights: readonly (number | null)[],
): DescribedPrint['orientation'] {
  const height = heights.reduce<number>((sum, points) => sum + (points ?? ROW), 0);
  const scale = (paper: { width: number; height: number }) =>
    Math.min(1, paper.width / widthOf(widths), paper.height / height);
  return scale(PAPER.portrait) > scale(PAPER.landscape) ? 'portrait' : 'landscape';
}

/** A first page with less than this on it looks forgotten. */
const LEAST_FILLED = 1 / 3;

/**
 * The rows that begin a new page, so that no chart is cut in two and no short grid is parted from its head. A sheet is
 * printed as wide as the page, so its width decides how much height a page has.
 */
export function pageBreaks(
  placed: PlacedSheet,
  widths: readonly number[],
  heights: readonly (number | null)[],
  print: Pick<DescribedPrint, 'orientation' | 'onePage' | 'titleRows' | 'pagesWide'>,
): number[] {
  if (print.onePage) return [];
  const paper = PAPER[print.orientation];
  const page = paper.height / Math.min(1, (paper.width * (print.pagesWide ?? 1)) / widthOf(widths));
  const heightOf = (first: number, end: number) => {
    let height = 0;
    for (let row = first; row < end; row += 1) height += heights[row] ?? ROW;
    return height;
  };
  const repeated = heightOf(print.titleRows[0], print.titleRows[1] + 1);
  const together = new Map<number, number>();
  for (const [first, end] of keptTogether(placed)) {
    const height = heightOf(first, end);
    if (height + repeated <= page) together.set(first, Math.max(together.get(first) ?? 0, height));
  }
  const breaks: number[] = [];
  const content = Math.min(...together.keys());
  let used = 0;
  placed.rows.forEach((_, row) => {
    const height = heights[row] ?? ROW;
    const parted = used + (together.get(row) ?? 0) > page;
    // A title alone is no page: what stands below it begins there, and goes on where the page ends.
    const isTitleAlone = row <= content && used < page * LEAST_FILLED;
    if (parted && used > repeated && !isTitleAlone) {
      breaks.push(row);
      used = repeated;
    } else if (used + height > page) {
      used = repeated;
    }
    used += height;
  });
  return breaks;
}

/** Where a block is longer than a page, so many of its rows stay with its head, and so many with each other at its end. */
const FEWEST = 3;

/**
 * First row and the row after the last of what belongs on one page: charts, grids with their headings and the note below,
 * and grids that are read together. What is too long for a page goes by its parts.
 */
function keptTogether({ rows, grids, tables, charts }: PlacedSheet): [number, number][] {
  const styleOf = (row: number) => rows[row]?.[LABELS]?.style;
  const lists = [
    ...grids.map(({ head, block }) => ({ head, end: head + 1 + block.rows.length })),
    ...tables.flatMap(({ block, first, last }) =>
      block.kind === 'table' ? [{ head: first.row, end: last.row + 1 }] : [],
    ),
  ].map(({ head, end }) => ({ head, end: styleOf(end) === 'note' ? end + 1 : end }));
  const ends = new Set(lists.map(({ end }) => end - 1));
  const headed = (row: number) => {
    const style = styleOf(row);
    return !ends.has(row) && (style === 'heading' || style === 'note' || style === 'paragraph');
  };
  const isEmpty = (row: number) => rows[row]?.every((cell) => cell === null) ?? true;
  const withHeading = (row: number) => {
    let first = row;
    for (let above = row - 1; above >= 0 && (headed(above) || isEmpty(above)); above -= 1)
      if (headed(above)) first = above;
    // The empty row above goes along, so that the edge of a chart does not lie on the edge of the page.
    return first > 0 && rows[first - 1]?.length === 0 ? first - 1 : first;
  };
  const readTogether = grids.flatMap(({ head, block }, i): [number, number][] => {
    let last = i;
    while (grids[last]?.block.keepWithNext) last += 1;
    const end = lists[last]?.end;
    return block.keepWithNext && end !== undefined ? [[withHeading(head), end]] : [];
  });
  return [
    ...readTogether,
    ...lists.map(({ head, end }): [number, number] => [withHeading(head), end]),
    ...lists.map(({ head, end }): [number, number] => [withHeading(head), Math.min(head + 1 + FEWEST, end)]),
    ...lists.map(({ head, end }): [number, number] => [Math.max(head + 1, end - FEWEST), end]),
    ...charts.map(({ row, block }): [number, number] => [withHeading(row), row + chartHeight(block)]),
  ];
}
