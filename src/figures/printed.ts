import { decimalProduct, roundHalfAwayFromZero } from '../calculations/decimals';

export type Unit = '' | '£' | '€' | '$' | '%' | 'pp';

/** A figure as it is printed, and what is known of it. A percentage is 53.87 for 53.87%; £1.2m is 1,200,000. */
export interface Figure {
  readonly kind: 'figure';
  readonly text: string;
  /** What to calculate with: as printed, or the whole value of the cell that shows it */
  readonly value: number;
  /** As printed */
  readonly stated: number;
  /** Decimal places that are printed; negative for thousands and millions: £1.2m has -5 */
  readonly decimals: number;
  readonly unit: Unit;
  /** Printed as "about" or "over": no exact figure is claimed */
  readonly hedge?: string;
  /** The value came out of a cell that holds a number, so that a formula can refer to it */
  readonly isCell?: true;
}

/** There should be a figure, and none is shown. */
export interface Missing {
  readonly kind: 'missing';
  readonly text: string;
}

export interface Words {
  readonly kind: 'words';
  readonly text: string;
}

export type Printed = Figure | Missing | Words;

/** What a publication puts where it shows no figure: suppressed, low, not available, not applicable, unreliable, nothing. */
const MISSING =
  /^(?:|[cuxz:]|\*+|[-–—−]+|\.{2,3}|…|n\/?a|n\.a\.?|#n\/a|\[[a-z/ .]{1,12}\]|[<≤]\s*\d+|low|tb[acd]|not (?:known|available|applicable|recorded|shown|stated|provided))$/i;

/** Marks of a note behind a figure: 1,234*, 1,234¹, 1,234 [note 2], 1,234 (r). */
const NOTE_MARKS =
  /(?:[*†‡§#¹²³⁰⁴-⁹]+|\s*\[(?:note|r|p|e|\d)[^\]]*\]|\s+\((?:r|p|e|revised|provisional|estimated?)\))+$/i;

const HEDGE =
  /^(about|around|approx(?:imately|\.)?|circa|ca?\.(?=\s*[£\d])|c(?=\s*[£\d])|~|≈|over|more than|in excess of|at least|under|less than|fewer than|up to|nearly|almost|>|≥)\s*(?=[-+(£€$\d.])/i;

const NUMBER = /^(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|0|[1-9]\d*|(?=\.\d))(?:\.(\d+))?/;

const POWERS: Readonly<Record<string, number>> = {
  ...{ k: 3, thousand: 3 },
  ...{ m: 6, mn: 6, million: 6 },
  ...{ b: 9, bn: 9, billion: 9 },
};
const SCALE = /^\s?(k|m|mn|b|bn|thousand|million|billion)(?![a-z])/i;
const PERCENT = /^\s?(?:%|per ?cent)(?![a-z])/i;
const POINTS = /^\s?(?:pps?|ppts?|percentage points?|%pts?)(?![a-z])/i;
const COUNTED =
  /^\s(?:ftes?|wtes?|posts?|hours?|cases?|people|staff|workers?|weeks?|months?|years?|a year|a month|a week|an hour)$/i;

/**
 * What stands in a cell or was typed: a figure, a mark that none is shown, or words.
 *
 * @param shown - the text as printed; of a cell of a sheet, as it is shown
 * @param value - what a cell of a sheet holds; left out for text alone
 */
export function readPrinted(shown: string, value?: unknown): Printed {
  const text = plain(shown);
  if (typeof value === 'number') return ofCell(text, value);
  const marked = text.replace(NOTE_MARKS, '').trim();
  if (MISSING.test(text) || (MISSING.test(marked) && !/[a-z]/i.test(marked)))
    return { kind: 'missing', text };
  return figureIn(marked, text) ?? { kind: 'words', text };
}

/** Blanks of all widths are blanks, and every minus is one. */
const plain = (text: string) =>
  text
    .replace(/[\s\u00a0\u2007\u2009\u202f]+/g, ' ')
    .replace(/[−‒–](?=\s?[£€$\d.])/g, '-')
    .trim();

function figureIn(marked: string, text: string): Figure | undefined {
  if (/^nil$/i.test(marked)) return { kind: 'figure', text, value: 0, stated: 0, decimals: 0, unit: '' };
  const hedge = HEDGE.exec(marked)?.[1];
  let rest = hedge === undefined ? marked : marked.replace(HEDGE, '');
  let isNegative = false;
  const bracketed = /^\((.+)\)(%?)$/.exec(rest);
  if (bracketed) [isNegative, rest] = [true, `${bracketed[1]!}${bracketed[2]!}`];
  const signed = /^([-+])\s?/.exec(rest);
  if (signed) [isNegative, rest] = [isNegative || signed[1] === '-', rest.slice(signed[0].length)];
  const currency = /^(£|€|\$|GBP\s?)\s?(-?)/.exec(rest);
  if (currency) [isNegative, rest] = [isNegative || currency[2] === '-', rest.slice(currency[0].length)];
  const inner = /^\((.+)\)$/.exec(rest);
  if (inner) [isNegative, rest] = [true, inner[1]!];
  const number = NUMBER.exec(rest);
  if (!number || number[0] === '') return undefined;
  rest = rest.slice(number[0].length);
  const power = POWERS[SCALE.exec(rest)?.[1]?.toLowerCase() ?? ''] ?? 0;
  rest = rest.replace(SCALE, '');
  let unit: Unit = currency ? ((currency[1]!.startsWith('GBP') ? '£' : currency[1]!) as Unit) : '';
  if (POINTS.test(rest)) [unit, rest] = ['pp', rest.replace(POINTS, '')];
  else if (PERCENT.test(rest)) [unit, rest] = ['%', rest.replace(PERCENT, '')];
  if (rest !== '' && !COUNTED.test(rest)) return undefined;
  const size = Number(`${number[0].replace(/[, ]/g, '')}e${power}`);
  const stated = isNegative && size !== 0 ? -size : size;
  return {
    ...{ kind: 'figure', text, value: stated, stated, unit },
    decimals: Math.max(-9, Math.min(9, (number[1]?.length ?? 0) - power)),
    ...(hedge === undefined ? {} : { hedge: hedge.toLowerCase() }),
  };
}

/** Of a number the text gives what is claimed, and how finely; the cell holds the number itself. */
function ofCell(text: string, value: number): Printed {
  const isTooNarrow = /^#+$/.test(text);
  const shown = isTooNarrow ? String(value) : text;
  const read = figureIn(shown.replace(NOTE_MARKS, '').trim(), text);
  // A format may show a nil as a dash.
  if (!read && value === 0 && /^[-–—]?$/.test(shown))
    return { kind: 'figure', text, value: 0, stated: 0, decimals: 0, unit: '', isCell: true };
  if (!read) return { kind: 'words', text };
  const inUnit = read.unit === '%' ? decimalProduct(100, value) : value;
  const rounded = roundHalfAwayFromZero(inUnit, read.decimals);
  if (Math.abs(rounded) !== Math.abs(read.stated)) return read; // a format that shows thousands: what is printed counts
  return { ...read, value: inUnit, stated: rounded, isCell: true };
}
