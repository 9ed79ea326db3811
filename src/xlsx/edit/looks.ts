import { FONT, PALETTE } from '../../workbook';
import { XlsxError } from '../errors';

/** How cells look on a sheet that is added to somebody else's workbook. */
export const LOOKS = ['title', 'heading', 'head', 'text', 'input', 'calculation'] as const;
export type Look = (typeof LOOKS)[number];

const colour = (name: keyof typeof PALETTE) => `<color rgb="FF${PALETTE[name]}"/>`;
const face = (size: number) => `<sz val="${size}"/>`;
const name = `<name val="${FONT.name}"/><family val="2"/>`;
const FONTS = {
  title: `<font><b/>${face(16)}${colour('accent')}${name}</font>`,
  heading: `<font><b/>${face(FONT.size)}${colour('accent')}${name}</font>`,
  text: `<font>${face(FONT.size)}${colour('ink')}${name}</font>`,
  input: `<font>${face(FONT.size)}${colour('inputText')}${name}</font>`,
} as const;
const fill = (name: keyof typeof PALETTE) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${PALETTE[name]}"/><bgColor indexed="64"/></patternFill></fill>`;
const FILLS = { head: fill('accentLight'), input: fill('inputFill') } as const;

const FORMS: Readonly<Record<Look, { font: keyof typeof FONTS; fill?: keyof typeof FILLS }>> = {
  title: { font: 'title' },
  heading: { font: 'heading' },
  head: { font: 'heading', fill: 'head' },
  text: { font: 'text' },
  input: { font: 'input', fill: 'input' },
  calculation: { font: 'text' },
};

/** The workbook's styles with ours after its own, whose numbers stay what they are; and the numbers of ours. */
export function withLooks(styles: string): { styles: string; numbers: Record<Look, number> } {
  const fonts = appended(styles, 'fonts', Object.values(FONTS));
  const fills = appended(fonts.text, 'fills', Object.values(FILLS));
  const fontOf = (font: keyof typeof FONTS) => fonts.first + Object.keys(FONTS).indexOf(font);
  const fillOf = (one?: keyof typeof FILLS) => (one ? fills.first + Object.keys(FILLS).indexOf(one) : 0);
  const forms = LOOKS.map((look) => {
    const { font, fill } = FORMS[look];
    const applied = `applyFont="1"${fill ? ' applyFill="1"' : ''}`;
    return `<xf numFmtId="0" fontId="${fontOf(font)}" fillId="${fillOf(fill)}" borderId="0" xfId="0" ${applied}/>`;
  });
  const cells = appended(fills.text, 'cellXfs', forms);
  const numbers = Object.fromEntries(LOOKS.map((look, i) => [look, cells.first + i]));
  return { styles: cells.text, numbers: numbers as Record<Look, number> };
}

/** More children at the end of a list of the styles; the list's own prefix is theirs. */
function appended(
  styles: string,
  list: string,
  children: readonly string[],
): { text: string; first: number } {
  const found = new RegExp(`<((?:\\w+:)?)${list}\\b([^>]*)>([\\s\\S]*?)</\\1${list}>`).exec(styles);
  if (!found) throw new XlsxError(`The workbook's styles have no ${list}: save it in Excel and try again`);
  const [whole, prefix = '', attributes = '', inside = ''] = found;
  const first = countOf(inside, prefix, list);
  const count = first + children.length;
  const counted = /\bcount="\d+"/.test(attributes)
    ? attributes.replace(/\bcount="\d+"/, `count="${count}"`)
    : `${attributes} count="${count}"`;
  const own = children.join('').replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
  const text = `<${prefix}${list}${counted}>${inside}${own}</${prefix}${list}>`;
  return { text: styles.slice(0, found.index) + text + styles.slice(found.index + whole.length), first };
}

const CHILD: Readonly<Record<string, string>> = { fonts: 'font', fills: 'fill', cellXfs: 'xf' };
const countOf = (inside: string, prefix: string, list: string): number =>
  [...inside.matchAll(new RegExp(`<${prefix}${CHILD[list]}[\\s/>]`, 'g'))].length;
