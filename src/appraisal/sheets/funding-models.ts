import { type Sheet, type TableBlock, note, range, sheet, table, title } from '../../workbook';
import type { AppraisalCase } from '../schema';
import type { Inputs } from './inputs';
import type { Partners } from './partners';

export interface FundingModels {
  readonly sheet: Sheet;
  readonly table: TableBlock<'Model' | 'Partner' | 'Weight' | 'Source'>;
}

/** By which weights each model shares the pool; undefined where the case compares none. */
export function fundingModelsSheet(
  { fundingModels }: AppraisalCase,
  inputs: Inputs,
  partners: Partners | undefined,
): FundingModels | undefined {
  if (fundingModels.length === 0 || !partners) return undefined;
  const lines = fundingModels.flatMap(({ name, shares }) =>
    shares.map((share) => ({ ...share, model: name })),
  );
  const models = table('Funding_models', lines, [
    {
      header: 'Model',
      cell: (l) => l.model,
      list: range(inputs.fundingModels[0]!, inputs.fundingModels.at(-1)!),
      width: 36,
    },
    { header: 'Partner', cell: (l) => l.partner, list: partners.table.column('Name'), width: 36 },
    { header: 'Weight', cell: (l) => l.weight, format: 'general', min: 0, width: 14 },
    { header: 'Source', cell: (l) => l.source ?? null, width: 70 },
  ]);
  const blocks = [
    title('Funding models', 'How each model shares the pool: in proportion to weights, on any scale'),
    note('The models are named on Inputs. A partner without a row in a model pays nothing in it.'),
    models,
  ];
  return { sheet: sheet('Funding models', blocks, { kind: 'input' }), table: models };
}
