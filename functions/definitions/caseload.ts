import * as caseload from '../../src/calculations/caseload';
import { defineFunction, parameter, range } from '../definition';
import * as kinds from '../kinds';
import { sumOfProducts } from '../native-text';

const casesOpen = parameter('cases', kinds.cases, 'Open cases');
const experiencedFte = parameter(
  'fte',
  kinds.fte,
  'FTE of experienced workers, newly qualified (ASYE) left out',
);

export const caseloadAverage = defineFunction({
  id: 'CASELOAD.AVERAGE',
  summary: 'Average caseload: cases per FTE',
  parameters: [casesOpen, parameter('fte', kinds.fte, 'FTE of the workers who hold cases, agency included')],
  result: 'cases per FTE',
  errors: [{ code: '#DIV/0!', when: 'fte is 0' }],
  calculate: caseload.averageCaseload,
  native: (cases, fte) => `${cases}/${fte}`,
  example: { arguments: [221, 10.4], gives: 21.25 },
  source: "DfE, Children's social work workforce, methodology: cases per FTE of the workers who hold cases",
});

export const caseloadAdded = defineFunction({
  id: 'CASELOAD.ADDED',
  summary: 'Cases added to each remaining worker when some leave',
  parameters: [
    casesOpen,
    parameter('fte', kinds.fte, 'FTE before anyone leaves'),
    parameter('leaving_fte', kinds.fte, 'FTE that leave, their cases shared among the rest'),
  ],
  result: 'cases per FTE',
  errors: [{ code: '#DIV/0!', when: 'as many FTE leave as there are, or more' }],
  calculate: caseload.caseloadAdded,
  native: (cases, fte, leaving) => `${cases}/(${fte}-${leaving})-${cases}/${fte}`,
  refuses: (_cases, fte, leaving) => [{ when: `${leaving}>=${fte}`, gives: '#DIV/0!' }],
  example: { arguments: [100, 5, 1], gives: 5 },
  source:
    'Plain arithmetic; the question of the Monmouthshire cabinet report, 6 December 2017, paragraph 3.16',
});

export const caseloadFteRequired = defineFunction({
  id: 'CASELOAD.FTE_REQUIRED',
  summary: 'FTE needed to keep caseloads at or below a cap',
  parameters: [
    casesOpen,
    parameter('max_caseload', kinds.caseload, 'Most cases that one FTE may hold'),
    parameter('availability', kinds.fraction, 'Share of the time at work, leave and sickness off').optional(
      1,
    ),
    parameter(
      'step',
      kinds.fte,
      'Smallest part of a post that can be filled, above 0; rounds up to it',
    ).optional(),
  ],
  result: 'FTE',
  errors: [
    { code: '#DIV/0!', when: 'max_caseload or availability is 0' },
    { code: '#NUM!', when: 'step is 0 or less' },
  ],
  calculate: caseload.fteRequired,
  native: (cases, most, availability, step) => {
    const exact = `${cases}/${most}/${availability}`;
    return step === undefined ? exact : `ROUNDUP(ROUND(${exact}/${step},9),0)*${step}`;
  },
  refuses: (_cases, most, availability, step) =>
    step === undefined
      ? []
      : [
          { when: `${most}*${availability}=0`, gives: '#DIV/0!' },
          { when: `${step}<=0`, gives: '#NUM!' },
        ],
  example: { arguments: [221, 20, 0.85, 0.5], gives: 13 },
  source: 'Plain arithmetic: cases over the cap over the share of time at work',
});

export const caseloadStatus = defineFunction({
  id: 'CASELOAD.STATUS',
  summary: 'Whether a caseload is below, within or above a safe band',
  parameters: [
    parameter('caseload', kinds.caseload, 'Average caseload'),
    parameter('low', kinds.caseload, 'Lower end of the band, itself within it'),
    parameter('high', kinds.caseload, 'Upper end of the band, itself within it'),
  ],
  result: '"Below", "Within" or "Above"',
  errors: [{ code: '#VALUE!', when: 'low is above high' }],
  calculate: caseload.caseloadStatus,
  native: (cases, low, high) => `IF(${cases}<${low},"Below",IF(${cases}>${high},"Above","Within"))`,
  refuses: (_cases, low, high) => [{ when: `${low}>${high}`, gives: '#VALUE!' }],
  example: { arguments: [25.1, 20, 25], gives: 'Above' },
  source:
    'Monmouthshire cabinet report, 6 December 2017, paragraph 3.16: twenty to twenty five cases per worker',
});

