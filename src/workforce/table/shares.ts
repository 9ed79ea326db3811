import { fraction } from '../check/shares';
import type { ColumnBuilder } from './builder';

/**
 * A column of shares whose writing the format does not know: 7.7, 7.7% and 0.077. Signed entries are sure; the others are percentages
 * if any of them is above 1, for the whole column. Until all are seen, a signed entry is kept as its negative.
 */
export class GuessedShares {
  private unsigned = 0;
  private signed = 0;
  private most = 0;

  constructor(
    private readonly header: string,
    private readonly builder: ColumnBuilder,
    private readonly from: number,
  ) {}

  set(row: number, value: number, isSigned: boolean): void {
    if (isSigned) this.signed += 1;
    else {
      this.unsigned += 1;
      this.most = Math.max(this.most, value);
    }
    this.builder.set(row, isSigned ? -value : value);
  }

  /** @returns what was decided, for the person; `undefined` where there was nothing to decide */
  settle(to: number): string | undefined {
    const arePercentages = this.most > 1;
    this.builder.revise(this.from, to, (value) => {
      if (value < 0 || Object.is(value, -0)) return -value;
      return arePercentages ? fraction(value) : value;
    });
    if (this.unsigned === 0) return undefined;
    const signs = this.signed > 0 ? ', but for those with a sign' : '';
    return arePercentages
      ? `“${this.header}” is written as percentages and was read so: 7.7 is 7.7%${signs}.`
      : `“${this.header}” holds nothing above 1 and was read as fractions: 0.077 is 7.7%${signs}. If 0.5 means 0.5%, write the sign.`;
  }
}
