import type { CaseFile } from '../cases';

const YEARS = ['2026/27', '2027/28', '2028/29'];

/** Every kind of money there can be: cut, ending, beginning, kept, charged for, pooled. */
export const funded: Partial<CaseFile> = {
  years: YEARS,
  funding: [
    { name: 'Grant', kind: 'grant', amount: 100_000, cuts: [0.03, 0, 0.1], source: 'Letter of March' },
    { name: 'Reserve', kind: 'reserve', amount: 20_000, from: '2026/27', until: '2027/28', rollsOver: true },
    { name: 'Partner', kind: 'partner', amount: 5_000.5, from: '2027/28', cuts: [0, -0.05] },
  ],
  income: [
    { name: 'Places', kind: 'course charge', number: 120, charge: 25, collected: 0.9 },
    {
      name: 'Missed places',
      kind: 'charge for non-attendance',
      number: 40,
      charge: 30.5,
      from: '2027/28',
      belongsTo: 'Do something',
      source: 'Assumed',
    },
  ],
  pool: {
    partners: [
      { name: 'One council', contribution: 40_000, usage: 600, source: 'Budget' },
      { name: 'Other council', contribution: 60_000, usage: 400 },
    ],
    usageUnit: 'training places',
    tolerance: 0.02,
  },
  fundingModels: [
    {
      name: 'By use',
      summary: 'Each pays for what it uses',
      shares: [
        { partner: 'One council', weight: 600, source: 'Register' },
        { partner: 'Other council', weight: 400 },
      ],
    },
    { name: 'Host pays', shares: [{ partner: 'Other council', weight: 1 }] },
  ],
};
