import * as option from '../../src/calculations/option';
import { defineFunction, parameter, range } from '../definition';
import * as kinds from '../kinds';
import { annuityFormula, discountFactorFormula, presentValueFormula } from '../native-rates';
import { firstYear, isNotBelowZero, isNumberLiteral, sumOfProducts } from '../native-text';

const GREEN_BOOK = 'HM Treasury, The Green Book';
const MONMOUTHSHIRE = 'Monmouthshire cabinet report, 6 December 2017';

const schedule = parameter('schedule', kinds.schedule, 'Discount schedule').optional('standard');
const UNKNOWN_SCHEDULE = { code: '#N/A', when: 'the schedule is unknown' } as const;
const YEARS_BELOW_ONE = { code: '#NUM!', when: 'the years are not a whole number of 1 or more' } as const;

export const optionNetSaving = defineFunction({
  id: 'OPTION.NET_SAVING',
  summary: 'Savings less the costs of making them',
  parameters: [
    range('savings', kinds.gbp, 'Savings'),
    range('costs', kinds.cost, 'Costs; need not be as many cells as savings'),
  ],
  result: 'GBP; negative where the costs are more',
  errors: [],
  calculate: option.netSaving,
  native: (savings, costs) => `SUM(${savings.text})-SUM(${costs.text})`,
  example: { arguments: [[[43200]], [[16500]]], gives: 26700 },
  source: `${MONMOUTHSHIRE}, figure 7`,
});

export const optionBreakevenYear = defineFunction({
  id: 'OPTION.BREAKEVEN_YEAR',
  summary: 'The first year in which cumulative net savings are 0 or more',
  parameters: [
    range('net', kinds.gbp, 'Savings less costs of each year'),
    parameter('first_label', kinds.value, 'Label of the first year: 1, or a year such as 2026').optional(1),
  ],
  result: 'label of the year',
  errors: [{ code: '#N/A', when: 'the cumulative net saving stays below 0' }],
  calculate: option.breakevenYear,
  native: (net, firstLabel) =>
    firstYear(
      net.size,
      (year) => isNotBelowZero(net.sumTo(year)),
      (year) =>
        isNumberLiteral(firstLabel)
          ? `${Number(firstLabel.replace(/[()]/g, '')) + year}`
          : `${firstLabel}+${year}`,
    ),
  example: { arguments: [[[-30000, 10000, 20000, 20000]], 2026], gives: 2028 },
  source: 'Plain arithmetic: payback on flows that are not discounted',
});

export const optionProRata = defineFunction({
  id: 'OPTION.PRO_RATA',
  summary: 'Part of a yearly amount by months',
  parameters: [
    parameter('annual_amount', kinds.gbp, 'Amount a year'),
    parameter('months', kinds.months, 'Months, 0 or more; may exceed 12'),
  ],
  result: 'GBP',
  errors: [{ code: '#NUM!', when: 'months is below 0' }],
  calculate: option.proRata,
  native: (amount, months) => `${amount}*${months}/12`,
  refuses: (_amount, months) => [{ when: `${months}<0`, gives: '#NUM!' }],
  example: { arguments: [33000, 6], gives: 16500 },
  source: `${MONMOUTHSHIRE}, figure 7`,
});

export const optionDiscountFactor = defineFunction({
  id: 'OPTION.DISCOUNT_FACTOR',
  summary: 'What a pound in a later year is worth today',
  parameters: [parameter('year', kinds.wholeYears, 'Years from now; 0 is not discounted'), schedule],
  result: 'factor',
  errors: [{ code: '#NUM!', when: 'year is not a whole number of 0 or more' }, UNKNOWN_SCHEDULE],
  calculate: option.discountFactor,
  native: (year, rates) => discountFactorFormula(year, rates),
  refuses: (year) => [{ when: `${year}<0`, gives: '#NUM!' }],
  example: { arguments: [5, null], gives: 0.8419731668585239 },
  source: `${GREEN_BOOK}, discounting: 3.5% to year 30, lower after`,
});

export const optionNpv = defineFunction({
  id: 'OPTION.NPV',
  summary: "Net present value; the first flow is not discounted, unlike Excel's NPV",
  parameters: [
    range('flows', kinds.gbp, 'Flow of each year, row by row'),
    parameter('first_year', kinds.wholeYears, 'Year of the first flow; 0 is now').optional(0),
    schedule,
  ],
  result: 'GBP',
  errors: [{ code: '#NUM!', when: 'first_year is not a whole number of 0 or more' }, UNKNOWN_SCHEDULE],
  calculate: option.netPresentValue,
  native: (flows, first, rates) => presentValueFormula(flows, first, rates),
  refuses: (_flows, first) => [{ when: `${first}<0`, gives: '#NUM!' }],
  example: { arguments: [[[-100000, 40000, 40000, 40000]], null, null], gives: 12065.479236546087 },
  source: `${GREEN_BOOK}, discounting: year 0 is not discounted`,
});

