import { expect, test } from 'vitest';
import { call } from '../../../functions/lift';
import { definitions } from '../../../functions/definitions';
import type { Settings } from '../../../src/settings';
import { entryOf } from '../../../taskpane/functions/entry';
import { SETTING_PARAMETERS, argumentFrom } from '../../../taskpane/functions/from-settings';

const SETTINGS: Settings = {
  fullTimeHours: 36,
  band: { low: 18, high: 22 },
  teamBands: [{ team: 'Duty', low: 1, high: 2 }],
  caseWeights: { points: {}, perFte: 40, perAsye: 20 },
  pensionRate: 0.2,
  taxYear: '2025/26',
};

/** A function with what is typed for its required parameters, and the rest from the settings. */
test.each<[string, Record<string, number>, unknown]>([
  // 18 hours of 36
  ['POST.FTE', { hours_per_week: 18 }, 0.5],
  ['CASELOAD.STATUS', { caseload: 22.1 }, 'Above'],
  ['CASELOAD.STATUS', { caseload: 18 }, 'Within'],
  // 60 points of 1 x 40 and 1 x 20
  ['CASELOAD.UTILISATION', { points: 60, fte: 1, asye_fte: 1 }, 1],
  // 40,000 + 20% + levy 0.5% + NI 15% above 5,000: 40,000 + 8,000 + 200 + 5,250
  ['POST.COST', { salary: 40_000 }, 53_450],
])('%s takes what is set: %j', (id, typed, result) => {
  const definition = definitions.find((one) => one.id === id)!;
  const given = definition.parameters.map(({ name }) => {
    if (name in typed) return typed[name];
    const entry = entryOf(argumentFrom(SETTINGS, name) ?? '');
    return entry.kind === 'value' ? entry.value : null;
  });
  const gives = call(definition, given);
  if (typeof result === 'number') expect(gives).toBeCloseTo(result, 9);
  else expect(gives).toBe(result);
});

test('every such parameter is one that a function has, takes one value, and is blank where nothing is set', () => {
  for (const name of SETTING_PARAMETERS) {
    const parameters = definitions.flatMap((one) => one.parameters.filter((each) => each.name === name));
    expect(parameters.length).toBeGreaterThan(0);
    expect(parameters.every(({ range }) => !range)).toBe(true);
    expect(argumentFrom({}, name)).toBeUndefined();
  }
  expect(argumentFrom(SETTINGS, 'salary')).toBeUndefined();
});
