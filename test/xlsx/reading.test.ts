import { describe, expect, test } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import { readXlsx, writeFileWorkbook } from '../../src/xlsx';
import { foreignFile, type Parts } from './foreign';

const sheetOf = (parts: Parts) => readXlsx(foreignFile(parts)).sheets[0]!;
const cellsOf = (parts: Parts) =>
  sheetOf(parts).cells.map(({ row, column, value, formula }) => [row, column, value, formula]);

describe('cells', () => {
  test('of each type, with and without addresses', () => {
    const sheet = `<sheetData><row r="2"><c r="B2" t="s"><v>1</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>
      <row><c><v>1.5E3</v></c><c t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve"> line</t></r></is></c>
      <c t="d"><v>2026-04-01</v></c></row></sheetData>`;
    const strings = '<si><t>zero</t></si><si><t>one</t><rPh sb="0" eb="1"><t>sound</t></rPh></si>';
    expect(cellsOf({ sheet, strings })).toEqual([
      [1, 1, 'one', ''],
      [1, 2, true, ''],
      [1, 3, '#N/A', ''],
      [2, 0, 1500, ''],
      [2, 1, 'ab', '="a"&"b"'],
      [2, 2, 'in line', ''],
      [2, 3, 46_113, ''],
    ]);
  });

  test('under another prefix, as some programs write', () => {
    const { sheets } = readXlsx(
      foreignFile({
        sheet: '<x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData>',
      }),
    );
    expect(sheets[0]?.cells[0]?.value).toBe(5);
  });

  test('characters by their code, and references to characters', () => {
    const strings = '<si><t>a_x000D_b_x005F_x0041_ &#163; &#x1F600; &lt;</t></si>';
    expect(
      cellsOf({ sheet: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>', strings }),
    ).toEqual([[0, 0, 'a\rb_x0041_ £ 😀 <', '']]);
  });

  test('a number under a date format keeps all of its digits', () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const sheet = '<sheetData><row r="1"><c r="A1" s="1"><v>46113.123456789</v></c></row></sheetData>';
    expect(cellsOf({ sheet, styles })[0]?.[2]).toBe(46_113.123456789);
  });

  test('dates of the calendar that begins in 1904 are the same days', () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const sheet =
      '<sheetData><row r="1"><c r="A1" s="1"><v>44651</v></c><c r="B1"><v>44651</v></c></row></sheetData>';
    const read = readXlsx(foreignFile({ sheet, styles, workbook: { before: '<workbookPr date1904="1"/>' } }));
    expect(read.sheets[0]?.cells.map(({ value }) => value)).toEqual([46_113, 44_651]);
  });

  test('formulas that cells share are each cell’s own', () => {
    const shared = (at: string) => `<c r="${at}"><f t="shared" si="0"/><v>0</v></c>`;
    const first =
      '<c r="B2"><f t="shared" ref="B2:C4" si="0">A1+$A1+A$1+\'A1 b\'!C3+SUM(B:B,$2:3)+LOG10(A1)+"A1"+Name_A1+A1048576</f><v>0</v></c>';
    const sheet = `<sheetData><row r="2">${first}${shared('C2')}</row><row r="3">${shared('B3')}</row></sheetData>`;
    expect(cellsOf({ sheet }).map(([, , , formula]) => formula)).toEqual([
      '=A1+$A1+A$1+\'A1 b\'!C3+SUM(B:B,$2:3)+LOG10(A1)+"A1"+Name_A1+A1048576',
      '=B1+$A1+B$1+\'A1 b\'!D3+SUM(C:C,$2:3)+LOG10(B1)+"A1"+Name_A1+B1048576',
      '=A2+$A2+A$1+\'A1 b\'!C4+SUM(B:B,$2:4)+LOG10(A2)+"A1"+Name_A1+#REF!',
    ]);
  });

  test('what an array formula fills is the formula’s', () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1" cm="1"><f t="array" ref="A1:B1">_xlfn.SEQUENCE(1,2)</f><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>';
    const [first, second] = sheetOf({ sheet }).cells;
    expect(first).toMatchObject({ formula: '=SEQUENCE(1,2)', value: 1, spill: { rows: 1, columns: 2 } });
    expect(second).toMatchObject({ formula: '', value: '' });
  });
});

