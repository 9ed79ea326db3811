import { describe, expect, test } from 'vitest';
import { Edited, caseOf } from '../read/support';
import { inScenario } from './support';

const file = inScenario();
const typed = async (...cells: [at: (book: Edited) => string, value: string | number][]) => {
  const book = await Edited.of(file);
  for (const [at, value] of cells) book.type('Scenarios', at(book), value);
  return book.read();
};
const selector = (book: Edited) => book.find('Scenarios', 'Scenario shown', 2);
const multiplier = (label: string, column: number) => (book: Edited) => book.find('Scenarios', label, column);

describe('what is typed on Scenarios is read back', () => {
  test('the scenario shown and a multiplier', async () => {
    const result = await typed([selector, 'high'], [multiplier('Open cases', 4), 1.35]);
    const { scenarios } = caseOf(result);
    expect(scenarios).toMatchObject({ selected: 'High' });
    expect(scenarios!.drivers[2]).toEqual({ driver: 'open cases', low: 0.5, central: 1, high: 1.35 });
    expect(result.ok && result.left).toEqual([]);
  });

  test('left blank, the scenario is Central and a multiplier 1', async () => {
    const { scenarios } = caseOf(await typed([selector, ''], [multiplier('Grants', 2), '']));
    expect(scenarios!.selected).toBe('Central');
    expect(scenarios!.drivers[3]).toEqual({ driver: 'grants', low: 1, central: 1, high: 1 });
  });

  test.each<[string, (book: Edited) => string, string | number, string]>([
    ['another scenario', selector, 'Worst', '"Worst"'],
    ['a multiplier out of bounds', multiplier('Grants', 2), 0, '0 (scenarios.drivers[3].low)'],
  ])('%s is refused at its cell', async (_, at, value, found) => {
    const result = await typed([at, value]);
    const cell = at(await Edited.of(file));
    expect(result.ok ? [] : result.problems).toMatchObject([{ sheet: 'Scenarios', cell, found }]);
  });
});

test('values at build that a changed input has left behind are worked out afresh, not lost', async () => {
  const book = await Edited.of(file);
  const result = await book.type('Inputs', book.find('Inputs', 50_000), 51_000).read();
  expect(caseOf(result).roles[0]!.annualCost).toBe(51_000);
  expect(result.ok && result.left).toEqual([]);
  expect(result.notes).toEqual([]);
});
