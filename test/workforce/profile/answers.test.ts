import fc from 'fast-check';
import { expect, test } from 'vitest';
import { input, label } from '../../../src/workbook';
import {
  type Condition,
  Measures,
  is,
  isNoneOf,
  isNumber,
  isOneOf,
  known,
  notRecorded,
} from '../../../src/workforce/profile/measure';
import type { FieldKey } from '../../../src/workforce/table/fields';
import { dataSheet } from '../../../src/workforce/sheets/data';
import { tableOf } from '../sheets/support';

/** Conditions, each beside what it means for one cell, said in another way than the measures have it. */
const CONDITIONS: readonly [Condition, FieldKey, (cell: unknown) => boolean][] = [
  [is('team', label('North')), 'team', (cell) => /^north$/i.test(String(cell))],
  [isOneOf('team', ['north', 'East']), 'team', (cell) => /^(north|east)$/i.test(String(cell))],
  [isNoneOf('team', [label('South')]), 'team', (cell) => !/^south$/i.test(String(cell))],
  [notRecorded('team'), 'team', (cell) => cell === null],
  [is('role', label('Manager')), 'role', (cell) => cell === 'Manager'],
  [known('fte'), 'fte', (cell) => cell !== null],
  [isNumber('fte', input(0.5)), 'fte', (cell) => cell === 0.5],
  [notRecorded('fte'), 'fte', (cell) => cell === null],
];

const rows = fc.array(
  fc.record({
    team: fc.constantFrom('North', 'NORTH', 'South', 'East', null),
    role: fc.constantFrom('Manager', 'Worker', null),
    fte: fc.constantFrom(0.1, 0.2, 0.5, 0.7, 1, null),
  }),
  { minLength: 1, maxLength: 30 },
);

test('counts and sums are those of looking at each row in turn, to the last digit', () => {
  fc.assert(
    fc.property(rows, fc.subarray([...CONDITIONS], { minLength: 1, maxLength: 3 }), (list, chosen) => {
      const table = tableOf('workers', 'Workers', {
        team: list.map(({ team }) => team),
        role: list.map(({ role }) => role),
        fte: list.map(({ fte }) => fte),
      });
      const measures = new Measures(table, dataSheet(table, 'a.csv').block);
      const meant = list.filter((each) =>
        chosen.every(([, key, holds]) => holds((each as Partial<Record<FieldKey, unknown>>)[key] ?? null)),
      );
      const [first, ...rest] = chosen.map(([condition]) => condition);
      expect(measures.countWhere(first!, ...rest).value).toBe(meant.length);
      const sum = meant.reduce((total, { fte }) => total + (fte ?? 0), 0);
      expect(measures.sumWhere('fte', first!, ...rest).value).toBe(sum);
    }),
  );
});
