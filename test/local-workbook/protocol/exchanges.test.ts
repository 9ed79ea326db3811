import { describe, it } from 'vitest';
import { readModel } from '../../../local-workbook/model/write';
import type { ExecutorHost } from '../../../local-workbook/protocol/host';
import { References } from '../../../local-workbook/protocol/references';
import { recordings, replay } from '../../support/office/exchanges';
import { FakeWorkbook } from '../../support/office/fake-workbook';

const model = readModel();

/** The recordings follow each other on one workbook, so the later ones find the sheets of the earlier. */
describe('what office.js was recorded to ask is answered as recorded', () => {
  const host: ExecutorHost = {
    root: new FakeWorkbook(model, 'Sheet1').root,
    references: new References(),
    model,
  };
  for (const recording of recordings())
    it(`${recording.what} (${recording.file})`, () => replay(recording, host));
});
