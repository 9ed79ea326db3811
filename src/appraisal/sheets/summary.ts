import {
  type Block,
  type Cell,
  type RowBlock,
  type Sheet,
  calc,
  chart,
  conditional,
  digits,
  f,
  grid,
  join,
  note,
  row,
  sheet,
  title,
  totalRow,
} from '../../workbook';
import { COST_BASIS } from '../cost-basis';
import type { Evaluation } from '../evaluate';
import { costInWords } from '../in-words';
import type { AppraisalCase } from '../schema';
import { type Caseload, teamChart } from './caseload';
import type { CostsByYear } from './costs-by-year';
import type { Funding } from './funding';
import type { Inputs } from './inputs';
import { firstLeastOf, heads, same, wordsWith } from './parts';
import type { Risks } from './risks';
import { riskFinding } from './risk-finding';
import type { Scenarios } from './scenarios/inputs';
import { attentionUnlessCentral } from './scenarios/shown';
import type { ScoreResults } from './scoring';
import type { Sensitivity } from './sensitivity';
import type { SwitchingValues } from './switching-values';
import type { WholeLifeValue } from './whole-life/value';

/** Where the options begin among the states of affairs of the Caseload sheet. */
const FIRST_OPTION = 2;
/** Beyond so many teams, only the number above their band fits the page. */
const TEAMS_SHOWN = 6;

/** In characters, so that charts are as wide as the table above them. */
const WIDTHS = { label: 44, unit: 14, value: 26 };

/** What the options are worth over many years, and what would change the recommendation. */
interface Valued {
  readonly wholeLife: WholeLifeValue | undefined;
  readonly switching: SwitchingValues | undefined;
  /** Undefined where the case has none. */
  readonly scenarios: Scenarios | undefined;
  readonly sensitivity: Sensitivity | undefined;
}

/** The decision on one page: options side by side, what costs least, whether caseloads hold. */
export function summarySheet(
  c: AppraisalCase,
  inputs: Inputs,
  costs: CostsByYear,
  caseload: Caseload | undefined,
  funding: Funding | undefined,
  risks: Risks | undefined,
  scores: ScoreResults | undefined,
  { wholeLife, switching, sensitivity, scenarios }: Valued,
  result: Evaluation,
): Sheet {
  const options = heads(inputs.options);
  const net = costs.options.map((option) => same(option.fullYearNet, 'total'));
  const recommended = options.map((name, index) =>
    calc(
      f`IF(${name}=${inputs.recommended},"Recommended","")`,
      result.options[index]!.recommended ? 'Recommended' : '',
      undefined,
      {
        style: 'calculation',
      },
    ),
  );
  const finding = costFinding(options, net, inputs.recommended, result);
  const across = { across: true } as const;
  const width = WIDTHS.label + WIDTHS.unit + WIDTHS.value * options.length;
  const scenario = scenarios && same(scenarios.inWords);
  const blocks: Block[] = [
    title(same(inputs.title, 'title'), same(inputs.organisation, 'subtitle')),
    grid({
      head: ['The decision', '', 'In short', ...options.slice(1).map(() => '')],
      rows: [
        row('To decide', '', [same(inputs.decision, 'text')], across),
        ...(scenario ? [row('Scenario shown', '', [scenario], across)] : []),
        row('Recommended', '', [same(inputs.recommended)], across),
        row('Why', '', [same(inputs.because, 'text')], across),
        row('Cost', '', [finding], across),
        ...(switching ? [row('Would change it', '', [same(switching.finding)], across)] : []),
        ...(sensitivity ? [row('Sensitivity', '', [same(sensitivity.finding)], across)] : []),
        ...(scores ? [row('Scoring', '', [same(scores.finding)], across)] : []),
        ...(caseload ? [row('Caseload', '', [same(caseload.overview.finding)], across)] : []),
        ...(risks ? [row('Risk', '', [riskFinding(c, risks)], across)] : []),
      ],
    }),
    ...(scenarios && scenario ? [attentionUnlessCentral(scenario, scenarios)] : []),
    grid({
      head: ['Options side by side', 'Unit', ...options],
      width: WIDTHS.value,
      rows: [
        totalRow('Net cost in a full year', '£', net),
        row(
          'Saved against doing nothing, full year',
          '£',
          costs.options.map((option) => same(option.fullYearSaved)),
        ),
        row(
          savedOver(inputs.years),
          '£',
          costs.options.map((option) => same(option.cumulative.at(-1)!)),
        ),
        ...(funding
          ? [
              row(
                wordsWith('label', ['Left after funding and service savings, ', inputs.years[0]!]),
                '£',
                funding.positions.map((own) => same(own[0]!)),
              ),
            ]
          : []),
        ...(caseload?.teams.slice(0, TEAMS_SHOWN).map(({ name, averages }) =>
          row(
            wordsWith('label', ['Average caseload: ', name]),
            'cases per FTE',
            averages.slice(FIRST_OPTION).map((cell) => same(cell, 'calculation')),
          ),
        ) ?? []),
        ...(caseload ? [row('Teams above their caseload band', 'teams', teamsAbove(caseload))] : []),
        ...(wholeLife ? presentRows(wholeLife) : []),
        ...(scores ? scoreRows(scores) : []),
        row('Recommendation', '', recommended),
      ],
    }),
    conditional(recommended, f`${recommended[0]!}="Recommended"`, 'recommended'),
    note(basisNote(c, inputs)),
    chart({
      type: 'column',
      title: finding,
      categories: options,
      series: [{ name: 'Net cost in a full year', values: net, colour: 'accent' }],
      altText: 'Net cost of each option in a full year, £: the figures of the table above',
      format: 'pounds',
      axisTitle: 'Net cost in a full year',
      width,
    }),
    ...(caseload ? [caseloadChart(caseload, width)] : []),
  ];
  return sheet('Summary', blocks, { kind: 'output', widths: WIDTHS, print: { onePage: true } });
}

