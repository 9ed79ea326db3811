import { describe, expect, test } from 'vitest';
import { type CaseFile, complete, smallFile } from '../support/cases';
import { cellBeside } from '../support/growing';
import { recalculate } from '../support/recalculate';
import { bytesOf, differences, wantedOf } from './support';

/** What the post costs in each option: 48,000 a post. */
const OPTIONS: readonly (readonly [name: string, posts: number, result: string])[] = [
  ['Do nothing', 0, 'No'],
  ['Do something', 2, 'Yes'],
  ['Do more', 3, 'No'],
];

const caseOf = (option: string): CaseFile =>
  smallFile({
    options: OPTIONS.map(([name, number]) =>
      complete(name, { changes: [{ change: 'add post', team: 'Duty', role: 'Social worker', number }] }),
    ),
    statedFigures: [
      {
        ...{ where: 'p. 1', says: 'The cost of it', stated: 96_000 },
        ...{ calculation: 'option cost', option },
      },
    ],
  });

const pairs = OPTIONS.flatMap(([from]) =>
  OPTIONS.map(([to, posts, result]) => [from, to, posts, result] as const),
);

describe('a stated cost of an option, when another option is chosen for it', () => {
  test.each(pairs)('from %s to %s: %i posts, %s', async (from, to, posts, result) => {
    const bytes = await bytesOf(caseOf(from));
    const cell = cellBeside(bytes, 'Stated figures', 'option cost', 3);
    const typed = recalculate(bytes, { cells: { [cell]: to } });
    const found = cellBeside(bytes, 'Checks', 'The cost of it', 0);
    const at = (column: string) => typed.value(found.replace('!B', `!${column}`));
    expect([at('D'), at('E'), at('H')]).toEqual([96_000, 48_000 * posts, result]);
    expect(differences(typed, wantedOf(caseOf(to)))).toEqual([]);
  });
});
