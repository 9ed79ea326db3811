import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { leftInFile, shareFile } from './share-file';
import { recalculate } from '../support/recalculate';
import { invalidParts } from '../xlsx/valid';
import { escaped, foreignFile, tablePart, type ForeignFile } from './foreign-file';

const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));

/** A file before and after, by part. */
async function share(file: ForeignFile) {
  const bytes = foreignFile(file);
  const shared = shareFile(bytes, {});
  const copy = await shared.write();
  expect(invalidParts(copy)).toEqual([]);
  return { shared, copy, before: partsOf(bytes), after: partsOf(copy) };
}
const formulasOf = (part: string | undefined) =>
  [...(part ?? '').matchAll(/<c r="([A-Z]+\d+)"[^>]*><f[^>]*>([^<]*)</g)].map(([, at, f]) => `${at} ${f}`);

describe('a result that spills', async () => {
  const cells = [
    { at: 'A1', value: 61000 },
    { at: 'B1', value: 48000 },
    {
      at: 'C1',
      value: 13000,
      formula: 'WFC.AGENCY.DIFFERENTIAL(A1:A3,B1:B3)',
      of: 't="array" ref="C1:C3"',
      cell: 'cm="1"',
    },
    { at: 'E1', value: 23000, formula: 'SUM(_xlfn.ANCHORARRAY(C1))' },
    { at: 'A2', value: 60000 },
    { at: 'B2', value: 50000 },
    { at: 'C2', value: 10000 },
    { at: 'A3', value: 50000 },
    { at: 'B3', value: 50000 },
    { at: 'E3', value: 1 },
  ];
  const { copy, after, shared } = await share({ sheets: [{ name: 'Sheet1', cells }] });

  test('becomes a formula in each of its cells, in those too that the file left out', async () => {
    expect(formulasOf(after.get('xl/worksheets/sheet1.xml'))).toEqual([
      'C1 (A1-B1)*1',
      'E1 SUM(C1:C3)',
      'C2 (A2-B2)*1',
      'C3 (A3-B3)*1',
    ]);
    expect(after.get('xl/worksheets/sheet1.xml')).not.toMatch(/ cm=|t="array"|ANCHORARRAY/);
    expect(recalculate(copy).value('Sheet1!E1')).toBe(23000);
  });

  test('and the preview says what each cell showed', async () => {
    expect(shared.plan.cells.map(({ value }) => value)).toEqual([13000, 10000, null, 23000]);
  });
});

test('an array formula round a single result stays one', async () => {
  const cells = [
    { at: 'A1', value: 2 },
    { at: 'B1', value: 5, formula: 'SUM(A1:A2*WFC.RATE.CHANGE(A1,A2+7))', of: 't="array" ref="B1"' },
    { at: 'A2', value: 3 },
  ];
  const { after } = await share({ sheets: [{ name: 'Sheet1', cells }] });
  expect(after.get('xl/worksheets/sheet1.xml')).toContain(
    '<f t="array" ref="B1">SUM(A1:A2*(((A2+7)-A1)/A1))</f>',
  );
});

test('a formula that cells share is written out for each', async () => {
  const cells = [
    { at: 'A1', value: 10 },
    { at: 'B1', value: 0.27, formula: 'WFC.POST.FTE(A1)', of: 't="shared" ref="B1:B3" si="0"' },
    { at: 'A2', value: 37 },
    { at: 'B2', value: 1, of: 't="shared" si="0"' },
    { at: 'A3', value: 74 },
    { at: 'B3', value: 2, of: 't="shared" si="0"' },
  ];
  const { after } = await share({ sheets: [{ name: 'Sheet1', cells }] });
  expect(formulasOf(after.get('xl/worksheets/sheet1.xml'))).toEqual(['B1 A1/37', 'B2 A2/37', 'B3 A3/37']);
});

