import { type Block, type Cell, grid, heading, input, note, remark, row } from '../../workbook';
import { DISCOUNT_SCHEDULES, type DiscountScheduleName } from '../../tables';
import type { WholeLifeCase } from '../schema-whole-life';
import { bandsOf } from '../whole-life/settings';

/** The bands of the discount schedules, a row a band. */
export interface DiscountRates {
  readonly blocks: readonly Block[];
  /** The year after which each band begins. */
  readonly after: readonly Cell[];
  readonly rates: Readonly<Record<DiscountScheduleName, readonly Cell[]>>;
}

/** Discount rates by year, to be edited when the Treasury changes them. */
export function discountRates(settings: WholeLifeCase): DiscountRates {
  const { standard, health } = DISCOUNT_SCHEDULES;
  const bands = { standard: bandsOf('standard', settings), health: bandsOf('health', settings) };
  const rate = (value: number) => input(value, { format: 'percentFine', min: 0, max: 1 });
  const after = bands.standard.map((band): Cell => ({
    kind: 'cell',
    value: band.after,
    style: 'calculation',
    format: 'integer',
  }));
  const rates = {
    standard: bands.standard.map((band) => rate(band.rate)),
    health: bands.health.map((band) => rate(band.rate)),
  };
  return {
    blocks: [
      heading('Discount rates'),
      note(
        `Real rates a year, in force from ${standard.from}: ${standard.source}. Health: ${health.note ?? ''}. ${standard.note ?? ''}.`,
      ),
      grid({
        head: ['Years of the horizon', 'Unit', 'After year', 'Standard', 'Health effects', 'Source'],
        rows: bands.standard.map(({ after: from, toYear }, band) =>
          row(Number.isFinite(toYear) ? `${from + 1} to ${toYear}` : `${from + 1} and later`, '% a year', [
            after[band]!,
            rates.standard[band]!,
            rates.health[band]!,
            remark(standard.source),
          ]),
        ),
      }),
    ],
    after,
    rates,
  };
}
