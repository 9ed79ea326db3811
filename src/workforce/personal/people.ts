import type { PseudonymBook, StandIn } from './pseudonyms';

/** Stand-ins for the people of one file. */
export interface Pseudonyms {
  /** @param within - where the identity is unique, if not everywhere */
  of(identity: string | number, within: string | number | null): StandIn;
}

/** Who holds the cases that nobody holds. */
export const NOT_ALLOCATED = 'Not allocated';

/** Written by us before, in a table that is read again: it stands as it is. */
export const GIVEN = new RegExp(`^(W\\d{4,}|${NOT_ALLOCATED})$`);

export function pseudonymsFrom(book: PseudonymBook, areGiven: boolean): Pseudonyms {
  return {
    of(identity, within) {
      if (areGiven && typeof identity === 'string' && GIVEN.test(identity))
        return { text: identity, number: undefined };
      const made = book.of(String(identity), within === null ? '' : String(within));
      // Beside those that were given, it may stand in the same words.
      return areGiven ? { text: made.text, number: undefined } : made;
    },
  };
}
