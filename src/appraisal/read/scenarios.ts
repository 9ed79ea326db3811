import { AT_BUILD } from '../sheets/scenarios/results';
import { DRIVER_WORDS } from '../sheets/scenarios/inputs';
import { SCENARIOS } from '../schema-scenarios';
import type { BlockPlace, NamePlace } from './blocks';
import { type Kind, choiceBy, choiceOf, number, words } from './kinds';
import { column } from './line';

const selected = choiceOf(SCENARIOS);
/** Left blank, it is Central, as formulas have it. */
const centralUnlessSaid: Kind = { show: selected.show, read: selected.read };

export const SCENARIO_NAMES: readonly NamePlace[] = [
  {
    name: 'Scenario_shown',
    column: column('Scenario_shown', 'scenarios.selected', centralUnlessSaid),
    isOptional: true,
  },
];

const anything: Kind = { show: words.show, read: ({ value }) => ({ value }) };

/** Values at build are worked out afresh: they are known, and nothing is taken from them. */
const valuesAtBuild = (head: string): BlockPlace => ({
  sheet: 'Scenario results',
  isOptional: true,
  columns: [head, ...SCENARIOS, 'Now'].map((one) => column(one, one, anything, { isShown: true })),
  put: () => undefined,
});

export const SCENARIO_BLOCKS: readonly BlockPlace[] = [
  {
    sheet: 'Scenarios',
    isOptional: true,
    columns: [
      column('Driver', 'driver', choiceBy(DRIVER_WORDS)),
      column('Low', 'low', number),
      column('Central', 'central', number),
      column('High', 'high', number),
      column('Source', 'source', words),
    ],
    put: (line, draft) =>
      draft.add('scenarios.drivers', line, {
        ...{ driver: 'driver', low: 'low', central: 'central', high: 'high', source: 'source' },
      }),
  },
  ...Object.values(AT_BUILD).map(valuesAtBuild),
];
