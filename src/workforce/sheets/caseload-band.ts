import { type Block, type Cell, calc, conditional, f } from '../../workbook';
import { caseloadStatus } from '../../calculations/caseload';
import { numberOf } from './parts';

/** The ends of the band, both within it, in cases for each FTE. */
export interface Band {
  readonly low: Cell;
  readonly high: Cell;
}

/** On which side of the band an average stands. */
export function statusCell(average: Cell, { low, high }: Band): Cell {
  const value =
    typeof average.value === 'number'
      ? caseloadStatus(average.value, numberOf(low), numberOf(high))
      : 'Nobody';
  return calc(
    f`IF(ISNUMBER(${average}),IF(${average}<${low},"Below",IF(${average}>${high},"Above","Within")),"Nobody")`,
    value,
  );
}

/** Warm above the band, green within it: the word says the same. */
export function colours(statuses: readonly Cell[]): Block[] {
  return statuses.flatMap((status) => [
    conditional([status], f`${status}="Above"`, 'attention'),
    conditional([status], f`${status}="Within"`, 'checkPass'),
  ]);
}
