import { describe, expect, it } from 'vitest';
import { execute } from '../../../local-workbook/protocol/execute';
import type { ApiObject } from '../../../local-workbook/protocol/object';
import { officeClient } from '../../support/office/client';
import { fakeHost, model, refused } from '../../support/office/fake-host';
import { FakeWorkbook } from '../../support/office/fake-workbook';

describe('a request', () => {
  it('over 5 MB is refused, and nothing of it is done', async () => {
    const book = new FakeWorkbook(model, 'Costs');
    const { Excel } = await officeClient(fakeHost(book.root));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Costs');
      sheet.getRange('A1').values = [['small']];
      sheet.getRange('A2').values = [['x'.repeat(5 * 1024 * 1024)]];
      const error = await refused(context.sync());
      expect(error.code).toBe('RequestPayloadSizeLimitExceeded');
    });
    expect(book.cells('Costs').size).toBe(0);
  });

  it('is measured in bytes, not in characters', async () => {
    const book = new FakeWorkbook(model, 'Costs');
    const write = async (text: string) => {
      const { Excel } = await officeClient(fakeHost(book.root));
      return Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Costs').getRange('A1').values = [[text]];
        return context.sync().then(
          () => 'done',
          (error: OfficeExtension.Error) => error.code,
        );
      });
    };
    expect(await write('x'.repeat(2_000_000))).toBe('done');
    expect(await write('£'.repeat(2_000_000))).toBe('done');
    expect(await write('€'.repeat(2_000_000))).toBe('RequestPayloadSizeLimitExceeded');
  });

  it.each([
    ['no JSON', '{'],
    ['nothing to do', '{}'],
    [
      'a path that is missing',
      '{"Actions":[{"Id":1,"ActionType":1,"Name":"","ObjectPathId":9}],"ObjectPaths":{}}',
    ],
  ])('with %s is refused', async (_, body) => {
    const { Error: error } = await execute(body, fakeHost({ apiClass: 'Workbook' }));
    expect(error).toMatchObject({ Code: 'InvalidRequest' });
  });
});

describe('an answer', () => {
  it.each([
    ['of 4.9 MB', 4_900_000, 'done', 4_900_000],
    ['over 5 MB', 5_300_000, 'ResponsePayloadSizeLimitExceeded', 0],
  ])('%s', async (_, length, outcome, read) => {
    const book = new FakeWorkbook(model, 'Costs');
    // Longer than a cell can hold: here only its length on the wire matters.
    book.cells('Costs').set('0,0', 'x'.repeat(length));
    const { Excel } = await officeClient(fakeHost(book.root));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Costs');
      sheet.getRange('B1').values = [['written']];
      const cell = sheet.getRange('A1').load('values');
      const said = await context.sync().then(
        () => 'done',
        (error: OfficeExtension.Error) => error.code,
      );
      expect(said).toBe(outcome);
      if (read > 0) expect((cell.values[0]?.[0] as string).length).toBe(read);
    });
    // As in Excel, it is the answer that is refused, not what was asked.
    expect([...book.cells('Costs').values()]).toContain('written');
  });
});

describe('the number of arguments', () => {
  const calling = (args: readonly unknown[]) =>
    execute(
      JSON.stringify({
        Actions: [{ Id: 1, ActionType: 1, Name: '', ObjectPathId: 4 }],
        ObjectPaths: {
          '1': { Id: 1, ObjectPathType: 1, Name: '' },
          '2': { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
          '3': {
            Id: 3,
            ObjectPathType: 5,
            Name: '',
            ParentObjectPathId: 2,
            ArgumentInfo: { Arguments: ['Costs'] },
          },
          '4': {
            Id: 4,
            ObjectPathType: 3,
            Name: 'GetCell',
            ParentObjectPathId: 3,
            ArgumentInfo: { Arguments: args },
          },
        },
      }),
      fakeHost({
        apiClass: 'Workbook',
        go: {
          worksheets: () => ({
            apiClass: 'WorksheetCollection',
            item: () => ({ apiClass: 'Worksheet', call: { getCell: () => ({ apiClass: 'Range' }) } }),
          }),
        },
      }),
    );

  it.each([
    ['fewer than the method has', [1], { Code: 'InvalidArgument', Location: 'Worksheet.getCell' }],
    ['more than the method has', [1, 2, 3], { Code: 'InvalidArgument', Location: 'Worksheet.getCell' }],
    ['as many as it has', [1, 2], undefined],
  ])('%s', async (_, args, error) => {
    const answer = await calling(args);
    if (error) expect(answer.Error).toMatchObject(error);
    else expect(answer.Error).toBeUndefined();
  });
});

describe('a range', () => {
  const range = (cells: number, more: ApiObject['get'] = {}): ApiObject => ({
    apiClass: 'Workbook',
    call: {
      getSelectedRange: () => ({
        apiClass: 'Range',
        get: { cellCount: () => cells, address: () => 'Costs!A1', values: () => null, ...more },
      }),
    },
  });
  const read = async (root: ApiObject, what: string | undefined) => {
    const { Excel } = await officeClient(fakeHost(root));
    return Excel.run(async (context) => {
      context.workbook.getSelectedRange().load(what);
      return context.sync().then(
        () => 'done',
        (error: OfficeExtension.Error) => `${error.code} ${error.debugInfo.errorLocation}`,
      );
    });
  };

  it.each([
    ['values of 5,000,000 cells', 5_000_000, 'values', 'done'],
    ['values of one more', 5_000_001, 'values', 'ResponsePayloadSizeLimitExceeded Range.values'],
    ['all that it has', 5_000_001, undefined, 'ResponsePayloadSizeLimitExceeded Range.values'],
    ['its address, however large it is', 5_000_001, 'address', 'done'],
  ])('%s', async (_, cells, what, outcome) => {
    expect(await read(range(cells), what)).toBe(outcome);
  });

  it('of whole columns gives one null for its cells', async () => {
    expect(await read(range(20_000_000, { isEntireColumn: () => true }), 'values')).toBe('done');
  });
});

describe('values of more than 1,500 cells, which the client sends in blocks', () => {
  it('arrive in place', async () => {
    const book = new FakeWorkbook(model, 'Costs');
    const { Excel } = await officeClient(fakeHost(book.root));
    const values = Array.from({ length: 300 }, (_, r) => Array.from({ length: 10 }, (_, c) => r * 10 + c));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Costs').getRange('C5:L304');
      range.values = values;
      range.load('values');
      await context.sync();
      expect(range.values).toEqual(values);
    });
    expect(book.cells('Costs').size).toBe(3000);
  });

  it('of another shape than the range are refused before any block is written', async () => {
    const book = new FakeWorkbook(model, 'Costs');
    const { Excel } = await officeClient(fakeHost(book.root));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Costs').getRange('A1:J299');
      range.values = Array.from({ length: 300 }, () => Array<number>(10).fill(1));
      const error = await refused(context.sync());
      expect([error.code, error.debugInfo.errorLocation]).toEqual(['InvalidArgument', 'Range.values']);
    });
    expect(book.cells('Costs').size).toBe(0);
  });
});
