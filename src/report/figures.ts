import { FORMATS, type Format } from '../workbook/theme';

/** Digits to which a spreadsheet program holds a number; what a binary fraction has beyond them never decides a rounding. */
const DIGITS_HELD = 15;
/** As many as a cell without a format of its own has room for. */
const DIGITS_SHOWN = 10;

/**
 * A figure in words, by the number format that the workbook shows it in.
 *
 * What rounds to nothing from below is 0 and no minus, as nobody writes -0.
 *
 * @param value - a fraction for the percentage formats, GBP for money
 */
export function shown(value: number, format: Format): string {
  if (format === 'general') return String(Number(value.toPrecision(DIGITS_SHOWN)));
  const [positive = '', negative, zero] = FORMATS[format].split(';');
  const isPercentage = positive.includes('%');
  const places = /\.(0+)/.exec(positive)?.[1]?.length ?? 0;
  const held = Number((isPercentage ? value * 100 : value).toPrecision(DIGITS_HELD));
  const digits = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
    useGrouping: positive.includes(','),
    signDisplay: 'never',
  }).format(held);
  const isZero = !/[1-9]/.test(digits);
  if (held === 0 && zero !== undefined) return inFormat(zero, digits);
  if (held >= 0 || isZero) return inFormat(positive, digits);
  return negative === undefined ? `-${inFormat(positive, digits)}` : inFormat(negative, digits);
}

/** The digits in the place of the format's own, its words without their quotation marks, its colour left out. */
const inFormat = (section: string, digits: string): string =>
  section
    .replace(/\[[A-Za-z]+\]/, '')
    .replace(/[#0][#0,.]*/, () => digits)
    .replaceAll('"', '');

/** Whether the format shows what is below nothing in red. */
export const isRed = (value: number, format: Format): boolean =>
  /;\[Red\]/.test(FORMATS[format]) && /^-.*[1-9]/.test(shown(value, format));
