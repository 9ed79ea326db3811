import { type ArrayValueObject, type BaseValueObject } from '@univerjs/engine-formula';
import { isBlock } from './arguments';
import { block, engineError, isPending } from './results';
import { parameterAt, type Signature } from './signature';

/**
 * A parameter that wants one value and is given a block spreads the function over it, as Excel does with its own: single rows and
 * columns go with anything, elsewhere what is missing is #N/A. `calculate` is called once an element.
 */
export function lifted(
  { parameters }: Signature,
  variants: readonly BaseValueObject[],
  calculate: (variants: readonly BaseValueObject[]) => BaseValueObject,
): BaseValueObject {
  const spread = variants.map((value, position) => {
    const wantsOne = parameterAt(parameters, position)?.matrix === false;
    return wantsOne && isBlock(value) && value.getRowCount() * value.getColumnCount() > 1;
  });
  if (!spread.includes(true)) return calculate(variants);

  const blocks = variants.filter((value, position) => spread[position] && isBlock(value)).filter(isBlock);
  const rows = Math.max(...blocks.map((value) => value.getRowCount()));
  const columns = Math.max(...blocks.map((value) => value.getColumnCount()));
  const at = (row: number, column: number): BaseValueObject => {
    const element: BaseValueObject[] = [];
    for (const [position, value] of variants.entries()) {
      const cell = spread[position] && isBlock(value) ? elementOf(value, row, column) : value;
      if (!cell) return engineError('#N/A');
      element.push(cell);
    }
    const result = calculate(element);
    return isBlock(result) ? engineError('#CALC!') : result;
  };

  const results = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => at(row, column)),
  );
  return results.flat().find(isPending) ?? block(results);
}

/** One cell of a block, a block still, so that a blank one is not taken for an argument left out. */
function elementOf(value: ArrayValueObject, row: number, column: number): BaseValueObject | undefined {
  const fromRow = value.getRowCount() === 1 ? 0 : row;
  const fromColumn = value.getColumnCount() === 1 ? 0 : column;
  return value.slice([fromRow, fromRow + 1], [fromColumn, fromColumn + 1]);
}
