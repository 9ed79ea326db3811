import type { BorderSide, CellStyle, Color } from 'hucre';
import { XlsxError } from '../errors';
import type { FileConditional, Look, LookEdge, LookLine } from '../file';
import { lineName } from '../read/looks';

/** hucre wants colours without their `#`. */
export const colourOf = (colour: string): Color => ({ rgb: colour.slice(1).toUpperCase() });

const SIDES: Readonly<Record<LookEdge, 'top' | 'bottom' | 'left' | 'right'>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
};
type Line = NonNullable<BorderSide['style']>;

/** hucre's style of a look. */
export function styleOf(look: Look): CellStyle {
  const style: CellStyle = {
    font: {
      name: look.fontName,
      size: look.fontSize,
      color: colourOf(look.fontColour),
      ...(look.bold ? { bold: true } : {}),
      ...(look.italic ? { italic: true } : {}),
      ...(look.underline === 'None' ? {} : { underline: look.underline === 'Double' ? 'double' : 'single' }),
      ...(look.strikethrough ? { strikethrough: true } : {}),
    },
    alignment: {
      ...(look.horizontal === 'General' ? {} : { horizontal: lower(look.horizontal) }),
      vertical: lower(look.vertical),
      ...(look.wrap ? { wrapText: true } : {}),
      ...(look.indent > 0 ? { indent: look.indent } : {}),
    },
    protection: { locked: look.locked },
  };
  if (look.fill !== '') style.fill = { type: 'pattern', pattern: 'solid', fgColor: colourOf(look.fill) };
  const sides = Object.entries(SIDES).flatMap(([edge, side]) => {
    const line = look.borders[edge as LookEdge];
    return line ? [[side, borderOf(line)] as const] : [];
  });
  if (sides.length > 0) style.border = Object.fromEntries(sides);
  if (look.numberFormat !== 'General') style.numFmt = look.numberFormat;
  return style;
}

function borderOf(line: LookLine): BorderSide {
  const style = lineName(line);
  if (style === undefined)
    throw new XlsxError(`A cell has a border that no file can hold: ${line.style}, ${line.weight}`);
  return { style: style as Line, color: colourOf(line.colour) };
}

const lower = <T extends string>(word: T) => word.toLowerCase() as Lowercase<T>;

export function conditionalStyle({ fontColour, fill, bold, italic }: FileConditional['format']): CellStyle {
  // A conditional format takes its solid fill from the background colour; other readers look at the foreground.
  const solid = fill === undefined || fill === '' ? undefined : colourOf(fill);
  const font = {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(fontColour === undefined || fontColour === '' ? {} : { color: colourOf(fontColour) }),
  };
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(solid
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: solid, bgColor: solid } as const }
      : {}),
  };
}
