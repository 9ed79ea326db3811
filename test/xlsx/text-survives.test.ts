import fc from 'fast-check';
import { readXlsx } from 'hucre';
import { expect, test } from 'vitest';
import { calc, f, input, layout, row, sheet, table, text, workbook } from '../../src/workbook';
import type { Cell } from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { recalculate } from '../support/recalculate';
import { readPackage } from './package';

const properties = { title: 'T', author: 'A', created: '2026-04-01', version: '1' };
const written = (cells: Cell[]) =>
  writeXlsx(
    layout(
      workbook(properties, [
        sheet(
          'S',
          cells.map((cell) => row('r', '', [cell])),
          { kind: 'input' },
        ),
      ]),
    ),
  );

const cases = [
  '=SUM(1)', '+44 20', '-5 posts', '@name', '\tindented', '007', '1e5', 'TRUE', '#N/A', '#REF!', ' spaces ',
  'two\nlines', '✓ naïve — 😀 Ŵrecsam', '<b>&amp;</b>', '"quoted" and \'single\'', '_x0041_ is not A', '3%', '1 April 2026',
]; // prettier-ignore

test('awkward text comes back as the same text, and never as a formula', async () => {
  const bytes = await written(cases.map((value) => text(value)));
  const cells = readPackage(bytes).sheets[0]?.cells;
  expect(cases.map((_, i) => cells?.get(`D${i + 1}`)?.value)).toEqual(cases);
  expect(
    [...(cells?.values() ?? [])].some(({ formula, type }) => formula !== undefined || type === 'e'),
  ).toBe(false);
});

test('another reader finds the same text', async () => {
  const bytes = await written(cases.map((value) => text(value)));
  const sheets = (await readXlsx(bytes)).sheets;
  expect(cases.map((_, i) => sheets[0]?.rows[i]?.[3])).toEqual(cases);
});

// eslint-disable-next-line no-control-regex
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

test('any text survives the file, line ends normalised and illegal characters shown', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 20 }),
      async (texts) => {
        const expected = texts.map((value) => value.replace(/\r\n?/g, '\n').replace(ILLEGAL, '\uFFFD'));
        const cells = readPackage(await written(texts.map((value) => text(value)))).sheets[0]?.cells;
        expect(texts.map((_, i) => cells?.get(`D${i + 1}`)?.value)).toEqual(expected);
      },
    ),
    { numRuns: 40 },
  );
});

test('numbers and truth values come back exactly', async () => {
  const values = [0.1 + 0.2, 1e-12, -48_930.6, 1e15, 0, true, false];
  const cells = readPackage(await written(values.map((value) => input(value)))).sheets[0]?.cells;
  expect(values.map((_, i) => cells?.get(`D${i + 1}`)?.value)).toEqual(values);
});

test('a column name of any characters can be referred to', async () => {
  const names = fc
    .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 })
    .map((name) => name.trim())
    .filter((name) => name !== '');
  await fc.assert(
    fc.asyncProperty(names, async (header) => {
      const figures = table('Figures', [1, 2, 4], [{ header, cell: (n) => n }]);
      const sum = calc(f`SUM(${figures.column(header)})`, 7, 'integer', { name: 'Sum_of_all' });
      const bytes = await writeXlsx(
        layout(workbook(properties, [sheet('S', [row('r', '', [sum]), figures], { kind: 'input' })])),
      );
      expect(recalculate(bytes).value('Sum_of_all')).toBe(7);
    }),
    { numRuns: 30 },
  );
});
