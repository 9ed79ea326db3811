import {
  type Cell,
  type Formula,
  type Sheet,
  type TableBlock,
  calc,
  f,
  note,
  rowAbsolute,
  sheet,
  table,
  title,
} from '../../../workbook';
import type { AppraisalCase } from '../../schema';
import type { Inputs } from '../inputs';
import type { Lists } from '../lists';
import { wordsWith } from '../parts';
import { startOf } from '../year-labels';

export interface Inflation {
  readonly sheet: Sheet;
  readonly table: TableBlock<'Year' | 'Inflation' | 'Source'>;
}

/** Years whose prices rise otherwise than the one rate says; undefined where there are none. */
export function inflationSheet(
  { wholeLife }: AppraisalCase,
  inputs: Inputs,
  lists: Lists,
): Inflation | undefined {
  if (!wholeLife || wholeLife.inflationByYear.length === 0) return undefined;
  const years = table('Inflation', wholeLife.inflationByYear, [
    {
      header: 'Year',
      cell: (entry) => entry.year,
      format: 'year',
      ...(lists.payYears ? { list: lists.payYears } : {}),
      width: 14,
    },
    {
      header: 'Inflation',
      cell: (entry) => entry.rate,
      format: 'percentFine',
      min: -0.2,
      max: 1,
      width: 14,
    },
    { header: 'Source', cell: (entry) => entry.source ?? null, width: 70 },
  ]);
  const blocks = [
    title('Inflation', 'How prices in general rise, % of the year before: by it cash prices are made real'),
    note(
      wordsWith('note', [
        'A year without a row rises by the rate on Whole-life settings. Type below the table to add a year after ',
        inputs.priceBase,
        ', each once, up to ',
        inputs.years.at(-1)!,
        '.',
      ]),
    ),
    years,
  ];
  return { sheet: sheet('Inflation', blocks, { kind: 'input' }), table: years };
}

/** Prices of each year of the appraisal as a multiple of those of the price base. */
export function priceLevelCells(
  { rate, inflation, priceBase }: { rate: Cell; inflation: Inflation | undefined; priceBase: Cell },
  years: readonly Cell[],
  levels: readonly number[],
): Cell[] {
  return years.map((year, index) => {
    const label = f`${rowAbsolute(year)}`;
    const since = f`MAX(0,${startOf(label)}-${startOf(f`${priceBase}`)})`;
    return calc(levelFormula(label, since, rate, priceBase, inflation), levels[index]!, 'factor');
  });
}

function levelFormula(
  year: Formula,
  since: Formula,
  rate: Cell,
  priceBase: Cell,
  inflation: Inflation | undefined,
): Formula {
  if (!inflation) return f`(1+${rate})^${since}`;
  const when = inflation.table.column('Year');
  const counts = f`(${when}>${priceBase})*(${when}<=${year})`;
  // SUMPRODUCT makes PRODUCT work through the rows one by one, also before Excel had dynamic arrays
  const own = f`SUMPRODUCT(PRODUCT(1+${counts}*${inflation.table.column('Inflation')}))`;
  return f`${own}*(1+${rate})^(${since}-SUMPRODUCT(${counts}))`;
}
