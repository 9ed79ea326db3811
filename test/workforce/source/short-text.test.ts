import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NONE, numberOf } from '../../../src/workforce/source/short-text';

test.each(['', '1', '31', '1;3', '18.5', '2001', '00123', '12345.67', '31/12/2020'])(
  '%j has a number',
  (text) => {
    expect(numberOf(text)).toBeGreaterThanOrEqual(0);
    expect(numberOf(text)).toBeLessThan(2 ** 30);
  },
);

test.each(['Ann Lee', '£5', '\0a', '123456789', '1-2-2020', '2020-12-31', '31/12/20', '3112/2020/', 'ABCDE'])(
  '%j has none',
  (text) => expect(numberOf(text)).toBe(NONE),
);

test('no two texts share a number', () => {
  const near = fc.string({ unit: fc.constantFrom(...'0123456789./;:a\0\u00a3'), maxLength: 10 });
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 8, maxLength: 8 });
  const date = digits.map((all) => `${all.slice(0, 2)}/${all.slice(2, 4)}/${all.slice(4)}`);
  const text = fc.oneof(near, date, fc.integer({ min: 0 }).map(String), fc.string({ maxLength: 5 }));
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 200 }), (texts) => {
      const different = new Set(texts.filter((one) => numberOf(one) !== NONE));
      expect(new Set([...different].map(numberOf)).size).toBe(different.size);
    }),
  );
});
