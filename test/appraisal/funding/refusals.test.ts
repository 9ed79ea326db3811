import { expect, test } from 'vitest';
import { parseCase } from '../../../src/appraisal/parse';
import { type CaseFile, smallFile } from '../../support/cases';

const A = { name: 'A', contribution: 1, usage: 1 };
const B = { name: 'B', contribution: 1, usage: 0 };
const pool = { partners: [A, B], usageUnit: 'places' };
const grant = { name: 'Grant', kind: 'grant', amount: 1 } as const;
const places = { name: 'Places', number: 1, charge: 1 };
const model = (shares: { partner: string; weight: number }[], name = 'By use') => ({ name, shares });

test.each<[string, Partial<CaseFile>, string, string]>([
  [
    'funding from a year that is not there',
    { funding: [{ ...grant, from: '2030/31' }] },
    'funding[0].from',
    '"2030/31"',
  ],
  ['funding until no year', { funding: [{ ...grant, until: '2026-27' }] }, 'funding[0].until', '"2026-27"'],
  [
    'funding that ends before it begins',
    { years: ['2026/27', '2027/28'], funding: [{ ...grant, from: '2027/28', until: '2026/27' }] },
    'funding[0].until',
    '"2026/27"',
  ],
  [
    'a name that SUMIF would take for a pattern',
    { funding: [{ ...grant, name: 'Grant*' }] },
    'funding[0].name',
    '"Grant*"',
  ],
  [
    'income of nobody',
    { income: [{ ...places, belongsTo: 'Option 9' }] },
    'income[0].belongsTo',
    '"Option 9"',
  ],
  [
    'income until a year that is not there',
    { income: [{ ...places, until: '2030/31' }] },
    'income[0].until',
    '"2030/31"',
  ],
  ['more collected than is charged', { income: [{ ...places, collected: 2 }] }, 'income[0].collected', '2'],
  ['a pool of one', { pool: { ...pool, partners: [A] } }, 'pool.partners', 'a list of 1'],
  [
    'a pool that nobody uses',
    { pool: { ...pool, partners: [{ ...A, usage: 0 }, B] } },
    'pool.partners',
    'no usage',
  ],
  [
    'a partner twice, but for capitals',
    { pool: { ...pool, partners: [A, B, { ...A, name: 'a' }] } },
    'pool.partners[2].name',
    '"a", which pool.partners[0] has already',
  ],
  [
    'models without a pool',
    { fundingModels: [model([{ partner: 'A', weight: 1 }])] },
    'fundingModels',
    'a list of 1',
  ],
  [
    'a share of somebody else',
    { pool, fundingModels: [model([{ partner: 'C', weight: 1 }])] },
    'fundingModels[0].shares[0].partner',
    '"C"',
  ],
  [
    'a share twice',
    {
      pool,
      fundingModels: [
        model([
          { partner: 'A', weight: 1 },
          { partner: 'A', weight: 1 },
        ]),
      ],
    },
    'fundingModels[0].shares[1].partner',
    '"A", which fundingModels[0].shares[0] has already',
  ],
  [
    'a model of nothing',
    { pool, fundingModels: [model([{ partner: 'A', weight: 0 }])] },
    'fundingModels[0].shares',
    'no weight',
  ],
])('%s is refused', (_, parts, path, found) => {
  const result = parseCase(smallFile(parts));
  expect(result.ok ? [] : result.problems.map((problem) => [problem.path, problem.found])).toEqual([
    [path, found],
  ]);
});
