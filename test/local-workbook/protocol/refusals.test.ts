import { describe, expect, it } from 'vitest';
import { GridError } from '../../../local-workbook/grid/grid';
import { execute } from '../../../local-workbook/protocol/execute';
import { HostError, type ApiObject } from '../../../local-workbook/protocol/object';
import { officeClient, type OfficeClient } from '../../support/office/client';
import { fakeHost, model, refused } from '../../support/office/fake-host';
import { FakeWorkbook } from '../../support/office/fake-workbook';

const workbook = () => new FakeWorkbook(model, 'Costs', 'Posts');

/** A client on a workbook whose only sheet does what is given. */
const onSheet = (sheet: Partial<ApiObject>): Promise<OfficeClient> =>
  officeClient(
    fakeHost({
      apiClass: 'Workbook',
      go: {
        worksheets: () => ({
          apiClass: 'WorksheetCollection',
          item: () => ({ apiClass: 'Worksheet', identity: () => ({ Id: 'a' }), ...sheet }),
        }),
      },
    }),
  );

describe('an error', () => {
  it('reaches the add-in with code, message, location and statement', async () => {
    const { Excel, OfficeExtension } = await officeClient(fakeHost(workbook().root));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('None').activate();
      const error = await refused(context.sync());
      expect(error).toBeInstanceOf(OfficeExtension.Error);
      expect(error).toMatchObject({
        code: 'ItemNotFound',
        message: "The requested resource doesn't exist.",
        debugInfo: {
          errorLocation: 'WorksheetCollection.getItem',
          statement: 'var worksheet = worksheets.getItem(...);',
        },
      });
    });
  });

  it('stops the batch; what was done before stays done, what came after is not', async () => {
    const book = workbook();
    const { Excel } = await officeClient(fakeHost(book.root));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Costs');
      sheet.getRange('A1').values = [['kept']];
      sheet.getRange('A2').values = [[1, 2]];
      sheet.getRange('A3').values = [['not written']];
      const error = await refused(context.sync());
      expect(error.code).toBe('InvalidArgument');
      expect(error.debugInfo.errorLocation).toBe('Range.values');
    });
    expect([...book.cells('Costs').values()]).toEqual(['kept']);
  });

  it("of the grid keeps the grid's code", async () => {
    const { Excel } = await onSheet({
      call: {
        activate: () => {
          throw new GridError('AccessDenied', 'The cell is protected.');
        },
      },
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('x').activate();
      expect(await refused(context.sync())).toMatchObject({
        code: 'AccessDenied',
        message: 'The cell is protected.',
        debugInfo: { errorLocation: 'Worksheet.activate' },
      });
    });
  });

  it('of a promise is an error as well', async () => {
    const { Excel } = await onSheet({
      call: { activate: () => Promise.reject(new HostError('InvalidOperation', 'Not now.', 'Here')) },
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('x').activate();
      const error = await refused(context.sync());
      expect([error.code, error.debugInfo.errorLocation]).toEqual(['InvalidOperation', 'Here']);
    });
  });

  it('of the stand-in itself says so, and is told to whoever watches', async () => {
    const faults: unknown[] = [];
    const broken: ApiObject = {
      apiClass: 'Workbook',
      get: {
        name: () => {
          throw new TypeError('x is undefined');
        },
      },
    };
    const { Excel } = await officeClient(fakeHost(broken, { onFault: (error) => faults.push(error) }));
    await Excel.run(async (context) => {
      context.workbook.load('name');
      const error = await refused(context.sync());
      expect([error.code, error.message]).toEqual([
        'GeneralException',
        '[local workbook] TypeError: x is undefined',
      ]);
    });
    expect(faults).toEqual([expect.any(TypeError)]);
  });
});

