import * as post from '../../src/calculations/post';
import { defineFunction, parameter } from '../definition';
import * as kinds from '../kinds';
import { levyFormula, niFormula, niRefusals } from '../native-rates';

const taxYear = parameter('tax_year', kinds.taxYear, 'Tax year of the rates, 2013/14 to 2026/27');

export const postEmployerNi = defineFunction({
  id: 'POST.EMPLOYER_NI',
  summary: "Employer National Insurance on one person's pay",
  parameters: [
    parameter('pay', kinds.cost, "One person's pay in the period"),
    taxYear,
    parameter('period', kinds.oneOf('year', 'month', 'week'), 'Period that the pay is for').optional('year'),
    parameter('contracted_out', kinds.flag, 'In a contracted-out scheme, 2013/14 to 2015/16 only').optional(
      false,
    ),
  ],
  result: 'GBP in the period, to the nearest penny with half a penny down',
  errors: [
    { code: '#N/A', when: 'the tax year is unknown' },
    {
      code: '#N/A',
      when: 'contracted_out is TRUE in a year after 2015/16 or for a period other than the year',
    },
    { code: '#N/A', when: 'the period is a week or a month of 2022/23, when the rate changed in November' },
  ],
  calculate: post.employerNi,
  native: (pay, year, period, contractedOut) => niFormula(pay, year, period, contractedOut),
  refuses: (_pay, year, period, contractedOut) => niRefusals(year, period, contractedOut),
  example: { arguments: [30000, '2025/26', null, null], gives: 3750 },
  source: 'HMRC, exact percentage method of National Insurance: to the nearest penny, half a penny down',
});

export const postCost = defineFunction({
  id: 'POST.COST',
  summary: 'Yearly cost of one person: pay, pension, levy, NI and other costs',
  parameters: [
    parameter('salary', kinds.cost, 'Full-time salary a year'),
    taxYear,
    parameter('pension_rate', kinds.fraction, "Employer's pension contribution as a share of pay"),
    parameter(
      'levy_rate',
      kinds.fraction,
      "Apprenticeship levy as a share of pay; left out, the year's rate",
    ).optional(),
    parameter('fte', kinds.fte, 'FTE of this one person, above 0 and at most 1').optional(1),
    parameter('other', kinds.cost, 'Other costs a year, not scaled by fte').optional(0),
  ],
  result: 'GBP a year',
  errors: [
    { code: '#NUM!', when: 'fte is 0 or above 1: the cost is of one person, multiply for more posts' },
    { code: '#N/A', when: 'the tax year is unknown' },
  ],
  calculate: post.postCost,
  native: (salary, year, pension, levy, fte, other) => {
    const pay = fte === '1' ? salary : `(${salary}*${fte})`;
    return `${pay}*(1+${pension}+${levy ?? levyFormula(year)})+${niFormula(pay, year)}+${other}`;
  },
  refuses: (_salary, _year, _pension, _levy, fte) =>
    fte === '1' ? [] : [{ when: `OR(${fte}<=0,${fte}>1)`, gives: '#NUM!' }],
  example: { arguments: [40000, '2025/26', 0.2, null, null, null], gives: 53450 },
  source: 'Plain arithmetic on pay; NI as POST.EMPLOYER_NI; HMRC, Pay Apprenticeship Levy',
});

export const postFte = defineFunction({
  id: 'POST.FTE',
  summary: 'Weekly hours as full-time equivalents',
  parameters: [
    parameter('hours_per_week', kinds.hours, 'Hours worked a week'),
    parameter('full_time_hours', kinds.hours, 'Hours of a full-time week').optional(37),
  ],
  result: 'FTE',
  errors: [{ code: '#DIV/0!', when: 'full_time_hours is 0' }],
  calculate: post.postFte,
  native: (hours, fullTime) => `${hours}/${fullTime}`,
  example: { arguments: [18.5, null], gives: 0.5 },
  source: 'Plain arithmetic; the 37-hour week of the Monmouthshire cabinet report, 6 December 2017, figure 7',
});
