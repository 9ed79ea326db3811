import * as agency from '../../src/calculations/agency';
import { defineFunction, parameter } from '../definition';
import { cost, fraction, fte, headcount, hours, months, weeks } from '../kinds';

export const agencyCost = defineFunction({
  id: 'AGENCY.COST',
  summary: 'Cost of an agency assignment, margin included',
  parameters: [
    parameter('hourly_rate', cost, 'Hourly charge of the agency before its margin'),
    parameter('hours_per_week', hours, 'Hours worked a week'),
    parameter('weeks', weeks, 'Weeks of the assignment'),
    parameter('margin', fraction, "The agency's margin on the rate").optional(0),
  ],
  result: 'GBP for the assignment',
  errors: [{ code: '#NUM!', when: 'weeks is above 53' }],
  calculate: agency.agencyCost,
  native: (hourlyRate, hoursPerWeek, weeks, margin) => `${hourlyRate}*${hoursPerWeek}*${weeks}*(1+${margin})`,
  refuses: (_hourlyRate, _hoursPerWeek, weeks) => [{ when: `${weeks}>53`, gives: '#NUM!' }],
  example: { arguments: [42, 37, 52, null], gives: 80808 },
  source:
    'Rate x hours x weeks: DfE statutory guidance on agency child and family social workers, October 2024',
});

export const agencyDifferential = defineFunction({
  id: 'AGENCY.DIFFERENTIAL',
  summary: 'Extra yearly cost of agency cover over permanent posts',
  parameters: [
    parameter('agency_cost', cost, 'Yearly cost of one agency worker'),
    parameter('permanent_cost', cost, 'Yearly cost of one post, on-costs included'),
    parameter('posts', headcount, 'Posts covered').optional(1),
  ],
  result: 'GBP a year; negative where the agency is cheaper',
  errors: [],
  calculate: agency.agencyDifferential,
  native: (agencyCost, permanentCost, posts) => `(${agencyCost}-${permanentCost})*${posts}`,
  example: { arguments: [61000, 48000, 5], gives: 65000 },
  source: 'Monmouthshire cabinet report, 6 December 2017, paragraph 3.22',
});

export const agencyBreakevenWeeks = defineFunction({
  id: 'AGENCY.BREAKEVEN_WEEKS',
  summary: 'Weeks after which recruiting a permanent worker has paid for itself',
  parameters: [
    parameter('permanent_annual_cost', cost, 'Yearly cost of the post, on-costs included'),
    parameter('recruitment_cost', cost, 'Cost of recruiting to the post'),
    parameter('agency_weekly_cost', cost, 'Weekly cost of the agency worker'),
  ],
  result: 'weeks',
  errors: [{ code: '#N/A', when: 'the agency worker is not dearer than the post' }],
  calculate: agency.agencyBreakevenWeeks,
  // The ROUND takes off the binary noise, so that a tie is seen as one
  native: (annual, recruitment, weekly) =>
    `IF(ROUND(52*${weekly}-${annual},6)>0,${recruitment}/(${weekly}-${annual}/52),NA())`,
  example: { arguments: [52000, 6000, 1250], gives: 24 },
  source: 'Plain arithmetic: recruitment cost over the weekly difference, 52 weeks a year',
});

export const agencyInHouseSaving = defineFunction({
  id: 'AGENCY.INHOUSE_SAVING',
  summary: 'Saving from doing in house what is now bought',
  parameters: [
    parameter('external_annual_cost', cost, 'Yearly cost of buying it'),
    parameter('inhouse_annual_cost', cost, 'Yearly cost of doing it in house'),
    parameter('months', months, 'Months for which it is done').optional(12),
  ],
  result: 'GBP; negative where buying is cheaper',
  errors: [],
  calculate: agency.inHouseSaving,
  native: (external, inHouse, months) => `(${external}-${inHouse})*${months}/12`,
  example: { arguments: [86400, 33000, 6], gives: 26700 },
  source: 'Monmouthshire cabinet report, 6 December 2017, figure 7',
});

export const agencyRate = defineFunction({
  id: 'AGENCY.RATE',
  summary: 'Agency workers as a share of the workforce',
  parameters: [
    parameter('agency_fte', fte, 'FTE of agency workers'),
    parameter('employed_fte', fte, 'FTE of employed staff'),
  ],
  result: 'fraction',
  errors: [{ code: '#DIV/0!', when: 'there is nobody' }],
  calculate: agency.agencyRate,
  native: (agencyFte, employedFte) => `${agencyFte}/(${agencyFte}+${employedFte})`,
  example: { arguments: [3, 12], gives: 0.2 },
  source: "DfE, Children's social work workforce: agency worker rate",
});
