import type { FileChart } from '../file';
import { POINTS_AN_EMU, STANDARD } from '../units';
import { chartOf } from './chart';
import type { Colours } from './colours';
import type { Package } from './package';
import { type Xml, allOf, childOf, numeric, relationOf } from './xml';

/** Where columns and rows of a sheet begin, in points. */
export interface Measures {
  readonly left: (column: number) => number;
  readonly top: (row: number) => number;
}

export function measuresOf(
  widths: FileSizes['columnWidths'],
  heights: FileSizes['rowHeights'],
  hidden: { columns: readonly number[]; rows: readonly number[] },
): Measures {
  const sized = (sizes: ReadonlyMap<number, number>, none: readonly number[], standard: number) => {
    const gone = new Set(none);
    return (at: number) => {
      let sum = 0;
      for (let i = 0; i < at; i += 1) sum += gone.has(i) ? 0 : (sizes.get(i) ?? standard);
      return sum;
    };
  };
  return {
    left: sized(
      new Map(widths.map(({ column, points }) => [column, points])),
      hidden.columns,
      STANDARD.width,
    ),
    top: sized(new Map(heights.map(({ row, points }) => [row, points])), hidden.rows, STANDARD.height),
  };
}
interface FileSizes {
  columnWidths: readonly { column: number; points: number }[];
  rowHeights: readonly { row: number; points: number }[];
}

/** The charts of a drawing part; what else stands in it is left out. */
export function readCharts(
  file: Package,
  path: string,
  measures: Measures,
  colours: Colours,
  leftOut: (what: string) => void,
): FileChart[] {
  const parts = new Map(file.relations(path).map(({ id, target }) => [id, target]));
  return (file.xml(path)?.children ?? []).flatMap((anchor): FileChart[] => {
    const frame = allOf(anchor, 'graphicFrame')[0];
    const part = parts.get(relationOf(allOf(frame, 'chart')[0]) ?? '');
    const space = part === undefined ? undefined : file.xml(part);
    if (!frame || !space) {
      leftOut('pictures and shapes');
      return [];
    }
    const chart = chartOf(space, colours, leftOut);
    if (!chart) return [];
    const { name = 'Chart', descr = '' } = allOf(frame, 'cNvPr')[0]?.attributes ?? {};
    return [{ name, ...chart, ...placeOf(anchor, measures), altText: descr }];
  });
}

function placeOf(anchor: Xml, measures: Measures): Pick<FileChart, 'left' | 'top' | 'width' | 'height'> {
  const number = (element: Xml | undefined, name: string) => numeric(childOf(element, name)?.text) ?? 0;
  const corner = (element: Xml | undefined) => ({
    left: measures.left(number(element, 'col')) + number(element, 'colOff') * POINTS_AN_EMU,
    top: measures.top(number(element, 'row')) + number(element, 'rowOff') * POINTS_AN_EMU,
  });
  const attribute = (element: Xml | undefined, name: string) =>
    (numeric(element?.attributes[name]) ?? 0) * POINTS_AN_EMU;
  const position = childOf(anchor, 'pos');
  const start = position
    ? { left: attribute(position, 'x'), top: attribute(position, 'y') }
    : corner(childOf(anchor, 'from'));
  const size = childOf(anchor, 'ext');
  const end = childOf(anchor, 'to');
  const far = size
    ? { left: start.left + attribute(size, 'cx'), top: start.top + attribute(size, 'cy') }
    : corner(end);
  const round = (points: number) => Math.round(points * 100) / 100;
  return {
    left: round(start.left),
    top: round(start.top),
    width: round(far.left - start.left),
    height: round(far.top - start.top),
  };
}
