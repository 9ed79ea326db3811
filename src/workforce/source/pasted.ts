import { ImportError } from '../imported';
import { LIMITS } from './limits';
import { sheetOf } from './range';
import type { Source } from './source';

const NAME = 'the pasted text';

/**
 * Rows copied out of Excel, Word or a page. Cells stand between tabs, and where there is no tab between runs of blanks. Empty cells stay,
 * and what looks like HTML stays as it is written: it is text.
 * @throws ImportError for nothing, or too much
 */
export function pastedSource(text: string, name = NAME): Source {
  if (text.trim() === '')
    throw new ImportError(name, 'nothing was pasted. Copy the table, headings included');
  if (text.length > LIMITS.pasted) {
    throw new ImportError(
      name,
      `it has more than ${LIMITS.pasted} characters. Save it as a file and import that`,
    );
  }
  const rows = text.includes('\t') ? tabbed(text) : text.split(LINE_END).map(spaced);
  // The end of the last line begins no row.
  if (rows.length > 1 && rows.at(-1)?.join('') === '' && /[\r\n]$/.test(text)) rows.pop();
  return {
    ...{ name, kind: 'pasted', separator: text.includes('\t') ? '\t' : ' ' },
    sheets: [sheetOf(name, undefined, rows)],
  };
}

const LINE_END = /\r\n|\r|\n/;

/** Two blanks or more; a table set with blanks leaves its empty first cell as blanks at the start. */
const spaced = (line: string): string[] => line.trimEnd().split(/[ \u00a0]{2,}/);

function tabbed(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; ;) {
    const end = endOfCell(text, at);
    const quoted = closingQuote(text, at) === end - 1;
    const cell = quoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end);
    rows.at(-1)?.push(cell);
    if (end >= text.length) return rows;
    const wide = text.startsWith('\r\n', end) ? 2 : 1;
    if (text[end] !== '\t') rows.push([]);
    at = end + wide;
  }
}

const END = /[\t\r\n]/g;

function endOfCell(text: string, at: number): number {
  const closing = closingQuote(text, at);
  if (closing !== undefined) return closing + 1;
  END.lastIndex = at;
  return END.exec(text)?.index ?? text.length;
}

/**
 * Where the quotes of a cell end, if they are Excel's: it puts a cell in quotes when it holds a new line or a tab, and no other program
 * does. Any other quotes are the text's own.
 */
function closingQuote(text: string, at: number): number | undefined {
  if (text[at] !== '"') return undefined;
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    if (end - at > 2 * LIMITS.cell) return undefined;
    if (text[end + 1] === '"') end += 1;
    else if (end + 1 < text.length && !/[\t\r\n]/.test(text[end + 1] ?? '')) return undefined;
    else return /[\t\r\n]/.test(text.slice(at, end)) ? end : undefined;
  }
  return undefined;
}
