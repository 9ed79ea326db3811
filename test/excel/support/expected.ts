import type { Border, CellState, Format, Grid } from '../../../local-workbook/grid/grid';
import { widthInPoints } from '../../../src/excel/looks';
import type {
  BorderLine,
  DescribedCell,
  DescribedSheet,
  DescribedWorkbook,
  StyleData,
} from '../../../src/workbook';

/** What a person sees of a cell, and what is behind it. */
type Seen = Pick<CellState, 'value' | 'formula' | 'numberFormat'>;

/** What differs between the sheets of the grid and those described, a line each; empty where they are the same. */
export function differences(grid: Grid, described: DescribedWorkbook): string[] {
  return described.sheets.flatMap((sheet) => {
    const state = grid.sheets.list().find(({ name }) => name === sheet.name);
    if (!state) return [`There is no sheet ${sheet.name}`];
    return [
      ...cellDifferences(grid, state.id, sheet, described),
      ...same(sheet.name, 'gridlines', state.gridlines, sheet.showGridlines),
      ...same(sheet.name, 'protected', state.protected, sheet.protected),
      ...same(sheet.name, 'frozen', state.frozen, sheet.freeze),
      ...same(
        sheet.name,
        'tab',
        state.tabColour.toUpperCase(),
        `#${described.palette[sheet.tabColour]}`.toUpperCase(),
      ),
      ...sheet.columnWidths.flatMap((width, column) =>
        same(sheet.name, `width ${column}`, grid.formats.columnWidth(state.id, column), widthInPoints(width)),
      ),
      ...sheet.rowHeights.flatMap((height, row) =>
        height === null
          ? []
          : same(
              sheet.name,
              `height ${row}`,
              Math.round(grid.formats.rowHeight(state.id, row) * 100) / 100,
              Math.round(height * 100) / 100,
            ),
      ),
    ];
  });
}

function cellDifferences(grid: Grid, id: string, sheet: DescribedSheet, theme: DescribedWorkbook): string[] {
  const columns = Math.max(1, ...sheet.rows.map((row) => row.length));
  const area = { row: 0, column: 0, rows: Math.max(1, sheet.rows.length), columns };
  const cells = grid.cells.read(id, area);
  const formats = grid.formats.read(id, area);
  return cells.flatMap((row, r) =>
    row.flatMap((cell, column) => {
      const where = `${sheet.name} R${r + 1}C${column + 1}`;
      const wanted = sheet.rows[r]?.[column] ?? null;
      const format = formats[r]?.[column];
      if (!wanted || !format) return same(where, 'blank', [cell.value, cell.formula], ['', '']);
      const seen: Seen = { value: cell.value, formula: cell.formula, numberFormat: cell.numberFormat };
      const expected = expectedCell(wanted, theme);
      return [
        ...same(where, 'cell', settled(seen, expected), expected),
        ...same(where, wanted.style, lookOf(format), expectedLook(theme.styles[wanted.style], theme)),
        ...edgeDifferences(where, r, column, formats, sheet, theme),
      ];
    }),
  );
}

/** What was found, or what was wanted where the two figures are the same: engines add in different orders. */
function settled(found: Seen, wanted: Seen): Seen {
  const [a, b] = [found.value, wanted.value];
  if (typeof a !== 'number' || typeof b !== 'number') return found;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)) ? { ...found, value: b } : found;
}

const expectedCell = ({ value, formula, format }: DescribedCell, { formats }: DescribedWorkbook): Seen => ({
  value: value ?? '',
  formula: formula === undefined ? '' : `=${formula}`,
  numberFormat: format === undefined ? 'General' : formats[format],
});

/** A described cell's whole format, in the words of the grid. */
export function expectedFormat(cell: DescribedCell, theme: DescribedWorkbook): Format {
  const look: StyleData = theme.styles[cell.style];
  const border = (side: Side) => expectedBorder(look.border?.[side], theme);
  return {
    ...expectedLook(look, theme),
    numberFormat: expectedCell(cell, theme).numberFormat,
    strikethrough: false,
    borders: {
      EdgeTop: border('top'),
      EdgeBottom: border('bottom'),
      EdgeLeft: border('left'),
      EdgeRight: border('right'),
    },
  };
}

