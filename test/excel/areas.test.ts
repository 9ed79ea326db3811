import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressLists, addressOf, rectangleOf, rectanglesOf, runsOf } from '../../src/excel/areas';

const cell = fc.record({ row: fc.nat(12), column: fc.nat(12) });
const key = ({ row, column }: { row: number; column: number }) => `${row},${column}`;

describe('rectangles', () => {
  test('cover exactly the cells they are made of, each once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: key }), (cells) => {
        const covered = rectanglesOf(cells).flatMap(({ row, column, rows, columns }) =>
          Array.from({ length: rows * columns }, (_, i) => ({
            row: row + Math.floor(i / columns),
            column: column + (i % columns),
          })),
        );
        expect(covered.map(key).sort()).toEqual(cells.map(key).sort());
      }),
    );
  });

  test('one is enough for a block', () => {
    const block = Array.from({ length: 12 }, (_, i) => ({ row: 3 + Math.floor(i / 4), column: 1 + (i % 4) }));
    expect(rectanglesOf(block).map(addressOf)).toEqual(['B4:E6']);
  });

  test('have an address that says them', () => {
    const rectangle = fc.record({
      row: fc.nat(1000),
      column: fc.nat(1000),
      rows: fc.integer({ min: 1, max: 50 }),
      columns: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(rectangle, (one) => {
        expect(rectangleOf(addressOf(one))).toEqual(one);
      }),
    );
  });
});

test('a list of addresses has at most 255 characters, and none is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[A-Z]{1,3}[1-9]\d{0,4}(:[A-Z]{1,3}[1-9]\d{0,4})?$/)),
      (addresses) => {
        const lists = addressLists(addresses);
        for (const list of lists) expect(list.length).toBeLessThanOrEqual(255);
        expect(lists.flatMap((list) => list.split(','))).toEqual(addresses);
      },
    ),
  );
});

test('runs join neighbours', () => {
  expect(runsOf([0, 1, 2, 5, 7, 8])).toEqual([
    [0, 2],
    [5, 5],
    [7, 8],
  ]);
});
