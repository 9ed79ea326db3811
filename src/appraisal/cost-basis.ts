import type { AppraisalCase } from './schema';

/** The basis on which every option is costed, named wherever a cost is shown. */
export const COST_BASIS = 'cost above the present establishment, with every option on one basis';

/** In which prices the years are, named wherever a cost of a year is shown. */
export const pricesOf = ({ pay, priceBase }: AppraisalCase): string =>
  pay.length === 0 ? `${priceBase} prices` : 'cash prices';