type Look = Omit<Format, 'borders' | 'numberFormat' | 'strikethrough'>;

function lookOf(format: Format): Look {
  const { fontName, fontSize, bold, italic, underline, horizontal, vertical, wrap, indent, locked } = format;
  const fontColour = format.fontColour.toUpperCase();
  const fill = format.fill.toUpperCase();
  return {
    fontName,
    fontSize,
    bold,
    italic,
    underline,
    fontColour,
    fill,
    horizontal,
    vertical,
    wrap,
    indent,
    locked,
  };
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** A style in the words of the grid. */
const expectedLook = (look: StyleData, { palette }: DescribedWorkbook): Look => ({
  fontName: 'Calibri',
  fontSize: look.size ?? 11,
  bold: look.bold ?? false,
  italic: look.italic ?? false,
  underline: look.underline ? 'Single' : 'None',
  fontColour: `#${palette[look.colour ?? 'ink']}`,
  fill: look.fill ? `#${palette[look.fill]}` : '',
  horizontal: look.horizontal ? HORIZONTAL[look.horizontal] : 'General',
  vertical: VERTICAL[look.vertical ?? 'top'],
  wrap: look.wrap ?? false,
  indent: look.indent ?? 0,
  locked: !look.unlocked,
});

const SIDES = {
  top: { edge: 'EdgeTop', row: -1, column: 0, opposite: 'bottom' },
  bottom: { edge: 'EdgeBottom', row: 1, column: 0, opposite: 'top' },
  left: { edge: 'EdgeLeft', row: 0, column: -1, opposite: 'right' },
  right: { edge: 'EdgeRight', row: 0, column: 1, opposite: 'left' },
} as const;
type Side = keyof typeof SIDES;
const WEIGHT = { hair: 'Hairline', thin: 'Thin', medium: 'Medium' } as const;

/** Neighbours share an edge, whichever of them keeps its line: the stronger line shows. */
function edgeDifferences(
  where: string,
  row: number,
  column: number,
  formats: readonly (readonly Format[])[],
  sheet: DescribedSheet,
  theme: DescribedWorkbook,
): string[] {
  const found = (r: number, c: number, side: Side) => shown(formats[r]?.[c]?.borders[SIDES[side].edge]);
  const wanted = (r: number, c: number, side: Side) => {
    const style = sheet.rows[r]?.[c]?.style;
    const look: StyleData | undefined = style && theme.styles[style];
    return shown(expectedBorder(look?.border?.[side], theme));
  };
  return (Object.keys(SIDES) as Side[]).flatMap((side) => {
    const { row: down, column: along, opposite } = SIDES[side];
    const beside = [row + down, column + along, opposite] as const;
    const stronger = (line: typeof found) => [line(row, column, side), line(...beside)].sort().at(-1);
    return same(where, `edge ${side}`, stronger(found), stronger(wanted));
  });
}

const expectedBorder = (line: BorderLine | undefined, { palette }: DescribedWorkbook): Border | undefined =>
  line && { style: 'Continuous', weight: WEIGHT[line.line], colour: `#${palette[line.colour]}` };

const ORDER = ['Hairline', 'Thin', 'Medium', 'Thick'];

/** A line as text that sorts by its strength: by weight, then the darker colour. */
function shown(border: Border | undefined): string {
  if (!border) return '';
  const light = Number.parseInt(border.colour.slice(1), 16);
  const dark = String(0xffffff - light).padStart(8, '0');
  return `${ORDER.indexOf(border.weight)} ${dark} ${border.style} ${border.weight} ${border.colour.toUpperCase()}`;
}

function same(where: string, what: string, found: unknown, wanted: unknown): string[] {
  const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)];
  return left === right ? [] : [`${where}, ${what}: found ${left}, described ${right}`];
}
