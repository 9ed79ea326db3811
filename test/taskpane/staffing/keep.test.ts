import { expect, test } from 'vitest';
import { parseCase } from '../../../src/appraisal/parse';
import { namesTaken, withOption } from '../../../taskpane/staffing/keep';
import { add, endAgency } from '../../appraisal/staffing-test/support';
import { smallFile } from '../../support/cases';

const file = smallFile({
  agency: [{ name: 'Agency: Duty', team: 'Duty', role: 'Social worker', workers: 2, premium: 13_000 }],
});
const draft = JSON.parse(JSON.stringify(file)) as Parameters<typeof withOption>[0];

test('the option stands behind those there are, and the case is whole with it', () => {
  const kept = withOption(draft, '  3. Fewer agency workers ', [add(1), endAgency(2, 7)]);
  expect(kept).toMatchObject({ place: 2, addsDoNothing: false });
  expect(kept.draft['options']).toEqual([
    ...(draft['options'] as object[]),
    { name: '3. Fewer agency workers', changes: [add(1), endAgency(2, 7)] },
  ]);
  expect(parseCase(kept.draft)).toMatchObject({ ok: true });
});

test('all else in the draft is as it was, also what is half typed', () => {
  const half = { ...draft, title: 7, options: [{}, { name: 'B' }] };
  const { draft: kept } = withOption(half, 'C', []);
  expect(kept).toEqual({ ...half, options: [{}, { name: 'B' }, { name: 'C' }] });
});

test('where there are no options yet, doing nothing comes first', () => {
  const kept = withOption({}, 'More posts', [add(1)]);
  expect(kept).toMatchObject({ place: 1, addsDoNothing: true });
  expect(kept.draft['options']).toMatchObject([{ name: 'Do nothing' }, { name: 'More posts' }]);
});

test('names that are taken: those of the options, or that of doing nothing where it will be added', () => {
  expect(namesTaken(draft)).toEqual(['Do nothing', 'Do something']);
  expect(namesTaken({ options: [{}, { name: '' }, { name: 'B' }] })).toEqual(['B']);
  expect(namesTaken({})).toEqual(['Do nothing']);
});
