import {
  type Block,
  type Cell,
  type Sheet,
  calc,
  conditional,
  f,
  grid,
  heading,
  input,
  note,
  row,
  sheet,
  title,
} from '../../workbook';
import { COST_BASIS } from '../cost-basis';
import type { Evaluation } from '../evaluate';
import type { AppraisalCase } from '../schema';
import type { CostsByYear } from './costs-by-year';
import type { Inputs } from './inputs';
import { bullets, same } from './parts';
import type { ScoreResults } from './scoring';

export interface Options {
  readonly sheet: Sheet;
  readonly benefits: readonly Cell[];
  readonly disbenefits: readonly Cell[];
  readonly recommended: readonly Cell[];
  readonly measures: readonly Cell[];
}

export function optionsSheet(
  c: AppraisalCase,
  inputs: Inputs,
  costs: CostsByYear,
  scores: ScoreResults | undefined,
  result: Evaluation,
): Options {
  const lines = c.options.map((option, index) => {
    const name = same(inputs.options[index]!);
    return {
      name,
      benefits: input(bullets(option.benefits), { format: 'text' }),
      disbenefits: input(bullets(option.disbenefits), { format: 'text' }),
      recommended: calc(
        f`IF(${name}=${inputs.recommended},"Yes","No")`,
        result.options[index]!.recommended ? 'Yes' : 'No',
      ),
      cost: same(costs.options[index]!.fullYearNet),
      saved: same(costs.options[index]!.fullYearSaved),
      rank: scores ? [same(scores.ranks[index]!, 'calculation')] : [],
    };
  });
  const recommended = lines.map((line) => line.recommended);
  const measures = measureLines(inputs, result);
  const blocks: Block[] = [
    title('Options', `Benefits, disbenefits and cost, £ in a full year: ${COST_BASIS}`),
    note(
      'The first option is to do nothing: the others are held against it. Benefits and disbenefits are typed here.',
    ),
    grid({
      head: [
        'Option',
        '',
        'Benefits',
        'Disbenefits',
        'Recommended',
        'Cost in a full year, £',
        'Saved against doing nothing, £',
        ...(scores ? ['Rank by score'] : []),
      ],
      width: [50, 50, 15, 16, 16, ...(scores ? [9] : [])],
      rows: lines.map((l) =>
        row(l.name, '', [l.benefits, l.disbenefits, l.recommended, l.cost, l.saved, ...l.rank]),
      ),
    }),
    conditional(recommended, f`${recommended[0]!}="Yes"`, 'recommended'),
    ...(measures.length === 0
      ? []
      : [
          heading('Decisions beside the options'),
          note('These stand whichever option is chosen, and are in no option’s cost.'),
          grid({
            head: ['Decision', '', 'What pays for it', '', 'Cost now, £', 'Cost then, £', 'Saving, £'],
            rows: measures.map((m) => row(m.name, '', [m.fundedBy, null, m.current, m.proposed, m.saving])),
          }),
        ]),
  ];
  return {
    sheet: sheet('Options', blocks, { kind: 'output', widths: { label: 36, unit: 3 } }),
    benefits: lines.map((line) => line.benefits),
    disbenefits: lines.map((line) => line.disbenefits),
    recommended,
    measures: measures.map(({ saving }) => saving),
  };
}

function measureLines(inputs: Inputs, { measures }: Evaluation) {
  return inputs.measures.map((measure, index) => {
    // Months left blank are a whole year, as in a case file
    const months = f`(${measure.months}+12*(${measure.months}=""))`;
    const current = calc(f`${measure.current}*${months}/12`, measures[index]!.current, 'money');
    const proposed = calc(f`${measure.proposed}*${months}/12`, measures[index]!.proposed, 'money');
    return {
      name: same(measure.name),
      fundedBy: same(measure.fundedBy),
      current,
      proposed,
      saving: calc(f`${current}-${proposed}`, measures[index]!.saving, 'money'),
    };
  });
}
