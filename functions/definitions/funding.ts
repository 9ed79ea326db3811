import * as funding from '../../src/calculations/funding';
import { defineFunction, type NativeRange, parameter, range } from '../definition';
import * as kinds from '../kinds';
import { firstYear, isBelowZero } from '../native-text';

const opening = parameter('opening', kinds.gbp, 'Balance before the first year');
const income = range('income', kinds.gbp, 'Income of each year');
const spend = range('spend', kinds.gbp, 'Spend of each year');
const SIZES_DIFFER = { code: '#VALUE!', when: 'the ranges have different numbers of cells' } as const;

const balance = (start: string, received: NativeRange, spent: NativeRange, year: number) =>
  `${start}+${received.sumTo(year)}-${spent.sumTo(year)}`;

export const fundingSplit = defineFunction({
  id: 'FUNDING.SPLIT',
  summary: 'Splits an amount in proportion to shares, to the penny with nothing lost',
  parameters: [
    parameter('amount', kinds.gbp, 'Amount to split; rounded to the penny first'),
    range('shares', kinds.share, 'Share of each partner'),
  ],
  result: 'GBP: penny amounts in the shape of shares, which sum to the amount exactly',
  errors: [
    { code: '#NUM!', when: 'a share is below 0' },
    { code: '#DIV/0!', when: 'the shares sum to 0' },
  ],
  spills: { like: 1 },
  calculate: funding.fundingSplit,
  native: (amount, shares) => (partner) => largestRemainder(amount, shares, partner),
  example: { arguments: [100, [[1], [1], [1]]], gives: [[33.34], [33.33], [33.33]] },
  source: 'Largest remainder method (Hamilton), ties to the earlier share',
});

/**
 * A partner's whole pennies, and one more where fewer partners than there are pennies left have a larger remainder, or
 * the same one and come earlier. All is rounded to 15 digits, which takes off the binary noise, so that ties are seen as
 * ties: two remainders that differ by less (a millionth of a penny, on 1 to 10 million pounds) count as one.
 */
function largestRemainder(amount: string, shares: NativeRange, partner: number): string {
  const pennies = `ROUND(ROUND(100*ABS(${amount}),6),0)`;
  const rounded = (formula: string) => `ROUND(${formula},15-LEN(${pennies}))`;
  const exact = (share: string) => rounded(`${pennies}*${share}/SUM(${shares.text})`);
  const remainder = (share: string) => rounded(`${exact(share)}-INT(${exact(share)})`);
  const [all, own] = [shares.text, shares.at(partner)];
  const isEarlier = shares.grid((other) => (other < partner ? 1 : 0));
  const larger = `SUMPRODUCT(--(${remainder(all)}>${remainder(own)}))`;
  const earlierTies = `SUMPRODUCT((${remainder(all)}=${remainder(own)})*${isEarlier})`;
  const left = `ROUND(${pennies}-SUMPRODUCT(INT(${exact(all)})),0)`;
  return `SIGN(${amount})*(INT(${exact(own)})+(${larger}+${earlierTies}<${left}))/100`;
}

export const fundingCrossSubsidy = defineFunction({
  id: 'FUNDING.CROSS_SUBSIDY',
  summary: 'What each partner of a pooled budget pays beyond its use of it',
  parameters: [
    range('contributions', kinds.gbp, 'Paid in by each partner'),
    range('usage', kinds.value, "Each partner's use, on any scale"),
  ],
  result: 'GBP in the shape of contributions, positive where the partner subsidises; sums to 0',
  errors: [SIZES_DIFFER, { code: '#DIV/0!', when: 'usage sums to 0' }],
  spills: { like: 0 },
  calculate: funding.crossSubsidy,
  native: (contributions, usage) => (partner) =>
    `${contributions.at(partner)}-${usage.at(partner)}*SUM(${contributions.text})/SUM(${usage.text})`,
  example: {
    arguments: [
      [[60000], [40000]],
      [[45], [55]],
    ],
    gives: [[15000], [-15000]],
  },
  source: 'Plain arithmetic: contribution less the share of usage times the pool',
});

export const fundingBalances = defineFunction({
  id: 'FUNDING.BALANCES',
  summary: 'Closing balance of each year, carried forward',
  parameters: [opening, income, spend],
  result: 'GBP in the shape of income',
  errors: [SIZES_DIFFER],
  spills: { like: 1 },
  calculate: funding.fundingBalances,
  native: (start, received, spent) => (year) => balance(start, received, spent, year),
  example: { arguments: [50000, [[20000, 20000]], [[35000, 45000]]], gives: [[35000, 10000]] },
  source: 'Plain arithmetic: opening balance plus income less spend',
});

export const fundingRunsOut = defineFunction({
  id: 'FUNDING.RUNS_OUT',
  summary: 'The first year whose closing balance is below 0',
  parameters: [opening, income, spend],
  result: 'number of the year; 1 is the first',
  errors: [SIZES_DIFFER, { code: '#N/A', when: 'the balance never falls below 0' }],
  calculate: funding.fundingRunsOut,
  native: (start, received, spent) =>
    firstYear(
      received.size,
      (year) => isBelowZero(balance(start, received, spent, year)),
      (year) => `${year + 1}`,
    ),
  example: { arguments: [50000, [[20000, 20000, 20000]], [[40000, 40000, 40000]]], gives: 3 },
  source: 'Plain arithmetic: opening balance plus income less spend',
});
