import { expect, test } from 'vitest';
import { smallCase } from '../support/cases';
import { tableOf } from './compared';
import { wordOf } from './examples';

const stated = {
  where: 'p. 1',
  says: 'Cost',
  stated: 0,
  calculation: 'option cost',
  option: 'Do nothing',
} as const;

/** The first row of the table at the top of the report, and what becomes of a stated cost. */
async function inShort(scenarios?: { selected: 'High' | 'Central' }) {
  const word = await wordOf(smallCase({ statedFigures: [stated], ...(scenarios ? { scenarios } : {}) }));
  return [
    tableOf(word, 'The recommended option in short')[0],
    tableOf(word, 'Stated figures worked out again')[0]!.at(-1),
  ];
}

test('the report says which scenario its figures are those of, and compares stated costs at Central alone', async () => {
  expect(await inShort({ selected: 'High' })).toEqual([
    ['Scenario shown', 'High, not what is expected: results stand at the multipliers of this scenario'],
    'Not compared',
  ]);
  expect(await inShort({ selected: 'Central' })).toEqual([
    ['Scenario shown', 'Central: what is expected'],
    'Yes',
  ]);
  expect(await inShort()).toEqual([['Net cost in a full year, £', '-'], 'Yes']);
});
