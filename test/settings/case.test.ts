import { describe, expect, test } from 'vitest';
import { type Settings, bandOfTeam, fillCase, withBands } from '../../src/settings';

const SETTINGS: Settings = {
  pensionRate: 0.215,
  taxYear: '2026/27',
  band: { low: 20, high: 25 },
  teamBands: [{ team: 'Duty team', low: 12, high: 16 }],
  fullTimeHours: 36,
};
const DUTY = { low: 12, high: 16 };
const OWN = { low: 1, high: 2 };

test.each([
  ['Duty team', DUTY],
  ['DUTY TEAM', DUTY],
  ['dutyteam ', DUTY],
  ['Duty', undefined],
  ['', undefined],
  [7, undefined],
  [undefined, undefined],
])('the band of a team goes by its name: %j', (name, band) =>
  expect(bandOfTeam(SETTINGS, name)).toEqual(band),
);

describe('a case gets what it leaves out, and keeps what it says', () => {
  test('all of it, where it says nothing', () => {
    const teams = [{ name: 'Duty team', cases: 9 }, { name: 'Other' }, 'no team'];
    expect(fillCase(SETTINGS, { title: 'A', teams })).toEqual({
      case: {
        ...{ title: 'A', pensionRate: 0.215, taxYear: '2026/27', band: { low: 20, high: 25 } },
        teams: [{ name: 'Duty team', cases: 9, band: DUTY }, { name: 'Other' }, 'no team'],
      },
      filled: [
        { setting: 'pensionRate', value: 0.215 },
        { setting: 'taxYear', value: '2026/27' },
        { setting: 'band', value: { low: 20, high: 25 } },
        { setting: 'teamBands', team: 'Duty team', value: DUTY },
      ],
    });
  });

  test.each([
    [{ pensionRate: 0, taxYear: '2020/21', band: OWN, teams: [{ name: 'Duty team', band: OWN }] }],
    [{ pensionRate: 'wrong', taxYear: '', band: {}, teams: [{ name: 'Duty team', band: null }] }],
  ])('none of it, where it says something, whole or wrong: %j', (c) =>
    expect(fillCase(SETTINGS, c)).toEqual({ case: c, filled: [] }),
  );

  test('nothing, where nothing is set', () =>
    expect(fillCase({ fullTimeHours: 36 }, { teams: [{ name: 'Duty team' }] })).toEqual({
      case: { teams: [{ name: 'Duty team' }] },
      filled: [],
    }));
});

describe('for a look at figures, teams without a band have the one of the settings', () => {
  test('their own by name, else the default; the draft stays as it is', () => {
    const draft = { teams: [{ name: 'Duty team' }, { name: 'Other' }, { name: 'Third', band: OWN }, {}] };
    const before = structuredClone(draft);
    expect(withBands(SETTINGS, draft)).toEqual({
      draft: {
        teams: [
          { name: 'Duty team', band: DUTY },
          { name: 'Other', band: { low: 20, high: 25 } },
          { name: 'Third', band: OWN },
          {},
        ],
      },
      filled: ['Duty team', 'Other'],
    });
    expect(draft).toEqual(before);
  });

  test.each([
    ['the band of the case goes before', { band: OWN, teams: [{ name: 'Duty team' }] }],
    ['there is no team', {}],
    ['each team has one', { teams: [{ name: 'Duty team', band: OWN }] }],
  ])('not where %s', (_, draft) => {
    const given = withBands(SETTINGS, draft);
    expect(given.filled).toEqual([]);
    expect(given.draft).toBe(draft);
  });
});
