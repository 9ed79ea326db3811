import { type Cell, type RowBlock, calc, f, input, remark, row } from '../../workbook';
import { type AgreeingSum, numberOf, quoted } from './parts';

/**
 * The service that collects these figures takes a higher turnover for a slip of the pen.
 *
 * @source ASC-WDS, benchmarksService.js: leavers / (permanent + temporary) is refused above 9.95
 */
export const HIGHEST_TURNOVER = 9.95;
export const INPUT_ERROR = 'Input error';

/** Above which turnover no figure is shown; one cell for the whole workbook, on the sheet that asks first. */
export class TurnoverLimit {
  readonly #cell = input(HIGHEST_TURNOVER, { format: 'fte', min: 0, name: 'Highest_turnover' });
  #isPlaced = false;

  /** The cell, to refer to. */
  get cell(): Cell {
    return this.#cell;
  }

  /** The line that shows the limit: to be typed over on the first sheet, repeated on the others. */
  row(gap: readonly null[] = []): RowBlock {
    const here = this.#isPlaced ? calc(f`${this.#cell}`, HIGHEST_TURNOVER, 'fte') : this.#cell;
    this.#isPlaced = true;
    return row('Turnover is refused above', 'times the staff', [
      here,
      ...gap,
      remark('A turnover above it is shown as an input error, as the national service does'),
    ]);
  }

  /** Turnover, or the words that the figures behind it cannot be right. */
  turnover(leavers: Cell, staff: Cell, format: 'percent' | 'percentFine' = 'percent'): Cell {
    const [left, employed] = [numberOf(leavers), numberOf(staff)];
    const value = employed === 0 ? '' : left / employed > HIGHEST_TURNOVER ? INPUT_ERROR : left / employed;
    return calc(
      f`IF(${staff}=0,"",IF(${leavers}/${staff}>${this.#cell},"Input error",${leavers}/${staff}))`,
      value,
      format,
      { style: 'calculation' },
    );
  }

  /** What the turnover divides; where it is refused, which figures to look at. */
  basis(turnover: Cell, words: string, leavers: Cell, staff: Cell): Cell {
    return calc(
      f`IF(${turnover}="Input error","Input error: "&${leavers}&" leavers of "&${staff}&" staff; one of the two is mistyped",${quoted(words)})`,
      turnover.value === INPUT_ERROR
        ? `Input error: ${numberOf(leavers)} leavers of ${numberOf(staff)} staff; one of the two is mistyped`
        : words,
      undefined,
      { style: 'remark' },
    );
  }

  /** A refused turnover fails a check, so that it is seen on every sheet. */
  check(turnover: Cell, sheet: string): AgreeingSum {
    return {
      says: `${sheet}: leavers are not more than the staff can explain`,
      formula: f`NOT(${turnover}="Input error")`,
      holds: turnover.value !== INPUT_ERROR,
    };
  }
}
