import { describe, expect, test } from 'vitest';
import { type CaseFile, exampleFile } from '../support/cases';
import { recalculate, same } from '../support/recalculate';
import { bytesOf } from './support';

const before = exampleFile();
const option = before.options[1]!.name;
const [year] = before.years as [string];

/** The example with a row in the tables that it leaves out. */
const file: CaseFile = {
  ...before,
  funding: [{ name: 'Grant', kind: 'grant', amount: 200_000 }],
  options: before.options.map((one, index) =>
    index === 1
      ? {
          ...one,
          savings: [{ name: 'Rent', amount: 1_000, year }],
          oneOff: [{ name: 'Adverts', amount: 500, year }],
        }
      : one,
  ),
};
const bytes = await bytesOf(file);

describe('a row typed below a table moves Summary', () => {
  test.each<[string, (string | number | null)[]]>([
    ['Changes', [option, 'Add post', before.teams[0]!.name, before.roles[0]!.name, 2, 1]],
    ['Savings', [option, 'Rent of another office', 10_000, year, 'Yes', null]],
    ['OneOff', [option, 'Recruitment', 'More adverts', 7_000, year, null, null]],
    ['Funding', ['Another grant', 'Grant', 50_000, null, null, 'No', null]],
    ['Risks', ['Another', 'High', 'None', 'High']],
  ])('%s: %j', (table, row) => {
    const { cells } = recalculate(bytes, { rows: { [table]: [row] } });
    // The verdict of the checks stands on Summary too, and is no result
    const moved = cells.filter(
      ({ formula, cached, recalculated }) => formula !== 'Master_check' && !same(cached, recalculated),
    );
    expect(moved.map(({ sheet }) => sheet)).toContain('Summary');
  });
});
