import type { Scenario } from '../../../src/appraisal/schema-scenarios';
import { type CaseFile, complete, smallFile } from '../../support/cases';

/** Two agency workers on five posts, and an option that ends them, adds a post, saves and costs something once. */
export const base: CaseFile = smallFile({
  years: ['2026/27', '2027/28'],
  roles: [{ name: 'Social worker', annualCost: 50_000, caseFte: 1 }],
  agency: [{ name: 'Cover', team: 'Duty', role: 'Social worker', workers: 2, premium: 10_000 }],
  options: [
    complete('Do nothing'),
    complete('Do something', {
      changes: [
        { change: 'add post', team: 'Duty', role: 'Social worker', number: 1 },
        { change: 'end agency', assignment: 'Cover', number: 2 },
      ],
      savings: [{ name: 'Fewer moves', amount: 5_000, year: '2026/27' }],
      oneOff: [{ name: 'Recruitment', amount: 3_000, year: '2026/27' }],
    }),
  ],
  serviceSavings: [{ name: 'Travel', amount: 1_000, year: '2026/27' }],
  funding: [
    { name: 'The grant', kind: 'grant', amount: 100_000, cuts: [0, 0.1] },
    { name: 'The budget', kind: 'base budget', amount: 20_000 },
  ],
  wholeLife: { horizon: 3, discounting: 'flat', flatRate: 0.1 },
  statedFigures: [
    {
      ...{ where: 'Page 2', says: 'Cost of the option', stated: 45_000 },
      ...{ calculation: 'option cost', option: 'Do something' },
    },
    {
      ...{ where: 'Page 3', says: 'Posts', stated: 7, calculation: 'sum' },
      operands: [
        { label: 'Filled', value: 5 },
        { label: 'Agency', value: 2 },
      ],
    },
  ],
});

const drivers: NonNullable<CaseFile['scenarios']>['drivers'] = [
  { driver: 'cost of posts', low: 0.9, high: 1.1, source: 'Pay award 2% either way' },
  { driver: 'agency premium', low: 0.8, high: 1.5 },
  { driver: 'open cases', low: 0.5, high: 1.2 },
  { driver: 'grants', low: 0.95 },
  { driver: 'other savings', low: 0.5 },
];

/** The same case with every driver, in one of its scenarios. */
export const inScenario = (selected?: Scenario): CaseFile => ({
  ...base,
  scenarios: { ...(selected ? { selected } : {}), drivers },
});
