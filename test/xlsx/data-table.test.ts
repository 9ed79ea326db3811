import { strToU8, zipSync, unzipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  type DataColumn,
  calc,
  dataTable,
  f,
  grid,
  layout,
  row,
  sheet,
  title,
  workbook,
} from '../../src/workbook';
import { readXlsx, writeXlsx } from '../../src/xlsx';
import { expectSame, recalculate } from '../support/recalculate';
import { readPackage } from './package';
import { invalidParts } from './valid';

const TEXTS = [
  '=1+1', '+44 20', '-5', '@cmd', '\t=2', '\r=3', '007', '1e5', ' two ', 'a\nb', '<&>"', '_x0041_', '#N/A',
  'TRUE', "'quoted", '1/2/2026', 'Zoë 😀', '',
]; // prettier-ignore

const columns: DataColumn<'Text' | 'Money' | 'Date' | 'Flag'>[] = [
  { header: 'Text', at: (r) => TEXTS[r] ?? null },
  { header: 'Money', format: 'moneyPennies', at: (r) => (r % 3 === 0 ? null : r + 0.25) },
  { header: 'Date', format: 'date', at: (r) => (r === 2 ? null : '1899-12-31') },
  { header: 'Flag', at: (r) => r % 2 === 0 },
];

const write = (rows: number) => {
  const table = dataTable('Data', columns, rows);
  const sum = calc(f`SUM(${table.column('Money')})`, sumOfMoney(rows), 'money');
  return writeXlsx(
    layout(
      workbook({ title: 'T', author: 'A', created: '2026-04-01', version: '1' }, [
        sheet('Front', [grid({ head: ['', '', 'Sum'], rows: [row('Money', '£', [sum])] })], {
          kind: 'output',
        }),
        sheet('Data', [title('Data'), table], { kind: 'input' }),
        sheet('More', [dataTable('More', [{ header: 'Also', at: (r) => `${TEXTS[r] ?? ''} more` }], rows)], {
          kind: 'input',
        }),
      ]),
    ),
  );
};
const sumOfMoney = (rows: number) =>
  Array.from({ length: rows }, (_, r) => (r % 3 === 0 ? 0 : r + 0.25)).reduce((a, b) => a + b, 0);

afterEach(() => vi.unstubAllGlobals());

describe('a table of values in a file', () => {
  test.each([0, 1, 2, 18])('of %i rows is a valid part that formulas can count', async (rows) => {
    const bytes = await write(rows);
    expect(invalidParts(bytes)).toEqual([]);
    expectSame(recalculate(bytes));
    const [data, more] = readPackage(bytes).tables;
    expect([data!.range, more!.range]).toEqual([
      `B3:E${3 + Math.max(rows, 1)}`,
      `B1:B${1 + Math.max(rows, 1)}`,
    ]);
  });

  test('keeps text as text, leading zeros and all, and numbers, dates and truths as themselves', async () => {
    const { cells } = readPackage(await write(18)).sheets[1]!;
    const at = (column: string) =>
      TEXTS.map((_, r) => [cells.get(`${column}${r + 4}`)?.type, cells.get(`${column}${r + 4}`)?.value]);
    const kept = (text: string) => text.replace(/\r/g, '\n');
    expect(at('B')).toEqual(TEXTS.map((text) => (text === '' ? [undefined, undefined] : ['s', kept(text)])));
    expect(at('C').slice(0, 3)).toEqual([
      [undefined, undefined],
      ['n', 1.25],
      ['n', 2.25],
    ]);
    expect(at('D').slice(1, 4)).toEqual([
      ['n', 0],
      [undefined, undefined],
      ['n', 0],
    ]);
    expect(at('E').slice(0, 2)).toEqual([
      ['b', true],
      ['b', false],
    ]);
  });

  test('formats every text as text, and numbers as their column says', async () => {
    const { sheets, looks } = readXlsx(await write(18));
    const format = (address: number, column: number) => {
      const cell = sheets[1]!.cells.find((one) => one.row === address && one.column === column);
      return cell && looks[cell.look]!.numberFormat;
    };
    expect(TEXTS.slice(0, -1).map((_, r) => format(3 + r, 1))).toEqual(TEXTS.slice(0, -1).map(() => '@'));
    expect([format(4, 2), format(4, 3)]).toEqual(['#,##0.00;[Red]-#,##0.00;"-"', 'd mmm yyyy']);
  });

  test('is the same file each time, and says the same where the machine has no gzip of its own', async () => {
    const bytes = await write(18);
    expect(await write(18)).toEqual(bytes);
    vi.stubGlobal('CompressionStream', undefined);
    const inScript = await write(18);
    expect(unzipSync(inScript)).toEqual(unzipSync(bytes));
  });

  test('has checksums that another program accepts', async () => {
    // Written again by a second program from what it unpacked, the checksums are the same.
    const bytes = await write(18);
    const path = 'xl/worksheets/sheet2.xml';
    const again = zipSync({ [path]: unzipSync(bytes)[path] ?? strToU8('') });
    const crcOf = (archive: Uint8Array) => {
      const text = Buffer.from(archive);
      let at = text.lastIndexOf(path);
      while (text.readUInt32LE(at - 46) !== 0x02014b50) at = text.lastIndexOf(path, at - 1);
      return text.readUInt32LE(at - 46 + 16);
    };
    expect(crcOf(bytes)).toBe(crcOf(again));
  });
});
