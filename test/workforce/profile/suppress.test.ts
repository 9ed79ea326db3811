import { describe, expect, test } from 'vitest';
import { type Sum, suppressed } from '../../../src/workforce/profile/suppress';

/** Rows by columns with totals of both, as one list of values. */
function crossTable(rows: readonly (readonly number[])[]): { values: number[]; sums: Sum[] } {
  const width = rows[0]!.length;
  const values: number[] = [];
  const sums: Sum[] = [];
  const lines = [
    ...rows,
    Array.from({ length: width }, (_, c) => rows.reduce((sum, row) => sum + row[c]!, 0)),
  ];
  const places = lines.map((row) => {
    const parts = row.map((value) => values.push(value) - 1);
    const whole = values.push(row.reduce((a, b) => a + b, 0)) - 1;
    sums.push({ whole, parts });
    return [...parts, whole];
  });
  for (let c = 0; c <= width; c += 1) {
    sums.push({ whole: places.at(-1)![c]!, parts: places.slice(0, -1).map((row) => row[c]!) });
  }
  return { values, sums };
}

/**
 * The adversary: knows every shown number, every sum, and that what is hidden is a whole number that is not nought. Narrows each
 * hidden number from the sums until nothing changes; what is left with one value is found.
 */
function recovered(
  { values, sums }: { values: readonly number[]; sums: readonly Sum[] },
  hidden: ReadonlySet<number>,
) {
  const low = values.map((value, place) => (hidden.has(place) ? 1 : value));
  const high = values.map((value, place) => (hidden.has(place) ? 10_000 : value));
  for (let changed = true; changed;) {
    changed = false;
    const narrow = (place: number, from: number, to: number) => {
      if (from > low[place]!) [low[place], changed] = [from, true];
      if (to < high[place]!) [high[place], changed] = [to, true];
    };
    for (const { whole, parts } of sums) {
      const [least, most] = [low, high].map((ends) =>
        parts.reduce((sum, place) => sum + ends[place]!, 0),
      ) as [number, number];
      narrow(whole, least, most);
      for (const place of parts) {
        narrow(place, low[whole]! - (most - high[place]!), high[whole]! - (least - low[place]!));
      }
    }
  }
  return values.flatMap((_, place) => (hidden.has(place) && low[place] === high[place] ? [place] : []));
}

/** Every value from 1 to below - 1 that a small count may have, by trying all: for small tables. */
function possible(
  { values, sums }: { values: readonly number[]; sums: readonly Sum[] },
  hidden: ReadonlySet<number>,
  place: number,
  below: number,
): number[] {
  const others = [...hidden].filter((other) => other !== place);
  const limit = Math.max(...values) + below;
  return Array.from({ length: below - 1 }, (_, i) => i + 1).filter((value) => {
    const trial = [...values];
    trial[place] = value;
    const search = (i: number): boolean => {
      if (i === others.length)
        return sums.every(
          ({ whole, parts }) => trial[whole] === parts.reduce((sum, part) => sum + trial[part]!, 0),
        );
      for (let guess = 1; guess <= limit; guess += 1) {
        trial[others[i]!] = guess;
        if (search(i + 1)) return true;
      }
      return false;
    };
    return search(0);
  });
}

const one = (...parts: number[]) => ({
  values: [...parts, parts.reduce((a, b) => a + b, 0)],
  sums: [{ whole: parts.length, parts: parts.map((_, i) => i) }],
});

describe('small counts are hidden with what would give them away', () => {
  test.each([
    ['nothing small: nothing hidden', one(5, 9, 0), 5, []],
    ['one small count takes others with it', one(2, 50, 9, 0), 5, [0, 2]],
    ['two that could only be one and one', one(1, 1, 60), 5, [0, 1, 2]],
    ['two that could only be four and four', one(4, 4, 60), 5, [0, 1, 2]],
    ['three small counts that cover each other', one(3, 3, 3, 60), 5, [0, 1, 2]],
    ['no other count to hide: the total goes', one(2, 0, 0), 5, [0, 3]],
  ])('%s', (_, table, below, hidden) => {
    expect([...suppressed(table.values, table.sums, below)].sort((a, b) => a - b)).toEqual(hidden);
  });

  test.each([one(1, 7, 8), one(2, 6, 6), one(3, 4, 9), one(4, 5, 12), one(1, 1, 9)])(
    'every value from 1 to 4 stays possible for a small count: %o',
    (table) => {
      const hidden = suppressed(table.values, table.sums, 5);
      for (const place of hidden) {
        if (table.values[place]! >= 5) continue;
        expect(possible(table, hidden, place, 5)).toEqual([1, 2, 3, 4]);
      }
    },
  );
});

/** Numbers that look random and are the same each time. */
function* numbers(seed: number) {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

test('an adversary with all shown sums recovers no hidden count of 400 tables', () => {
  const random = numbers(20_171_206);
  const next = (n: number) => Math.floor((random.next().value as number) * n);
  const found = Array.from({ length: 400 }, () => {
    const [height, width] = [2 + next(5), 1 + next(4)];
    const size = next(3) === 0 ? 8 : 40;
    const table = crossTable(
      Array.from({ length: height }, () => Array.from({ length: width }, () => Math.max(0, next(size) - 2))),
    );
    const hidden = suppressed(table.values, table.sums, 5);
    const small = table.values.flatMap((value, place) => (value > 0 && value < 5 ? [place] : []));
    expect(small.filter((place) => !hidden.has(place))).toEqual([]);
    return recovered(table, hidden).filter((place) => table.values[place]! < 5).length;
  });
  expect(found.filter((n) => n > 0)).toEqual([]);
});

test('nor where the number of all is told elsewhere, in any table of which a part is shown', () => {
  const random = numbers(4);
  const next = (n: number) => Math.floor((random.next().value as number) * n);
  for (let i = 0; i < 400; i += 1) {
    const table = one(...Array.from({ length: 1 + next(6) }, () => Math.max(0, next(12) - 3)));
    const total = table.values.length - 1;
    const hidden = suppressed(table.values, table.sums, 5, (place) => place === total);
    expect(hidden.has(total)).toBe(false);
    const parts = table.sums[0]!.parts;
    if (parts.every((place) => hidden.has(place))) continue;
    expect(recovered(table, hidden).filter((place) => table.values[place]! < 5)).toEqual([]);
  }
});

test('the adversary does recover what is hidden without care', () => {
  const table = crossTable([[2, 30], [20, 40]]); // prettier-ignore
  expect(recovered(table, new Set([0]))).toEqual([0]);
});
