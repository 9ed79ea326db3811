import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeBrowser, type Opened, openLocalWorkbook } from './support/browser';
import { enter, read } from './support/cells';

let opened: Opened;
beforeAll(async () => {
  opened = await openLocalWorkbook();
});
afterAll(async () => {
  await opened?.close();
  await closeBrowser();
});

describe('custom functions in cells', () => {
  test.each<[string, string, number | string]>([
    ['A1', '=WFC.GRANT.CUT(717149,3%,"after")', 22179.865979381444],
    ['A2', '=WFC.AGENCY.DIFFERENTIAL(61000,48000,5)', 65000],
    ['A3', '=WFC.CASELOAD.AVERAGE(221,10.4)', 21.25],
    ['A4', '=WFC.CASELOAD.STATUS(25.1,20,25)', 'Above'],
    ['A5', '=WFC.CASELOAD.FTE_REQUIRED(221,20,0.85,0.5)', 13],
    ['A6', '=WFC.OPTION.BREAKEVEN_YEAR({-30000,10000,20000,20000},2026)', 2028],
    ['A7', '=ROUND(WFC.GRANT.CUT(717149,3%,"after"),2)*2', 44359.74],
  ])('%s: %s', async (cell, formula, wanted) => {
    await enter(opened, { [`Sheet1!${cell}`]: formula });
    const { values, formulas } = await read(opened, `Sheet1!${cell}`);
    if (typeof wanted === 'number') expect(values[0]?.[0]).toBeCloseTo(wanted, 9);
    else expect(values[0]?.[0]).toBe(wanted);
    expect(formulas[0]?.[0]).toBe(formula);
  });

  test('a cell that is formatted shows pounds and pence, and keeps the unrounded value', async () => {
    await enter(opened, { 'Sheet1!B1': '=TEXT(A1,"#,##0.00")' });
    expect((await read(opened, 'Sheet1!B1')).values).toEqual([['22,179.87']]);
  });

  test('one call fills the cells beside it, from numbers and from cells', async () => {
    await enter(opened, {
      'Sheet1!D1': '=WFC.FUNDING.SPLIT(100,{1,1,1})',
      'Sheet1!D3': '1',
      'Sheet1!D4': '1',
      'Sheet1!D5': '1',
      'Sheet1!E3': '=WFC.FUNDING.SPLIT(100,D3:D5)',
    });
    const { values, formulas } = await read(opened, 'Sheet1!D1:F1');
    expect(values).toEqual([[33.34, 33.33, 33.33]]);
    expect(formulas[0]?.[0]).toBe('=WFC.FUNDING.SPLIT(100,{1,1,1})');
    expect((await read(opened, 'Sheet1!E3:E5')).values).toEqual([[33.34], [33.33], [33.33]]);
    await enter(opened, { 'Sheet1!D5': '2' });
    expect((await read(opened, 'Sheet1!E3:E5')).values).toEqual([[25], [25], [50]]);
  });

  test('what cannot be worked out shows as the error Excel has for it', async () => {
    await enter(opened, {
      'Sheet1!H1': '=WFC.GRANT.CUT(717149,3%,"later")',
      'Sheet1!H2': '=WFC.OPTION.BREAKEVEN_YEAR({-3,1,1})',
      'Sheet1!H3': '=WFC.CASELOAD.AVERAGE(221,0)',
      'Sheet1!H4': '=WFC.FUNDING.SPLIT(100,{-1,2})',
      'Sheet1!H5': '=WFC.CASELOAD.AVERAGE(1/0,10)',
      'Sheet1!H6': '=WFC.NO.SUCH(1)',
    });
    const { values, texts } = await read(opened, 'Sheet1!H1:H6');
    const errors = [['#VALUE!'], ['#N/A'], ['#DIV/0!'], ['#NUM!'], ['#DIV/0!'], ['#NAME?']];
    expect(values).toEqual(errors);
    expect(texts).toEqual(errors);
  });

  test('a chain of calls follows when its first cell changes', async () => {
    await enter(opened, {
      'Sheet1!J1': '48000',
      'Sheet1!J2': '=WFC.AGENCY.DIFFERENTIAL(61000,J1,5)',
      'Sheet1!J3': '=WFC.GRANT.CUT(J2,10%)',
      'Sheet1!J4': '=WFC.CASELOAD.AVERAGE(J3,2)+J2',
    });
    expect((await read(opened, 'Sheet1!J2:J4')).values).toEqual([[65000], [6500], [68250]]);
    await enter(opened, { 'Sheet1!J1': '51000' });
    expect((await read(opened, 'Sheet1!J2:J4')).values).toEqual([[50000], [5000], [52500]]);
  });

  test('after the pane was loaded anew the cells stand as before, and new ones are worked out', async () => {
    const before = await read(opened, 'Sheet1!A1:J7');
    await opened.page.evaluate(() => window.localWorkbook.faults.reconnect());
    await enter(opened, { 'Sheet1!J1': '48000', 'Sheet1!L1': '=WFC.AGENCY.DIFFERENTIAL(10,4,2)' });
    expect((await read(opened, 'Sheet1!J2:J4')).values).toEqual([[65000], [6500], [68250]]);
    expect((await read(opened, 'Sheet1!L1')).values).toEqual([[12]]);
    await enter(opened, { 'Sheet1!J1': '51000' });
    expect(await read(opened, 'Sheet1!A1:J7')).toEqual(before);
  });

  test('many cells are sent together', async () => {
    const sent = await opened.page.evaluate(async () => {
      const { localWorkbook } = window;
      const before = localWorkbook.log.length;
      await Promise.all(
        Array.from({ length: 200 }, (_, i) =>
          localWorkbook.type(`Sheet1!N${i + 1}`, `=WFC.GRANT.CUT(${1000 + i},10%)`),
        ),
      );
      await localWorkbook.settled();
      return localWorkbook.log.length - before;
    });
    const { values } = await read(opened, 'Sheet1!N1:N200');
    values.forEach(([value], i) => expect(value).toBeCloseTo((1000 + i) / 10, 9));
    console.log(`200 calls passed in ${sent} batches`);
    expect(sent).toBeLessThan(20);
  });
});

test('nothing left the machine, and nothing went wrong', () => {
  expect(opened.left).toEqual([]);
  expect(opened.errors).toEqual([]);
});
