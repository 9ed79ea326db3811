import type { RawCell } from '../source/source';

/** What a spreadsheet writes where a formula failed; in a CSV file it comes as text. It carries no value. */
const SPREADSHEET_ERROR = /^#(n\/a|ref!|value!|name\?|div\/0!|null!|num!|spill!|calc!|getting_data)$/i;

/** A cell as a person would read it, without the blanks around it. */
export function textOf(cell: RawCell): string {
  if (typeof cell === 'string') return trimmed(cell);
  if (cell === null) return '';
  if (typeof cell === 'object') return 'date' in cell ? cell.date : cell.error;
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

/** `trim` knows the no-break space; the zero-width ones that come with pasted tables it does not. */
function trimmed(text: string): string {
  const bare = text.trim();
  return /^[\u200B\uFEFF]|[\u200B\uFEFF]$/.test(bare)
    ? bare.replace(/^[\u200B\uFEFF\s]+|[\u200B\uFEFF\s]+$/g, '')
    : bare;
}

export function isBlank(cell: RawCell | undefined): boolean {
  if (cell == null || cell === '') return true;
  if (typeof cell !== 'string') return false;
  // Nearly every cell begins with a letter or a digit: millions of them are asked.
  const first = cell.charCodeAt(0);
  return first > 32 && first < 127 ? false : trimmed(cell) === '';
}

export function isSpreadsheetError(cell: RawCell): boolean {
  if (typeof cell === 'string') return cell.includes('#') && SPREADSHEET_ERROR.test(cell.trim());
  return typeof cell === 'object' && cell !== null && 'error' in cell;
}

/**
 * The same text without a tie to the chunk that it was cut from: engines keep the whole chunk alive for a few characters of it, and
 * a table's texts come from every chunk.
 */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}

/** For messages: long entries are cut, so that one cell does not fill the screen. */
export function shown(cell: RawCell | undefined): string {
  if (isBlank(cell)) return 'nothing';
  const text = textOf(cell ?? null);
  return detached(text.length > 80 ? `${text.slice(0, 79)}…` : text);
}