/** Names the years, whatever is typed for them. */
function savedOver(years: readonly Cell[]): Cell {
  const [first, last] = [years[0]!, years.at(-1)!];
  const words = 'Saved against doing nothing, ';
  return years.length === 1
    ? calc(f`"Saved against doing nothing, "&${first}`, `${words}${String(first.value)}`, undefined, {
        style: 'label',
      })
    : calc(
        f`"Saved against doing nothing, "&${first}&" to "&${last}`,
        `${words}${String(first.value)} to ${String(last.value)}`,
        undefined,
        { style: 'label' },
      );
}

function basisNote(c: AppraisalCase, { priceBase }: Inputs): Cell {
  const basis = { kind: 'formula', parts: [`"Costs: ${COST_BASIS}, in "`] } as const;
  return calc(
    f`${basis}&${priceBase}&" prices. The first option is to do nothing."`,
    `Costs: ${COST_BASIS}, in ${c.priceBase} prices. The first option is to do nothing.`,
    undefined,
    { style: 'note' },
  );
}

/** All teams beside their bands; a single one in every state of affairs, since a band needs two columns to run over. */
function caseloadChart({ teams, scenarios, overview }: Caseload, width: number): Block {
  const [first, ...others] = teams;
  return others.length === 0 ? teamChart(first!, scenarios, { width }) : overview.chart(width);
}

/** What later years are worth today, where the case asks for it. */
const presentRows = ({ horizon, options }: WholeLifeValue): RowBlock[] => [
  row(
    wordsWith('label', ['Net present cost, ', horizon, ' years']),
    '£',
    options.map(({ netPresentCost }) => same(netPresentCost, 'calculation')),
  ),
  row(
    'Net present social value against doing nothing',
    '£',
    options.map(({ socialValue }) => same(socialValue, 'calculation')),
  ),
];

const scoreRows = ({ scale, weighted, ranks }: ScoreResults): RowBlock[] => [
  row(
    'Weighted score',
    same(scale, 'unit'),
    weighted.map((cell) => same(cell, 'calculation')),
  ),
  row(
    'Rank by score',
    'place',
    ranks.map((cell) => same(cell, 'calculation')),
  ),
];

/** How many teams stand above their band with each option. */
function teamsAbove({ teams, scenarios }: Caseload): Cell[] {
  return scenarios.slice(FIRST_OPTION).map((_, option) => {
    const statuses = teams.map((team) => team.statuses[FIRST_OPTION + option]!);
    const above = statuses.filter(({ value }) => value === 'Above').length;
    return calc(
      join(
        '+',
        statuses.map((status) => f`IF(${status}="Above",1,0)`),
      ),
      above,
      'integer',
    );
  });
}

/**
 * A finding that stays true when inputs change, which words typed over a chart would not. Of options that cost the same,
 * the recommended one is named.
 */
function costFinding(
  options: readonly Cell[],
  net: readonly Cell[],
  recommended: Cell,
  { options: results }: Evaluation,
): Cell {
  const first = f`INDEX(${options},1,${firstLeastOf(net)})&" costs least"`;
  const isLeast = f`ROUND(INDEX(${net},1,MATCH(${recommended},${options},0))-MIN(${net}),${digits(2)})=0`;
  return calc(
    f`IFERROR(IF(${isLeast},${recommended}&" costs least and is recommended",${first}&"; "&${recommended}&" is recommended"),${first})`,
    costInWords(results),
  );
}
