import { type Formula, type Sheet, type TableBlock, f, note, sheet, table, title } from '../../../workbook';
import type { AppraisalCase } from '../../schema';
import type { Inputs } from '../inputs';
import type { Lists } from '../lists';
import { wordsWith } from '../parts';

type Header = 'Option' | 'Risk' | 'Probability' | 'Cost' | 'Year' | 'Source';

export interface RiskCosts {
  readonly sheet: Sheet;
  readonly table: TableBlock<Header>;
}

/** Risks with a price; undefined where the case has none. */
export function riskCostsSheet(
  { wholeLife }: AppraisalCase,
  inputs: Inputs,
  lists: Lists,
): RiskCosts | undefined {
  if (!wholeLife || wholeLife.risks.length === 0 || !lists.horizon) return undefined;
  const risks = table('Risk_costs', wholeLife.risks, [
    { header: 'Option', cell: (r) => r.option, list: inputs.lists.options, width: 36 },
    { header: 'Risk', cell: (r) => r.risk, width: 48 },
    { header: 'Probability', cell: (r) => r.probability, format: 'percent', min: 0, max: 1, width: 14 },
    { header: 'Cost', cell: (r) => r.cost, format: 'money', min: 0, width: 14 },
    { header: 'Year', cell: (r) => r.year, format: 'year', list: lists.horizon.list, width: 12 },
    { header: 'Source', cell: (r) => r.source ?? null, width: 50 },
  ]);
  const blocks = [
    title(
      'Risk costs',
      wordsWith('subtitle', ['What risks would cost if they happen, £, ', inputs.priceBase, ' prices']),
    ),
    note(
      'A cost counts by its probability in its year, on Whole-life value alone. Leave out what optimism bias covers already.',
    ),
    risks,
  ];
  return { sheet: sheet('Risk costs', blocks, { kind: 'input' }), table: risks };
}

/** Cost times probability of an option's risks in a year. */
export function sumOfRisks({ table: risks }: RiskCosts, option: Formula, year: Formula): Formula {
  return f`SUMPRODUCT((${risks.column('Option')}=${option})*(${risks.column('Year')}=${year})*${risks.column('Probability')}*${risks.column('Cost')})`;
}
