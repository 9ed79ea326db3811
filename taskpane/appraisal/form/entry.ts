import type { Json } from './field';

/** Figures as people type them. What cannot be read is kept as it was typed, so that nothing is lost and the check can say what is wrong. */
export type FigureKind = 'money' | 'number' | 'whole' | 'percentage';

const FIGURE =
  /^(?<minus>[-−–]?)\s*(?<pounds>£?)\s*(?<minus2>[-−–]?)(?<digits>(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?)\s*(?<percent>%?)$/u;

/** £48,000 is 48000 and 3% is 0.03. A blank takes the figure away. */
export function figureOf(typed: string, kind: FigureKind): Json | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  const parts = FIGURE.exec(text)?.groups;
  const digits = parts?.['digits']?.replaceAll(',', '');
  if (!parts || !digits || (parts['minus'] && parts['minus2'])) return text;
  const isPercent = parts['percent'] === '%';
  if (kind === 'percentage' ? parts['pounds'] === '£' : isPercent) return text;
  if (kind !== 'money' && parts['pounds'] === '£') return text;
  const size = Number(digits);
  const sign = parts['minus'] || parts['minus2'] ? -1 : 1;
  if (kind !== 'percentage') return size === 0 ? 0 : sign * size;
  // Without its sign 0.5 may be a half of one per cent or a half: it is not guessed.
  if (!isPercent && size > 0 && size < 1) return text;
  return size === 0 ? 0 : sign * Number(`${digits}e-2`);
}

/** As it is shown when it is not being typed. */
export function figureText(value: Json | undefined, kind: FigureKind): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'number') return typeof value === 'string' ? value : JSON.stringify(value);
  if (kind === 'percentage') return `${hundredfold(value)}%`;
  const digits = Math.abs(value).toLocaleString('en-GB', { maximumFractionDigits: 20 });
  return `${value < 0 ? '-' : ''}${kind === 'money' ? '£' : ''}${digits}`;
}

/** 0.07 times 100 without the binary rest of it. */
const hundredfold = (fraction: number): number => Number((fraction * 100).toPrecision(15));

/** 2026/27, also where it was typed as 2026-27, 2026/2027 or 2026. */
export function yearOf(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  const parts = /^(?<from>\d{4})(?:\s*[/–-]\s*(?:\d{2})?(?<to>\d{2}))?$/.exec(text)?.groups;
  if (!parts) return text;
  const label = yearLabel(Number(parts['from']));
  return parts['to'] === undefined || parts['to'] === label.slice(5) ? label : text;
}

export const yearLabel = (from: number): string => `${from}/${String((from + 1) % 100).padStart(2, '0')}`;

/** As many years in order as there shall be. Undefined where the first is none. */
export function yearsFrom(first: string, count: number): string[] | undefined {
  const label = yearOf(first);
  if (label === undefined || !/^\d{4}\/\d{2}$/.test(label)) return undefined;
  return Array.from({ length: count }, (_, i) => yearLabel(Number(label.slice(0, 4)) + i));
}

/** A text a line; blank lines are none. */
export const linesOf = (typed: string): string[] =>
  typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
