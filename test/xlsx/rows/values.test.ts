import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/workforce/source';
import { type CellValue, readRows } from '../../../src/xlsx';
import { whereThereIs } from '../../workforce/published';
import { type Parts, foreignFile } from '../foreign';

const read = (parts: Parts) => readRows(foreignFile(parts), LIMITS);
const all = (file: ReturnType<typeof readRows>, sheet = 0): (readonly CellValue[])[] =>
  [...file.sheets[sheet]!.rows()].flatMap(({ rows }) => [...rows]);
const cells = (inside: string, more: Parts = {}) =>
  all(read({ ...more, sheet: `<sheetData><row r="1">${inside}</row></sheetData>` }))[0];

test.each<[string, string, CellValue]>([
  ['a number', '<c r="A1"><v>12.5</v></c>', 12.5],
  ['a number in powers of ten', '<c r="A1"><v>1E-3</v></c>', 0.001],
  ['a shared text, with its blanks', '<c r="A1" t="s"><v>0</v></c>', ' £1 & “x” '],
  [
    'a shared text in several looks, without how it is spoken',
    '<c r="A1" t="s"><v>1</v></c>',
    'Social worker',
  ],
  ['a text that spells a character', '<c r="A1" t="s"><v>2</v></c>', 'a\rb'],
  ['an id with leading zeros', '<c r="A1" t="inlineStr"><is><t>007</t></is></c>', '007'],
  ['CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[<i> & ]]></t></is></c>', '<i> & '],
  ['true', '<c r="A1" t="b"><v>1</v></c>', true],
  ['false', '<c r="A1" t="b"><v>0</v></c>', false],
  ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', { error: '#N/A' }],
  ["a formula's kept number", '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
  ["a formula's kept text", '<c r="A1" t="str"><f>"a"</f><v>a&lt;b</v></c>', 'a<b'],
  ['an ISO date', '<c r="A1" t="d"><v>2026-04-01T00:00:00</v></c>', { date: '2026-04-01' }],
  ['tags with a prefix, and attributes in single quotes', "<x:c r='A1' t = 'b'><x:v>1</x:v></x:c>", true],
  ['a tag with > in an attribute', '<c r="A1" x="a>b"><v>3</v></c>', 3],
])('%s', (_, cell, value) => {
  const strings =
    '<si><t xml:space="preserve"> £1 &amp; “x” </t></si>' +
    '<si><r><rPr><b/></rPr><t>Social</t></r><r><t xml:space="preserve"> worker</t></r><rPh><t>sha</t></rPh></si>' +
    '<si><t>a_x000D_b</t></si>';
  expect(cells(cell, { strings })).toEqual([value]);
});

describe('numbers whose format shows a date or a time', () => {
  const formats = [
    ['14', undefined],
    ['22', undefined],
    ['165', 'dd/mm/yyyy;@'],
    ['166', '[$-809]d mmmm yyyy'],
    ['167', '[h]:mm'],
    ['168', '#,##0.00" days";[Red]-0.00'],
    ['169', 'mmm-yy'],
    ['170', 'General'],
    ['171', '"d"0'],
    ['46', undefined],
    ['10', undefined],
  ] as const;
  const styles =
    `<numFmts>${formats.flatMap(([id, code]) => (code === undefined ? [] : [`<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`])).join('')}</numFmts>` +
    `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/>${formats.map(([id]) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;

  // Days counted by hand from 1 January 1970, which is 25569 in Excel's first calendar.
  test.each<[number, number, CellValue]>([
    [1, 25569, { date: '1970-01-01' }],
    [2, 25569.5, { date: '1970-01-01T12:00:00' }],
    [3, 46113, { date: '2026-04-01' }],
    [4, 46113, { date: '2026-04-01' }],
    [7, 46113, { date: '2026-04-01' }],
    [1, 1, { date: '1900-01-01' }],
    [1, 59, { date: '1900-02-28' }],
    [1, 61, { date: '1900-03-01' }],
    [1, -1, -1],
    [1, 3_000_000, 3_000_000],
    [5, 1.5625, '37:30'],
    [10, 0.5, '12:00'],
    [6, 4.5, 4.5],
    [8, 46113, 46113],
    [9, 46113, 46113],
    [11, 0.077, 0.077],
  ])('style %i, %d', (style, number, value) => {
    expect(cells(`<c r="A1" s="${style}"><v>${number}</v></c>`, { styles })).toEqual([value]);
  });

  test('the calendar that begins in 1904', () => {
    const workbook = { before: '<workbookPr date1904="1"/>' };
    // 1462 days lie between the two calendars.
    expect(cells('<c r="A1" s="1"><v>44651</v></c>', { styles, workbook })).toEqual([{ date: '2026-04-01' }]);
    expect(cells('<c r="A1" s="1"><v>0</v></c>', { styles, workbook })).toEqual([{ date: '1904-01-01' }]);
  });
});

describe('rows and what is said of them', () => {
  test('blank cells and rows keep their places', () => {
    const sheet =
      '<sheetData><row r="2"><c r="C2"><v>1</v></c><c r="D2" s="1"/></row><row r="4"/><row><c><v>2</v></c><c><v>3</v></c></row></sheetData>';
    const file = read({ sheet });
    expect(all(file)).toEqual([[], [null, null, 1], [], [], [2, 3]]);
    expect(all(file)).toHaveLength(5);
  });

  test('hidden sheets and rows are read, merged cells and formulas without results said', () => {
    const sheet =
      '<sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><f>A1</f></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>';
    const parts = unzipSync(foreignFile({ sheet }));
    const text = new TextDecoder()
      .decode(parts['xl/workbook.xml'])
      .replace('name="S"', 'name="S" state="hidden"');
    const file = readRows(zipSync({ ...parts, 'xl/workbook.xml': strToU8(text) }), LIMITS);
    expect(all(file)).toEqual([[1], []]);
    expect(file.notes()).toEqual([
      'Sheet "S" is hidden, and was read too',
      expect.stringContaining('formulas without their results'),
      'Sheet "S" has 1 hidden row, which were read too',
      'Sheet "S" has merged cells: only the first of each holds the value',
    ]);
  });

  test('a long sheet comes in blocks, and again from its first row', () => {
    const rows = Array.from(
      { length: 5000 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`,
    );
    const file = read({ sheet: `<sheetData>${rows.join('')}</sheetData>` });
    const expected = rows.map((_, i) => [i]);
    expect([...file.sheets[0]!.rows()].length).toBeGreaterThan(1);
    expect(all(file)).toEqual(expected);
    expect([...file.sheets[0]!.rows()].at(-1)?.done).toBe(1);
  });
});

whereThereIs('ofsted-annex-a/Annex_A.xlsx', (path) => {
  test('the Annex A workbook of liia-tools has the rows that its control totals name', () => {
    const file = readRows(readFileSync(path), LIMITS);
    const sizes = file.sheets.map((_, i) => all(file, i)).map((rows) => [rows.length - 1, rows[0]?.length]);
    expect(sizes).toEqual([
      [5, 7],
      [5, 8],
      [6, 11],
      [5, 12],
      [5, 14],
      [5, 14],
      [7, 17],
      [5, 34],
      [6, 13],
      [5, 16],
      [5, 19],
    ]);
    expect(all(file, 2).flat()).toContainEqual({ date: '2018-05-13' });
  });
});
