import type { DescribedPrint } from './described';
import type { PlacedSheet } from './place';
import { LABELS, chartHeight } from './place';

/** The part of A4 between our margins, in points. */
const PAPER = { landscape: { width: 770, height: 490 }, portrait: { width: 523, height: 737 } } as const;
const ROW = 15;

/** On paper, in points. */
const widthOf = (widths: readonly number[]) =>
  widths.reduce((sum, characters) => sum + (characters * 7 + 5) * 0.75, 0);

/** Below this scale nobody can read the print of a wide table. */
const SMALLEST = 0.55;

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

/**
 * The rows that begin a new page, so that no chart is cut in two and no short grid is parted from its head. A sheet is
 * printed as wide as the page, so its width decides how much height a page has.
 */
export function pageBreaks(
  placed: PlacedSheet,
  widths: readonly number[],
  heights: readonly (number | null)[],
  print: Pick<DescribedPrint, 'orientation' | 'onePage' | 'titleRows'>,
): number[] {
  if (print.onePage) return [];
  const paper = PAPER[print.orientation];
  const page = paper.height / Math.min(1, paper.width / widthOf(widths));
  const heightOf = (first: number, end: number) => {
    let height = 0;
    for (let row = first; row < end; row += 1) height += heights[row] ?? ROW;
    return height;
  };
  const repeated = heightOf(print.titleRows[0], print.titleRows[1] + 1);
  const together = new Map(keptTogether(placed).map(([first, end]) => [first, heightOf(first, end)]));
  const breaks: number[] = [];
  let used = 0;
  placed.rows.forEach((_, row) => {
    const block = together.get(row) ?? 0;
    const height = heights[row] ?? ROW;
    const parted = used + block > page && block + repeated <= page;
    if (parted && used > repeated) {
      breaks.push(row);
      used = repeated;
    } else if (used + height > page) {
      used = repeated;
    }
    used += height;
  });
  return breaks;
}

/** First row and the row after the last of what belongs on one page: charts, and grids with their headings. */
function keptTogether({ rows, grids, charts }: PlacedSheet): [number, number][] {
  const headed = (row: number) => {
    const style = rows[row]?.[LABELS]?.style;
    return style === 'heading' || style === 'note' || style === 'paragraph';
  };
  const withHeading = (row: number) => {
    let first = row;
    for (let above = row - 1; above >= Math.max(0, row - 3); above -= 1) if (headed(above)) first = above;
    // The empty row above goes along, so that the edge of a chart does not lie on the edge of the page.
    return first > 0 && rows[first - 1]?.length === 0 ? first - 1 : first;
  };
  return [
    ...grids.map(({ head, block }): [number, number] => [withHeading(head), head + 1 + block.rows.length]),
    ...charts.map(({ row, block }): [number, number] => [withHeading(row), row + chartHeight(block)]),
  ];
}
