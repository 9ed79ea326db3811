import type { CellStyle, Color } from 'hucre';
import type { Colour, ConditionalStyle, DescribedWorkbook, Format, Style, StyleData } from '../workbook';
import { FONT } from '../workbook';

type Theme = Pick<DescribedWorkbook, 'styles' | 'conditionalStyles' | 'formats' | 'palette'>;

/** hucre's style for each pair of style and format; one object a pair, since a workbook uses few. */
export class StyleBook {
  readonly #made = new Map<string, CellStyle>();

  constructor(private readonly theme: Theme) {}

  colour(name: Colour): Color {
    return { rgb: this.theme.palette[name] };
  }

  cell(style: Style, format: Format | undefined): CellStyle {
    const key = `${style} ${format ?? ''}`;
    const made = this.#made.get(key);
    if (made) return made;
    const fresh = this.#make(this.theme.styles[style], format);
    this.#made.set(key, fresh);
    return fresh;
  }

  conditional(style: ConditionalStyle): CellStyle {
    const look: StyleData = this.theme.conditionalStyles[style];
    return {
      font: {
        ...(look.bold ? { bold: true } : {}),
        ...(look.italic ? { italic: true } : {}),
        ...(look.colour ? { color: this.colour(look.colour) } : {}),
      },
      // A conditional format takes its solid fill from the background colour; other readers look at the foreground.
      ...(look.fill
        ? {
            fill: {
              type: 'pattern',
              pattern: 'solid',
              fgColor: this.colour(look.fill),
              bgColor: this.colour(look.fill),
            },
          }
        : {}),
    };
  }

  #make(look: StyleData, format: Format | undefined): CellStyle {
    const made: CellStyle = {
      font: {
        name: FONT.name,
        size: look.size ?? FONT.size,
        color: this.colour(look.colour ?? 'ink'),
        ...(look.bold ? { bold: true } : {}),
        ...(look.italic ? { italic: true } : {}),
        ...(look.underline ? { underline: true } : {}),
      },
      alignment: {
        ...(look.horizontal ? { horizontal: look.horizontal } : {}),
        vertical: look.vertical ?? 'top',
        ...(look.wrap ? { wrapText: true } : {}),
        ...(look.indent ? { indent: look.indent } : {}),
      },
      protection: { locked: !look.unlocked },
    };
    if (look.fill) made.fill = { type: 'pattern', pattern: 'solid', fgColor: this.colour(look.fill) };
    if (look.border) {
      made.border = {};
      for (const side of ['top', 'right', 'bottom', 'left'] as const) {
        const line = look.border[side];
        if (line) made.border[side] = { style: line.line, color: this.colour(line.colour) };
      }
    }
    if (format !== undefined && format !== 'general') made.numFmt = this.theme.formats[format];
    return made;
  }
}
