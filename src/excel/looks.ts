import type { BorderLine, DescribedSheet, DescribedWorkbook, Style, StyleData } from '../workbook';
import { FONT } from '../workbook';
import type { Place } from '../workbook/address';
import { addressLists, addressOf, cellsAt, rectanglesOf, runsOf } from './areas';
import { type Operation, operation } from './operation';

type Cells = Excel.Range | Excel.RangeAreas;
type Theme = Pick<DescribedWorkbook, 'styles' | 'palette'>;

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const WEIGHT = { hair: 'Hairline', thin: 'Thin', medium: 'Medium' } as const;
const EDGE = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;

/**
 * How the cells of a sheet look. Cells that have one thing in common, such as being bold, get it in one call, so the
 * number of calls goes with the theme and hardly with the rows.
 */
export function looks(described: DescribedSheet, sheet: Excel.Worksheet, theme: Theme): Operation[] {
  const traits = new Map<string, { order: number; cells: Place[]; set: (cells: Cells) => void }>();
  const ofStyle = new Map<Style, readonly Trait[]>();
  described.rows.forEach((row, r) => {
    row.forEach((cell, column) => {
      if (!cell) return;
      const asked = ofStyle.get(cell.style) ?? traitsOf(theme.styles[cell.style], theme);
      ofStyle.set(cell.style, asked);
      for (const { key, order, set } of asked) {
        const known = traits.get(key);
        if (known) known.cells.push({ row: r, column });
        else traits.set(key, { order, set, cells: [{ row: r, column }] });
      }
    });
  });
  return [...traits.values()]
    .sort((a, b) => a.order - b.order)
    .flatMap(({ cells, set }) =>
      addressLists(rectanglesOf(cells).map(addressOf)).map((list) =>
        operation(8, list, () => set(cellsAt(sheet, list))),
      ),
    );
}

/** One thing that cells may have in common. */
export interface Trait {
  readonly key: string;
  readonly order: number;
  readonly set: (cells: Cells) => void;
}

/** What a style asks for beyond a new sheet's cell. Alignment comes before indent, which Excel would drop otherwise. */
export function traitsOf(look: StyleData, theme: Theme): readonly Trait[] {
  const traits: Trait[] = [];
  const add = (order: number, key: string, set: Trait['set']) => traits.push({ key, order, set });
  const colour = `#${theme.palette[look.colour ?? 'ink']}`;
  const size = look.size ?? FONT.size;
  add(0, 'font', ({ format }) => (format.font.name = FONT.name));
  add(0, `size ${size}`, ({ format }) => (format.font.size = size));
  add(0, `colour ${colour}`, ({ format }) => (format.font.color = colour));
  if (look.bold) add(1, 'bold', ({ format }) => (format.font.bold = true));
  if (look.italic) add(1, 'italic', ({ format }) => (format.font.italic = true));
  if (look.underline) add(1, 'underline', ({ format }) => (format.font.underline = 'Single'));
  if (look.fill) {
    const fill = `#${theme.palette[look.fill]}`;
    add(1, `fill ${fill}`, ({ format }) => (format.fill.color = fill));
  }
  if (look.horizontal) {
    const horizontal = HORIZONTAL[look.horizontal];
    add(1, `horizontal ${horizontal}`, ({ format }) => (format.horizontalAlignment = horizontal));
  }
  const vertical = VERTICAL[look.vertical ?? 'top'];
  add(1, `vertical ${vertical}`, ({ format }) => (format.verticalAlignment = vertical));
  if (look.wrap) add(1, 'wrap', ({ format }) => (format.wrapText = true));
  if (look.indent) {
    const { indent } = look;
    add(2, `indent ${indent}`, ({ format }) => (format.indentLevel = indent));
  }
  if (look.unlocked) add(2, 'unlocked', ({ format }) => (format.protection.locked = false));
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const line = look.border?.[side];
    if (line) traits.push(borderTrait(side, line, theme));
  }
  return traits;
}

/** Neighbours share an edge and the later call wins: hair lines first, lines of ink last. */
const strength = ({ line, colour }: BorderLine) =>
  ({ hair: 0, thin: 1, medium: 2 })[line] * 2 + (colour === 'ink' ? 1 : 0);

function borderTrait(side: keyof typeof EDGE, line: BorderLine, { palette }: Theme): Trait {
  const inside = side === 'top' || side === 'bottom' ? 'InsideHorizontal' : 'InsideVertical';
  const look = { style: 'Continuous', weight: WEIGHT[line.line], color: `#${palette[line.colour]}` } as const;
  return {
    key: `border ${side} ${line.line} ${line.colour}`,
    order: 10 + strength(line),
    set: ({ format: { borders } }) => {
      for (const edge of [EDGE[side], inside] as const) borders.getItem(edge).set(look);
    },
  };
}

/** Columns, rows and merged cells. A width is given in characters of which each takes 7 pixels, as in a file. */
export function sizes(described: DescribedSheet, sheet: Excel.Worksheet): Operation[] {
  const heights = new Map<number, number[]>();
  described.rowHeights.forEach((height, row) => {
    if (height !== null) heights.set(height, [...(heights.get(height) ?? []), row]);
  });
  const widths = new Map<number, number[]>();
  described.columnWidths.forEach((width, column) => {
    const points = widthInPoints(width);
    widths.set(points, [...(widths.get(points) ?? []), column]);
  });
  const columnsAt = ([first, last]: [number, number]) => addressOfColumns(first, last);
  const rowsAt = ([first, last]: [number, number]) => `${first + 1}:${last + 1}`;
  return [
    ...[...widths].flatMap(([points, columns]) =>
      addressLists(runsOf(columns).map(columnsAt)).map((list) =>
        operation(5, list, () => (cellsAt(sheet, list).format.columnWidth = points)),
      ),
    ),
    ...[...heights].flatMap(([points, rows]) =>
      addressLists(runsOf(rows).map(rowsAt)).map((list) =>
        operation(5, list, () => (cellsAt(sheet, list).format.rowHeight = points)),
      ),
    ),
    ...described.merges.map((merged) => operation(3, merged, () => sheet.getRange(merged).merge(false))),
  ];
}

/** How many pixels wide the digit 0 is in Calibri 11, by which files measure columns. */
const DIGIT = 7;

/** ISO/IEC 29500-1, 18.3.1.13: whole pixels, of which each is three quarters of a point. */
export const widthInPoints = (characters: number): number =>
  Math.trunc(((256 * characters + Math.trunc(128 / DIGIT)) / 256) * DIGIT) * 0.75;

const addressOfColumns = (first: number, last: number) =>
  [first, last]
    .map((column) => addressOf({ row: 0, column, rows: 1, columns: 1 }).replace(/\d+$/, ''))
    .join(':');
