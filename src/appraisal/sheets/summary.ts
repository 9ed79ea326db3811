import {
  type Block,
  type Cell,
  type Sheet,
  calc,
  chart,
  conditional,
  f,
  grid,
  note,
  row,
  sheet,
  text,
  title,
  totalRow,
} from '../../workbook';
import type { Evaluation } from '../evaluate';
import type { AppraisalCase } from '../schema';
import { type Caseload, caseloadChart } from './caseload';
import { COST_BASIS, type CostsByYear } from './costs-by-year';
import type { Funding } from './funding';
import type { Inputs } from './inputs';
import { heads, same } from './parts';

/** The decision on one page: options side by side, what costs least, whether caseloads hold. */
export function summarySheet(
  c: AppraisalCase,
  inputs: Inputs,
  costs: CostsByYear,
  caseload: Caseload | undefined,
  funding: Funding | undefined,
  result: Evaluation,
): Sheet {
  const options = heads(inputs.options);
  const net = costs.options.map((option) => same(option.fullYearNet, 'total'));
  const recommended = inputs.options.map((name, index) =>
    calc(
      f`IF(${name}=${inputs.recommended},"Recommended","")`,
      result.options[index]!.recommended ? 'Recommended' : '',
      undefined,
      {
        style: 'calculation',
      },
    ),
  );
  const blocks: Block[] = [
    title(c.title, c.organisation),
    grid({
      head: ['The decision', '', 'In short'],
      rows: [
        row('To decide', '', [text(c.decision)]),
        row('Recommended', '', [same(inputs.recommended)]),
        row('Why', '', [text(c.recommendation.because)]),
        row('Costs least', '', [leastCost(options, net, result)]),
      ],
    }),
    grid({
      head: ['Options side by side', 'Unit', ...options],
      width: 26,
      rows: [
        totalRow('Net cost in a full year', '£', net),
        row(
          'Saved against doing nothing, full year',
          '£',
          costs.options.map((option) => same(option.fullYearSaved)),
        ),
        row(
          `Saved over ${c.years.length} ${c.years.length === 1 ? 'year' : 'years'}`,
          '£',
          costs.options.map((option) => same(option.cumulative.at(-1)!)),
        ),
        ...(caseload?.teams.flatMap(({ name, averages, statuses }) => [
          row(
            `Average caseload: ${String(name.value)}`,
            'cases per FTE',
            averages.slice(2).map((cell) => same(cell, 'calculation')),
          ),
          row(
            '  against its band',
            '',
            statuses.slice(2).map((cell) => same(cell, 'calculation')),
          ),
        ]) ?? []),
        ...(funding
          ? [
              row(
                `Left after funding and service savings, ${c.years[0]!}`,
                '£',
                funding.positions.map((years) => same(years[0]!)),
              ),
            ]
          : []),
        row('Recommendation', '', recommended),
      ],
    }),
    conditional(recommended, f`${recommended[0]!}="Recommended"`, 'recommended'),
    note(`Costs: ${COST_BASIS}, in ${c.priceBase} prices. The first option is to do nothing.`),
    chart({
      type: 'column',
      title: 'Net cost of each option in a full year, £',
      categories: options,
      series: [{ name: 'Net cost', values: net, colour: 'accent' }],
      altText: 'Net cost of each option in a full year: the figures of the row above',
      format: 'money',
      axisTitle: '£ a year',
      highlight: result.options.findIndex((option) => option.recommended),
    }),
    ...(caseload ? caseload.teams.slice(0, 1).map((team) => caseloadChart(team, caseload.scenarios)) : []),
  ];
  return sheet('Summary', blocks, { kind: 'output', widths: { label: 44 }, print: { onePage: true } });
}

/** A finding that stays true when inputs change, which the title of a chart would not. */
function leastCost(options: readonly Cell[], net: readonly Cell[], { options: results }: Evaluation): Cell {
  const least = results.reduce((best, option) => (option.fullYear.net < best.fullYear.net ? option : best));
  return calc(f`INDEX(${options},1,MATCH(MIN(${net}),${net},0))`, least.name);
}
