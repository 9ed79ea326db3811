import { type Cell, type GridBlock, absolute, calc, f, grid, row, rowAbsolute } from '../../../workbook';
import type { WholeLife } from '../../whole-life';
import type { DiscountRates } from '../discount-rates';
import type { Inputs } from '../inputs';
import { same } from '../parts';
import { startOf } from '../year-labels';
import { type Inflation, priceLevelCells } from './inflation';
import { DISCOUNTING_WORDS, type WholeLifeSettings } from './settings';

/** What holds for a year of the horizon whatever the option: a cell a year. */
export interface Time {
  /** The label of the year, afresh for each head. */
  readonly heads: () => Cell[];
  readonly numbers: readonly Cell[];
  readonly standsFor: readonly Cell[];
  readonly labels: readonly Cell[];
  readonly levels: readonly Cell[];
  readonly factors: readonly Cell[];
  /** The present value of a pound of that year's prices. */
  readonly weights: readonly Cell[];
  readonly grid: GridBlock;
}

export interface TimeSources {
  readonly inputs: Inputs;
  readonly settings: WholeLifeSettings;
  readonly inflation: Inflation | undefined;
  readonly rates: DiscountRates;
  /** The years of the horizon on Lists. */
  readonly years: readonly Cell[];
}

/** Price levels and discount factors; a year beyond a horizon typed shorter has the factor 0. */
export function timeRows(
  { inputs, settings, inflation, rates, years }: TimeSources,
  result: WholeLife,
): Time {
  const heads = () => years.map((year) => same(year, 'columnHeadNumber'));
  const own = heads();
  const first = startOf(f`${absolute(own[0]!)}`);
  const numbers = own.map((year, n) => calc(f`${startOf(f`${rowAbsolute(year)}`)}-${first}`, n, 'integer'));
  const standsFor = numbers.map((number, n) =>
    calc(f`MIN(${number}+1,ROWS(${absolute(inputs.years)}))`, result.standsFor[n]!, 'integer'),
  );
  const labels = standsFor.map((position, n) =>
    calc(
      f`INDEX(${absolute(inputs.years)},${position})`,
      result.years[result.standsFor[n]! - 1]!,
      undefined,
      { style: 'calculation' },
    ),
  );
  const levels = priceLevelCells(
    { rate: settings.inflation, inflation, priceBase: inputs.priceBase },
    labels,
    result.levels,
  );
  const rateCells = numbers.map((number, n) => {
    const inBand = f`MATCH(${number}-1,${absolute(rates.after)},1)`;
    const word = (discounting: keyof typeof DISCOUNTING_WORDS) =>
      ({ kind: 'formula', parts: [settings.discounting, `="${DISCOUNTING_WORDS[discounting]}"`] }) as const;
    const published = f`IF(${word('health')},INDEX(${absolute(rates.rates.health)},${inBand}),INDEX(${absolute(rates.rates.standard)},${inBand}))`;
    return calc(
      f`IF(${number}=0,0,IF(${word('flat')},${settings.flatRate},${published}))`,
      result.rates[n]!,
      'percentFine',
    );
  });
  // SUMPRODUCT makes PRODUCT work through the years one by one, also before Excel had dynamic arrays
  const factors = numbers.map((number, n) =>
    calc(
      f`IF(${number}<${settings.horizon},1/SUMPRODUCT(PRODUCT(1+(${absolute(numbers)}<=${number})*${absolute(rateCells)})),0)`,
      result.factors[n]!,
      'factor',
    ),
  );
  const weights = factors.map((factor, n) =>
    calc(f`${factor}/${levels[n]!}`, result.factors[n]! / result.levels[n]!, 'factor'),
  );
  const shown = (label: string, unit: string, cells: readonly Cell[]) => row(label, unit, [null, ...cells]);
  return {
    heads,
    numbers,
    standsFor,
    labels,
    levels,
    factors,
    weights,
    grid: grid({
      head: ['The same for every option', 'Unit', '', ...own],
      width: 14,
      rows: [
        shown('Year of the horizon', 'number', numbers),
        shown('Year of the appraisal that stands for it', 'number', standsFor),
        shown('Costs and prices of', 'year', labels),
        shown('Price level', 'price base = 1', levels),
        shown('Discount rate', '% a year', rateCells),
        shown('Discount factor', 'year 0 = 1', factors),
        shown('Present value of £1 of that year', '£', weights),
      ],
    }),
  };
}
