import { expect, test } from 'vitest';
import { grid, input, layout, range, row, sheet, table, text, workbook } from '../../src/workbook';
import type { Cell } from '../../src/workbook';

const properties = { title: 'T', author: 'A', created: '2026-04-01', version: '1' };
const described = (...cells: Cell[]) =>
  layout(
    workbook(properties, [
      sheet('S', [grid({ head: ['', '', 'V'], rows: cells.map((cell) => row('r', '', [cell])) })], {
        kind: 'input',
      }),
    ]),
  ).sheets[0];

test('inputs that accept the same share one rule', () => {
  const made = described(input(1, { min: 0, max: 10 }), input(2, { min: 0, max: 10 }), input(3, { min: 0 }));
  expect(made?.validations).toEqual([
    { type: 'number', ranges: ['D2:D3'], min: 0, max: 10, message: 'Enter a number from 0 to 10' },
    { type: 'number', ranges: ['D4'], min: 0, message: 'Enter a number of 0 or more' },
  ]);
});

test('bounds are shown as the input is typed', () => {
  const made = described(input(0.1, { min: 0, max: 0.25, format: 'percent' }));
  expect(made?.validations[0]?.message).toBe('Enter a number from 0% to 25%');
});

test('choices may be words, cells or the column of a table', () => {
  const words = described(input('England', { list: ['England', 'Wales'] }))?.validations[0];
  expect(words).toMatchObject({ type: 'list', values: ['England', 'Wales'] });
  const [first, last] = [text('a'), text('b')];
  const cells = described(first, last, input('a', { list: range(first, last) }))?.validations[0];
  expect(cells).toMatchObject({ type: 'list', source: "'S'!$D$2:$D$3", ranges: ['D4'] });
  const options = table('Options', ['a', 'b'], [{ header: 'Option', cell: (name) => name }]);
  const choice = input('a', { list: options.column('Option') });
  const made = layout(
    workbook(properties, [sheet('S', [row('r', '', [choice]), options], { kind: 'input' })]),
  );
  expect(made.sheets[0]?.validations[0]).toMatchObject({ source: "'S'!$B$4:$B$5", ranges: ['D1'] });
});

test('choices that Excel would take apart are refused', () => {
  expect(() => described(input('a', { list: ['a, b', 'c'] }))).toThrow(/holds a comma/);
  expect(() => described(input('a', { list: Array.from({ length: 60 }, (_, i) => `choice ${i}`) }))).toThrow(
    /255/,
  );
});

test('a date is typed as ISO and kept as a serial number', () => {
  expect(described(input('2026-04-01', { format: 'date' }))?.rows[1]?.[3]?.value).toBe(46_113);
});

test('text that looks like a formula is marked as text, so that an edit leaves it text', () => {
  expect(described(text('=SUM(1)'))?.rows[1]?.[3]).toMatchObject({ value: '=SUM(1)', format: 'text' });
});
