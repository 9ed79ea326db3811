import { describe, expect, test } from 'vitest';
import { checkTable, computedInWords, nameOf, noteOf, summaryOf } from '../../src/figures';
import { tableOf } from './found/support';

const first = (text: string, said = {}) => {
  const { judged, shape } = checkTable(tableOf(text), said);
  const [one] = judged;
  return {
    name: nameOf(one!.claim, shape, one!.stated),
    computed: computedInWords(one!),
    note: noteOf(one!),
  };
};
const MAY = 'It may be rounded, or rest on figures not shown.';

describe('what is said of a figure accuses nobody', () => {
  test.each<[string, string, string, string]>([
    ['it follows', 'Team\tCost\nA\t£1,200\nB\t£34\nTotal\t£1,234', '£1,234', ''],
    [
      'too little',
      'Team\tCost\nA\t£1,200\nB\t£134\nTotal\t£1,234',
      '£1,334',
      `Does not follow from the figures shown: £100 less than computed. ${MAY}`,
    ],
    [
      'too much, in brackets',
      'Team\tNet\nA\t(100)\nB\t20\nTotal\t(60)',
      '−80',
      `Does not follow from the figures shown: 20 more than computed. ${MAY}`,
    ],
    [
      'within rounding',
      'Team\tFTE\nA\t1.1\nB\t2.1\nC\t3.1\nTotal\t6.4',
      '6.3',
      '0.1 more than computed: within the rounding of its parts, if they were rounded.',
    ],
    [
      'cut and not rounded',
      'Hours\tStaff\t%\nFull time\t806\t53.87%\nPart time\t690\t46.12%\nAll staff\t1,496\t',
      '53.87701%',
      'The further digits are cut, not rounded: rounded it is 53.88%.',
    ],
    [
      'another share',
      'Hours\tStaff\t%\nYes\t44\t2.11%\nNo\t473\t91.49%\nTotal\t517\t',
      '8.51064%',
      `Does not follow from the figures shown: 8.51% would. ${MAY}`,
    ],
    [
      'a part that is not shown',
      'Team\tStaff\tFTE\nA\t40\t1\nB\tc\t2\nC\t\t3\nTotal\t60\t6',
      '40',
      'Not every part is shown: “c”, a blank cell. The others come to 40, which leaves 20.',
    ],
  ])('%s', (_, text, computed, note) => expect(first(text)).toMatchObject({ computed, note }));
});

test('a figure is called by its row and column, a breakdown by its group', () => {
  const text =
    'Heading\t\tStaff\nTotal staff\t\t517\nGender\tMale\t84\n\tFemale\t433\nContract\tPermanent\t500\n\tOther\t17';
  const { judged, shape } = checkTable(tableOf(text));
  expect(judged.map(({ claim, stated }) => nameOf(claim, shape, stated))).toEqual([
    'Total staff, Staff, by Gender',
    'Total staff, Staff, by Contract',
  ]);
  expect(summaryOf(judged)).toBe('2 figures checked: 2 Yes.');
});

test('where nothing was found, that is said', () =>
  expect(summaryOf([])).toBe('Nothing was found to check.'));
