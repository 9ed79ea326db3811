import { type FileConditional, type Look, type LookLine, PLAIN } from '../file';
import type { Colours } from './colours';
import { type Xml, childOf, childrenOf, flag, numeric, valOf } from './xml';

/** ISO/IEC 29500-1, 18.8.30, as Excel shows them in the United Kingdom. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??',
  5: '£#,##0;-£#,##0', 6: '£#,##0;[Red]-£#,##0', 7: '£#,##0.00;-£#,##0.00', 8: '£#,##0.00;[Red]-£#,##0.00',
  14: 'dd/mm/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm', 37: '#,##0;-#,##0', 38: '#,##0;[Red]-#,##0', 39: '#,##0.00;-#,##0.00', 40: '#,##0.00;[Red]-#,##0.00',
  45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 48: '##0.0E+0', 49: '@',
}; // prettier-ignore

const LINES: Readonly<Record<string, Pick<LookLine, 'style' | 'weight'>>> = {
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  hair: { style: 'Continuous', weight: 'Hairline' },
  dashed: { style: 'Dash', weight: 'Thin' },
  dotted: { style: 'Dot', weight: 'Thin' },
  double: { style: 'Double', weight: 'Thick' },
  dashDot: { style: 'DashDot', weight: 'Thin' },
  dashDotDot: { style: 'DashDotDot', weight: 'Thin' },
  mediumDashed: { style: 'Dash', weight: 'Medium' },
  mediumDashDot: { style: 'DashDot', weight: 'Medium' },
  mediumDashDotDot: { style: 'DashDotDot', weight: 'Medium' },
  slantDashDot: { style: 'SlantDashDot', weight: 'Medium' },
};

/** The file's name of a line, by what Excel's API says of it; Excel has no other pairs. */
export const lineName = ({ style, weight }: LookLine): string | undefined =>
  Object.entries(LINES).find(
    ([, line]) => line.style === style && (line.weight === weight || style === 'Double'),
  )?.[0];

const HORIZONTAL: Readonly<Record<string, Look['horizontal']>> = {
  left: 'Left', center: 'Center', right: 'Right', justify: 'Justify', distributed: 'Justify', centerContinuous: 'Center',
}; // prettier-ignore
const VERTICAL: Readonly<Record<string, Look['vertical']>> = { top: 'Top', center: 'Center', bottom: 'Bottom', justify: 'Top', distributed: 'Center' }; // prettier-ignore

type ConditionalLook = FileConditional['format'];

/** The looks of a styles part: of cells by `s`, of conditional formats by `dxfId`. */
export function readLooks(
  styles: Xml | undefined,
  colours: Colours,
  leftOut: (what: string) => void,
): { looks: Look[]; conditional: ConditionalLook[] } {
  const formats = new Map(
    childrenOf(childOf(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? 'General',
    ]),
  );
  const fonts = childrenOf(childOf(styles, 'fonts'), 'font');
  const fills = childrenOf(childOf(styles, 'fills'), 'fill');
  const borders = childrenOf(childOf(styles, 'borders'), 'border');

  const line = (border: Xml | undefined, side: string): LookLine | undefined => {
    const element = childOf(border, side);
    const style = LINES[element?.attributes['style'] ?? ''];
    return style && { ...style, colour: colours.ofCell(childOf(element, 'color')) ?? '#000000' };
  };
  const fillOf = (fill: Xml | undefined): string => {
    if (childOf(fill, 'gradientFill')) leftOut('fills that run from one colour to another');
    const pattern = childOf(fill, 'patternFill');
    const type = pattern?.attributes['patternType'] ?? 'none';
    if (type === 'none' || !pattern) return '';
    if (type !== 'solid') leftOut('patterns of fills');
    return colours.ofCell(childOf(pattern, 'fgColor')) ?? (type === 'solid' ? '#000000' : '');
  };

  const looks = childrenOf(childOf(styles, 'cellXfs'), 'xf').map((xf): Look => {
    const at = (name: string) => Number(xf.attributes[name] ?? 0);
    const font = fonts[at('fontId')];
    const border = borders[at('borderId')];
    const alignment = childOf(xf, 'alignment')?.attributes ?? {};
    const format = at('numFmtId');
    const underline = childOf(font, 'u');
    if (numeric(alignment['textRotation'])) leftOut('turned text');
    if (flag(alignment['shrinkToFit'])) leftOut('text that shrinks to fit');
    return {
      numberFormat: formats.get(format) ?? BUILT_IN[format] ?? 'General',
      fontName: valOf(font, 'name') ?? PLAIN.fontName,
      fontSize: numeric(valOf(font, 'sz')) ?? PLAIN.fontSize,
      bold: isOn(font, 'b'),
      italic: isOn(font, 'i'),
      underline: underlineOf(underline),
      strikethrough: isOn(font, 'strike'),
      fontColour: colours.ofCell(childOf(font, 'color')) ?? PLAIN.fontColour,
      fill: fillOf(fills[at('fillId')]),
      horizontal: HORIZONTAL[alignment['horizontal'] ?? ''] ?? 'General',
      vertical: VERTICAL[alignment['vertical'] ?? ''] ?? 'Bottom',
      wrap: flag(alignment['wrapText']),
      indent: numeric(alignment['indent']) ?? 0,
      locked: flag(childOf(xf, 'protection')?.attributes['locked'], true),
      borders: {
        EdgeTop: line(border, 'top'),
        EdgeBottom: line(border, 'bottom'),
        EdgeLeft: line(border, 'left'),
        EdgeRight: line(border, 'right'),
      },
    };
  });

  const conditional = childrenOf(childOf(styles, 'dxfs'), 'dxf').map((dxf): ConditionalLook => {
    const font = childOf(dxf, 'font');
    const pattern = childOf(dxf, 'fill', 'patternFill');
    const fontColour = colours.ofCell(childOf(font, 'color'));
    // A conditional format takes its solid fill from the background colour.
    const fill = colours.ofCell(childOf(pattern, 'bgColor')) ?? colours.ofCell(childOf(pattern, 'fgColor'));
    if (childOf(dxf, 'border') || childOf(dxf, 'numFmt'))
      leftOut('borders and number formats of conditional formats');
    return {
      ...(fontColour === undefined ? {} : { fontColour }),
      ...(fill === undefined ? {} : { fill }),
      ...(childOf(font, 'b') ? { bold: isOn(font, 'b') } : {}),
      ...(childOf(font, 'i') ? { italic: isOn(font, 'i') } : {}),
    };
  });
  return { looks: looks.length > 0 ? looks : [PLAIN], conditional };
}

const isOn = (font: Xml | undefined, name: string): boolean => {
  const element = childOf(font, name);
  return element !== undefined && flag(element.attributes['val'], true);
};

function underlineOf(element: Xml | undefined): Look['underline'] {
  const kind = element?.attributes['val'] ?? 'single';
  return element === undefined || kind === 'none' ? 'None' : kind.startsWith('double') ? 'Double' : 'Single';
}
