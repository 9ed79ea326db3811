import type { FieldText } from './appraisal-fields';

/** How scenarios are asked for. */
export const scenarioFields: Readonly<Record<string, FieldText>> = {
  scenarios: {
    label: 'Scenarios',
    hint: 'What if the main drivers turn out lower or higher than expected.',
  },
  'scenarios.selected': {
    label: 'Scenario shown',
    hint: 'Left blank, it is Central: what is expected. The workbook has a selector for it too.',
  },
  'scenarios.drivers': {
    label: 'Drivers',
    one: 'driver',
    hint: 'One that is left out stays as it is in every scenario.',
  },
  'scenarios.drivers.driver': { label: 'What moves' },
  'scenarios.drivers.low': {
    label: 'Multiplier at low',
    hint: '0.95 is 5% less. Left blank, it is 1.',
    shown: (value) => `low ${value}`,
  },
  'scenarios.drivers.central': {
    label: 'Multiplier at central',
    hint: 'Left blank, it is 1: as entered.',
    shown: (value) => `central ${value}`,
  },
  'scenarios.drivers.high': {
    label: 'Multiplier at high',
    hint: '1.05 is 5% more. Left blank, it is 1.',
    shown: (value) => `high ${value}`,
  },
  'scenarios.drivers.source': {
    label: 'Source',
    hint: 'Where the range comes from, or why it is assumed.',
  },
};
