import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../../src/workforce';
import { readerOf } from '../../../src/workforce/check/reader';
import type { Format, RowRule, RowView } from '../../../src/workforce/formats/format';
import type { RawCell } from '../../../src/workforce/source/source';
import type { FieldKey } from '../../../src/workforce/table/fields';

const RULES = FORMATS.flatMap((format) =>
  (format.rules ?? []).map((rule, index): [string, Format, RowRule] => [
    `${format.id}, rule ${index + 1}: ${rule.keys.join(', ')}`,
    format,
    rule,
  ]),
).filter(([, , { needs, of }]) => needs !== undefined || of !== undefined);

/** Entries near what the rules of our formats draw lines at. */
const entry = fc.constantFrom(
  '',
  '0',
  '1',
  '2',
  '3',
  '7',
  '37',
  '499',
  '500',
  '200001',
  '999',
  'DELETE',
  'NEW',
);

/** A row of these entries, read as its format reads them; what is asked of it is written down. */
function viewOf(format: Format, entries: ReadonlyMap<FieldKey, RawCell>, asked: Set<FieldKey>): RowView {
  const raw = (key: FieldKey): RawCell => {
    asked.add(key);
    return entries.get(key) ?? null;
  };
  const value = (key: FieldKey) => {
    const field = format.fields.find((one) => one.key === key);
    const reading = field && readerOf(field)(raw(key));
    return reading?.state === 'value' ? reading.value : null;
  };
  return { raw, value, cells: [] };
}

describe('what a rule says of itself, so that not every row need be asked', () => {
  test('there are such rules', () => expect(RULES.length).toBeGreaterThan(7));

  test.each(RULES)('%s', (_, format, rule) => {
    const keys = format.fields.map(({ key }) => key);
    fc.assert(
      fc.property(fc.array(entry, { minLength: keys.length, maxLength: keys.length }), (cells) => {
        const asked = new Set<FieldKey>();
        const view = viewOf(format, new Map(keys.map((key, at) => [key, cells[at] ?? null])), asked);
        const broken = rule.broken(view);
        if (rule.of) expect(rule.of).toEqual(expect.arrayContaining([...asked]));
        if (rule.needs && view.value(rule.needs) === null) expect(broken).toBeUndefined();
      }),
    );
  });
});
