import type { Kind } from '../formats/format';
import type { RawCell } from '../source/source';
import { textOf } from './cells';
import { refused, type Reading } from './reading';

type Of<K extends Kind['kind']> = Extract<Kind, { kind: K }>;

/** What a cell of a workbook can hold. */
const LONGEST = 32_767;

export function readText({ longest = LONGEST }: Of<'text'>): (cell: RawCell) => Reading {
  return (cell) => {
    const value = textOf(cell);
    return value.length > longest
      ? refused(`text of ${longest} characters or fewer`)
      : { state: 'value', value };
  };
}

export function readId({ longest = 255 }: Of<'id'>): (cell: RawCell) => Reading {
  return (cell) => {
    const value = textOf(cell);
    if (value.length > longest) return refused(`an identifier of ${longest} characters or fewer`);
    // A spreadsheet shows a long number as 1.23E+11, and what is saved then is no longer the identifier.
    if (/^\d(\.\d+)?E\+\d+$/i.test(value)) {
      return { state: 'value', value, doubt: 'an identifier in full: a spreadsheet has shortened this one' };
    }
    return { state: 'value', value };
  };
}
