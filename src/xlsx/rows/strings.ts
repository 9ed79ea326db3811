import { XlsxError } from '../errors';
import { unescapeText } from '../read/cells';
import type { RowLimits } from './limits';
import { Tokens, decodeXml } from './tokens';
import type { ZipPart } from './zip';

/** The strings that cells share, which have to be held: text in several looks becomes plain text. */
export function sharedStrings(part: ZipPart | undefined, limits: RowLimits): readonly string[] {
  if (!part) return [];
  if (part.size > limits.sharedBytes) {
    throw new XlsxError(
      `the text in the workbook's cells comes to more than ${limits.sharedBytes / 1_000_000} MB, which is more than is read. Save the sheet as CSV`,
    );
  }
  const strings: string[] = [];
  const tokens = new Tokens(part);
  while (tokens.next()) {
    if (tokens.kind !== 'open' || tokens.name !== 'si') continue;
    if (strings.length >= limits.sharedStrings) {
      throw new XlsxError(
        `the workbook holds more than ${limits.sharedStrings} different texts. Save the sheet as CSV`,
      );
    }
    strings.push(tokens.empty ? '' : richText(tokens, 'si', limits));
  }
  return strings;
}

/** The text inside `<si>` or `<is>`, up to its end: that of `<t>`, in runs or not, but not of `<rPh>`, which says how to pronounce it. */
export function richText(tokens: Tokens, until: string, limits: RowLimits): string {
  let [text, inText, inPhonetic] = ['', false, false];
  while (tokens.next()) {
    const { kind, name, empty } = tokens;
    if (kind === 'text') {
      if (inText && !inPhonetic) text += plainText(tokens.text);
    } else if (name === 't') inText = kind === 'open' && !empty;
    else if (name === 'rPh') inPhonetic = kind === 'open' && !empty;
    else if (kind === 'close' && name === until) break;
  }
  if (text.length > limits.cell) {
    throw new XlsxError(
      `a cell holds ${text.length} characters; the most that a cell holds is ${limits.cell}`,
    );
  }
  return text;
}

export const plainText = (written: string): string => {
  const text = decodeXml(written);
  return text.includes('_x') ? unescapeText(text) : text;
};
