import { readModel } from '../../../local-workbook/model/write';
import type { ExecutorHost } from '../../../local-workbook/protocol/host';
import type { ApiObject } from '../../../local-workbook/protocol/object';
import { References } from '../../../local-workbook/protocol/references';

export const model = readModel();

/** What the executor needs, around a workbook. */
export function fakeHost(root: ApiObject, more: Partial<ExecutorHost> = {}): ExecutorHost {
  return { root, references: new References(), model, ...more };
}

/** The refusal of a sync, which must not succeed. */
export async function refused(sync: Promise<unknown>): Promise<OfficeExtension.Error> {
  return sync.then(
    () => {
      throw new Error('The batch was expected to be refused, and was carried out.');
    },
    (error: OfficeExtension.Error) => error,
  );
}
