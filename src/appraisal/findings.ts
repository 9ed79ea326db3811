import { figureReconciles } from '../calculations/figure';
import { netSaving } from '../calculations/option';
import { rateOfChange, shareKnown } from '../calculations/rate';
import type { OptionResult } from './evaluate';
import type { AppraisalCase, StatedFigure } from './schema';

/** A figure of the report beside the one worked out from its own parts. A finding, never a failure. */
export interface Finding {
  readonly figure: StatedFigure;
  readonly computed: number | undefined;
  readonly result: 'Yes' | 'Truncated' | 'No' | 'Cannot be checked';
}

export function findings(c: AppraisalCase, options: readonly OptionResult[]): Finding[] {
  return c.statedFigures.map((figure) => {
    const computed = computedFigure(figure, options);
    if (computed === undefined) return { figure, computed, result: 'Cannot be checked' };
    return { figure, computed, result: figureReconciles(figure.stated, computed, figure.decimals) };
  });
}

/** The figure that the stated parts give; undefined where the report does not say what it was worked out from. */
function computedFigure({ calculation, operands, option }: StatedFigure, options: readonly OptionResult[]) {
  const values = operands.map(({ value }) => value);
  const [first = 0, second = 0, ...rest] = values;
  switch (calculation) {
    case undefined:
      return undefined;
    case 'sum':
      return netSaving(values, [0]);
    case 'difference':
      return netSaving([first], [second, ...rest]);
    case 'product':
      return values.reduce((product, value) => product * value, 1);
    case 'quotient':
      return first / second;
    case 'percentage share':
      return 100 * shareKnown(first, second);
    case 'percentage change':
      return 100 * rateOfChange(first, second);
    case 'percentage fall':
      return -100 * rateOfChange(first, second);
    case 'option cost':
      return options.find(({ name }) => name === option)!.fullYear.net;
  }
}
