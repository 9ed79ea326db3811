import { describe, expect, test } from 'vitest';
import { type Claim, checkTable, claimKey } from '../../src/figures';
import { tableOf } from './found/support';

const TABLE = tableOf('Team\tPosts\nA\t3\nB\t4\nTotal\t9');
const FOUND: Claim = {
  ...{ kind: 'sum', of: { row: 3, column: 1 } },
  parts: [
    { row: 1, column: 1 },
    { row: 2, column: 1 },
  ],
};
const OWN: Claim = { kind: 'quotient', of: { text: '2' }, parts: [{ row: 2, column: 1 }, { text: '2' }] };
const claims = (wishes: Parameters<typeof checkTable>[1]) =>
  checkTable(TABLE, wishes).judged.map(({ claim, verdict }) => [claim, verdict]);

describe('what is found, and what the person says of it', () => {
  test.each<[string, Parameters<typeof checkTable>[1], [Claim, string][]]>([
    ['found by itself', {}, [[FOUND, 'No']]],
    ['left out', { leftOut: new Set([claimKey(FOUND)]) }, []],
    [
      'added',
      { added: [OWN] },
      [
        [FOUND, 'No'],
        [OWN, 'Yes'],
      ],
    ],
    ['added, and found already', { added: [FOUND] }, [[FOUND, 'No']]],
    [
      'left out, and added all the same',
      { leftOut: new Set([claimKey(FOUND)]), added: [FOUND] },
      [[FOUND, 'No']],
    ],
  ])('%s', (_, wishes, expected) => expect(claims(wishes)).toEqual(expected));
});
