import { type PseudonymBook } from './pseudonyms';

/** Stand-ins for the people of one file. */
export interface Pseudonyms {
  /** @param within - where the identity is unique, if not everywhere */
  of(identity: string | number, within: string | number | null): string;
}

/** Given by us before, in a table that is read again: it stands as it is. */
const GIVEN = /^W\d{4,}$/;

export function pseudonymsFrom(book: PseudonymBook, areGiven: boolean): Pseudonyms {
  return {
    of(identity, within) {
      if (areGiven && typeof identity === 'string' && GIVEN.test(identity)) return identity;
      return book.of(JSON.stringify([within, String(identity)]));
    },
  };
}