describe('looks', () => {
  const look = (xf: string, more = '') => {
    const styles = `${more}<cellXfs><xf/>${xf}</cellXfs>`;
    return readXlsx(foreignFile({ styles })).looks[1]!;
  };

  test('colours of the theme, lighter and darker, and of the old palette', () => {
    const fills = `<fills><fill/><fill/>${[
      'theme="4" tint="0.7999816888943144"',
      'theme="4" tint="-0.249977111117893"',
      'theme="1"',
      'theme="0" tint="-0.1499"',
      'indexed="10"',
      'rgb="FF0B5C6B"',
    ]
      .map((colour) => `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`)
      .join('')}</fills>`;
    const xfs = [2, 3, 4, 5, 6, 7].map((fill) => `<xf fillId="${fill}"/>`).join('');
    const read = readXlsx(foreignFile({ styles: `${fills}<cellXfs>${xfs}</cellXfs>` }));
    // As Excel shows Office's own theme: Blue, Accent 1, Lighter 80% and Darker 25%; Text 1; White, Darker 15%
    expect(read.looks.map(({ fill }) => fill)).toEqual([
      '#DAE3F3',
      '#2F5597',
      '#000000',
      '#D9D9D9',
      '#FF0000',
      '#0B5C6B',
    ]);
  });

  test('number formats that have only a number', () => {
    expect(look('<xf numFmtId="10"/>').numberFormat).toBe('0.00%');
    expect(look('<xf numFmtId="14"/>').numberFormat).toBe('dd/mm/yyyy');
    expect(
      look(
        '<xf numFmtId="170"/>',
        '<numFmts><numFmt numFmtId="170" formatCode="0.0&quot;x&quot;"/></numFmts>',
      ).numberFormat,
    ).toBe('0.0"x"');
  });

  test('letters, alignment, borders, locks', () => {
    const fonts =
      '<fonts><font/><font><b/><i val="0"/><u val="double"/><strike val="1"/><sz val="9"/><color rgb="FF112233"/><name val="Arial"/></font></fonts>';
    const borders =
      '<borders><border/><border><left style="medium"><color rgb="FF445566"/></left><top style="hair"/></border></borders>';
    const xf =
      '<xf fontId="1" borderId="1"><alignment horizontal="right" vertical="center" wrapText="1" indent="2"/><protection locked="0"/></xf>';
    expect(look(xf, fonts + borders)).toMatchObject({
      fontName: 'Arial', fontSize: 9, bold: true, italic: false, underline: 'Double', strikethrough: true, fontColour: '#112233',
      horizontal: 'Right', vertical: 'Center', wrap: true, indent: 2, locked: false,
      borders: {
        EdgeLeft: { style: 'Continuous', weight: 'Medium', colour: '#445566' },
        EdgeTop: { style: 'Continuous', weight: 'Hairline', colour: '#000000' },
        EdgeRight: undefined,
      },
    }); // prettier-ignore
  });
});

