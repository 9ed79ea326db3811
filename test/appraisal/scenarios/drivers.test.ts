import { describe, expect, test } from 'vitest';
import { parseCase } from '../../../src/appraisal/parse';
import { DRIVERS } from '../../../src/appraisal/schema-scenarios';
import { type CaseFile, parsed, smallFile } from '../../support/cases';
import { base } from './support';

type Scenarios = NonNullable<CaseFile['scenarios']>;
const driversOf = (file: CaseFile) => parsed(file).scenarios!.drivers.map(({ driver }) => driver);

describe('a case has a line for each driver', () => {
  test('that it has something for, in one order', () => {
    expect(driversOf({ ...base, scenarios: {} })).toEqual(DRIVERS);
    expect(driversOf(smallFile({ scenarios: {} }))).toEqual(['cost of posts', 'open cases']);
  });

  test('and for any other of which it says something', () => {
    const drivers: Scenarios['drivers'] = [
      { driver: 'grants', low: 0.9 },
      { driver: 'agency premium' },
      { driver: 'cost of posts', high: 1.1 },
    ];
    expect(driversOf(smallFile({ scenarios: { drivers } }))).toEqual([
      'cost of posts',
      'open cases',
      'grants',
    ]);
  });

  test('and no line without scenarios', () => {
    expect(parsed(base)).not.toHaveProperty('scenarios');
  });
});

describe('refused', () => {
  test.each<[string, object, string, string]>([
    ['a scenario of another name', { selected: 'Worst' }, 'scenarios.selected', '"Low", "Central", "High"'],
    [
      'a multiplier of nothing',
      { drivers: [{ driver: 'grants', low: 0 }] },
      'scenarios.drivers[0].low',
      '0.01 or more',
    ],
    [
      'a percentage for a multiplier',
      { drivers: [{ driver: 'grants', high: 105 }] },
      'scenarios.drivers[0].high',
      '10 or less',
    ],
    [
      'a driver twice',
      { drivers: [{ driver: 'grants' }, { driver: 'grants' }] },
      'scenarios.drivers[1].driver',
      'a driver used once',
    ],
  ])('%s', (_, scenarios, path, allowed) => {
    const result = parseCase({ ...base, scenarios });
    expect(result.ok ? [] : result.problems).toEqual([expect.objectContaining({ path, allowed })]);
  });
});