export const optionAnnuityFactor = defineFunction({
  id: 'OPTION.ANNUITY_FACTOR',
  summary: 'What a pound a year for some years is worth today',
  parameters: [
    parameter('years', kinds.wholeYears, 'How many yearly pounds, 1 or more'),
    schedule,
    parameter('first', kinds.wholeYears, 'Year of the first; 0 is now').optional(1),
  ],
  result: 'factor',
  errors: [
    YEARS_BELOW_ONE,
    { code: '#NUM!', when: 'first is not a whole number of 0 or more' },
    UNKNOWN_SCHEDULE,
  ],
  calculate: option.annuityFactor,
  native: (years, rates, first) => annuityFormula(years, rates, first),
  refuses: (years, _rates, first) => [{ when: `OR(${years}<1,${first}<0)`, gives: '#NUM!' }],
  example: { arguments: [10, null, null], gives: 8.316605322577955 },
  source: `${GREEN_BOOK}, discounting: the sum of the factors`,
});

export const optionEac = defineFunction({
  id: 'OPTION.EAC',
  summary: 'Equivalent annual cost: an even yearly cost of the same present value',
  parameters: [
    parameter('npc', kinds.gbp, 'Net present cost'),
    parameter('life', kinds.wholeYears, 'Years that the option lasts, 1 or more'),
    schedule,
  ],
  result: 'GBP a year',
  errors: [YEARS_BELOW_ONE, UNKNOWN_SCHEDULE],
  calculate: option.equivalentAnnualCost,
  native: (npc, life, rates) => `${npc}/(${annuityFormula(life, rates, '1')})`,
  refuses: (_npc, life) => [{ when: `${life}<1`, gives: '#NUM!' }],
  example: { arguments: [100000, 10, null], gives: 12024.136786739125 },
  source: 'Plain arithmetic: net present cost over the annuity factor of the life',
});

export const optionBcr = defineFunction({
  id: 'OPTION.BCR',
  summary: 'Benefit-cost ratio',
  parameters: [
    parameter('pv_benefits', kinds.gbp, 'Present value of the benefits'),
    parameter('pv_costs', kinds.gbp, 'Present value of the costs, above 0'),
  ],
  result: 'ratio',
  errors: [{ code: '#NUM!', when: 'pv_costs is 0 or less' }],
  calculate: option.benefitCostRatio,
  native: (benefits, costs) => `${benefits}/${costs}`,
  refuses: (_benefits, costs) => [{ when: `${costs}<=0`, gives: '#NUM!' }],
  example: { arguments: [150000, 100000], gives: 1.5 },
  source: `${GREEN_BOOK}, benefit-cost ratio`,
});

export const optionSwitchingValue = defineFunction({
  id: 'OPTION.SWITCHING_VALUE',
  summary: 'How much an item must change for two options to tie',
  parameters: [
    parameter('npv_gap', kinds.gbp, 'Difference between the net present values'),
    parameter('pv_item', kinds.gbp, 'Present value of the item'),
  ],
  result: 'fraction of the item',
  errors: [{ code: '#DIV/0!', when: 'pv_item is 0' }],
  calculate: option.switchingValue,
  native: (gap, item) => `${gap}/${item}`,
  example: { arguments: [20000, 160000], gives: 0.125 },
  source: `${GREEN_BOOK}, switching values`,
});

export const optionScore = defineFunction({
  id: 'OPTION.SCORE',
  summary: 'Weighted score of an option over its criteria',
  parameters: [
    range('scores', kinds.score, 'Score on each criterion'),
    range('weights', kinds.value, 'Weight of each criterion, on any scale'),
  ],
  result: 'points on the scale of the scores',
  errors: [
    { code: '#VALUE!', when: 'the ranges have different numbers of cells' },
    { code: '#DIV/0!', when: 'the weights sum to 0' },
  ],
  calculate: option.weightedScore,
  native: (scores, weights) => `(${sumOfProducts(scores, weights)})/SUM(${weights.text})`,
  example: {
    arguments: [
      [[4], [3]],
      [[60], [40]],
    ],
    gives: 3.6,
  },
  source: 'Plain arithmetic: a weighted average',
});

export const optionCostPerPoint = defineFunction({
  id: 'OPTION.COST_PER_POINT',
  summary: 'Cost of each point of benefit, over a base option if given',
  parameters: [
    parameter('cost', kinds.cost, 'Cost of the option'),
    parameter('score', kinds.score, 'Its score'),
    parameter('base_cost', kinds.cost, 'Cost of the option compared with').optional(0),
    parameter('base_score', kinds.score, 'Its score').optional(0),
  ],
  result: 'GBP a point; may be negative',
  errors: [{ code: '#DIV/0!', when: 'both scores are the same' }],
  calculate: option.costPerPoint,
  native: (cost, score, baseCost, baseScore) => `(${cost}-${baseCost})/(${score}-${baseScore})`,
  example: { arguments: [120000, 80, 90000, 65], gives: 2000 },
  source: 'Plain arithmetic: extra cost over extra points',
});

export const optionOptimismBias = defineFunction({
  id: 'OPTION.OPTIMISM_BIAS',
  summary: 'Allowance for optimism in an estimate',
  parameters: [
    parameter('upper_bound', kinds.ratio, 'Upper bound for this kind of project'),
    parameter('mitigated', kinds.fraction, 'Share of its causes dealt with'),
    parameter('base', kinds.gbp, 'The estimate; left out, the result is a fraction of it').optional(1),
  ],
  result: 'GBP to add to the estimate',
  errors: [{ code: '#NUM!', when: 'upper_bound is below 0' }],
  calculate: option.optimismBias,
  native: (upperBound, mitigated, base) => `${upperBound}*(1-${mitigated})*${base}`,
  example: { arguments: [0.24, 0.5, 250000], gives: 30000 },
  source: 'HM Treasury, Supplementary Green Book guidance: optimism bias',
});
