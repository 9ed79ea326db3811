import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/appraisal/evaluate';
import { bytesOf, differences, wantedOf } from '../support';
import { caseOf, readBack } from '../read/support';
import { type CaseFile, complete, parsed, smallFile } from '../../support/cases';
import { expectSame, recalculate } from '../../support/recalculate';

/** Five posts, of which three are filled, one is covered by an agency worker, and one stands empty. */
const serviceFile = (parts: Partial<CaseFile> = {}): CaseFile =>
  smallFile({
    years: ['2026/27', '2027/28'],
    pay: [{ year: '2027/28', award: 0.02, month: 7 }],
    vacancyFactor: 0.05,
    teams: [{ name: 'Duty', cases: 60, posts: [{ role: 'Social worker', number: 5, vacant: 2 }] }],
    agency: [
      {
        ...{ name: 'Cover', team: 'Duty', role: 'Social worker', workers: 1 },
        ...{ premium: 10_000, covers: 'vacant post' },
      },
    ],
    options: [
      complete('Do nothing'),
      complete('Do something', {
        changes: [{ change: 'add post', team: 'Duty', role: 'Social worker', number: 1, startMonth: 13 }],
      }),
    ],
    funding: [{ name: 'Budget', kind: 'base budget', amount: 216_000 }],
    fundingPaysFor: 'the whole service',
    otherServiceCosts: 20_000,
    ...parts,
  });
const fundingOf = (parts: Partial<CaseFile> = {}) => evaluate(parsed(serviceFile(parts))).funding;
const rounded = (values: readonly number[]) => values.map((value) => Number(value.toFixed(6)));

describe('money for the whole service pays for the present establishment first', () => {
  test('filled posts less the vacancy factor, and the vacant post that an agency worker covers', () => {
    // 3 x 48,000 x 0.95 = 136,800, and 48,000; October's award of 2% is 1% of the year
    expect(rounded(fundingOf().present.establishment)).toEqual([184_800, 186_648]);
    expect(fundingOf().present.fullYear).toBeCloseTo(184_800, 9);
  });

  test.each<[string, Partial<CaseFile>, number[]]>([
    ['a vacant post costs nothing: 136,800', { agency: [] }, [136_800, 138_168]],
    ['no vacancy factor: 4 x 48,000', { vacancyFactor: 0 }, [192_000, 193_920]],
    ['prices of the price base', { pay: [] }, [184_800, 184_800]],
    ['money for the change pays for none of it', { fundingPaysFor: 'the change' }, [0, 0]],
  ])('%s', (_, parts, years) => {
    expect(rounded(fundingOf(parts).present.establishment)).toEqual(years);
  });

  test('what is left is the position of each option', () => {
    const { positions, forEveryOption, leftForOptions } = fundingOf();
    expect(forEveryOption).toEqual([216_000, 216_000]);
    // 216,000 - 184,800 - 20,000 and 216,000 - 186,648 - 20,000
    expect(rounded(leftForOptions)).toEqual([11_200, 9_352]);
    // Do nothing costs the premium of 10,000; the post costs 48,000 x 0.95 x 1.01 = 46,056 more in the second year
    expect(positions.map(({ years }) => rounded(years))).toEqual([
      [1_200, -648],
      [1_200, -46_704],
    ]);
  });

  test('and so are the years that it is judged by', () => {
    const [doNothing] = fundingOf({
      funding: [{ name: 'Budget', kind: 'base budget', amount: 215_000 }],
    }).positions;
    // 200 left, then 1,648 short: 215,000 - 214,800 and 215,000 - 216,648
    expect(rounded(doNothing!.years)).toEqual([200, -1_648]);
    expect(doNothing).toMatchObject({ contributesFrom: '2026/27', runsOutIn: '2027/28' });
  });

  test('money for the change does not pay for other costs of the service either', () => {
    expect(rounded(fundingOf({ fundingPaysFor: 'the change' }).leftForOptions)).toEqual([216_000, 216_000]);
  });
});

describe('in the workbook', async () => {
  const file = serviceFile();
  const bytes = await bytesOf(file);

  test('an engine finds every figure, and the case comes back', () => {
    expectSame(recalculate(bytes));
    expect(caseOf(readBack(bytes))).toEqual({ ...parsed(file), $schema: undefined });
  });

  test.each<[string, Parameters<typeof recalculate>[1], CaseFile]>([
    [
      'the choice',
      { cells: { Funding_pays_for: 'The change' } },
      serviceFile({ fundingPaysFor: 'the change' }),
    ],
    ['other costs', { cells: { Other_service_costs: 1_234.5 } }, serviceFile({ otherServiceCosts: 1_234.5 })],
    [
      'a row of the establishment',
      { rows: { Establishment: [['Duty', 'Social worker', 2, 1]] } },
      serviceFile({
        teams: [
          {
            ...{ name: 'Duty', cases: 60 },
            posts: [
              { role: 'Social worker', number: 5, vacant: 2 },
              { role: 'Social worker', number: 2, vacant: 1 },
            ],
          },
        ],
      }),
    ],
  ])('%s counts when it is typed', async (_, edits, wanted) => {
    const isOfFunding = ({ cell }: { cell: string }) => cell.startsWith('Funding and MTFP!');
    const found = differences(recalculate(bytes, edits), wantedOf(wanted));
    expect(found.filter(isOfFunding)).toEqual([]);
  });
});
