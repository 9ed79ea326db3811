import { describe, expect, it } from 'vitest';
import type { ApiObject } from '../../../local-workbook/protocol/object';
import { References } from '../../../local-workbook/protocol/references';
import { officeClient } from '../../support/office/client';
import { fakeHost, model, refused } from '../../support/office/fake-host';
import { FakeWorkbook } from '../../support/office/fake-workbook';

/** Excel.run tidies up in a batch of its own, for which it does not wait. */
const tidied = () => new Promise((done) => setTimeout(done, 5));

const start = async () => {
  const host = fakeHost(new FakeWorkbook(model, 'Costs').root);
  return { host, ...(await officeClient(host)) };
};

describe('objects kept beyond a batch', () => {
  it('live as long as their run, and are let go after it', async () => {
    const { Excel, host } = await start();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Costs').getRange('A1');
      await context.sync();
      expect(host.references.size).toBe(1);
      range.values = [[7]];
      range.load('values,address');
      await context.sync();
      expect([range.address, range.values]).toEqual(['Costs!A1', [[7]]]);
    });
    await tidied();
    expect(host.references.size).toBe(0);
  });

  it('live across runs once tracked, until they are untracked', async () => {
    const { Excel, host } = await start();
    const range = await Excel.run(async (context) => {
      const tracked = context.workbook.worksheets.getItem('Costs').getRange('B2');
      tracked.track();
      await context.sync();
      return tracked;
    });
    expect(host.references.size).toBe(1);
    await Excel.run(range, async (context) => {
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Costs!B2');
      range.untrack();
      await context.sync();
    });
    await tidied();
    expect(host.references.size).toBe(0);
  });

  it('are gone once the pane was loaded anew', async () => {
    const { Excel, host } = await start();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Costs').getRange('A1');
      await context.sync();
      host.references.clear();
      range.load('values');
      expect((await refused(context.sync())).code).toBe('InvalidReference');
    });
  });

  it('may be kept more than once, and are let go as often', () => {
    const references = new References();
    const range: ApiObject = { apiClass: 'Range' };
    references.keep(range);
    references.keep(range);
    const id = references.idOf(range) ?? '';
    references.release(id);
    expect(references.object(id)).toBe(range);
    references.release(id);
    expect([references.object(id), references.size]).toEqual([undefined, 0]);
    references.release(id);
    expect(references.size).toBe(0);
  });
});

describe('objects as arguments', () => {
  it('reach the method as what they are', async () => {
    const book = new FakeWorkbook(model, 'Costs');
    const { Excel } = await officeClient(fakeHost(book.root));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Costs');
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'), 'Columns');
      await context.sync();
    });
    expect(book.calls).toContainEqual({
      what: 'ChartCollection.add',
      args: ['ColumnClustered', 'Costs!A1:B4', 'Columns'],
    });
  });

  it('also inside plain objects', async () => {
    const book = new FakeWorkbook(model, 'Costs');
    const host = fakeHost(book.root);
    const { Excel } = await officeClient(host);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Costs');
      const rule = { list: { inCellDropDown: true, source: sheet.getRange('A1:A3') } };
      const validation = sheet.getRange('C1').dataValidation;
      // The client's own typings allow a range here.
      validation.rule = rule as Excel.DataValidationRule;
      await context.sync();
    });
    const range = book.range(book.sheet('Costs'), 'C1');
    const rule = range.go?.dataValidation?.()?.get?.rule?.() as { list: { source: ApiObject } };
    expect(rule.list.source.get?.address?.()).toBe('Costs!A1:A3');
  });
});
