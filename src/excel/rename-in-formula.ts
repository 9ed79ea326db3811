import { quoteSheet } from '../workbook';

/** What is called otherwise in the open workbook than in the description, by the name in lower case. */
export interface Renames {
  readonly sheets: ReadonlyMap<string, string>;
  /** Defined names and tables, which share one room. */
  readonly names: ReadonlyMap<string, string>;
}

export const NO_RENAMES: Renames = { sheets: new Map(), names: new Map() };

export const isEmpty = ({ sheets, names }: Renames): boolean => sheets.size === 0 && names.size === 0;

/**
 * In this order: text, error values, references into other workbooks, quoted sheets, the brackets of a structured
 * reference, columns, cells, function names, bare sheets, words. Only quoted sheets, bare sheets and words are looked at.
 */
const TOKEN = new RegExp(
  [
    '"(?:[^"]|"")*"',
    '#(?:REF!|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|N/A|SPILL!|CALC!)',
    "'\\[(?:[^']|'')*'!|'[^'\\[]*\\[(?:[^']|'')*'!",
    '\\[[^\\[\\]]*\\][\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*!',
    "'(?<quoted>(?:[^']|'')*)'!",
    "\\[(?:[^[\\]']|'.|\\[(?:[^[\\]']|'.)*\\])*\\]",
    '(?<![\\p{L}\\p{N}_.\\\\])\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?![\\p{L}\\p{N}_.\\\\!(])',
    '(?<![\\p{L}\\p{N}_.\\\\])\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}(?![\\p{L}\\p{N}_.\\\\!(])',
    '\\$[A-Za-z]{1,3}(?![\\p{L}\\p{N}_.\\\\])',
    '[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*\\(',
    '(?<![\\p{L}\\p{N}_.\\\\])(?<bare>[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*(?::[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*)?)!',
    '(?<![\\p{L}\\p{N}_.\\\\])(?<word>[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*)',
  ].join('|'),
  'gu',
);

/**
 * The formula with every renamed sheet, table and name called as it is called now. Text in quotation marks, names of
 * columns and functions, and references into other workbooks stay as they are; so does whatever is not renamed, to the letter.
 *
 * @param formula - with or without its `=`; an address such as `'Costs'!$B$2:$B$9` will do
 */
export function renameInFormula(formula: string, renames: Renames): string {
  if (isEmpty(renames)) return formula;
  return formula.replace(TOKEN, (whole: string, ...rest: unknown[]) => {
    const { quoted, bare, word } = rest.at(-1) as { quoted?: string; bare?: string; word?: string };
    if (quoted !== undefined) return sheetPrefix(quoted.replaceAll("''", "'"), renames) ?? whole;
    if (bare !== undefined) return sheetPrefix(bare, renames) ?? whole;
    if (word !== undefined) return renames.names.get(word.toLowerCase()) ?? whole;
    return whole;
  });
}

/** `'New name'!` for one sheet, or for the first and last of several; nothing where neither is renamed. */
function sheetPrefix(name: string, { sheets }: Renames): string | undefined {
  const parts = name.split(':');
  if (!parts.some((part) => sheets.has(part.toLowerCase()))) return undefined;
  return `${quoteSheet(parts.map((part) => sheets.get(part.toLowerCase()) ?? part).join(':'))}!`;
}
