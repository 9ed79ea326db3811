import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOpenBook } from '../../src/excel/share';
import { placeInWords } from '../../src/share';
import { isWanted } from '../../taskpane/share/plan';
import type { OpenWorkbook } from './support/open';
import { addCosts, look, openWithFunctions } from './support/sharing';

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

describe('a look at the open workbook', () => {
  test('finds every place of a function, and says what each cell will show', async () => {
    const { values, plan, added } = await look();
    const shown = (value: unknown) =>
      typeof value === 'object' && value !== null && 'error' in value ? value.error : value;
    const lines = values.map(({ cell, after, differs }) => {
      const then = after.by === 'Excel' ? 'Excel' : shown(after.value);
      return [placeInWords(cell), shown(cell.value), then, differs ? 'differs' : after.by].join(' ');
    });
    expect(lines.sort()).toEqual([
      'Costs!B6 3750 3750 function',
      'Costs!B7 #N/A #N/A value',
      'Costs!C2 13000 13000 formula',
      'Costs!C3 10000 10000 formula',
      'Costs!C4 #NUM! #NUM! function',
      'Costs!D2 1084 1084 formula',
      'Costs!D3 834 834 formula',
      'Costs!H2 0.5 0.5 formula',
      'Costs!H3 1 1 formula',
      'Costs!J1 13000 13000 formula',
      'Costs!J2 10000 10000 formula',
    ]);
    expect(plan.texts.map(({ place }) => placeInWords(place))).toEqual([
      ...['the name Premium', 'the name Own'],
      ...['the conditional format of Costs!A2:A4', 'the validation of Costs!B2:B4'],
    ]);
    expect(plan.left).toEqual([]);
    expect(added).toEqual(['WFC Rates', 'WFC Values']);
  });

  test('asks as often for many rows as for one', async () => {
    const asked = async () => {
      const begun = open.requests.length;
      await look();
      return open.requests.length - begun;
    };
    const few = await asked();
    await change((sheet) => (sheet.getRange('A20:B519').values = Array.from({ length: 500 }, () => [1, 2])));
    expect(await asked()).toBe(few);
    await change((sheet) => sheet.getRange('A20:B519').clear());
  });

  test('tells neighbouring validations apart', async () => {
    const rule = (formula: string) => ({ custom: { formula } });
    await change((sheet) => {
      sheet.getRange('L1:L3').dataValidation.rule = rule('=WFC.POST.FTE(L1)>0');
      sheet.getRange('L4:L5').dataValidation.rule = rule('=L4>0');
    });
    const { rules } = await readOpenBook(isWanted);
    expect(rules.map(({ place }) => placeInWords(place))).toContain('the validation of Costs!L1:L3');
    await change((sheet) => sheet.getRange('L1:L5').dataValidation.clear());
  });
});
