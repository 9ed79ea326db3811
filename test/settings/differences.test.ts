import { expect, test } from 'vitest';
import { type Settings, sameSettings, settingChanges } from '../../src/settings';

const WEIGHTS = { points: { High: 3, Low: 1 }, perFte: 40, perAsye: 36 };

test.each<[string, Settings, Settings, string[]]>([
  ['two empty sets', {}, {}, []],
  ['a setting more', {}, { taxYear: '2026/27' }, ['taxYear']],
  ['a setting less', { pensionRate: 0.2 }, {}, ['pensionRate']],
  ['another value', { fullTimeHours: 37 }, { fullTimeHours: 36 }, ['fullTimeHours']],
  ['parts in another order', { caseWeights: WEIGHTS }, { caseWeights: { ...WEIGHTS, points: { Low: 1, High: 3 } } }, []], // prettier-ignore
  ['a complexity more', { caseWeights: WEIGHTS }, { caseWeights: { ...WEIGHTS, points: { Low: 1 } } }, ['caseWeights']], // prettier-ignore
  [
    'teams in another order, and a band',
    { teamBands: [{ team: 'A', low: 1, high: 2 }, { team: 'B', low: 1, high: 2 }], band: { low: 1, high: 2 } }, // prettier-ignore
    { teamBands: [{ team: 'B', low: 1, high: 2 }, { team: 'A', low: 1, high: 2 }], band: { low: 1, high: 3 } }, // prettier-ignore
    ['band', 'teamBands'],
  ],
])('%s', (_, before, after, names) => {
  const changes = settingChanges(before, after);
  expect(changes.map(({ name }) => name)).toEqual(names);
  for (const { name, before: was, after: is } of changes)
    expect([was, is]).toEqual([before[name], after[name]]);
  expect(sameSettings(before, after)).toBe(names.length === 0);
});
