import * as rates from '../../src/calculations/rate';
import { WORKING_DAYS } from '../../src/tables';
import { defineFunction, parameter } from '../definition';
import * as kinds from '../kinds';
import { whereWord } from '../native-text';

const CENTRAL_BEDS = 'Central Bedfordshire, An Adult Social Care Workforce Strategy, 8 April 2010';
const ROTHERHAM = 'Rotherham, Integrated Local Area Workforce Strategy 2011-2014, paragraph 4.4';
const MONMOUTHSHIRE = 'Monmouthshire cabinet report, 6 December 2017';

export const rateVacancy = defineFunction({
  id: 'RATE.VACANCY',
  summary: 'Vacancy rate, of all posts or of those employed',
  parameters: [
    parameter('vacancies', kinds.headcount, 'Vacant posts, as FTE or headcount'),
    parameter('employed', kinds.headcount, 'Those in post, counted the same way'),
    parameter(
      'basis',
      kinds.oneOf('total', 'employed'),
      'Divide by vacancies and employed together, or by employed alone',
    ).optional('total'),
  ],
  result: 'fraction',
  errors: [
    { code: '#DIV/0!', when: 'there are no posts to divide by' },
    { code: '#VALUE!', when: 'basis is another word' },
  ],
  calculate: rates.vacancyRate,
  native: (vacancies, employed, basis) =>
    whereWord(basis, 'employed', `${vacancies}/${employed}`, `${vacancies}/(${vacancies}+${employed})`),
  example: { arguments: [179, 2158, null], gives: 0.07659392383397519 },
  source: `${CENTRAL_BEDS}: 179 vacancies, a rate of 7.7%`,
});

export const rateTurnover = defineFunction({
  id: 'RATE.TURNOVER',
  summary: 'Turnover rate: leavers over those employed',
  parameters: [
    parameter('leavers', kinds.headcount, 'Leavers in the period'),
    parameter('employed', kinds.headcount, 'Employed at the end of it'),
    parameter(
      'opening',
      kinds.headcount,
      'Employed at its start; given, the base is the average of both',
    ).optional(),
  ],
  result: 'fraction',
  errors: [{ code: '#DIV/0!', when: 'nobody is employed' }],
  calculate: rates.turnoverRate,
  native: (leavers, employed, opening) =>
    opening === undefined ? `${leavers}/${employed}` : `${leavers}/((${opening}+${employed})/2)`,
  example: { arguments: [445, 2158, null], gives: 0.206209453197405 },
  source: `${CENTRAL_BEDS}: 445 left in the last 12 months, a rate of 20.6%`,
});

export const rateSickness = defineFunction({
  id: 'RATE.SICKNESS',
  summary: 'Sickness absence rate: days lost over working days',
  parameters: [
    parameter('days_lost', kinds.days, 'Working days lost in the year'),
    parameter('fte', kinds.fte, 'FTE in post'),
    parameter('days_per_fte', kinds.days, 'Working days of one FTE in the year').optional(
      WORKING_DAYS.daysPerFte,
    ),
  ],
  result: 'fraction',
  errors: [{ code: '#DIV/0!', when: 'there are no working days' }],
  calculate: rates.sicknessRate,
  native: (lost, fte, perFte) => `${lost}/(${fte}*${perFte})`,
  example: { arguments: [1265, 50, null], gives: 0.1 },
  source: "DfE, Children's social work workforce, methodology: days lost over FTE times 253",
});

export const rateShareKnown = defineFunction({
  id: 'RATE.SHARE_KNOWN',
  summary: 'Share of the records in which the fact is known',
  parameters: [
    parameter('count', kinds.count, 'Records with this answer'),
    parameter('total', kinds.count, 'All records'),
    parameter('not_recorded', kinds.count, 'Records without an answer, left out of the base').optional(0),
  ],
  result: 'fraction',
  errors: [
    { code: '#NUM!', when: 'count is more than the known records' },
    { code: '#DIV/0!', when: 'there are no known records' },
  ],
  calculate: rates.shareKnown,
  native: (count, total, notRecorded) => `${count}/(${total}-${notRecorded})`,
  refuses: (count, total, notRecorded) => [{ when: `${count}>${total}-${notRecorded}`, gives: '#NUM!' }],
  example: { arguments: [1041, 1832, 295], gives: 0.6772934287573195 },
  source: `${CENTRAL_BEDS}: ethnicity, shares without those not recorded`,
});

export const rateChange = defineFunction({
  id: 'RATE.CHANGE',
  summary: 'Change from an old value to a new one',
  parameters: [parameter('old', kinds.value, 'Value before'), parameter('new', kinds.value, 'Value after')],
  result: 'fraction of the old value; negative is a fall',
  errors: [{ code: '#DIV/0!', when: 'old is 0' }],
  calculate: rates.rateOfChange,
  native: (before, after) => `(${after}-${before})/${before}`,
  example: { arguments: [18, 7], gives: -0.6111111111111112 },
  source: `${MONMOUTHSHIRE}, paragraph 3.19: 18 agency workers to 7`,
});

export const rateAnnualGrowth = defineFunction({
  id: 'RATE.ANNUAL_GROWTH',
  summary: 'Steady yearly growth that leads from an old value to a new one',
  parameters: [
    parameter('old', kinds.value, 'Value at the start, above 0'),
    parameter('new', kinds.value, 'Value at the end, above 0'),
    parameter('years', kinds.years, 'Years between them'),
  ],
  result: 'fraction a year',
  errors: [
    { code: '#NUM!', when: 'old or new is 0 or less' },
    { code: '#DIV/0!', when: 'years is 0' },
  ],
  calculate: rates.annualGrowth,
  native: (before, after, years) => `(${after}/${before})^(1/${years})-1`,
  refuses: (before, after) => [{ when: `OR(${before}<=0,${after}<=0)`, gives: '#NUM!' }],
  example: { arguments: [35900, 55000, 14], gives: 0.03094013151312064 },
  source: `Compound growth; ${CENTRAL_BEDS}: 35,900 people over 65, 55,000 fourteen years on`,
});

export const rateGap = defineFunction({
  id: 'RATE.GAP',
  summary: 'Gap between two rates in percentage points',
  parameters: [
    parameter('local', kinds.rate, 'Our rate'),
    parameter('comparator', kinds.rate, 'The rate it is compared with'),
  ],
  result: 'percentage points; negative where ours is lower',
  errors: [],
  calculate: rates.rateGap,
  native: (local, comparator) => `(${local}-${comparator})*100`,
  example: { arguments: [0.1076, 0.192], gives: -8.44 },
  source: `${ROTHERHAM}: turnover of 10.76% against 19.2% in the region`,
});
