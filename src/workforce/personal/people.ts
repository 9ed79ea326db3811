import { grouped } from '../../workbook';
import type { PseudonymBook } from './pseudonyms';

/** What stands for a person: the number in the book of pseudonyms, or the text that was given and not made. */
export type StandIn = number | string;

/** Stand-ins for the people of one file. */
export interface Pseudonyms {
  /** @param within - where the identity is unique, if not everywhere */
  of(identity: string | number, within: string | number | null): StandIn;
  text(standIn: StandIn): string;
  /** The book itself, where nothing was given: a person may be asked for by numbers then. */
  readonly book: PseudonymBook | undefined;
}

/** Who holds the cases that nobody holds. */
export const NOT_ALLOCATED = 'Not allocated';

/** Written by us before, in a table that is read again. */
export const GIVEN = new RegExp(`^(W\\d{4,}|${NOT_ALLOCATED})$`);

/** @param given - of the whole file, where its tables were written by us: what the number of each pseudonym became */
export function pseudonymsFrom(book: PseudonymBook, given: Map<number, number> | undefined): Pseudonyms {
  return {
    of(identity, within) {
      if (given && identity === NOT_ALLOCATED) return identity;
      const kept = given && book.keep(String(identity), given);
      if (kept !== undefined) return kept;
      const made = book.of(String(identity), within === null ? '' : String(within));
      // Numbers that were given may be far apart.
      return given ? book.text(made) : made;
    },
    book: given ? undefined : book,
    text: (standIn) => (typeof standIn === 'string' ? standIn : book.text(standIn)),
  };
}

/** What the person should know of pseudonyms that could not stay. */
export function renamedNote(given: ReadonlyMap<number, number>): string | undefined {
  const renamed = [...given].filter(([asked, number]) => asked !== number).length;
  if (renamed === 0) return undefined;
  return `${renamed === 1 ? '1 pseudonym' : `${grouped(renamed)} pseudonyms`} of this file stood for somebody else in a file before it: another one stands in its place, the same all through this file.`;
}
