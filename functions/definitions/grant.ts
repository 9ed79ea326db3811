import * as grant from '../../src/calculations/grant';
import { defineFunction, parameter, range } from '../definition';
import * as kinds from '../kinds';
import { whereTrue, whereWord } from '../native-text';

const BUSINESS_CASE =
  'Blaenau Gwent and Caerphilly, Joint Social Care Workforce Development Service, draft business case';

export const grantCut = defineFunction({
  id: 'GRANT.CUT',
  summary: 'A cut in a grant, in pounds, from the grant before or after it',
  parameters: [
    parameter('amount', kinds.gbp, 'The grant before the cut, or what is left after it'),
    parameter('cut', kinds.fraction, 'Cut as a share of the grant before it'),
    parameter('basis', kinds.oneOf('before', 'after'), 'Whether amount is before or after the cut').optional(
      'before',
    ),
  ],
  result: 'GBP',
  errors: [
    { code: '#DIV/0!', when: 'cut is 1 and basis "after"' },
    { code: '#VALUE!', when: 'basis is another word' },
  ],
  calculate: grant.grantCut,
  native: (amount, cut, basis) =>
    whereWord(basis, 'after', `${amount}*${cut}/(1-${cut})`, `${amount}*${cut}`),
  example: { arguments: [717149, 0.03, 'after'], gives: 22179.865979381444 },
  source: `${BUSINESS_CASE}, section 1: £717,149 is what a 3% cut left`,
});

export const grantPointValue = defineFunction({
  id: 'GRANT.POINT_VALUE',
  summary: 'What percentage points of a grant are worth in pounds',
  parameters: [
    parameter('grant', kinds.gbp, 'The grant'),
    parameter('points', kinds.percentagePoints, 'How many points: 1 is 1% of the grant').optional(1),
  ],
  result: 'GBP',
  errors: [],
  calculate: grant.grantPointValue,
  native: (whole, points) => `${whole}*${points}/100`,
  example: { arguments: [717149, null], gives: 7171.49 },
  source: `${BUSINESS_CASE}, section 6: every 1% of the grant`,
});

export const grantImpliedBase = defineFunction({
  id: 'GRANT.IMPLIED_BASE',
  summary: 'The whole that a change in pounds and its percentage imply',
  parameters: [
    parameter('change', kinds.gbp, 'The change in money'),
    parameter('cut', kinds.fraction, 'The same change as a share of the whole'),
  ],
  result: 'GBP',
  errors: [{ code: '#DIV/0!', when: 'cut is 0' }],
  calculate: grant.grantImpliedBase,
  native: (change, cut) => `${change}/${cut}`,
  example: { arguments: [9159, 0.03], gives: 305300 },
  source: `${BUSINESS_CASE}, section 6: the 3% reduction equates to £9,159`,
});

export const grantPath = defineFunction({
  id: 'GRANT.PATH',
  summary: 'A grant after each of a run of yearly cuts or uplifts',
  parameters: [
    parameter('grant', kinds.gbp, 'The grant before the first cut'),
    range('cuts', kinds.cutOrUplift, 'Cut of each year'),
    parameter('compound', kinds.flag, 'TRUE cuts what is left, FALSE cuts the first grant').optional(true),
  ],
  result: 'GBP: a row, the grant after each cut',
  errors: [],
  spills: 'row',
  calculate: grant.grantPath,
  native: (whole, cuts, compound) => (year) => {
    const factors = Array.from({ length: year + 1 }, (_, earlier) => `(1-${cuts.at(earlier)})`);
    return whereTrue(compound, `${whole}*${factors.join('*')}`, `${whole}*(1-${cuts.sumTo(year)})`);
  },
  example: { arguments: [717149, [[0.03, 0.03]], null], gives: [[695634.53, 674765.4941]] },
  source: `Plain arithmetic on the grant of the ${BUSINESS_CASE}, section 1`,
});

export const grantCovered = defineFunction({
  id: 'GRANT.COVERED',
  summary: 'The cut in a grant that a saving pays for',
  parameters: [parameter('saving', kinds.gbp, 'The saving'), parameter('grant', kinds.gbp, 'The grant')],
  result: 'fraction of the grant',
  errors: [{ code: '#DIV/0!', when: 'grant is 0' }],
  calculate: grant.grantCovered,
  native: (saving, whole) => `${saving}/${whole}`,
  example: { arguments: [9746, 717149], gives: 0.01358992343292677 },
  source: `${BUSINESS_CASE}, section 9: a saving of £9,746, against the grant of section 1`,
});
