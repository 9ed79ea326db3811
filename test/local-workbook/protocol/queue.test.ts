import { describe, expect, it } from 'vitest';
import { BatchQueue, overtakes } from '../../../local-workbook/protocol/queue';
import type { ApiObject } from '../../../local-workbook/protocol/object';
import { officeClient } from '../../support/office/client';
import { fakeHost, model } from '../../support/office/fake-host';
import { FakeWorkbook } from '../../support/office/fake-workbook';

const FUNCTIONS = 'Microsoft.ExcelServices.CustomFunctions';
const batch = (name = '', type = 1) =>
  JSON.stringify({ Actions: [], ObjectPaths: { '1': { Id: 1, ObjectPathType: type, Name: name } } });

/** Batches that end when told to. */
function gate() {
  const begun: { readonly body: string; readonly end: () => void }[] = [];
  const run = (body: string) =>
    new Promise<{ Results: [] }>((done) => begun.push({ body, end: () => done({ Results: [] }) }));
  return { begun, queue: new BatchQueue(run) };
}
const tick = () => new Promise((done) => setTimeout(done, 0));

describe('batches', () => {
  it('run one at a time, in the order in which they came', async () => {
    const { begun, queue } = gate();
    const first = queue.send(batch('a'));
    const second = queue.send(batch('b'));
    await tick();
    expect(begun.map(({ body }) => body)).toEqual([batch('a')]);
    expect(queue.waiting).toBe(2);
    begun[0]?.end();
    await first;
    await tick();
    expect(begun.map(({ body }) => body)).toEqual([batch('a'), batch('b')]);
    begun[1]?.end();
    await second;
    await queue.idle();
    expect(queue.waiting).toBe(0);
  });

  it('of custom functions overtake', async () => {
    const { begun, queue } = gate();
    void queue.send(batch());
    await tick();
    void queue.send(batch(FUNCTIONS, 2));
    await tick();
    expect(begun.map(({ body }) => body)).toEqual([batch(), batch(FUNCTIONS, 2)]);
  });

  it('that fail to run do not keep the next from running', async () => {
    const queue = new BatchQueue((body) =>
      body === 'bad' ? Promise.reject(new Error('lost')) : Promise.resolve({ Results: [] }),
    );
    const bad = queue.send('bad');
    const good = queue.send('good');
    await expect(bad).rejects.toThrow('lost');
    await expect(good).resolves.toEqual({ Results: [] });
  });

  it('are told by their paths: a cell may hold the name of the service', () => {
    expect(overtakes(batch(FUNCTIONS, 2))).toBe(true);
    expect(overtakes(batch(`"${FUNCTIONS}"`, 3))).toBe(false);
    expect(overtakes(batch())).toBe(false);
  });
});

describe('a load', () => {
  it('waits for the calculation; the results of custom functions, which it needs, come past it', async () => {
    let settle = () => {};
    const settled = new Promise<void>((done) => (settle = done));
    const results: unknown[] = [];
    const functions: ApiObject = {
      apiClass: 'CustomFunctions',
      call: {
        _SetOsfControlContainerReadyForCustomFunctions: () => null,
        _GetEnabledFeatures: () => [2],
        setInvocationArrayResults: (rows: unknown[]) => {
          results.push(...rows);
          settle();
        },
      },
    };
    const client = await officeClient(
      fakeHost(new FakeWorkbook(model, 'Costs').root, {
        services: new Map([[FUNCTIONS, functions]]),
        beforeRead: () => settled,
      }),
      { customFunctions: true },
    );
    const { CustomFunctions: runtime } = client.window as {
      CustomFunctions: { associate(id: string, run: (a: number, b: number) => number): void };
    };
    runtime.associate('ADD', (a, b) => a + b);
    const loaded = client.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Costs').getRange('A1').load('values');
      await context.sync();
      return range.values;
    });
    await tick();
    client.fire([[1, 1000, '', '[1,"ADD",[40,2],"Costs!A1",0,null]', '1']]);
    expect(await loaded).toEqual([['']]);
    // The last is how long the function took, in milliseconds: office.js measures it
    expect(results).toEqual([[1, true, 42, [expect.any(Number)]]]);
    client.close();
  });
});

describe('events', () => {
  it('reach the handlers that the client registered', async () => {
    const client = await officeClient(fakeHost(new FakeWorkbook(model, 'Costs').root));
    const seen: string[] = [];
    const id = await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Costs').load('id');
      sheet.onChanged.add((event) => Promise.resolve(void seen.push(event.address)));
      await context.sync();
      return sheet.id;
    });
    const change = { type: 'WorksheetChanged', changeType: 'RangeEdited', source: 'Local', worksheetId: id };
    client.fire([[65536, 10, id, JSON.stringify({ ...change, address: 'C9' }), 'e1']]);
    client.fire([[65536, 10, 'another sheet', JSON.stringify({ ...change, address: 'D1' }), 'e2']]);
    await tick();
    await tick();
    expect(seen).toEqual(['C9']);
  });
});

describe('clients', () => {
  it('run side by side, each on its own workbook', async () => {
    const names = ['Costs', 'Posts'];
    const clients = await Promise.all(
      names.map((name) => officeClient(fakeHost(new FakeWorkbook(model, name).root))),
    );
    const read = await Promise.all(
      clients.map(({ Excel }) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
          await context.sync();
          return sheet.name;
        }),
      ),
    );
    expect(read).toEqual(names);
    expect(clients.map(({ exchanges }) => exchanges.length)).toEqual([1, 1]);
  });
});
