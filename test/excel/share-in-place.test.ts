import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOpenBook } from '../../src/excel/share';
import { namesLeft } from '../../src/share';
import { isWanted } from '../../taskpane/share/plan';
import type { OpenWorkbook } from './support/open';
import { addCosts, cellsOf, inPlace, look, openWithFunctions } from './support/sharing';

let open: OpenWorkbook;
beforeAll(async () => {
  open = await openWithFunctions();
  await addCosts(open);
});
afterAll(() => open.close());

const change = (act: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem('Costs'));
    await context.sync();
  });
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'It was not refused',
    (error: Error) => error.message,
  );
const AS_IT_WAS = 'Your workbook is as it was.';

describe('nothing is written', () => {
  test('where an entry was changed since', async () => {
    const seen = await look();
    await change((sheet) => (sheet.getRange('A3').values = [[1]]));
    expect(await refusalOf(inPlace(seen))).toBe(
      `Nothing was converted: Costs!A3 was changed since you looked. Look at the workbook again. ${AS_IT_WAS}`,
    );
    await change((sheet) => (sheet.getRange('A3').values = [[60000]]));
  });

  test('where a name or a rule was changed since', async () => {
    const seen = await look();
    await change((sheet) => (sheet.names.getItem('Own').formula = '=WFC.AGENCY.DIFFERENTIAL(1,1)'));
    expect(await refusalOf(inPlace(seen))).toContain('a name was changed since you looked.');
    await change((sheet) => (sheet.names.getItem('Own').formula = '=WFC.AGENCY.DIFFERENTIAL(60000,48000)'));
  });

  test('on a protected sheet', async () => {
    await change((sheet) => sheet.protection.protect());
    expect(await refusalOf(inPlace(await look()))).toBe(
      'Nothing was converted: the sheet Costs is protected. Unprotect it on the Review tab, then try again. ' +
        AS_IT_WAS,
    );
    await change((sheet) => sheet.protection.unprotect());
  });

  test('where somebody types at the last moment: what was typed stays, and all else is as it was', async () => {
    const seen = await look();
    const before = await cellsOf('A1:J7');
    const { id } = open.grid.sheets.list()[0]!;
    const typing = (progress: { readonly what: string }) => {
      if (progress.what === 'writing the formulas' && open.grid.sheets.list().length === 3)
        open.grid.cells.write(id, { row: 2, column: 2, rows: 1, columns: 1 }, [[7]]);
    };
    expect(await refusalOf(inPlace(seen, { progress: typing }))).toMatch(
      /^Nothing was converted: Costs!C3 was changed while the/,
    );
    await open.grid.calculation.settled();
    const after = await cellsOf('A1:J7');
    const typed = before.formulas.map((line: unknown[], r: number) =>
      line.map((entry, c) => (r === 2 && c === 2 ? 7 : entry)),
    );
    expect(after.formulas).toEqual(typed);
    expect(open.grid.sheets.list().map(({ name }) => name)).toEqual(['Costs']);
    await change((sheet) => (sheet.getRange('C3').formulas = [['=WFC.AGENCY.DIFFERENTIAL(A3,B3)']]));
  });
});

describe('once written', () => {
  test('each cell shows what it showed, in its own format, and no function is left', async () => {
    const seen = await look();
    const before = await cellsOf('A1:J7');
    const begun = open.requests.length;
    const done = await inPlace(seen);
    console.log(`Requests of a conversion in place: ${open.requests.length - begun}`);
    for (const bytes of open.requests) expect(bytes).toBeLessThan(5 * 1024 * 1024);
    const after = await cellsOf('A1:J7');
    expect(after.values).toEqual(before.values);
    expect(after.formats).toEqual(before.formats);
    expect(done.values).toEqual(seen.values.map(({ cell }) => cell.value));
    expect(after.formulas[1]).toEqual([
      ...[61000, 48000, '=(A2-B2)*1', '=ROUND(((A2-B2)*1)/12,0)+1', ''],
      ...['Social worker', 18.5, '=Posts[@Hours]/37', '', '=(A3-B3)*1'],
    ]);
    // Formatted as text
    expect(after.formulas[2]![3]).toBe('=ROUND(((A3-B3)*1)/12,0)+1');
    expect(after.formats[2]![3]).toBe('@');
    expect(after.formulas[3]![3]).toBe('="=WFC.GRANT.CUT("');
    expect(after.formulas[6]![1]).toBe('#N/A');
    const book = await readOpenBook(isWanted);
    const placed = [
      ...book.formulas.map(({ formula, ...place }) => ({
        place: { kind: 'cell' as const, ...place },
        formula,
      })),
      ...book.wantedNames,
      ...book.rules,
    ];
    expect(namesLeft(placed, [])).toEqual([]);
    expect(book.names.find(({ name }) => name === 'Premium')?.formula).toBe('(61000-48000)*1');
  });

  test('rules hold with their messages, and the sheets of rates and of values stand there', async () => {
    const { rules } = open.grid;
    const { id } = open.grid.sheets.list()[0]!;
    const [validation] = rules.validations(id);
    expect(validation?.prompt).toEqual({ title: 'Cost', message: 'In a year', showPrompt: true });
    expect(JSON.stringify(validation?.rule)).toMatch(/^\{"custom":\{"formula":"=IF\(.*>0"\}\}$/);
    expect(JSON.stringify(rules.conditionals(id)[0]?.rule)).toMatch(/^\{"formula":"=IF\(.*>0"\}$/);
    const rates = await cellsOf('B6:G7', 'WFC Rates');
    expect(rates.values[0]).toEqual(['Tax year', 'From', 'week', 'month', 'year', 'Rate']);
    expect(rates.values[1]!.slice(0, 3)).toEqual(['2013/14', '2013-04-06', 148]);
    const values = await cellsOf('B4:F5', 'WFC Values');
    expect(values.values[1]!.slice(0, 2)).toEqual(['Costs', 'B7']);
  });
});