export const caseloadPoints = defineFunction({
  id: 'CASELOAD.POINTS',
  summary: 'Workload in points: cases of each kind times their weight',
  parameters: [
    range('counts', kinds.cases, 'Cases of each kind'),
    range('weights', kinds.score, 'Points for one case of each kind'),
  ],
  result: 'points',
  errors: [{ code: '#VALUE!', when: 'the ranges have different numbers of cells' }],
  calculate: caseload.caseloadPoints,
  native: (counts, weights) => sumOfProducts(counts, weights),
  example: {
    arguments: [
      [[12], [5], [3]],
      [[1], [2], [4]],
    ],
    gives: 34,
  },
  source: 'Plain arithmetic: a weighted sum, as workload management schemes use',
});

export const caseloadUtilisation = defineFunction({
  id: 'CASELOAD.UTILISATION',
  summary: "Share of a team's workload capacity in use",
  parameters: [
    parameter('points', kinds.score, 'Workload of the team'),
    experiencedFte,
    parameter('asye_fte', kinds.fte, 'FTE of newly qualified workers (ASYE)').optional(0),
    parameter('points_per_fte', kinds.score, 'Points that one experienced FTE can carry').optional(100),
    parameter('points_per_asye', kinds.score, 'Points that one newly qualified FTE can carry').optional(90),
  ],
  result: 'fraction; 1 is full',
  errors: [{ code: '#DIV/0!', when: 'there is no capacity' }],
  calculate: caseload.caseloadUtilisation,
  native: (points, fte, asyeFte, perFte, perAsye) => `${points}/(${fte}*${perFte}+${asyeFte}*${perAsye})`,
  example: { arguments: [621, 6, 1, null, null], gives: 0.9 },
  source: 'Plain arithmetic; a newly qualified worker carries 90% of a caseload in the ASYE year',
});

export const caseloadEffectiveFte = defineFunction({
  id: 'CASELOAD.EFFECTIVE_FTE',
  summary: 'FTE counted by the caseload it can hold',
  parameters: [
    experiencedFte,
    parameter('asye_fte', kinds.fte, 'FTE of newly qualified workers (ASYE)'),
    parameter(
      'factor',
      kinds.fraction,
      'Share of a full caseload that a newly qualified worker holds',
    ).optional(0.6),
  ],
  result: 'FTE',
  errors: [],
  calculate: caseload.effectiveFte,
  native: (fte, asyeFte, factor) => `${fte}+${asyeFte}*${factor}`,
  example: { arguments: [6, 2, null], gives: 7.2 },
  source: 'Plain arithmetic',
});

export const caseloadPath = defineFunction({
  id: 'CASELOAD.PATH',
  summary: 'Cases in each year of steady growth, from this year on',
  parameters: [
    parameter('cases', kinds.cases, 'Cases in year 0'),
    parameter('annual_growth', kinds.growth, 'Growth a year'),
    parameter('years', kinds.wholeYears, 'Years after year 0, from 0 to 60'),
  ],
  result: 'cases: a row of years + 1 values, year 0 first',
  errors: [{ code: '#NUM!', when: 'years is not a whole number from 0 to 60' }],
  spills: 'row',
  calculate: caseload.caseloadPath,
  native: (cases, growth) => (year) => (year === 0 ? cases : `${cases}*(1+${growth})^${year}`),
  refuses: (_cases, _growth, years) => [{ when: `OR(${years}<0,${years}>60)`, gives: '#NUM!' }],
  example: { arguments: [200, 0.05, 2], gives: [[200, 210, 220.5]] },
  source: 'Plain arithmetic: compound growth',
});
