import { afterAll, afterEach, expect, test } from 'vitest';
import { closeBrowser, type Opened, openLocalWorkbook } from './support/browser';
import { openPane } from './support/pane';

let opened: Opened | undefined;
afterEach(async () => {
  expect(opened?.left).toEqual([]);
  await opened?.close();
  opened = undefined;
  // The packaged Chromium is one process, which ends with its first context.
  await closeBrowser();
});
afterAll(closeBrowser);

/** Asks for a cell’s spilling range, which is of ExcelApi 1.12; gives the error, or its address. */
const spillingTo = (version: string) =>
  openLocalWorkbook({ query: `?ExcelApi=${version}` }).then(async (page) => {
    opened = page;
    await openPane(page);
    return page.page.evaluate(async () => {
      await window.localWorkbook.type('Sheet1!A1', '=SEQUENCE(2,3)');
      await window.localWorkbook.settled();
      const frame = window.localWorkbook.pane()!.contentWindow as unknown as {
        Excel: typeof Excel;
        Office: typeof Office;
      };
      const { requirements } = frame.Office.context;
      const claimed = ['1.9', '1.10', '1.12', '1.14', '1.15'].filter((each) =>
        requirements.isSetSupported('ExcelApi', each),
      );
      const asked = await frame.Excel.run(async (context) => {
        const spill = context.workbook.worksheets.getItem('Sheet1').getRange('A1').getSpillingToRange();
        spill.load('address');
        await context.sync();
        return spill.address;
      }).catch((error: OfficeExtension.Error) => `${error.code}: ${error.message}`);
      return { claimed, asked };
    });
  });

test('a page that claims ExcelApi 1.9 refuses a newer member, by its name', async () => {
  const { claimed, asked } = await spillingTo('1.9');
  expect(claimed).toEqual(['1.9']);
  expect(asked).toMatch(/^ApiNotFound/);
  expect(asked).toContain('getSpillingToRange');
});

test('one that claims ExcelApi 1.12 answers it', async () => {
  const { claimed, asked } = await spillingTo('1.12');
  expect(claimed).toEqual(['1.9', '1.10', '1.12']);
  expect(asked).toBe('Sheet1!A1:C2');
});
