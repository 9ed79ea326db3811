/**
 * The look of every workbook that we write, as data, so that each writer draws the same thing.
 * One accent, one warm accent for attention, greys for structure; green and red for the verdict of a check only.
 */

export const PALETTE = {
  accent: '0B5C6B',
  accentMiddle: '6FA3AC',
  accentLight: 'E2EEF0',
  warm: 'B45309',
  warmLight: 'FDF1E3',
  ink: '1F2933',
  grey: '5F6B76',
  greyMiddle: '9AA5AE',
  greyLine: 'C5CCD2',
  greyGrid: 'E1E5E9',
  greyLight: 'F2F4F6',
  white: 'FFFFFF',
  inputFill: 'FFF9D9',
  inputText: '1D4FA3',
  pass: '1A7F45',
  passLight: 'E6F4EA',
  fail: 'B42318',
  failLight: 'FCE8E6',
} as const;

export type Colour = keyof typeof PALETTE;

export const FONT = { name: 'Calibri', size: 11 } as const;

/** Number formats by name. The pound sign stands in the units column, not in every cell. */
export const FORMATS = {
  general: 'General',
  money: '#,##0;[Red]-#,##0;"-"',
  moneyPennies: '#,##0.00;[Red]-#,##0.00;"-"',
  /** On charts, where a figure stands without a units column and a zero is a figure too. */
  pounds: '£#,##0;-£#,##0;£0',
  fte: '0.00',
  percent: '0.0%',
  /** For shares that are compared to the second decimal. */
  percentFine: '0.00%',
  integer: '#,##0',
  caseload: '0.0',
  months: '0',
  factor: '0.0000',
  date: 'd mmm yyyy',
  year: '@',
  text: '@',
} as const;

export type Format = keyof typeof FORMATS;

export interface BorderLine {
  line: 'thin' | 'medium' | 'hair';
  colour: Colour;
}

/** How a cell looks, apart from its number format. */
export interface StyleData {
  bold?: true;
  italic?: true;
  underline?: true;
  size?: number;
  colour?: Colour;
  fill?: Colour;
  border?: { top?: BorderLine; bottom?: BorderLine; left?: BorderLine; right?: BorderLine };
  horizontal?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'center' | 'bottom';
  wrap?: true;
  indent?: number;
  /** May be typed into on a protected sheet. */
  unlocked?: true;
}

const line = (colour: Colour = 'greyLine'): BorderLine => ({ line: 'thin', colour });
const box = { top: line(), bottom: line(), left: line(), right: line() };
const under = { bottom: { line: 'hair', colour: 'greyLine' } } as const;
const totalled = { top: line('ink'), bottom: { line: 'hair', colour: 'greyLine' } } as const;
/** One step of indent is the padding of a cell, so that figures never touch the words beside them. */
const words = { wrap: true, horizontal: 'left', vertical: 'center', indent: 1 } as const;
const figures = { horizontal: 'right', vertical: 'center', indent: 1 } as const;
const input = { fill: 'inputFill', colour: 'inputText', border: box, unlocked: true } as const;
const head = { bold: true, colour: 'white', fill: 'accent' } as const;
const recommended = { bold: true, fill: 'accentLight', border: under } as const;

export const STYLES = {
  normal: { vertical: 'center' },
  title: { bold: true, size: 16, colour: 'accent', vertical: 'center' },
  subtitle: { colour: 'grey', wrap: true, vertical: 'top' },
  heading: { bold: true, size: 13, colour: 'accent', vertical: 'center' },
  subhead: { bold: true, colour: 'accent', vertical: 'bottom', indent: 1, horizontal: 'left' },
  paragraph: { wrap: true, vertical: 'center' },
  note: { italic: true, colour: 'grey', wrap: true, vertical: 'center' },
  columnHead: { ...head, ...words },
  columnHeadNumber: { ...head, ...figures, wrap: true },
  label: { ...words, border: under },
  labelIndent: { ...words, indent: 2, border: under },
  unit: { ...words, colour: 'grey', border: under },
  text: { ...words, border: under },
  remark: { ...words, italic: true, colour: 'grey', border: under },
  blank: { vertical: 'center', border: under },
  input: { ...input, ...figures },
  inputText: { ...input, ...words },
  calculation: { ...figures, border: under },
  calculationText: { ...words, border: under },
  total: { bold: true, ...figures, border: totalled },
  totalLabel: { bold: true, ...words, border: totalled },
  data: figures,
  dataText: { horizontal: 'left', vertical: 'center', indent: 1 },
  check: { bold: true, horizontal: 'left', vertical: 'center', indent: 1, border: under },
  link: {
    underline: true,
    colour: 'accent',
    horizontal: 'left',
    vertical: 'center',
    indent: 1,
    border: under,
  },
  recommended: { ...recommended, ...figures },
  recommendedText: { ...recommended, ...words },
  attention: { ...words, bold: true, colour: 'warm', fill: 'warmLight' },
} as const satisfies Record<string, StyleData>;

export type Style = keyof typeof STYLES;

/** What a conditional format may change: never a size, so that nothing jumps. */
export const CONDITIONAL_STYLES = {
  checkPass: { bold: true, colour: 'pass', fill: 'passLight' },
  checkFail: { bold: true, colour: 'fail', fill: 'failLight' },
  recommended: { bold: true, fill: 'accentLight' },
  attention: { bold: true, colour: 'warm', fill: 'warmLight' },
  quiet: { colour: 'greyMiddle' },
} as const satisfies Record<string, Pick<StyleData, 'bold' | 'italic' | 'colour' | 'fill'>>;

export type ConditionalStyle = keyof typeof CONDITIONAL_STYLES;

/** What a sheet is for; it decides tab colour, grid lines and protection. */
export type SheetKind = 'front' | 'input' | 'calculation' | 'output';

export const TAB_COLOURS: Record<SheetKind, Colour> = {
  front: 'ink',
  input: 'warm',
  calculation: 'greyMiddle',
  output: 'accent',
};

/** Excel's built-in table style that is nearest to the theme: thin grey lines and a head that we fill ourselves. */
export const TABLE_STYLE = 'TableStyleLight1';
