import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvAsShown, openCsv, saveCsv } from '../../../local-workbook/files';
import type { CellState, GridSnapshot } from '../../../local-workbook/grid/grid';
import { PLAIN } from '../../../src/xlsx';
import { column, plainSheet, snapshotWith } from './snapshots';

const rowsOf = ({ sheets }: GridSnapshot) => {
  const rows: unknown[][] = [];
  for (const { row, column: at, value } of sheets[0]?.cells ?? []) (rows[row] ??= [])[at] = value;
  return rows;
};
const formatAt = ({ sheets }: GridSnapshot, row: number) => {
  const cell = sheets[0]?.cells.find((one) => one.row === row);
  return sheets[0]?.formats[cell?.format ?? 0]?.numberFormat;
};

describe('opening', () => {
  test.each([
    ['12', 12, 'General'],
    ['-3.50', -3.5, 'General'],
    ['1e5', 100_000, 'General'],
    ['"1,234"', 1234, '#,##0'],
    ['"-1,234,567.80"', -1_234_567.8, '#,##0.00'],
    ['TRUE', true, 'General'],
    ['2026-04-01', 46_113, 'yyyy-mm-dd'],
    ['01/04/2026', 46_113, 'dd/mm/yyyy'],
    ['1/4/2026', 46_113, 'dd/mm/yyyy'],
    ['31/02/2026', '31/02/2026', '@'],
    ['13/25/2026', '13/25/2026', '@'],
    ['007', '007', '@'],
    ['0123456789', '0123456789', '@'],
    ['1234567890123456', '1234567890123456', '@'],
    ['=SUM(1)', '=SUM(1)', '@'],
    ['+44 20', '+44 20', '@'],
    ['-words', '-words', '@'],
    ['@name', '@name', '@'],
    ['#N/A', '#N/A', '@'],
    ['"1,23"', '1,23', '@'],
    ['Adult social care', 'Adult social care', 'General'],
    ['"said ""no"""', 'said "no"', 'General'],
    ['"two\nlines"', 'two\nlines', 'General'],
    ['"two\r\nlines"', 'two\nlines', 'General'],
  ])('%j is %j', (field, value, format) => {
    const opened = openCsv(`${field},x\n`);
    expect(rowsOf(opened)[0]?.[0]).toBe(value);
    expect(formatAt(opened, 0)).toBe(format);
  });

  test('mixed line ends are line ends', () => {
    expect(rowsOf(openCsv('a,1\r\nb,2\nc,3\rd,4'))).toEqual([['a', 1], ['b', 2], ['c', 3], ['d', 4]]); // prettier-ignore
  });

  test.each([';', '\t', '|', ','])('columns may stand between %j', (separator) => {
    const lines = ['Team;Posts;Note', 'North;4;a, b', 'South;5;c'].join('\n').replaceAll(';', separator);
    const text = separator === ',' ? lines.replace('a, b', 'a b') : lines;
    expect(rowsOf(openCsv(text))[1]?.slice(0, 2)).toEqual(['North', 4]);
  });

  test('the first line may say what stands between columns', () => {
    expect(rowsOf(openCsv('sep=^\na^1,5\n'))).toEqual([['a', '1,5']]);
  });

  const text = 'Café,£5\nŴrecsam,2\n';
  const latin = 'Café,£5\nWrecsam – “x”,2\n';
  const utf16 = (big: boolean, mark: boolean) => {
    const units = [...((mark ? '\uFEFF' : '') + text)].map((one) => one.charCodeAt(0));
    return Uint8Array.from(
      units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
    );
  };
  const windows = Uint8Array.from(
    [...latin].map((one) => ({ '–': 0x96, '“': 0x93, '”': 0x94 })[one] ?? one.charCodeAt(0)),
  );
  test.each([
    ['UTF-8', new TextEncoder().encode(text), text],
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${text}`), text],
    ['UTF-16, little end first', utf16(false, true), text],
    ['UTF-16, big end first', utf16(true, true), text],
    ['UTF-16 without its mark', utf16(false, false), text],
    ['Windows-1252', windows, latin],
  ])('%s', (_, bytes, wanted) => {
    expect(rowsOf(openCsv(bytes))).toEqual(rowsOf(openCsv(wanted)));
    expect(rowsOf(openCsv(bytes))[0]).toEqual(['Café', '£5']);
  });

  test('the sheet has the name of the file, as far as sheets may have it', () => {
    expect(openCsv('a', "Bob's [2026/27] export: all of the teams").sheets[0]?.name).toBe(
      "Bob's  2026 27  export  all of",
    );
    expect(openCsv('a', '///').sheets[0]?.name).toBe('Sheet1');
  });

  test.each([
    ['', 'empty'],
    ['\n \n', 'empty'],
    [new Uint8Array(), 'empty'],
    [Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'Open it as .xlsx'],
    [Uint8Array.from([1, 2, 0, 0, 0, 5, 9, 9, 9, 9, 9]), 'not a text file'],
  ])('%j is refused', (file, words) => {
    expect(() => openCsv(file)).toThrow(words);
  });

  test('more columns than a sheet has are refused', () => {
    expect(() => openCsv(`${','.repeat(16_384)}x`)).toThrow('room for 1048576 and 16384');
  });
});

describe('saving', () => {
  test('values, not formulas; dates as anybody reads them; blanks as nothing; every line as long', () => {
    const sheet = plainSheet('Costs', {
      cells: [
        { row: 0, column: 0, value: 'Team, all', formula: '', format: 0 },
        { row: 0, column: 2, value: 22_179.865, formula: '=A1*2', format: 0 },
        { row: 2, column: 0, value: 46_113, formula: '', format: 1 },
        { row: 2, column: 1, value: 46_113.5, formula: '', format: 1 },
        { row: 3, column: 0, value: true, formula: '', format: 0 },
        { row: 3, column: 1, value: '#N/A', formula: '=NA()', format: 0 },
      ],
      formats: [PLAIN, { ...PLAIN, numberFormat: 'd mmm yyyy' }],
    });
    expect(saveCsv(snapshotWith([sheet]), 'Costs')).toBe(
      '"Team, all",,22179.865\r\n,,\r\n2026-04-01,2026-04-01 12:00:00,\r\nTRUE,#N/A,\r\n',
    );
  });

  test.each(['=1+1', '+1', '-1+2', '@SUM(1)', '\t=1', '\r=1', '=HYPERLINK("http://x","y")'])(
    'words %j cannot run as a formula',
    (words) => {
      const saved = saveCsv(snapshotWith([column([words])]), 'S');
      expect(saved.replace(/^"/, '')).toMatch(/^'/);
    },
  );

  test('a negative figure is a figure', () => {
    expect(saveCsv(snapshotWith([column([-5])]), 'S')).toBe('-5\r\n');
    const cell: CellState = { value: -5, kind: 'Double', formula: '', text: '-£5.00', numberFormat: '' };
    expect(csvAsShown([[cell, { ...cell, kind: 'String', text: '-words' }]])).toBe("-£5.00,'-words\r\n");
  });

  test('a sheet that is not there is refused', () => {
    expect(() => saveCsv(snapshotWith([column([1])]), 'T')).toThrow('no sheet "T"');
  });

  test('any words and figures come back, but for the apostrophe before what could run', () => {
    const value = fc.oneof(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 10 }), (values) => {
        const opened = openCsv(saveCsv(snapshotWith([column(values)]), 'S').replace(/^/, ''));
        const shown = values.map((one) =>
          String(typeof one === 'string' && /^[=+\-@\t\r\n]/.test(one) ? `'${one}` : one),
        );
        // Words that are a figure, TRUE or a date become one, as in every spreadsheet.
        const read = rowsOf(opened).map((row) => row[0]);
        read.forEach((one, i) => {
          if (typeof one === 'string') expect(one).toBe(shown[i]?.replace(/\r\n?/g, '\n'));
          else if (typeof values[i] === 'number') expect(one).toBe(values[i]);
        });
        expect(read).toHaveLength(values.length);
      }),
      { numRuns: 300 },
    );
  });
});
