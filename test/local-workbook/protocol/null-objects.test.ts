import { describe, expect, it } from 'vitest';
import { HostError, type ApiObject } from '../../../local-workbook/protocol/object';
import { officeClient } from '../../support/office/client';
import { fakeHost, model, refused } from '../../support/office/fake-host';
import { FakeWorkbook } from '../../support/office/fake-workbook';

const { Excel } = await officeClient(fakeHost(new FakeWorkbook(model, 'Costs').root));

describe('a null object', () => {
  it('stands for what is not there', () =>
    Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('None').load('name');
      const costs = context.workbook.worksheets.getItemOrNullObject('Costs').load('name');
      await context.sync();
      expect([none.isNullObject, costs.isNullObject, costs.name]).toEqual([true, false, 'Costs']);
    }));

  it('leads to null objects only, kept ranges among them', () =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItemOrNullObject('None').getRange('A1').load('values');
      const fill = range.format.fill.load('color');
      await context.sync();
      expect([range.isNullObject, fill.isNullObject]).toEqual([true, true]);
    }));

  it('bears methods, which do nothing, as samples of Microsoft have it: getItemOrNullObject("Sample").delete()', () =>
    Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('None');
      none.delete();
      const count = none.tables.getCount();
      await context.sync();
      expect(count.value).toBeNull();
    }));

  it('cannot be changed, and is no argument', () =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.getItemOrNullObject('None').name = 'Mine';
      expect((await refused(context.sync())).code).toBe('InvalidOperation');
      const none = sheets.getItemOrNullObject('None').getRange('A1');
      context.workbook.names.add('Mine', none);
      expect((await refused(context.sync())).code).toBe('InvalidArgument');
    }));

  it('remains one in later batches', () =>
    Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('None');
      await context.sync();
      none.load('name');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    }));

  it('is what a method gives that finds nothing, but not where something else goes wrong', async () => {
    const workbook = (code: string): ApiObject => ({
      apiClass: 'Workbook',
      call: {
        getActiveChartOrNullObject: () => null,
        getActiveCell: () => {
          throw new HostError(code, 'Refused');
        },
      },
      go: {
        names: () => ({
          apiClass: 'NamedItemCollection',
          item: () => {
            throw new HostError(code, 'Refused');
          },
        }),
      },
    });
    const missing = await officeClient(fakeHost(workbook('ItemNotFound')));
    await missing.Excel.run(async (context) => {
      const chart = context.workbook.getActiveChartOrNullObject();
      const name = context.workbook.names.getItemOrNullObject('Rate');
      await context.sync();
      expect([chart.isNullObject, name.isNullObject]).toEqual([true, true]);
    });
    const denied = await officeClient(fakeHost(workbook('AccessDenied')));
    await denied.Excel.run(async (context) => {
      context.workbook.names.getItemOrNullObject('Rate');
      expect((await refused(context.sync())).code).toBe('AccessDenied');
    });
  });

  it('is what a link may lead to', async () => {
    const item: ApiObject = { apiClass: 'NamedItem', go: { worksheetOrNullObject: () => null } };
    const names: ApiObject = { apiClass: 'NamedItemCollection', item: () => item };
    const client = await officeClient(fakeHost({ apiClass: 'Workbook', go: { names: () => names } }));
    await client.Excel.run(async (context) => {
      const rate = context.workbook.names.getItem('Rate');
      rate.load('worksheetOrNullObject/name');
      await context.sync();
      expect(rate.worksheetOrNullObject.isNullObject).toBe(true);
    });
  });
});
