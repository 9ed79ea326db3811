import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import { GridError, type Border, type Edge, type Format, type FormatChange } from '../grid';

/** A format of Excel's to and from a style of Univer's. */

export const DEFAULT_FONT = { ff: 'Calibri', fs: 11 } as const;

/**
 * Univer's styles know nothing of Excel's Locked, and keep only the keys that they know. `bbl` (a line under a paragraph, which cells never
 * have) with `s: 0` draws nothing, so it says "unlocked": it moves with a cell, stands on whole columns, and goes when formats are cleared.
 */
const UNLOCKED = { s: BooleanNumber.FALSE } as const;
/** Pixels of padding that Excel's one step of indent takes */
const INDENT = 9;

const HORIZONTAL: readonly (readonly [Format['horizontal'], HorizontalAlign])[] = [
  ['General', HorizontalAlign.UNSPECIFIED],
  ['Left', HorizontalAlign.LEFT],
  ['Center', HorizontalAlign.CENTER],
  ['Right', HorizontalAlign.RIGHT],
  ['Justify', HorizontalAlign.JUSTIFIED],
];
const VERTICAL: readonly (readonly [Format['vertical'], VerticalAlign])[] = [
  ['Bottom', VerticalAlign.BOTTOM],
  ['Top', VerticalAlign.TOP],
  ['Center', VerticalAlign.MIDDLE],
];
/** Excel's style and weight to Univer's one word; the first that fits is taken on the way back. */
const LINES: readonly (readonly [style: string, weight: Border['weight'], type: BorderStyleTypes])[] = [
  ['Continuous', 'Thin', BorderStyleTypes.THIN],
  ['Continuous', 'Hairline', BorderStyleTypes.HAIR],
  ['Continuous', 'Medium', BorderStyleTypes.MEDIUM],
  ['Continuous', 'Thick', BorderStyleTypes.THICK],
  ['Dash', 'Thin', BorderStyleTypes.DASHED],
  ['Dash', 'Medium', BorderStyleTypes.MEDIUM_DASHED],
  ['Dot', 'Thin', BorderStyleTypes.DOTTED],
  ['DashDot', 'Thin', BorderStyleTypes.DASH_DOT],
  ['DashDot', 'Medium', BorderStyleTypes.MEDIUM_DASH_DOT],
  ['DashDotDot', 'Thin', BorderStyleTypes.DASH_DOT_DOT],
  ['DashDotDot', 'Medium', BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ['SlantDashDot', 'Medium', BorderStyleTypes.SLANT_DASH_DOT],
  ['Double', 'Thick', BorderStyleTypes.DOUBLE],
];
export const EDGES = {
  EdgeTop: 't',
  EdgeBottom: 'b',
  EdgeLeft: 'l',
  EdgeRight: 'r',
} as const satisfies Record<Edge, string>;
export const NO_BORDERS: Format['borders'] = {
  EdgeTop: undefined,
  EdgeBottom: undefined,
  EdgeLeft: undefined,
  EdgeRight: undefined,
};

const colourOf = (rgb: Nullable<string>, otherwise: string): string => {
  if (!rgb) return otherwise;
  if (/^#[0-9a-f]{6}$/i.test(rgb)) return rgb.toUpperCase();
  if (/^#[0-9a-f]{3}$/i.test(rgb))
    return `#${[...rgb.slice(1)].map((digit) => digit + digit).join('')}`.toUpperCase();
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(rgb);
  if (!parts) return otherwise;
  return `#${parts
    .slice(1)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`.toUpperCase();
};

function borderOf(line: Nullable<IBorderStyleData>): Border | undefined {
  if (!line || line.s === BorderStyleTypes.NONE) return undefined;
  const [style, weight] = LINES.find(([, , type]) => type === line.s) ?? ['Continuous', 'Thin'];
  return { style, weight, colour: colourOf(line.cl.rgb, '#000000') };
}

export function lineOf(border: Border): IBorderStyleData {
  const exact = LINES.find(([style, weight]) => style === border.style && weight === border.weight);
  const [, , type] = exact ?? LINES.find(([style]) => style === border.style) ?? [];
  if (type === undefined)
    throw new GridError('InvalidArgument', `There is no border of the style ${border.style}.`);
  return { s: type, cl: { rgb: border.colour } };
}

export function formatOf(style: IStyleData): Format {
  return {
    numberFormat: style.n?.pattern ?? 'General',
    fontName: style.ff ?? DEFAULT_FONT.ff,
    fontSize: style.fs ?? DEFAULT_FONT.fs,
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    underline:
      style.ul?.s !== BooleanNumber.TRUE
        ? 'None'
        : style.ul.t === TextDecoration.DOUBLE
          ? 'Double'
          : 'Single',
    strikethrough: style.st?.s === BooleanNumber.TRUE,
    fontColour: colourOf(style.cl?.rgb, '#000000'),
    fill: colourOf(style.bg?.rgb, ''),
    horizontal: HORIZONTAL.find(([, align]) => align === style.ht)?.[0] ?? 'General',
    vertical: VERTICAL.find(([, align]) => align === style.vt)?.[0] ?? 'Bottom',
    wrap: style.tb === WrapStrategy.WRAP,
    indent: Math.round((style.pd?.l ?? 0) / INDENT),
    locked: style.bbl?.s !== BooleanNumber.FALSE,
    borders: {
      EdgeTop: borderOf(style.bd?.t),
      EdgeBottom: borderOf(style.bd?.b),
      EdgeLeft: borderOf(style.bd?.l),
      EdgeRight: borderOf(style.bd?.r),
    },
  };
}

const bool = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** What a change sets, borders aside: those depend on where in the area a cell stands. A null takes a key away. */
export function styleOf(change: Omit<FormatChange, 'borders'>): IStyleData {
  const style: IStyleData = {};
  if (change.numberFormat !== undefined)
    style.n = change.numberFormat === 'General' ? null : { pattern: change.numberFormat };
  if (change.fontName !== undefined) style.ff = change.fontName;
  if (change.fontSize !== undefined) style.fs = change.fontSize;
  if (change.bold !== undefined) style.bl = bool(change.bold);
  if (change.italic !== undefined) style.it = bool(change.italic);
  if (change.underline !== undefined)
    style.ul =
      change.underline === 'None'
        ? { s: BooleanNumber.FALSE }
        : {
            s: BooleanNumber.TRUE,
            t: change.underline === 'Double' ? TextDecoration.DOUBLE : TextDecoration.SINGLE,
          };
  if (change.strikethrough !== undefined) style.st = { s: bool(change.strikethrough) };
  if (change.fontColour !== undefined) style.cl = { rgb: change.fontColour };
  if (change.fill !== undefined) style.bg = change.fill === '' ? null : { rgb: change.fill };
  if (change.horizontal !== undefined)
    style.ht = HORIZONTAL.find(([name]) => name === change.horizontal)?.[1] ?? null;
  if (change.vertical !== undefined)
    style.vt = VERTICAL.find(([name]) => name === change.vertical)?.[1] ?? null;
  if (change.wrap !== undefined) style.tb = change.wrap ? WrapStrategy.WRAP : WrapStrategy.UNSPECIFIED;
  if (change.indent !== undefined) style.pd = change.indent === 0 ? null : { l: change.indent * INDENT };
  // Where a column is unlocked, a cell in it can only be locked again by saying so.
  if (change.locked !== undefined) style.bbl = change.locked ? { s: BooleanNumber.TRUE } : { ...UNLOCKED };
  return style;
}

/** The style of a cell that has this format and nothing else, as short as it can be said */
export function styleOfWhole(format: Format): IStyleData {
  const { borders, ...rest } = format;
  const defaults = formatOf({});
  const differs = Object.entries(rest).filter(([key, value]) => defaults[key as keyof Format] !== value);
  const style = styleOf(Object.fromEntries(differs));
  const lines = (Object.keys(EDGES) as Edge[]).flatMap((edge) => {
    const border = borders[edge];
    return border ? [[EDGES[edge], lineOf(border)] as const] : [];
  });
  if (lines.length > 0) style.bd = Object.fromEntries(lines);
  return style;
}
