import * as figure from '../../src/calculations/figure';
import { defineFunction, parameter, range } from '../definition';
import * as kinds from '../kinds';

const CENTRAL_BEDS = 'Central Bedfordshire, An Adult Social Care Workforce Strategy, 8 April 2010';

export const figureReconciles = defineFunction({
  id: 'FIGURE.RECONCILES',
  summary: 'Whether a printed figure follows from the figure as computed',
  parameters: [
    parameter('stated', kinds.value, 'The figure as printed'),
    parameter('computed', kinds.value, 'The figure worked out, not rounded, in the same unit'),
    parameter(
      'decimals',
      kinds.wholeNumber,
      'Decimal places printed, -9 to 9; negative for tens, hundreds',
    ).optional(0),
  ],
  result: '"Yes" where it rounds to stated, "Truncated" where only cutting its digits does, else "No"',
  errors: [{ code: '#NUM!', when: 'decimals is not a whole number from -9 to 9' }],
  calculate: figure.figureReconciles,
  // Scaled to whole numbers and freed of binary noise at a millionth of the last place: good for 9 digits before it
  native: (stated, computed, decimals) => {
    const scaled = (text: string) => `ROUND(${text}*10^${decimals},6)`;
    const isStated = (text: string) => `${text}=${scaled(stated)}`;
    const truncated = `IF(${isStated(`TRUNC(${scaled(computed)})`)},"Truncated","No")`;
    return `IF(${isStated(`ROUND(${scaled(computed)},0)`)},"Yes",${truncated})`;
  },
  refuses: (_stated, _computed, decimals) => [{ when: `ABS(${decimals})>9`, gives: '#NUM!' }],
  example: { arguments: [53.87, 53.87700534759358, 2], gives: 'Truncated' },
  source: `${CENTRAL_BEDS}: 806 of 1,496 full time, printed as 53.87%`,
});

export const figureTotal = defineFunction({
  id: 'FIGURE.TOTAL',
  summary: 'What a printed total has beyond the sum of its parts',
  parameters: [
    parameter('stated_total', kinds.value, 'The total as printed'),
    range('parts', kinds.value, 'The parts as printed'),
  ],
  result: 'the unit of the figures; 0 where total and parts agree',
  errors: [],
  calculate: figure.figureTotal,
  native: (total, parts) => `${total}-SUM(${parts.text})`,
  example: { arguments: [81, [[3], [13], [29], [18], [9], [2], [1]]], gives: 6 },
  source: `${CENTRAL_BEDS}: 81 establishments and their size bands`,
});
