import { type Block, type Cell, grid, heading, input, row } from '../../../workbook';
import type { AppraisalCase } from '../../schema';
import { withSource } from './columns';

export interface PoolInputs {
  readonly usageUnit: Cell;
  readonly tolerance: Cell;
}

/** Undefined where there is no pool. */
export function poolInputs({ pool }: AppraisalCase): PoolInputs | undefined {
  if (!pool) return undefined;
  return {
    usageUnit: input(pool.usageUnit, { format: 'text', name: 'Pool_usage_unit' }),
    tolerance: input(pool.tolerance, { format: 'percent', min: 0, max: 1, name: 'Pool_tolerance' }),
  };
}

/** Funding models are known when a workbook is made, since rows of results stand for them. */
export function poolBlocks(
  c: AppraisalCase,
  { usageUnit, tolerance }: PoolInputs,
  models: readonly Cell[],
): Block[] {
  return [
    heading('Pooled budget'),
    grid({
      head: ['Setting of the pool', 'Unit', 'Value', '', '', '', '', 'Note'],
      rows: [
        row('What use is counted in', 'unit a year', withSource([usageUnit])),
        row(
          'Balanced within',
          '% of the pool',
          withSource([tolerance], 'A cross-subsidy up to this counts as balanced'),
        ),
      ],
    }),
    ...(models.length === 0
      ? []
      : [
          grid({
            head: ['Funding model', '', '', '', '', '', '', 'Summary'],
            rows: models.map((name, index) => row(name, '', withSource([], c.fundingModels[index]!.summary))),
          }),
        ]),
  ];
}
