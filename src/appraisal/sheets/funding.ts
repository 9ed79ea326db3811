import {
  type Block,
  type Cell,
  type Sheet,
  absolute,
  calc,
  columnAbsolute,
  f,
  grid,
  join,
  note,
  row,
  rowAbsolute,
  sheet,
  title,
  totalRow,
} from '../../workbook';
import type { Evaluation } from '../evaluate';
import type { AppraisalCase } from '../schema';
import type { CostsByYear } from './costs-by-year';
import type { Inputs } from './inputs';
import { plainText, same } from './parts';
import { SERVICE, type Savings, sumOfSavings } from './savings';

export interface Funding {
  readonly sheet: Sheet;
  readonly positions: readonly (readonly Cell[])[];
}

/** What pays for each option, year by year; undefined where the case has neither funding nor savings of the service. */
export function fundingSheet(
  c: AppraisalCase,
  inputs: Inputs,
  savings: Savings | undefined,
  costs: CostsByYear,
  { funding }: Evaluation,
): Funding | undefined {
  if (c.funding.length === 0 && c.serviceSavings.length === 0) return undefined;
  const heads = () => inputs.years.map((year) => same(year, 'columnHeadNumber'));
  const years = heads();
  const sources = inputs.funding.map((source, index) =>
    sourceRow(source, years, inputs.years, funding.sources[index]!.years),
  );
  const total =
    sources.length === 0
      ? []
      : years.map((_, year) =>
          calc(f`SUM(${sources.map(({ cells }) => cells[year]!)})`, funding.totalBySource[year]!, 'money', {
            style: 'total',
          }),
        );
  const service = plainText(SERVICE);
  const saved =
    savings === undefined || c.serviceSavings.length === 0
      ? []
      : years.map((year, index) =>
          calc(
            sumOfSavings(savings, f`${columnAbsolute(service)}`, f`${year}`),
            funding.serviceSavings[index]!,
            'money',
          ),
        );
  const positions = funding.positions.map(({ years: values }, option) => ({
    name: same(inputs.options[option]!),
    cells: values.map((value, year) => {
      const gained = [total[year], saved[year]].filter((cell) => cell !== undefined);
      return calc(f`${join('+', gained)}-${costs.options[option]!.net[year]!}`, value, 'money');
    }),
  }));
  const blocks: Block[] = [
    title('Funding', `What pays for the options, £, ${c.priceBase} prices`),
    ...(sources.length === 0
      ? []
      : [
          grid({
            head: ['Funding after cuts', 'Unit', 'Before any cut', ...years],
            rows: [
              ...sources.map(({ name, before, cells }) => row(name, '£', [before, ...cells])),
              totalRow('All funding', '£', [null, ...total]),
            ],
          }),
        ]),
    ...(saved.length === 0
      ? []
      : [
          grid({
            head: ["Savings of no option's own", 'Unit', '', ...(sources.length === 0 ? years : heads())],
            rows: [row(service, '£', [null, ...saved])],
          }),
        ]),
    note(
      'Funding and savings of the service, less the net cost of the option in the year. Positive means that money is left.',
    ),
    grid({
      head: ['After paying for the option', 'Unit', '', ...heads()],
      rows: positions.map(({ name, cells }) => row(name, '£', [null, ...cells])),
    }),
  ];
  return {
    sheet: sheet('Funding', blocks, { kind: 'calculation', widths: { label: 44, value: 16 } }),
    positions: positions.map(({ cells }) => cells),
  };
}

/** Each year is the year before less its cut, so that cuts compound; the first is cut from the amount before any. */
function sourceRow(
  source: Inputs['funding'][number],
  heads: readonly Cell[],
  everyYear: readonly Cell[],
  years: readonly number[],
) {
  const before = same(source.amount);
  const cells: Cell[] = [];
  for (const [year, value] of years.entries()) {
    const cut = f`INDEX(${absolute(source.cuts)},MATCH(${rowAbsolute(heads[year]!)},${absolute(everyYear)},0))`;
    cells.push(calc(f`${cells[year - 1] ?? before}*(1-${cut})`, value, 'money'));
  }
  return { name: same(source.name), before, cells };
}
