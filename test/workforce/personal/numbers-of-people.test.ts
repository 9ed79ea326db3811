import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PseudonymBook } from '../../../src/workforce';

/** Ids that have a number and ids that have none, in few workplaces and in many, near each other and far. */
const id = fc.oneof(
  fc.nat(3000).map(String),
  fc.nat(99_999_999).map(String),
  fc.constantFrom('', '01', '1', 'a', 'Ann Lee'),
  fc.string({ maxLength: 9 }),
);
const person = fc.tuple(id, fc.oneof(fc.constantFrom('', 'Home', 'House'), fc.nat(50).map(String)));

test('a book numbers people in the order in which they first appear', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 3000, size: 'max' }), (people) => {
      const book = new PseudonymBook();
      const known = new Map<string, number>();
      for (const each of people) {
        const key = JSON.stringify(each);
        if (!known.has(key)) known.set(key, known.size);
        if (book.of(...each) !== known.get(key)) expect(each).toBe('found again');
      }
      expect(book.people).toBe(known.size);
    }),
    { numRuns: 40 },
  );
});
