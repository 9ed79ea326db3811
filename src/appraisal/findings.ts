import { decimalDifference, decimalProduct, decimalQuotient } from '../calculations/decimals';
import { figureReconciles } from '../calculations/figure';
import type { OptionResult } from './evaluate';
import type { AppraisalCase, StatedFigure } from './schema';

/** A figure of the report beside the one worked out from its own parts. A finding, never a failure. */
export interface Finding {
  readonly figure: StatedFigure;
  readonly computed: number | undefined;
  readonly result: 'Yes' | 'Truncated' | 'No' | 'Cannot be checked' | 'Not compared';
}

/** A figure is shown with as many decimals as the report prints: its percentages have one or two, its money none. */
export const figureFormat = ({ decimals }: StatedFigure): 'integer' | 'caseload' | 'fte' =>
  decimals <= 0 ? 'integer' : decimals === 1 ? 'caseload' : 'fte';

/**
 * What the stated figures come to. A report states what is expected: what its options cost is held against no other scenario.
 *
 * @param isCentral - whether the options are costed as expected
 */
export function findings(c: AppraisalCase, options: readonly OptionResult[], isCentral = true): Finding[] {
  return c.statedFigures.map((figure) => {
    const computed = computedFigure(figure, options);
    if (computed === undefined) return { figure, computed, result: 'Cannot be checked' };
    if (isOptionCost(figure) && !isCentral) return { figure, computed, result: 'Not compared' };
    return { figure, computed, result: figureReconciles(figure.stated, computed, figure.decimals) };
  });
}

export const isOptionCost = ({ calculation }: StatedFigure): boolean => calculation === 'option cost';

/**
 * The figure that the stated parts give, in decimals, since a half must round as it does on paper: 57 of 200 is 28.5% and not
 * a trillionth less. Undefined where the report does not say what it was worked out from.
 */
function computedFigure({ calculation, operands, option }: StatedFigure, options: readonly OptionResult[]) {
  const values = operands.map(({ value }) => value);
  const [first = 0, second = 0, ...rest] = values;
  switch (calculation) {
    case undefined:
      return undefined;
    case 'sum':
      return values.reduce(decimalSum, 0);
    case 'difference':
      return [second, ...rest].reduce(decimalDifference, first);
    case 'product':
      return values.reduce(decimalProduct, 1);
    case 'quotient':
      return decimalQuotient(first, second, 1);
    case 'percentage share':
      return percentage(first, second);
    case 'percentage change':
      return percentage(decimalDifference(second, first), first);
    case 'percentage fall':
      return percentage(decimalDifference(first, second), first);
    case 'option cost':
      return options.find(({ name }) => name === option)!.fullYear.net;
  }
}

const decimalSum = (a: number, b: number) => decimalDifference(a, -b);
const percentage = (part: number, whole: number) => decimalQuotient(decimalProduct(100, part), whole, 1);
