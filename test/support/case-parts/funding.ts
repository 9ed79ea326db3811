import fc from 'fast-check';
import { INCOME_KINDS } from '../../../src/appraisal/schema-funding';
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

/** The same cases with money that begins, ends and is kept, with income, and with a pool and models to share it. */
export const withFunding = (files: fc.Arbitrary<CaseFile>): fc.Arbitrary<CaseFile> =>
  fc.tuple(files, fc.gen()).map(([file, draw]) => {
    const whole = (min: number, max: number) => draw(fc.integer, { min, max });
    const oneOf = <T>(items: readonly T[]): T => items[whole(0, items.length - 1)]!;
    const list = <T>(min: number, max: number, item: (index: number) => T): T[] =>
      Array.from({ length: whole(min, max) }, (_, index) => item(index));
    const pounds = (max: number) => whole(0, max) + oneOf([0, 0.01, 0.5]);
    const period = () => {
      const from = whole(0, file.years.length - 1);
      const until = whole(from, file.years.length - 1);
      return {
        ...(whole(0, 2) === 0 ? { from: file.years[from]! } : {}),
        ...(whole(0, 2) === 0 ? { until: file.years[until]! } : {}),
      };
    };
    const partners = list(2, 4, (index) => ({
      name: `Partner ${index + 1}`,
      contribution: pounds(500_000),
      usage: whole(index === 0 ? 1 : 0, 900),
    }));
    const models = list(0, 3, (index) => ({
      name: `Model ${index + 1}`,
      shares: partners
        .filter((_, partner) => partner === 0 || whole(0, 3) > 0)
        .map(({ name }, partner) => ({ partner: name, weight: whole(partner === 0 ? 1 : 0, 80) / 8 })),
    }));
    return {
      ...file,
      funding: (file.funding ?? []).map((source) => ({
        ...source,
        ...period(),
        rollsOver: whole(0, 1) === 0,
      })),
      ...(whole(0, 1) === 0
        ? {}
        : { fundingPaysFor: 'the whole service' as const, otherServiceCosts: pounds(90_000) }),
      income: list(0, 3, (index) => ({
        ...(whole(0, 1) === 0 ? {} : { belongsTo: oneOf(file.options).name }),
        name: `Charge ${index + 1}`,
        kind: oneOf(INCOME_KINDS),
        number: whole(0, 400) / 2,
        charge: pounds(300),
        collected: whole(0, 100) / 100,
        ...period(),
      })),
      ...(whole(0, 2) === 0
        ? { pool: { partners, usageUnit: 'places', tolerance: whole(0, 50) / 1000 }, fundingModels: models }
        : {}),
    };
  });