describe('a sheet', () => {
  test('widths, heights, hidden parts and looks of whole columns, but not to the end of the sheet', () => {
    const sheet = `<cols><col min="1" max="2" width="10.7109375" style="1"/><col min="4" max="16384" width="3" hidden="1"/></cols>
      <sheetData><row r="3" ht="30" customHeight="1"/><row r="4" ht="20"/><row r="5" hidden="1" s="1" customFormat="1"/></sheetData>`;
    expect(sheetOf({ sheet, styles: '<cellXfs><xf/><xf numFmtId="9"/></cellXfs>' })).toMatchObject({
      columnWidths: [{ column: 0, points: 56.25 }, { column: 1, points: 56.25 }, { column: 3, points: 15.75 }],
      columnLooks: [{ column: 0, look: 1 }, { column: 1, look: 1 }],
      rowLooks: [{ row: 4, look: 1 }],
      rowHeights: [{ row: 2, points: 30 }],
      hiddenColumns: [3],
      hiddenRows: [4],
    }); // prettier-ignore
  });

  test('frozen panes, but not split ones', () => {
    const view = (pane: string) =>
      `<sheetViews><sheetView showGridLines="0">${pane}</sheetView></sheetViews><sheetData/>`;
    expect(sheetOf({ sheet: view('<pane xSplit="2" ySplit="1" state="frozen"/>') })).toMatchObject({
      frozen: { rows: 1, columns: 2 },
      gridlines: false,
    });
    expect(sheetOf({ sheet: view('<pane xSplit="2000" ySplit="1000"/>') }).frozen).toEqual({
      rows: 0,
      columns: 0,
    });
  });

  test('a link over several cells is on each of them', () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData><hyperlinks><hyperlink ref="A1:B1" q:id="h1" tooltip="Go"/></hyperlinks>';
    const relations =
      '<Relationship Id="h1" Type="x/hyperlink" Target="https://example.com/" TargetMode="External"/>';
    expect(sheetOf({ sheet, relations }).cells.map(({ link }) => link)).toEqual([
      { address: 'https://example.com/', screenTip: 'Go' },
      { address: 'https://example.com/', screenTip: 'Go' },
    ]);
  });

  test('what a protected sheet allows', () => {
    const { protection } = sheetOf({
      sheet: '<sheetData/><sheetProtection sheet="1" objects="1" sort="0" selectLockedCells="1"/>',
    });
    expect(protection).toMatchObject({
      allowSort: true,
      allowFormatCells: false,
      allowEditObjects: false,
      allowEditScenarios: true,
      selectionMode: 'Unlocked',
    });
    expect(sheetOf({ sheet: '<sheetData/><sheetProtection sort="0"/>' }).protection).toBeUndefined();
  });

  test('says what it holds that is not read', () => {
    const sheet = '<sheetData/><autoFilter ref="A1:B2"/><extLst/>';
    const workbook = {
      after:
        '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">S!$A$1</definedName></definedNames>',
    };
    const { leftOut, names } = readXlsx(foreignFile({ sheet, workbook }));
    expect(leftOut).toEqual(['filters', 'sparklines and other later features']);
    expect(names).toEqual([]);
  });
});

describe('refused', () => {
  const zip = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
  test.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['text', strToU8('Team,Posts\nNorth,4'), 'no zip archive'],
    ['a locked workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'password'],
    ['half of a zip', foreignFile({}).slice(0, 300), 'damaged'],
    ['another zip', zip({ 'word/document.xml': '<a/>' }), 'not an .xlsx workbook'],
    ['a part cut short', foreignFile({ styles: '<fonts>' }), 'well-formed'],
    [
      'a document type',
      foreignFile({ strings: '<!DOCTYPE x [<!ENTITY a "b">]><si><t>&a;</t></si>' }),
      'well-formed',
    ],
  ])('%s', (_, bytes, words) => {
    expect(() => readXlsx(bytes)).toThrow(words);
  });

  test('a binary workbook by its name', () => {
    const relation = '<Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.bin"/>';
    const rels = `<Relationships xmlns="x">${relation}</Relationships>`;
    expect(() => readXlsx(zip({ '_rels/.rels': rels }))).toThrow('.xlsb');
  });
});

test('a file of another program is saved and read again to the same', async () => {
  const sheet = `<cols><col min="2" max="2" width="20" style="1"/></cols><sheetData><row r="1"><c r="A1"><f>SUM(B1:B2)</f><v>3</v></c><c r="B1" s="2"><v>1</v></c></row>
    <row r="9" s="1" customFormat="1" ht="33" customHeight="1"/></sheetData>`;
  const styles =
    '<fonts><font><sz val="10"/><name val="Arial"/></font></fonts><cellXfs><xf/><xf numFmtId="9"/><xf numFmtId="10"/></cellXfs>';
  const one = readXlsx(foreignFile({ sheet, styles }));
  const two = readXlsx(await writeFileWorkbook(one));
  const resolved = ({ sheets, looks }: typeof one) =>
    sheets.map((each) => ({
      ...each,
      cells: each.cells.map((cell) => ({ ...cell, look: looks[cell.look] })),
      columnLooks: each.columnLooks.map((line) => ({ ...line, look: looks[line.look] })),
      rowLooks: each.rowLooks.map((line) => ({ ...line, look: looks[line.look] })),
    }));
  expect(resolved(two)).toEqual(resolved(one));
});
