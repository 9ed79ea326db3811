import { describe, expect, test } from 'vitest';
import type { Settings } from '../../../src/settings';
import { readChoices } from '../../../taskpane/import/choices';
import { chosen, fromSettings } from '../../../taskpane/import/from-settings';

const SETTINGS: Settings = {
  fullTimeHours: 36,
  band: { low: 18, high: 22.5 },
  pensionRate: 0.215,
  suppressBelow: 5,
  taxYear: '2026/27',
};
const ALL = ['fullTimeHours', 'high', 'low', 'pensionRate', 'suppress'];

describe('a choice is what was typed, else what is set, else the standard value', () => {
  test.each<[string, object, Settings, object, string[]]>([
    ['nothing typed or set', {}, {}, { fullTimeHours: 37, band: { low: 20, high: 25 } }, []],
    [
      'all of it set',
      {},
      SETTINGS,
      { fullTimeHours: 36, band: { low: 18, high: 22.5 }, pensionRate: 0.215, suppress: 5 },
      ALL,
    ],
    [
      'some typed over',
      { fullTimeHours: '37.5', pensionRate: '10%' },
      SETTINGS,
      { fullTimeHours: 37.5, band: { low: 18, high: 22.5 }, pensionRate: 0.1, suppress: 5 },
      ['high', 'low', 'suppress'],
    ],
    [
      'what is set was taken away',
      { suppress: '', pensionRate: '' },
      SETTINGS,
      { fullTimeHours: 36, band: { low: 18, high: 22.5 } },
      ['fullTimeHours', 'high', 'low'],
    ],
    ['typed as it is set', { suppress: '5' }, { suppressBelow: 5 }, { fullTimeHours: 37, band: { low: 20, high: 25 }, suppress: 5 }, []], // prettier-ignore
  ])('%s', (_, typed, settings, expected, filledIn) => {
    const { reading, showing, wrong } = readChoices(chosen(typed, settings));
    expect(wrong).toEqual({});
    expect({ ...reading, ...showing }).toEqual({ keepPersonal: false, ...expected });
    expect([...fromSettings(typed, settings)].toSorted()).toEqual(filledIn);
  });
});

test('names of people are not kept beside hidden numbers, whoever hides them', () =>
  expect(Object.keys(readChoices(chosen({ keepPersonal: true }, SETTINGS)).wrong)).toEqual(['suppress']));
