import { describe, expect, test } from 'vitest';
import { lookAt } from '../../../taskpane/worker/look';
import { openInput } from '../../../taskpane/worker/open';

const look = async (text: string, said = {}) =>
  lookAt(await openInput({ kind: 'file', name: 'list.csv', file: new Blob([text]) }, new Map()), said);

const UNKNOWN = 'Ref,Who,Where,Amount\n1,A,North,12\n2,B,South,14\n';

describe('a list at first sight', () => {
  test('that nothing recognises is refused in words, and every column can be said by the person', async () => {
    const { refusal, guess, isUnsure } = await look(UNKNOWN);
    expect(refusal).toMatch(/^list\.csv: no format recognises it/);
    expect(isUnsure).toBe(true);
    expect(guess?.columns.map(({ header, samples }) => [header, samples])).toEqual([
      ['Ref', ['1', '2']],
      ['Who', ['A', 'B']],
      ['Where', ['North', 'South']],
      ['Amount', ['12', '14']],
    ]);
  });

  test('is read as the person says', async () => {
    const { format, confidence, refusal } = await look(UNKNOWN, {
      mapping: {
        version: 1,
        table: 'caseload',
        columns: [
          { header: 'Who', field: 'worker' },
          { header: 'Where', field: 'team' },
          { header: 'Amount', field: 'openCases' },
        ],
      },
    });
    expect([format?.id, confidence, refusal]).toEqual(['mapped-caseload', 1, undefined]);
  });
});
