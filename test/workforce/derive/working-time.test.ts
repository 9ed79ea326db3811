import { expect, test } from 'vitest';
import { fteOf, fullOrPartTime } from '../../../src/workforce/derive/working-time';
import type { FieldKey } from '../../../src/workforce';

type Row = Readonly<Partial<Record<FieldKey, string | number>>>;

// Hours of a full-time post are 37 unless the row has its own.
test.each<[Row, number | null, string | null]>([
  [{ employmentStatus: 'Permanent', contractedHours: 37 }, 1, 'Full time'],
  [{ employmentStatus: 'Permanent', contractedHours: 36.5 }, 36.5 / 37, 'Part time'],
  [{ employmentStatus: 'Permanent', contractedHours: 18.5, averageHours: 37 }, 0.5, 'Part time'],
  [{ employmentStatus: 'Permanent', zeroHours: 'Yes', averageHours: 18.5 }, 0.5, 'Part time'],
  [{ employmentStatus: 'Agency', averageHours: 37, contractedHours: 10 }, 1, 'Full time'],
  [{ employmentStatus: 'Pool or bank', contractedHours: 18.5 }, 0.5, 'Part time'],
  [{ employmentStatus: 'Permanent', averageHours: 37 }, null, null],
  [{ contractedHours: 36, fullTimeHours: 36 }, 1, 'Full time'],
  [{ contractedHours: 37, fullTimeHours: 0 }, 1, 'Full time'],
  [{ contractedHours: 0 }, 0, 'Part time'],
  [{}, null, null],
])('%j is FTE %s, %s', (row, fte, time) => {
  const view = { value: (key: FieldKey) => row[key] ?? null, raw: () => null, cells: [] };
  expect(fteOf(view, { fullTimeHours: 37 })).toBe(fte);
  expect(fullOrPartTime(view, { fullTimeHours: 37 })).toBe(time);
});
