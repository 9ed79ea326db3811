import { describe, expect, test } from 'vitest';
import { type Settings, checkSettings } from '../../../src/settings';
import { FULL_TIME_HOURS } from '../../../src/workforce/settings';
import { type Typed, readForm, typedOf } from '../../../taskpane/settings/form';
import { valueText } from '../../../taskpane/settings/words';
import { texts } from '../../../taskpane/texts';

const WHOLE: Settings = {
  fullTimeHours: 36.5,
  band: { low: 18, high: 22.5 },
  teamBands: [{ team: 'Duty', low: 12, high: 16 }],
  caseWeights: { points: { High: 3, 'Child in need': 0.5 }, perFte: 1200, perAsye: 36 },
  pensionRate: 0.215,
  taxYear: '2026/27',
  suppressBelow: 5,
};
const EMPTY = typedOf({});
const read = (typed: Partial<Typed>) => readForm({ ...EMPTY, ...typed }, checkSettings);

describe('what is shown and not touched is the set itself', () => {
  test.each<[string, Settings]>([
    ['all of it', WHOLE],
    ['none of it', {}],
    ['weights without a complexity', { caseWeights: { points: {}, perFte: 40, perAsye: 36 } }],
  ])('%s', (_, settings) => expect(readForm(typedOf(settings), checkSettings).settings).toEqual(settings));
});

describe('figures are read as people type them', () => {
  test.each<[Partial<Typed>, Settings]>([
    [{ fullTimeHours: ' 37.0 ' }, { fullTimeHours: 37 }],
    [{ pensionRate: '21.5 %' }, { pensionRate: 0.215 }],
    [{ pensionRate: '0.215' }, { pensionRate: 0.215 }],
    [{ pensionRate: '7%' }, { pensionRate: 0.07 }],
    [{ low: '12', high: '1,000' }, { band: { low: 12, high: 1000 } }],
    [{ teams: [{ id: 4, team: ' Duty ', low: '1', high: '2' }] }, { teamBands: [{ team: 'Duty', low: 1, high: 2 }] }], // prettier-ignore
    [{ teams: [{ id: 1, team: ' ', low: '', high: '' }] }, {}],
    [{ kinds: [{ id: 1, complexity: '', points: ' ' }] }, {}],
    [
      { kinds: [{ id: 1, complexity: ' High ', points: '3' }], perFte: '1,200', perAsye: '30' },
      { caseWeights: { points: { High: 3 }, perFte: 1200, perAsye: 30 } },
    ],
  ])('%j', (typed, settings) => expect(read(typed)).toEqual({ settings, wrong: new Map() }));
});

describe('what is wrong is said at its entry, and then there is no set', () => {
  const teams = (...rows: readonly (readonly [number, string, string, string])[]) => ({
    teams: rows.map(([id, team, low, high]) => ({ id, team, low, high })),
  });
  const kinds = (...rows: readonly (readonly [number, string, string])[]) => ({
    ...{ kinds: rows.map(([id, complexity, points]) => ({ id, complexity, points })) },
    ...{ perFte: '40', perAsye: '36' },
  });
  test.each<[Partial<Typed>, readonly string[]]>([
    [{ fullTimeHours: 'many' }, ['fullTimeHours']],
    [{ fullTimeHours: '£37' }, ['fullTimeHours']],
    [{ low: '20' }, ['high']],
    [{ low: '20', high: '15' }, ['high']],
    [{ pensionRate: '21.5' }, ['pensionRate']],
    [{ pensionRate: '101%' }, ['pensionRate']],
    [{ suppressBelow: '4.5' }, ['suppressBelow']],
    [{ perFte: '40' }, ['perAsye']],
    [teams([3, '', '', ''], [7, 'Duty', '1', ''], [8, '', '2', '1']), ['teams 7 high', 'teams 8 high', 'teams 8 team']], // prettier-ignore
    [teams([3, 'Duty', '1', '2'], [5, 'duty', '1', '2']), ['teams 5 team']],
    [kinds([2, 'High', 'x'], [3, '', '2']), ['kinds 2 points', 'kinds 3 complexity']],
    [kinds([2, 'High', '1'], [3, 'HIGH', '2']), ['kinds 3 complexity']],
    [kinds([2, 'High', '1'], [3, 'High', '2']), ['kinds 3 complexity']],
  ])('%j', (typed, entries) => {
    const { settings, wrong } = read(typed);
    expect(settings).toBeUndefined();
    expect([...wrong.keys()].toSorted()).toEqual(entries);
  });
});

test('a setting is written as a person reads it', () => {
  const entries = Object.entries(WHOLE) as [keyof Settings, never][];
  expect(entries.map(([name, value]) => valueText(name, value))).toEqual([
    '36.5',
    '18 to 22.5',
    'Duty 12 to 16',
    'High 3, Child in need 0.5; 1,200 an FTE, 36 in the ASYE',
    '21.5%',
    '2026/27',
    '5',
  ]);
  expect(valueText('taxYear', undefined)).toBe('Not set');
});

test('the standard hours that the page names are those of an import', () =>
  expect(texts.settings.hours.hint).toContain(String(FULL_TIME_HOURS)));