describe('a table with a calculated column', async () => {
  const cells = (second: number | string) => [
    { at: 'A1', value: 'Hours' },
    { at: 'B1', value: 'FTE' },
    { at: 'A2', value: 37 },
    { at: 'B2', value: 1, formula: 'WFC.POST.FTE(Staff[[#This Row],[Hours]])' },
    { at: 'A3', value: second },
    { at: 'B3', value: 2, formula: 'WFC.POST.FTE(Staff[[#This Row],[Hours]])' },
    { at: 'D1', value: 3, formula: 'WFC.FIGURE.TOTAL(10,Staff[FTE])' },
  ];
  const tables = [
    tablePart('Staff', 'A1:B3', [
      { name: 'Hours' },
      { name: 'FTE', formula: 'WFC.POST.FTE(Staff[[#This Row],[Hours]])' },
    ]),
  ];

  test('has the formula of its cells in new rows too', async () => {
    const { after } = await share({ sheets: [{ name: 'Sheet1', cells: cells(74), tables }] });
    expect(after.get('xl/tables/table1.xml')).toContain(
      '<calculatedColumnFormula>Staff[[#This Row],[Hours]]/37</calculatedColumnFormula>',
    );
    expect(formulasOf(after.get('xl/worksheets/sheet1.xml'))).toEqual([
      'D1 10-SUM(Staff[FTE])',
      'B2 Staff[[#This Row],[Hours]]/37',
      'B3 Staff[[#This Row],[Hours]]/37',
    ]);
  });

  test('keeps the checks in new rows where its cells have not one formula', async () => {
    const { after } = await share({ sheets: [{ name: 'Sheet1', cells: cells('abc'), tables }] });
    expect(after.get('xl/tables/table1.xml')).toMatch(/<calculatedColumnFormula>IF\(ISNUMBER\(FIND\(/);
    expect(formulasOf(after.get('xl/worksheets/sheet1.xml'))[1]).toBe('B2 Staff[[#This Row],[Hours]]/37');
  });
});

test('names, conditional formats and validation are converted, with the checks of the functions', async () => {
  const after =
    '<conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="1"><formula>' +
    `${escaped('WFC.CASELOAD.STATUS(A1,20,25)="Above"')}</formula></cfRule></conditionalFormatting>` +
    '<dataValidations count="1"><dataValidation type="custom" sqref="B1:B9"><formula1>' +
    'WFC.POST.FTE(B1)&lt;=1</formula1></dataValidation></dataValidations>' +
    '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
    '<x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
    '<x14:cfRule type="expression" priority="2"><xm:f>WFC.GRANT.COVERED(A1,2)&gt;1</xm:f></x14:cfRule>' +
    '<xm:sqref>C1:C4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
  const names =
    '<definedName name="Saving">WFC.AGENCY.DIFFERENTIAL(Sheet1!$A$1,Sheet1!$B$1)</definedName>' +
    '<definedName name="_xldudf_WFC_AGENCY_DIFFERENTIAL" hidden="1">#NAME?</definedName>';
  const file = await share({
    sheets: [{ name: 'Sheet1', cells: [{ at: 'A1', value: 1 }], after }],
    names,
  });
  const sheet = file.after.get('xl/worksheets/sheet1.xml')!;
  expect(sheet).toMatch(/<formula>IF\(.*IF\(N\(A1\)&lt;20,&quot;Below&quot;.*=&quot;Above&quot;<\/formula>/);
  expect(sheet).toMatch(/<formula1>\(?IF\(.*N\(B1\)\/37\)+&lt;=1<\/formula1>/);
  expect(sheet).toMatch(/<xm:f>IF\(.*N\(A1\)\/2\)+&gt;1<\/xm:f>/);
  const workbook = file.after.get('xl/workbook.xml')!;
  expect(workbook).toMatch(/name="Saving">IF\(.*\(N\(Sheet1!\$A\$1\)-N\(Sheet1!\$B\$1\)\)\*1/);
  expect(workbook).not.toContain('_xldudf');
  expect(file.shared.plan.texts.map(({ place }) => place)).toEqual([
    { kind: 'conditional format', sheet: 'Sheet1', cells: 'A1:A9' },
    { kind: 'validation', sheet: 'Sheet1', cells: 'B1:B9' },
    { kind: 'conditional format', sheet: 'Sheet1', cells: 'C1:C4' },
    { kind: 'name', name: 'Saving' },
  ]);
  expect(leftInFile(file.copy)).toEqual([]);
});

test('a rule whose native form has a list in it stays, since Excel allows none there', async () => {
  const after =
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>' +
    'WFC.OPTION.NPV(A1:A3)&gt;0</formula></cfRule></conditionalFormatting>';
  const { shared, copy } = await share({
    sheets: [{ name: 'Sheet1', cells: [{ at: 'A1', value: 1 }], after }],
  });
  expect(shared.plan.left).toEqual([
    expect.objectContaining({ because: 'its native form has a list in it, which Excel does not allow here' }),
  ]);
  expect(leftInFile(copy)).toEqual(['the conditional format of Sheet1!A1 has a function']);
});

describe('rates', async () => {
  const npv = { at: 'B1', value: 100, formula: '_xldudf_WFC_OPTION_NPV(A1:A3)' };
  const cells = [{ at: 'A1', value: 100 }, npv];

  test('stand on a visible sheet of their own, with their sources', async () => {
    const { copy, after, shared } = await share({ sheets: [{ name: 'Sheet1', cells }] });
    expect(shared.added).toEqual(['WFC Rates']);
    expect(after.get('xl/workbook.xml')).toMatch(/<sheet name="WFC Rates" sheetId="2" r:id="\w+"\/>/);
    expect(recalculate(copy).value('Sheet1!B1')).toBeCloseTo(100, 9);
    const { value } = recalculate(copy);
    expect([value("'WFC Rates'!B6"), value("'WFC Rates'!C6"), value("'WFC Rates'!K6")]).toEqual([
      'Tax year',
      'From',
      'Source',
    ]);
    // Once more, with the sheet there: it is used as it is
    const again = shareFile(withFormula(copy), {});
    expect(again.plan.cells).toHaveLength(1);
    expect({ added: again.added, notes: again.notes }).toEqual({ added: [], notes: [] });
  });

  /** The copy, into which somebody types the function anew. */
  function withFormula(copy: Uint8Array): Uint8Array {
    const files = unzipSync(copy);
    const path = 'xl/worksheets/sheet1.xml';
    const text = strFromU8(files[path]!).replace(/<f>[^<]*<\/f>/, '<f>WFC.OPTION.NPV(A1:A3)</f>');
    return zipSync({ ...files, [path]: strToU8(text) });
  }

  test('another sheet of that name is refused', async () => {
    const file = foreignFile({
      sheets: [
        { name: 'Sheet1', cells },
        { name: 'WFC Rates', cells: [] },
      ],
    });
    expect(() => shareFile(file, {})).toThrow('rename it first');
  });
});

describe('what is not ours stays as it is', async () => {
  const other = '<?xml version="1.0"?><x:odd   xmlns:x="urn:odd"  ><x:y/></x:odd>';
  const parts = {
    'xl/odd.xml': { text: other, type: 'application/xml', relation: 'odd' },
    'xl/calcChain.xml': {
      text: '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B1" i="1"/></calcChain>',
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml',
      relation: 'calcChain',
    },
  };
  const sheets = [
    {
      name: 'One',
      cells: [
        { at: 'A1', value: 'WFC.GRANT.CUT(1,2)' },
        { at: 'B1', value: 2, formula: 'WFC.RATE.GAP(A2,B2)' },
        { at: 'C1', value: '"=WFC."', formula: '"""=WFC."""' },
      ],
    },
    { name: 'Two', cells: [{ at: 'A1', value: 7, formula: 'One!B1+5' }] },
  ];

  test('every other part byte for byte, every other cell too; the order of calculation is Excel’s to find anew', async () => {
    const { before, after, copy } = await share({ sheets, parts });
    const changed = [...before].filter(([path, text]) => after.get(path) !== text).map(([path]) => path);
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(after.has('xl/calcChain.xml')).toBe(false);
    expect(after.get('xl/worksheets/sheet1.xml')).toBe(
      before.get('xl/worksheets/sheet1.xml')!.replace('WFC.RATE.GAP(A2,B2)', '(A2-B2)*100'),
    );
    expect(leftInFile(copy)).toEqual([]);
  });
});

test('a value that has no native form is listed on a sheet, without a name of ours', async () => {
  const cells = [
    { at: 'A1', value: 1 },
    { at: 'B1', value: 50, formula: 'LARGE(WFC.RATE.GAP(A1:A3,0.5),1)' },
  ];
  const { copy, after, shared } = await share({ sheets: [{ name: 'Sheet1', cells }] });
  expect(shared.added).toEqual(['WFC Values']);
  expect(after.get('xl/worksheets/sheet1.xml')).toContain('<c r="B1"><v>50</v></c>');
  const list = [...after.values()].find((text) => text.includes('Why it is a value'))!;
  expect(list).toContain('Gap between two rates in percentage points');
  expect(list).not.toMatch(/WFC[._]/);
  expect(leftInFile(copy)).toEqual([]);
});
