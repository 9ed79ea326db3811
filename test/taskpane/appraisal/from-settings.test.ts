import { beforeEach, describe, expect, test } from 'vitest';
import {
  addEntry,
  beginName,
  caseNow,
  followName,
  takeFromWorkbook,
  type,
} from '../../../taskpane/appraisal/state/case';
import { forgetFilled, isFromSettings, withTeamBands } from '../../../taskpane/appraisal/state/from-settings';
import { useSettings } from '../../../taskpane/settings/store';

const DUTY = { low: 12, high: 16 };
const SETTINGS = {
  pensionRate: 0.215,
  taxYear: '2026/27',
  band: { low: 20, high: 25 },
  teamBands: [{ team: 'Duty', ...DUTY }],
};

beforeEach(() => {
  forgetFilled();
  takeFromWorkbook({});
  useSettings.setState({ kind: 'read', settings: SETTINGS, text: '' }, true);
});

/** Names a team as a person does: into the field, key by key, and out of it. */
function name(place: number, to: string): void {
  beginName('teams', ['teams', place, 'name']);
  for (let at = 1; at <= to.length; at += 1) type(['teams', place, 'name'], to.slice(0, at));
  followName();
}

describe('a new case begins with what is set, at its first key', () => {
  test.each<[string, () => unknown, object]>([
    ['in a field', () => type(['title'], 'A'), { title: 'A' }],
    ['with an entry', () => addEntry(['teams']), { teams: [{}] }],
    ['in a field that is set, as it is typed', () => type(['pensionRate'], 0.1), { pensionRate: 0.1 }],
  ])('%s', (_, begin, typed) => {
    begin();
    const { pensionRate, taxYear, band } = SETTINGS;
    expect(caseNow()).toEqual({ pensionRate, taxYear, band, ...typed });
    expect(isFromSettings(caseNow(), ['taxYear'])).toBe(true);
    expect(isFromSettings(caseNow(), ['band'])).toBe(true);
    expect(isFromSettings(caseNow(), ['pensionRate'])).toBe(!('pensionRate' in typed));
  });

  test('and with nothing where nothing is set', () => {
    useSettings.setState({ kind: 'read', settings: {}, text: undefined }, true);
    type(['title'], 'A');
    expect(caseNow()).toEqual({ title: 'A' });
  });
});

describe('what is there stays as it is', () => {
  test('a case that is opened gets nothing, at no key', () => {
    takeFromWorkbook({ title: 'A', teams: [{ name: 'Duty' }] });
    type(['title'], 'B');
    expect(caseNow()).toEqual({ title: 'B', teams: [{ name: 'Duty' }] });
  });

  test('what was taken out of a new case does not come back', () => {
    type(['title'], 'A');
    type(['pensionRate'], undefined);
    type(['title'], 'B');
    expect(caseNow()).not.toHaveProperty('pensionRate');
  });

  test('other settings change no case, and what was filled in is still known', () => {
    type(['title'], 'A');
    useSettings.setState({ kind: 'read', settings: { pensionRate: 0.3 }, text: '' }, true);
    type(['title'], 'B');
    expect(caseNow()['pensionRate']).toBe(0.215);
    expect(isFromSettings(caseNow(), ['pensionRate'])).toBe(true);
    type(['pensionRate'], 0.25);
    expect(isFromSettings(caseNow(), ['pensionRate'])).toBe(false);
  });
});

describe('a team gets its band when it is named', () => {
  const bands = () => (caseNow()['teams'] as { band?: object }[]).map(({ band }) => band);
  beforeEach(() => takeFromWorkbook({ teams: [{}, { name: 'Other' }] }));

  test.each([
    ['Duty', DUTY],
    ['DUTY', DUTY],
    ['Duty team', undefined],
  ])('%s', (to, band) => {
    name(0, to);
    expect(bands()).toEqual([band, undefined]);
    expect(isFromSettings(caseNow(), ['teams', 0, 'band'])).toBe(band !== undefined);
  });

  test('not when it is renamed, nor where it has one', () => {
    name(1, 'Duty');
    type(['teams', 0, 'band'], { low: 1, high: 2 });
    name(0, 'Duty');
    expect(bands()).toEqual([{ low: 1, high: 2 }, undefined]);
    expect(isFromSettings(caseNow(), ['teams', 0, 'band'])).toBe(false);
  });

  test('its band goes with it to another place', () => {
    name(0, 'Duty');
    const [duty, other] = caseNow()['teams'] as readonly never[];
    const moved = { teams: [other!, duty!] };
    expect(isFromSettings(moved, ['teams', 1, 'band'])).toBe(true);
    expect(isFromSettings(moved, ['teams', 0, 'band'])).toBe(false);
  });

  test('of several that are added at once, those that are meant', () => {
    const json = { teams: [{ name: 'Duty' }, { name: 'duty', band: { low: 1, high: 2 } }, { name: 'Duty' }] };
    expect(withTeamBands(json, [1, 2, 7])).toEqual({
      teams: [{ name: 'Duty' }, { name: 'duty', band: { low: 1, high: 2 } }, { name: 'Duty', band: DUTY }],
    });
  });
});
