import type { Value } from './cell';
import { grouped } from './grouped';
import type { Format } from './theme';

/**
 * Widths of the printable ASCII characters of Calibri in hundredths of the width of a digit, which is the unit of
 * Excel's column widths. Measured on Carlito, whose metrics are those of Calibri.
 */
const WIDTHS = [
  45, 64, 79, 98, 100, 141, 135, 44, 60, 60, 98, 98, 49, 60, 50, 76, 100, 100, 100, 100, 100, 100, 100, 100,
  100, 100, 53, 53, 98, 98, 98, 91, 176, 114, 107, 105, 121, 96, 91, 124, 123, 50, 63, 103, 83, 169, 127, 131,
  102, 133, 107, 91, 96, 127, 112, 176, 102, 96, 92, 61, 76, 61, 98, 98, 57, 95, 104, 83, 104, 98, 60, 93,
  104, 45, 47, 90, 45, 158, 104, 104, 104, 104, 69, 77, 66, 104, 89, 141, 85, 89, 78, 62, 91, 62, 98,
];

/** A wide character (Chinese, an emoji) takes two; what we did not measure is taken for a capital. */
function characterWidth(code: number): number {
  const known = WIDTHS[code - 32];
  if (known !== undefined) return known;
  return code >= 0x2e80 ? 200 : 115;
}

export interface TextLook {
  bold?: boolean;
  size?: number;
}

/** The width of one line in Excel's column units: digits of the 11 point body font. */
export function textWidth(text: string, { bold = false, size = 11 }: TextLook = {}): number {
  let hundredths = 0;
  for (const character of text) hundredths += characterWidth(character.codePointAt(0) ?? 0);
  return ((hundredths / 100) * (bold ? 1.04 : 1) * size) / 11;
}

/** How many lines the text takes in a column of that width, breaking at spaces as Excel does, and inside long words. */
export function lineCount(text: string, width: number, look: TextLook = {}): number {
  const room = Math.max(width, 1);
  const space = textWidth(' ', look);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(/(?<=[-–—])|[ \t]+/)) {
      const needed = textWidth(word, look);
      if (used > 0 && used + space + needed > room) {
        lines += 1;
        used = 0;
      }
      if (needed > room) {
        lines += Math.ceil(needed / room) - 1;
        used = needed % room;
      } else {
        used += (used > 0 ? space : 0) + needed;
      }
    }
  }
  return lines;
}

const DECIMALS: Partial<Record<Format, number>> = {
  moneyPennies: 2,
  fte: 2,
  percent: 1,
  percentFine: 2,
  caseload: 1,
  factor: 4,
};

/** The width that a value needs on one line under its format, near enough to keep ##### away. */
export function valueWidth(value: Value, format: Format | undefined, look: TextLook = {}): number {
  if (typeof value !== 'number') return textWidth(String(value ?? ''), look);
  if (format === 'date') return textWidth('30 Mmm 2026', look);
  const isShare = format === 'percent' || format === 'percentFine';
  const shown = isShare ? value * 100 : value;
  const digits = format === undefined ? String(shown) : Math.abs(shown).toFixed(DECIMALS[format] ?? 0);
  const whole = digits.split('.')[0]?.length ?? 0;
  const commas = format === undefined ? 0 : Math.floor(Math.max(whole - 1, 0) / 3);
  return textWidth(digits + ','.repeat(commas) + (value < 0 ? '-' : '') + (isShare ? '%' : ''), look);
}

/** A bound as a message shows it: 0.05 is 5% under a percentage. */
export function boundText(bound: number, format: Format | undefined): string {
  if (format === 'percent' || format === 'percentFine') return `${Number((bound * 100).toFixed(4))}%`;
  return grouped(Number(bound.toFixed(6)));
}
