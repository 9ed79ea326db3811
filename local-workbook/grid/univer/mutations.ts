import { type ICommandInfo, type IExecutionOptions } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';

/** Results of formulas reach the cells by the same mutation as what somebody typed; these are the marks that they carry. */
export function isCalculated({ id }: ICommandInfo, options?: IExecutionOptions): boolean {
  return (
    id === SetRangeValuesMutation.id &&
    (options?.onlyLocal === true ||
      options?.fromFormula === true ||
      options?.['applyFormulaCalculationResult'] === true)
  );
}
