import type { PseudonymBook } from './pseudonyms';

/** What stands for a person: the number in the book of pseudonyms, or the text that was given and not made. */
export type StandIn = number | string;

/** Stand-ins for the people of one file. */
export interface Pseudonyms {
  /** @param within - where the identity is unique, if not everywhere */
  of(identity: string | number, within: string | number | null): StandIn;
  text(standIn: StandIn): string;
}

/** Who holds the cases that nobody holds. */
export const NOT_ALLOCATED = 'Not allocated';

/** Written by us before, in a table that is read again: it stands as it is. */
export const GIVEN = new RegExp(`^(W\\d{4,}|${NOT_ALLOCATED})$`);

export function pseudonymsFrom(book: PseudonymBook, areGiven: boolean): Pseudonyms {
  return {
    of(identity, within) {
      if (areGiven && typeof identity === 'string' && GIVEN.test(identity)) return identity;
      const made = book.of(String(identity), within === null ? '' : String(within));
      // Beside those that were given, it may stand in the same words.
      return areGiven ? book.text(made) : made;
    },
    text: (standIn) => (typeof standIn === 'string' ? standIn : book.text(standIn)),
  };
}