describe('a member', () => {
  const cases: [string, (sheet: Excel.Worksheet) => void, string, string][] = [
    ['a load of a scalar', (s) => s.load('showHeadings'), 'NotImplemented', 'Worksheet.showHeadings'],
    ['an assignment', (s) => (s.showHeadings = false), 'NotImplemented', 'Worksheet.showHeadings'],
    ['a method', (s) => s.showOutlineLevels(1, 1), 'NotImplemented', 'Worksheet.showOutlineLevels'],
    ['a method that gives an object', (s) => s.findAll('x', {}), 'NotImplemented', 'Worksheet.findAll'],
    ['a link', (s) => s.shapes.load('name'), 'NotImplemented', 'Worksheet.shapes'],
    [
      'an event',
      (s) => s.onRowSorted.add(() => Promise.resolve()),
      'NotImplemented',
      'Worksheet.onRowSorted',
    ],
  ];

  it.each(cases)('that the stand-in lacks is refused by name: %s', async (_, use, code, where) => {
    const { Excel } = await onSheet({ get: { name: () => 'Costs' } });
    await Excel.run(async (context) => {
      use(context.workbook.worksheets.getItem('x'));
      expect(await refused(context.sync())).toMatchObject({
        code,
        message: `[local workbook] ${where} is not implemented.`,
        debugInfo: { errorLocation: where },
      });
    });
  });

  it.each(['nmae', 'toString', 'charts/nmae', 'name/length', 'getRange'])(
    'that Excel does not have cannot be loaded: %s',
    async (name) => {
      const { Excel } = await officeClient(fakeHost(workbook().root));
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Costs').load(name);
        const error = await refused(context.sync());
        expect(error.code).toBe('ApiNotFound');
        expect(error.debugInfo.errorLocation).toContain(name.split('/').at(-1));
      });
    },
  );

  it('that may only be read cannot be set', async () => {
    const answer = await execute(
      JSON.stringify({
        Actions: [
          { Id: 1, ActionType: 4, Name: 'Name', ObjectPathId: 1, ArgumentInfo: { Arguments: ['Mine'] } },
        ],
        ObjectPaths: { '1': { Id: 1, ObjectPathType: 1, Name: '' } },
      }),
      fakeHost(workbook().root),
    );
    expect(answer.Error).toMatchObject({ Code: 'InvalidOperation', Message: 'Workbook.name is read-only.' });
  });

  it('of an enumeration takes its values, in any letters, and no others', async () => {
    const set: unknown[] = [];
    const { Excel } = await onSheet({ set: { visibility: (value: string) => void set.push(value) } });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('x');
      sheet.visibility = 'hidden' as 'Hidden';
      await context.sync();
      sheet.visibility = 'Away' as 'Hidden';
      expect((await refused(context.sync())).code).toBe('InvalidArgument');
    });
    expect(set).toEqual(['Hidden']);
  });
});

describe('a member above what this Excel claims', () => {
  const load = async (claims: string | undefined, use: (sheet: Excel.Worksheet) => unknown) => {
    const host = fakeHost(workbook().root, claims ? { claims: { ExcelApi: claims } } : {});
    const { Excel } = await officeClient(host);
    return Excel.run(async (context) => {
      use(context.workbook.worksheets.getItem('Costs'));
      return context.sync().then(
        () => 'done',
        (error: OfficeExtension.Error) => `${error.code} ${error.debugInfo.errorLocation}`,
      );
    });
  };

  it.each([
    ['a scalar', undefined, 'values of 1.16', (s: Excel.Worksheet) => s.getRange('A1').load('valuesAsJson')],
    ['an assignment', '1.1', 'tabColor of 1.7', (s: Excel.Worksheet) => (s.tabColor = '#FFFFFF')],
    [
      'assigning what could only be read',
      '1.1',
      'visibility',
      (s: Excel.Worksheet) => (s.visibility = 'Hidden'),
    ],
    ['a method', '1.5', 'copy of 1.7', (s: Excel.Worksheet) => s.copy()],
    ['a link', '1.8', 'shapes of 1.9', (s: Excel.Worksheet) => s.shapes.load('name')],
    ['an event', '1.9', 'of 1.10', (s: Excel.Worksheet) => s.onRowSorted.add(() => Promise.resolve())],
  ])('is not there: %s (%s, %s)', async (_, claims, __, use) => {
    expect(await load(claims, use)).toMatch(/^ApiNotFound (Range|Worksheet)\.\w+$/);
  });

  it('is there once it is claimed', async () => {
    expect(await load('1.7', (sheet) => (sheet.tabColor = '#FFFFFF'))).toBe('done');
    expect(await load('1.16', (sheet) => sheet.getRange('A1').load('valuesAsJson'))).toBe('done');
  });

  it('is left out of what an unspecific load brings', async () => {
    const { Excel } = await officeClient(fakeHost(workbook().root, { claims: { ExcelApi: '1.6' } }));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Costs').load();
      await context.sync();
      expect(sheet.name).toBe('Costs');
      expect(() => sheet.tabColor).toThrow(/tabColor/);
    });
  });

  it('is told to the add-in beforehand, by isSetSupported', async () => {
    const { Office } = await officeClient(fakeHost(workbook().root, { claims: { ExcelApi: '1.10' } }));
    const holds = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version);
    expect(['1.9', '1.10', '1.11'].map(holds)).toEqual([true, true, false]);
  });
});
