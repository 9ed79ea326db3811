import { describe, it } from 'vitest';
import { excelWorkbook } from '../../../local-workbook/excel';
import type { ExecutorHost } from '../../../local-workbook/protocol/host';
import type { ApiObject } from '../../../local-workbook/protocol/object';
import { recordings, replay } from '../../support/office/exchanges';
import { fakeHost, model } from '../../support/office/fake-host';
import { FakeWorkbook } from '../../support/office/fake-workbook';
import { fakeGrid } from '../excel/fake-grid';

const services = new Map<string, ApiObject>([
  [
    'Microsoft.InternalService.AddinInternalService',
    { apiClass: 'AddinInternalService', call: { notifyActionHandlerReady: () => null } },
  ],
  [
    'Microsoft.ExcelServices.CustomFunctions',
    {
      apiClass: 'CustomFunctions',
      call: {
        _SetOsfControlContainerReadyForCustomFunctions: () => null,
        _GetEnabledFeatures: () => [2],
        setInvocationArrayResults: () => null,
      },
    },
  ],
]);

function onExcelsObjects(): ExecutorHost {
  const grid = fakeGrid();
  const root = excelWorkbook(grid, {
    fire: () => undefined,
    settings: new Map(),
    fileName: () => 'Costs.xlsx',
    until: new AbortController().signal,
  });
  return fakeHost(root, { services, beforeRead: () => grid.calculation.settled() });
}

/** The recorded answers are those of a first proof, with which the client was content; here the real objects know better, or have less. */
const BETTER: Readonly<Record<string, string>> = {
  '09-names.json': 'a name gives another range object each time',
  '10-conditional-format.json': 'the newest rule comes first',
  '11-datavalidation.json': 'the type of a list rule is List',
  '15-props.json': 'there are no custom XML parts',
};

describe.each([
  ['a workbook of almost nothing', () => fakeHost(new FakeWorkbook(model, 'Sheet1').root, { services }), {}],
  ["Excel's objects over a grid in memory", onExcelsObjects, BETTER],
])('what office.js was recorded to ask is answered as recorded by %s', (_, makeHost, except) => {
  // The recordings follow each other on one workbook, so the later ones find the sheets and ids of the earlier.
  const host = makeHost();
  const ids = new Map<string, string>();
  for (const recording of recordings()) {
    const reason = (except as typeof BETTER)[recording.file];
    if (reason === undefined) it(`${recording.what} (${recording.file})`, () => replay(recording, host, ids));
  }
});
