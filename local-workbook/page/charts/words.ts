import type { ChartFont } from '../../grid/grid';
import { type Node, node } from './svg';

/** Letters as they are drawn: sizes in pixels. */
export interface Letters {
  readonly family: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly colour: string;
}

const PIXELS = 4 / 3;

export function lettersOf(
  font: ChartFont | undefined,
  usual: { size: number; colour: string; bold?: boolean },
): Letters {
  return {
    // Carlito has the widths of Calibri, which few machines without Office have.
    family: `${font?.name ?? 'Calibri'}, Calibri, Carlito, 'Segoe UI', sans-serif`,
    size: (font?.size ?? usual.size) * PIXELS,
    bold: font?.bold ?? usual.bold ?? false,
    italic: font?.italic ?? false,
    colour: font?.colour ?? usual.colour,
  };
}

/** About how wide a text is, in pixels: nothing measures text in a picture that is only data. */
export function widthOf(text: string, { size, bold }: Letters): number {
  let ems = 0;
  for (const character of text) {
    if (/[iljtfI.,:;'!|()[\] ]/.test(character)) ems += 0.27;
    else if (/[mwMW%@]/.test(character)) ems += 0.8;
    else if (/[A-Z£&]/.test(character)) ems += 0.6;
    else ems += 0.5;
  }
  return ems * size * (bold ? 1.05 : 1);
}

/** Lines that fit the width, at most so many; what does not fit ends in an ellipsis. */
export function wrapped(text: string, letters: Letters, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer, letters) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  const kept = lines.slice(0, most);
  const isCut = lines.length > most;
  return kept.map((each, i) => fitted(isCut && i === most - 1 ? `${each}…` : each, letters, width));
}

function fitted(text: string, letters: Letters, width: number): string {
  let short = text;
  while (short.length > 2 && widthOf(short, letters) > width)
    short = `${short.replace(/…$/, '').slice(0, -1)}…`;
  return short;
}

export const LINE = 1.2;

/** Lines of text; `x` is their start, middle or end, `y` the base of the first. */
export function textAt(
  lines: readonly string[],
  x: number,
  y: number,
  letters: Letters,
  anchor: 'start' | 'middle' | 'end' = 'middle',
  more: Readonly<Record<string, string | number>> = {},
): Node {
  return node(
    'text',
    {
      x,
      y,
      'text-anchor': anchor,
      'font-family': letters.family,
      'font-size': letters.size,
      'font-weight': letters.bold ? 'bold' : undefined,
      'font-style': letters.italic ? 'italic' : undefined,
      fill: letters.colour,
      ...more,
    },
    ...(lines.length === 1
      ? lines
      : lines.map((line, i) => node('tspan', { x, dy: i === 0 ? 0 : letters.size * LINE }, line))),
  );
}
