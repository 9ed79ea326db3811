import type { Children } from './xml';
import { content, element, group, setting } from './xml';

/** Shapes and letters in DrawingML, which charts share with pictures: a colour is RRGGBB, a width is in points. */

const EMU_A_POINT = 12_700;

export const solid = (colour: string): string => group('a:solidFill', setting('a:srgbClr', colour));

export const NO_LINE = group('a:ln', '<a:noFill/>');

export const NO_FILL = group('c:spPr', '<a:noFill/>', NO_LINE);

/** `dash` is DrawingML's name of a pattern: `dash`, `sysDot` ... */
export function stroke(colour: string, points: number, dash = 'solid'): string {
  const broken = dash !== 'solid';
  return element('a:ln', { w: Math.round(points * EMU_A_POINT), cap: broken ? 'flat' : 'rnd' }, [
    solid(colour),
    broken ? setting('a:prstDash', dash) : null,
    '<a:round/>',
  ]);
}

/** What is left out is the program's own choice. */
export interface Letters {
  /** In points. */
  size?: number;
  colour?: string;
  font?: string;
  bold?: boolean;
  italic?: boolean;
  /** Where lines begin when there is more than one; in the middle if left out. */
  align?: 'left';
}

const letters = (name: 'a:defRPr' | 'a:rPr', look: Letters): string =>
  element(
    name,
    {
      ...(name === 'a:rPr' ? { lang: 'en-GB' } : {}),
      ...(look.size === undefined ? {} : { sz: Math.round(look.size * 100) }),
      ...(look.bold === undefined && look.size === undefined ? {} : { b: look.bold ? 1 : 0 }),
      ...(look.italic === undefined ? {} : { i: look.italic ? 1 : 0 }),
    },
    [
      look.colour === undefined ? null : solid(look.colour),
      look.font === undefined ? null : element('a:latin', { typeface: look.font }),
    ],
  );

/** Turned is a quarter to the left, as beside a vertical axis; otherwise level, so that long words wrap. */
const body = (turned: boolean): string => element('a:bodyPr', { rot: turned ? -5_400_000 : 0, vert: 'horz' });

/** The look of text that stands elsewhere: in an axis, a label, a linked title. */
export const textLook = (look: Letters, turned = false): string =>
  group('c:txPr', body(turned), '<a:lstStyle/>', paragraph(look, element('a:endParaRPr', { lang: 'en-GB' })));

/** Text that stands in the chart itself. */
export const richText = (text: string, look: Letters, turned = false): string =>
  group(
    'c:rich',
    body(turned),
    '<a:lstStyle/>',
    paragraph(look, group('a:r', letters('a:rPr', look), content('a:t', text))),
  );

const paragraph = (look: Letters, ...children: Children): string =>
  group('a:p', element('a:pPr', look.align ? { algn: 'l' } : {}, [letters('a:defRPr', look)]), ...children);
