import {
  type Block,
  type Cell,
  type Formula,
  type Sheet,
  calc,
  columnAbsolute,
  conditional,
  digits,
  f,
  grid,
  note,
  row,
  rowAbsolute,
  sheet,
  title,
  totalRow,
} from '../../workbook';
import type { Evaluation } from '../evaluate';
import type { OptionCover } from '../sensitivity';
import type { CostsByYear } from './costs-by-year';
import type { FundingInputs } from './funding-inputs';
import type { Inputs } from './inputs';
import { same, wordsWith } from './parts';
import { type Savings, sumOfOptionSavings } from './savings';
import { type Scenarios, flexed } from './scenarios/inputs';

export interface GrantSensitivitySheet {
  readonly sheet: Sheet;
}

/** Which cuts of its grants each option would pay for; undefined where the case has no grant. */
export function grantSensitivitySheet(
  inputs: Inputs,
  funding: FundingInputs | undefined,
  savings: Savings | undefined,
  costs: CostsByYear,
  { sensitivity }: Evaluation,
  scenarios: Scenarios | undefined,
): GrantSensitivitySheet | undefined {
  if (!sensitivity || !inputs.grantCutStep || !funding) return undefined;
  const base = calc(flexed(grantsBefore(funding), scenarios?.factors.grants), sensitivity.base, 'money', {
    style: 'total',
  });
  const cuts = cutHeads(sensitivity.cuts, inputs.grantCutStep);
  const required = sensitivity.required.map((amount, i) =>
    calc(f`${columnAbsolute(base)}*${rowAbsolute(cuts[i]!)}`, amount, 'money', { style: 'total' }),
  );
  const options = sensitivity.options.map((option, index) =>
    optionLines(option, inputs.options[index]!, savings, costs.options[index]!, base, required),
  );
  const verdicts = options.map((option) => option.verdicts);
  const again = () => cuts.map((cut) => same(cut, 'columnHeadNumber'));
  const blocks: Block[] = [
    title(
      'Grant sensitivity',
      wordsWith('subtitle', [
        'Which cuts of the grants each option would pay for, £ a year, ',
        inputs.priceBase,
        ' prices',
      ]),
    ),
    note(
      'A cut is a share of all funding that is a grant, before any cut of this case. The step between the cuts is an input: Grant cut step on Inputs.',
    ),
    grid({
      head: [
        'What each option saves',
        'Unit',
        'Against doing nothing',
        'of which its own',
        'Largest cut covered',
      ],
      rows: [
        ...options.map(({ name, saved, own, largest }) =>
          row(name, '£ a year; % of grants', [saved, own, largest]),
        ),
        totalRow('Grants before any cut', '£ a year', [base]),
      ],
    }),
    note(
      'Saved in a full year with every change in force, one-off costs apart; savings of its own are part of it. The largest cut is what is saved / grants, from 0% to 100%.',
    ),
    grid({
      head: ['Cut of the grants', 'Unit', ...cuts],
      rows: [totalRow('Required saving', '£ a year', required)],
    }),
    grid({
      head: ['Saved less the required saving', 'Unit', ...again()],
      rows: options.map(({ shownName, left }) => row(shownName(), '£ a year; negative is short', left)),
    }),
    grid({
      head: ['Does it cover the cut?', '', ...again()],
      rows: options.map((option) => row(option.shownName(), 'Covers or Short', option.verdicts)),
    }),
    ...verdicts.flatMap((cells) => [
      conditional(cells, f`${cells[0]!}="Short"`, 'attention'),
      conditional(cells, f`${cells[0]!}="Covers"`, 'recommended'),
    ]),
  ];
  return {
    sheet: sheet('Grant sensitivity', blocks, {
      kind: 'calculation',
      widths: { label: 44, unit: 16, value: 12 },
    }),
  };
}

/** 0, then each cut a step above the one before. */
function cutHeads(cuts: readonly number[], step: Cell): Cell[] {
  const heads: Cell[] = [];
  for (const [i, cut] of cuts.entries()) {
    const before = heads[i - 1];
    heads.push(calc(before ? f`${before}+${step}` : f`0`, cut, 'percent', { style: 'columnHeadNumber' }));
  }
  return heads;
}

function optionLines(
  option: OptionCover,
  input: Cell,
  savings: Savings | undefined,
  costs: CostsByYear['options'][number],
  base: Cell,
  required: readonly Cell[],
) {
  const name = same(input);
  const saved = same(costs.fullYearSaved);
  const left = required.map((amount, i) =>
    calc(f`${columnAbsolute(saved)}-${rowAbsolute(amount)}`, option.left[i]!, 'money'),
  );
  return {
    name,
    shownName: () => same(input),
    saved,
    own: calc(
      savings ? sumOfOptionSavings(savings, f`${columnAbsolute(name)}`) : f`0`,
      option.ownSavings,
      'money',
    ),
    largest: calc(f`IF(${base}=0,0,MIN(1,MAX(0,${saved}/${base})))`, option.largestCut, 'percentFine'),
    left,
    verdicts: left.map((cell, i) =>
      calc(f`IF(ROUND(${cell},${digits(2)})>=0,"Covers","Short")`, option.verdicts[i]!),
    ),
  };
}

/** All grants as they stand before the cuts of the case. */
function grantsBefore({ table: funding }: FundingInputs): Formula {
  return f`SUMPRODUCT((${funding.column('Kind')}="Grant")*${funding.column('Amount a year before cuts')})`;
}
