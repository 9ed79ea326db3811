import { describe, expect, test } from 'vitest';
import { caseOf, readBack } from '../appraisal/read/support';
import { bytesOf, describedOf, differences, wantedOf } from '../appraisal/support';
import { type CaseFile, generatedFiles, largeFiles, parsed } from '../support/cases';
import { editedAtRandom } from '../support/edits';
import { expectSame, recalculate } from '../support/recalculate';

const COUNT = Number(process.env['SOAK_CASES'] ?? 200);
const EDITS = 50;
/** Other cases each time, told so that they can be run again: `SOAK_SEED=123 npm run soak`. */
const SEED = Number(process.env['SOAK_SEED'] ?? 1_000 + (Date.now() % 1_000_000_000));

/** Odd cases of a few options and years, and large ones of up to ten options, ten years and 300 posts. */
const files: readonly CaseFile[] = generatedFiles(Math.floor(COUNT / 2), SEED).concat(
  largeFiles(Math.ceil(COUNT / 2), SEED),
);

console.log(`SOAK_SEED=${SEED} SOAK_CASES=${COUNT}`);

describe(`${COUNT} cases from seed ${SEED}: written, recalculated, read back, and typed into ${EDITS} times`, () => {
  test.each(files.map((file, index) => [index + 1, file] as const))('case %i', async (index, file) => {
    const book = describedOf(file);
    const bytes = await bytesOf(file);
    expectSame(recalculate(bytes));

    const back = readBack(bytes);
    expect(caseOf(back)).toEqual({ ...parsed(file), $schema: undefined });
    expect(back).toMatchObject({ notes: [], left: [] });

    const { after, edits, recalculation } = editedAtRandom({ book, bytes }, EDITS, SEED + index);
    expect(edits.length).toBeGreaterThan(EDITS / 2);
    expect(differences(recalculation, wantedOf(after))).toEqual([]);
  });
});
