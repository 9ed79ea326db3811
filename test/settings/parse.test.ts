import { describe, expect, test } from 'vitest';
import { EMPLOYER_NI } from '../../src/tables';
import { type Settings, TAX_YEARS, checkSettings, parseSettings, settingsText } from '../../src/settings';
import { FULL_TIME_HOURS } from '../../src/workforce/settings';

const WHOLE: Settings = {
  fullTimeHours: 36.5,
  band: { low: 18, high: 22 },
  teamBands: [
    { team: 'Duty', low: 12, high: 16 },
    { team: 'Long term', low: 15, high: 15 },
  ],
  caseWeights: { points: { High: 3, Low: 0 }, perFte: 40, perAsye: 36 },
  pensionRate: 0.215,
  taxYear: '2026/27',
  suppressBelow: 5,
};

const file = (parts: object) => JSON.stringify({ workforceCaseSettings: 1, ...parts });

describe('a set goes into a file and comes back', () => {
  test.each<[string, Settings]>([
    ['with every setting', WHOLE],
    ['with none', {}],
    ['with one', { fullTimeHours: FULL_TIME_HOURS }],
    ['with a complexity that objects have', { caseWeights: { points: { constructor: 2 }, perFte: 1, perAsye: 1 } }], // prettier-ignore
  ])('%s', (_, settings) => {
    expect(parseSettings(settingsText(settings))).toEqual({ ok: true, settings });
    expect(parseSettings(`\uFEFF${settingsText(settings)}`)).toEqual({ ok: true, settings });
  });

  test('tax years are those whose rates are known', () =>
    expect(TAX_YEARS).toEqual(EMPLOYER_NI.map(({ taxYear }) => taxYear)));
});

describe('what is no set that can be read is refused', () => {
  test.each([
    ['', 'damaged'],
    [settingsText(WHOLE).slice(0, -40), 'damaged'],
    ['Hours;37', 'damaged'],
    ['null', 'foreign'],
    ['[1]', 'foreign'],
    ['{"title":"A case"}', 'foreign'],
    ['{"workforceCaseSettings":2,"mood":"good"}', 'newer'],
    ['{"workforceCaseSettings":"1"}', 'wrong'],
    ['{"workforceCaseSettings":0}', 'wrong'],
  ])('%s: %s', (text, why) => expect(parseSettings(text)).toMatchObject({ ok: false, why }));
});

describe('a problem names its field, what was found and what is allowed', () => {
  const hours = 'hours a week above 0 and up to 168, such as 37';
  const high = 'a number from low up to 1,000';
  test.each<[object, string, string, string]>([
    [{ fullTimeHours: 0 }, 'fullTimeHours', '0', hours],
    [{ fullTimeHours: 168.5 }, 'fullTimeHours', '168.5', hours],
    [{ fullTimeHours: '37' }, 'fullTimeHours', '"37"', hours],
    [{ band: { low: 20 } }, 'band.high', 'nothing', high],
    [{ band: { low: 20, high: 15 } }, 'band.high', '15', high],
    [{ band: { low: 0, high: 15 } }, 'band.low', '0', 'a number above 0 and up to 1,000'],
    [{ band: 20 }, 'band', '20', 'the two ends of a band'],
    [{ teamBands: [{ team: ' ', low: 1, high: 2 }] }, 'teamBands[0].team', '" "', 'a name of up to 255 letters'], // prettier-ignore
    [{ teamBands: [{ team: 'A', low: 3, high: 2 }] }, 'teamBands[0].high', '2', high],
    [
      { teamBands: [{ team: 'Long term', low: 1, high: 2 }, { team: 'LONG  TERM', low: 1, high: 3 }] }, // prettier-ignore
      'teamBands[1].team',
      '"LONG  TERM"',
      'each name once',
    ],
    [{ caseWeights: { points: { High: -1 }, perFte: 1, perAsye: 1 } }, 'caseWeights.points.High', '-1', 'points by complexity, from 0 to 1,000'], // prettier-ignore
    [{ caseWeights: { points: {}, perFte: 0, perAsye: 1 } }, 'caseWeights.perFte', '0', 'points above 0 and up to 100,000'], // prettier-ignore
    [{ caseWeights: { points: { High: 1, 'hi gh': 2 }, perFte: 1, perAsye: 1 } }, 'caseWeights.points.hi gh', '2', 'each name once'], // prettier-ignore
    [{ pensionRate: 21.5 }, 'pensionRate', '21.5', 'a fraction of pay from 0 to 1, such as 0.215'],
    [{ taxYear: '2026' }, 'taxYear', '"2026"', 'a tax year from 2013/14 to 2026/27'],
    [{ taxYear: '2099/00' }, 'taxYear', '"2099/00"', 'a tax year from 2013/14 to 2026/27'],
    [{ suppressBelow: 1 }, 'suppressBelow', '1', 'a whole number from 2 to 100'],
    [{ suppressBelow: 5.5 }, 'suppressBelow', '5.5', 'a whole number from 2 to 100'],
    [{ mood: 'good' }, 'mood', 'a field that is not known here', 'nothing: leave it out'],
    [
      { band: { low: 1, high: 2, middle: 1 } },
      'band.middle',
      'a field that is not known here',
      'nothing: leave it out',
    ],
  ])('%j', (parts, path, found, allowed) => {
    const refused = { ok: false, why: 'wrong', problems: [{ path, found, allowed }] };
    expect(parseSettings(file(parts))).toEqual(refused);
    expect(checkSettings(parts)).toEqual(refused);
  });

  test('all of them at once', () => {
    const read = checkSettings({ fullTimeHours: -1, pensionRate: 2, taxYear: 7 });
    expect(read).toMatchObject({
      problems: [{ path: 'fullTimeHours' }, { path: 'pensionRate' }, { path: 'taxYear' }],
    });
  });
});
