import { describe, expect, test } from 'vitest';
import { type CaseFile, exampleFile } from '../support/cases';
import { recalculate, same } from '../support/recalculate';
import { bytesOf, differences, wantedOf } from './support';

const [, OPTION_2, OPTION_3] = exampleFile().options.map(({ name }) => name) as [string, string, string];
const EARLY_HELP = 'Early help, duty and assessment';
const example = await bytesOf(exampleFile());

describe('a row typed below a table counts as if it had been in the case', () => {
  const change = (edit: (file: CaseFile) => void): CaseFile => {
    const file = structuredClone(exampleFile());
    edit(file);
    return file;
  };

  test.each<[string, (string | number | null)[], CaseFile]>([
    [
      'Changes',
      [OPTION_3, 'Add post', EARLY_HELP, 'Social worker', 2, 13],
      change(({ options }) =>
        options[2]!.changes!.push({
          change: 'add post',
          team: EARLY_HELP,
          role: 'Social worker',
          number: 2,
          startMonth: 13,
        }),
      ),
    ],
    [
      'Changes',
      [OPTION_2, 'Remove post', EARLY_HELP, 'Social worker', 5, 1],
      change(({ options }) =>
        options[1]!.changes!.push({
          change: 'remove post',
          team: EARLY_HELP,
          role: 'Social worker',
          number: 5,
        }),
      ),
    ],
    [
      'Establishment',
      [EARLY_HELP, 'Social worker', 3, 1],
      change(({ teams }) => teams[0]!.posts!.push({ role: 'Social worker', number: 3, vacant: 1 })),
    ],
    [
      'Savings',
      [OPTION_2, 'Rent', 10_000, '2019/20', 'Yes', null],
      change(({ options }) => {
        options[1]!.savings = [{ name: 'Rent', amount: 10_000, year: '2019/20' }];
      }),
    ],
    [
      'Savings',
      ['The service (MTFP)', 'More', 1_000, '2020/21', 'No', null],
      change(({ serviceSavings }) => serviceSavings!.push({ name: 'More', amount: 1_000, year: '2020/21' })),
    ],
  ])('%s: %j', async (table, row, file) => {
    const recalculation = recalculate(example, { rows: { [table]: [row] } });
    expect(differences(recalculation, wantedOf(file))).toEqual([]);
    const moved = recalculation.cells.filter(({ cached, recalculated }) => !same(cached, recalculated));
    expect(moved.length).toBeGreaterThan(3);
  });
});

describe('a row that cannot count in every result fails the master check', () => {
  test('which passes before', () => {
    expect(recalculate(example).value('Master_check')).toBe('✓ All checks pass');
  });

  test.each<[string, string, (string | number | null)[]]>([
    [
      'a new agency assignment, which no sheet costs',
      'Agency',
      ['Another', EARLY_HELP, 'Social worker', 1, 13_000, 'No post', null],
    ],
    ['an unknown option', 'Changes', ['Option 4', 'Add post', EARLY_HELP, 'Social worker', 1, 1]],
    ['an unknown role', 'Changes', [OPTION_2, 'Add post', EARLY_HELP, 'Social workr', 1, 1]],
    ['an unknown team of posts', 'Establishment', ['Early help', 'Social worker', 1, 0]],
    ['an unknown role of posts', 'Establishment', [EARLY_HELP, 'Social workr', 1, 0]],
    ['a saving of nobody', 'Savings', ['Option 4', 'Rent', 1, '2018/19', 'Yes', null]],
    ['a control that makes a risk worse', 'Risks', ['Another', 'Low', 'None', 'High']],
    [
      'a change of doing nothing',
      'Changes',
      [exampleFile().options[0]!.name, 'Add post', EARLY_HELP, 'Social worker', 1, 1],
    ],
    [
      'more posts removed than there are',
      'Changes',
      [OPTION_2, 'Remove post', 'Placement and support', 'Social worker', 5, 1],
    ],
    [
      'more agency workers ended than there are',
      'Changes',
      [OPTION_2, 'End agency', EARLY_HELP, 'Agency: early help, duty and assessment', 1, 1],
    ],
  ])('%s', (_, table, row) => {
    expect(recalculate(example, { rows: { [table]: [row] } }).value('Master_check')).toBe(
      '✗ Checks that fail: 1',
    );
  });
});
