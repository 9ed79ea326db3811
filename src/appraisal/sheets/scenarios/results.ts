import {
  type Block,
  type Cell,
  type Sheet,
  absolute,
  calc,
  columnAbsolute,
  conditional,
  digits,
  f,
  grid,
  join,
  note,
  row,
  sheet,
  title,
} from '../../../workbook';
import { roundHalfAwayFromZero } from '../../../calculations/decimals';
import { firstLeast } from '../../in-words';
import { SCENARIOS } from '../../schema-scenarios';
import type { AppraisalCase } from '../../schema';
import type { ScenarioHeadlines } from '../../scenarios/results';
import type { CostsByYear } from '../costs-by-year';
import type { Inputs } from '../inputs';
import { firstLeastOf, same, wordsWith } from '../parts';
import type { WholeLifeValue } from '../whole-life/value';
import type { Scenarios } from './inputs';

interface Sources {
  readonly inputs: Inputs;
  readonly scenarios: Scenarios | undefined;
  readonly byYear: CostsByYear;
  readonly wholeLife: WholeLifeValue | undefined;
}

/** The heads under which values at build stand, by which they are known when the workbook is read back. */
export const AT_BUILD = {
  fullYearNet: 'Net cost in a full year, at build',
  netPresentCost: 'Net present cost, at build',
} as const;

/** What every option would cost in each scenario, as values at build; undefined where the case has no scenarios. */
export function scenarioResultsSheet(
  c: AppraisalCase,
  { inputs, scenarios, byYear, wholeLife }: Sources,
  headlines: ScenarioHeadlines | undefined,
): { readonly sheet: Sheet } | undefined {
  if (!scenarios || !headlines) return undefined;
  const sources = { c, inputs, scenarios };
  const { netPresentCost } = headlines;
  const measures = [
    measureBlocks(
      sources,
      AT_BUILD.fullYearNet,
      headlines.fullYearNet,
      byYear.options.map(({ fullYearNet }) => fullYearNet),
    ),
    ...(wholeLife && netPresentCost
      ? [
          measureBlocks(
            sources,
            AT_BUILD.netPresentCost,
            netPresentCost,
            wholeLife.options.map((option) => option.netPresentCost),
          ),
        ]
      : []),
  ];
  const differences = measures.map((measure) => f`SUMPRODUCT((${measure.differences}<>0)*1)`);
  const status = calc(
    f`IF(${join('+', differences)}=0,"Up to date: the figures at build of the scenario shown are those of the model now","Out of date: rebuild. An input has changed since the figures at build were worked out")`,
    'Up to date: the figures at build of the scenario shown are those of the model now',
  );
  const blocks: Block[] = [
    title(
      'Scenario results',
      wordsWith('subtitle', [
        'What each option costs in the three scenarios, £, ',
        inputs.priceBase,
        ' prices',
      ]),
    ),
    note(
      'Low, Central and High are values worked out when the workbook was made: one selector shows one scenario at a time. Now: the live figure, in the scenario that Scenarios shows.',
    ),
    row('Values at build', '', [status], { across: true }),
    conditional([status], f`LEFT(${status},1)="O"`, 'attention'),
    ...measures.flatMap((measure) => measure.blocks),
  ];
  return {
    sheet: sheet('Scenario results', blocks, {
      kind: 'calculation',
      widths: { label: 46, unit: 8 },
    }),
  };
}

/** In characters: all columns stand side by side on one page. */
const WIDTH = 18;

interface MeasureSources {
  readonly c: AppraisalCase;
  readonly inputs: Inputs;
  readonly scenarios: Scenarios;
}

function measureBlocks(
  { c, inputs, scenarios }: MeasureSources,
  what: string,
  atBuild: readonly (readonly number[])[],
  live: readonly Cell[],
) {
  const shown = SCENARIOS.indexOf(c.scenarios!.selected);
  const lines = live.map((cell, option) => {
    const values = atBuild[option]!.map(valueAtBuild);
    const now = same(cell, 'calculation');
    const own = f`INDEX(${values},1,${absolute(scenarios.position)})`;
    const value = roundHalfAwayFromZero(Number(now.value) - atBuild[option]![shown]!, 2);
    return {
      name: same(inputs.options[option]!, 'label'),
      values,
      now,
      difference: calc(f`ROUND(${now}-${own},${digits(2)})`, value + 0, 'moneyPennies'),
    };
  });
  const names = lines.map(({ name }) => name);
  const columns = [0, 1, 2].map((at) => lines.map(({ values }) => values[at]!));
  const all = [...columns, lines.map(({ now }) => now)];
  const recommended = f`${absolute(inputs.recommended)}`;
  const optionNames = c.options.map(({ name }) => name);
  const recommendedAt = optionNames.indexOf(c.recommendation.option);
  /** Of options that cost the same, the recommended one is named. */
  const least = all.map((cells) => {
    const figures = cells.map(({ value }) => Number(value));
    const lowest = Math.min(...figures);
    const isTie = recommendedAt >= 0 && roundHalfAwayFromZero(figures[recommendedAt]! - lowest, 2) === 0;
    const first = f`INDEX(${columnAbsolute(names)},${firstLeastOf(cells)})`;
    return calc(
      f`IFERROR(IF(ROUND(INDEX(${cells},MATCH(${recommended},${columnAbsolute(names)},0))-MIN(${cells}),${digits(2)})=0,${recommended},${first}),${first})`,
      isTie ? c.recommendation.option : optionNames[firstLeast(figures)]!,
    );
  });
  const margins = all.map((cells) => {
    const figures = cells.map(({ value }) => Number(value));
    return calc(
      f`IFERROR(INDEX(${cells},MATCH(${recommended},${columnAbsolute(names)},0))-MIN(${cells}),"None")`,
      recommendedAt < 0 ? 'None' : figures[recommendedAt]! - Math.min(...figures),
      'money',
      { style: 'calculation' },
    );
  });
  const blocks: Block[] = [
    grid({
      head: [what, 'Unit', ...SCENARIOS, 'Now', 'Now less at build'],
      width: WIDTH,
      rows: lines.map(({ name, values, now, difference }) => row(name, '£', [...values, now, difference])),
    }),
    grid({
      head: ['Which option costs least', '', ...SCENARIOS, 'Now'],
      width: WIDTH,
      rows: [row('Costs least', '', least), row('Recommended option above the cheapest', '£', margins)],
    }),
  ];
  return { blocks, differences: lines.map(({ difference }) => difference) };
}

/** A value that no formula follows. */
const valueAtBuild = (value: number): Cell => ({
  kind: 'cell',
  value,
  style: 'calculation',
  format: 'money',
});
