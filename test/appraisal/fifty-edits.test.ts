import { describe, expect, test } from 'vitest';
import { editedAtRandom } from '../support/edits';
import { same } from '../support/recalculate';
import { differences, wantedOf } from './support';
import { wholeCases, workbookOf } from './whole-cases';

const EDITS = 50;

describe(`${EDITS} edits of input cells, typed together and recalculated once, give what evaluating the edited case gives`, () => {
  test.each(wholeCases)('%s', async (_, file) => {
    const { after, edits, recalculation } = editedAtRandom(await workbookOf(file), EDITS);
    expect(edits).toHaveLength(EDITS);
    expect(differences(recalculation, wantedOf(after))).toEqual([]);
    const moved = recalculation.cells.filter(({ cached, recalculated }) => !same(cached, recalculated));
    expect(moved.length).toBeGreaterThan(EDITS);
  });
});
