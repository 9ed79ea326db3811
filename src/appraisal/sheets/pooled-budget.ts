import {
  type Block,
  type Cell,
  type Sheet,
  calc,
  columnAbsolute,
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
import type { PartnerResult, PoolResult } from '../funding/pool';
import type { FundingModels } from './funding-models';
import type { Inputs } from './inputs';
import { same } from './parts';
import type { Partners } from './partners';

export interface PooledBudget {
  readonly sheet: Sheet;
  readonly names: readonly Cell[];
  /** All that is paid into the pool, and what each partner pays of it. */
  readonly pool: Cell;
  readonly contributions: readonly Cell[];
  readonly crossSubsidies: readonly Cell[];
  /** The sum of the weights of each model. */
  readonly weights: readonly Cell[];
}

/** Who pays for whom, and the ways to share the pool side by side; a column for each partner. */
export function pooledBudgetSheet(
  inputs: Inputs,
  partners: Partners | undefined,
  models: FundingModels | undefined,
  { funding: { pool: result } }: Evaluation,
): PooledBudget | undefined {
  if (!partners || !result || !inputs.pool) return undefined;
  const now = positionOfPartners(partners, inputs.pool, result);
  const compared = models ? comparedModels(inputs, models, now, result) : undefined;
  const blocks: Block[] = [
    title('Pooled budget', 'What each partner pays into the pool against what its use of it costs, £ a year'),
    note(
      'Cross-subsidy: contribution less the cost of its use, which is its share of all use x the pool. Positive pays for others; all together are 0.',
    ),
    note('Balanced: the cross-subsidy is no more, either way, than the tolerance on Inputs x the pool.'),
    ...now.blocks,
    ...(compared?.blocks ?? []),
  ];
  return {
    sheet: sheet('Pooled budget', blocks, {
      kind: 'calculation',
      widths: { label: 44, unit: 16, value: 20 },
    }),
    names: now.names,
    pool: now.pool,
    contributions: now.contributions,
    crossSubsidies: now.crossSubsidies,
    weights: compared?.weights ?? [],
  };
}

type Now = ReturnType<typeof positionOfPartners>;

function positionOfPartners(
  { table: partners }: Partners,
  { usageUnit, tolerance }: NonNullable<Inputs['pool']>,
  result: PoolResult,
) {
  const of = (header: 'Name' | 'Contribution' | 'Usage', index: number) =>
    f`INDEX(${partners.column(header)},${digits(index + 1)})`;
  const each = (cell: (partner: PartnerResult, index: number) => Cell) => result.partners.map(cell);
  const total = { style: 'total' } as const;
  const pool = calc(f`SUM(${partners.column('Contribution')})`, result.contributions, 'money', total);
  const usage = calc(f`SUM(${partners.column('Usage')})`, result.usage, 'general', total);
  const names = each((partner, index) =>
    calc(of('Name', index), partner.name, undefined, { style: 'columnHeadNumber' }),
  );
  const contributions = each((partner, index) =>
    calc(of('Contribution', index), partner.contribution, 'money'),
  );
  const used = each((partner, index) => calc(of('Usage', index), partner.usage, 'general'));
  const share = (cell: Cell, whole: Cell) =>
    f`IF(${columnAbsolute(whole)}=0,0,${cell}/${columnAbsolute(whole)})`;
  const shares = each((partner, index) => calc(share(contributions[index]!, pool), partner.share, 'percent'));
  const useShares = each((partner, index) =>
    calc(share(used[index]!, usage), partner.shareOfUsage, 'percent'),
  );
  const costs = each((partner, index) =>
    calc(f`${useShares[index]!}*${columnAbsolute(pool)}`, partner.costOfUse, 'money'),
  );
  const crossSubsidies = each((partner, index) =>
    calc(f`${contributions[index]!}-${costs[index]!}`, partner.crossSubsidy, 'money', total),
  );
  const bound = f`ROUND(${tolerance}*${columnAbsolute(pool)},${digits(2)})`;
  const verdicts = each((partner, index) => {
    const subsidy = f`ROUND(${crossSubsidies[index]!},${digits(2)})`;
    return calc(
      f`IF(ABS(${subsidy})<=${bound},"Balanced",IF(${subsidy}>0,"Pays for others","Is paid for by others"))`,
      partner.verdict,
      undefined,
      { style: 'calculation' },
    );
  });
  const sum = (cells: readonly Cell[], value: number, format: 'money' | 'percent') =>
    calc(f`SUM(${cells})`, value, format, total);
  const added = (amount: (partner: PartnerResult) => number) =>
    result.partners.reduce((sofar, partner) => sofar + amount(partner), 0);
  const blocks = [
    grid({
      head: ['As it is now', 'Unit', 'All partners', ...names],
      rows: [
        row('Contribution', '£', [pool, ...contributions]),
        row('Share of the pool', '%', [
          sum(
            shares,
            added((p) => p.share),
            'percent',
          ),
          ...shares,
        ]),
        row('Usage', same(usageUnit), [usage, ...used]),
        row('Share of usage', '%', [
          sum(
            useShares,
            added((p) => p.shareOfUsage),
            'percent',
          ),
          ...useShares,
        ]),
        row('Cost of its use', '£', [
          sum(
            costs,
            added((p) => p.costOfUse),
            'money',
          ),
          ...costs,
        ]),
        totalRow('Cross-subsidy', '£', [
          sum(
            crossSubsidies,
            added((p) => p.crossSubsidy),
            'money',
          ),
          ...crossSubsidies,
        ]),
        row('Verdict', '', [null, ...verdicts]),
      ],
    }),
  ];
  return { blocks, names, pool, contributions, crossSubsidies };
}

function comparedModels(inputs: Inputs, { table: models }: FundingModels, now: Now, result: PoolResult) {
  const heads = () => now.names.map((name) => same(name, 'columnHeadNumber'));
  const weightHeads = heads();
  const lines = result.models.map((model, index) => {
    const name = same(inputs.fundingModels[index]!);
    const weights = weightHeads.map((partner, p) =>
      calc(
        f`SUMPRODUCT((${models.column('Model')}=${columnAbsolute(name)})*(${models.column('Partner')}=${rowAbsolute(partner)})*${models.column('Weight')})`,
        model.weights[p]!,
        'general',
      ),
    );
    const all = calc(
      f`SUM(${weights})`,
      model.weights.reduce((sum, weight) => sum + weight, 0),
      'general',
    );
    const amounts = weights.map((weight, p) =>
      calc(
        f`IF(${columnAbsolute(all)}=0,0,${weight}/${columnAbsolute(all)})*${columnAbsolute(now.pool)}`,
        model.amounts[p]!,
        'money',
      ),
    );
    const shared = calc(
      f`SUM(${amounts})`,
      model.amounts.reduce((sum, amount) => sum + amount, 0),
      'money',
    );
    const differences = amounts.map((amount, p) =>
      calc(f`${amount}-${rowAbsolute(now.contributions[p]!)}`, model.differences[p]!, 'money'),
    );
    const moved = calc(
      f`ROUND(SUMIF(${differences},">0"),${digits(2)})`,
      Math.round(model.moved * 100) / 100,
      'money',
    );
    return { name, weights, all, amounts, shared, differences, moved };
  });
  const moved = lines.map((line) => line.moved);
  const names = lines.map(({ name }) => same(name));
  const least = calc(f`INDEX(${names},MATCH(MIN(${moved}),${moved},0),1)`, result.movesLeast!);
  const blocks: Block[] = [
    grid({
      keepWithNext: true,
      head: ['Weights', 'Unit', 'All partners', ...weightHeads],
      rows: lines.map(({ name, all, weights }) => row(name, 'any scale', [all, ...weights])),
    }),
    grid({
      keepWithNext: true,
      head: ['Funding models side by side', 'Unit', 'All partners', ...heads()],
      rows: [
        totalRow('As now', '£', [
          same(now.pool, 'total'),
          ...now.contributions.map((cell) => same(cell, 'total')),
        ]),
        ...lines.map(({ name, shared, amounts }) => row(same(name), '£', [shared, ...amounts])),
      ],
    }),
    grid({
      head: ['Against now', 'Unit', 'Money moved', ...heads()],
      rows: [
        ...lines.map(({ differences }, index) => row(names[index]!, '£', [moved[index]!, ...differences])),
        row('Moves least money', 'model', [least], { across: true }),
      ],
    }),
    note(
      'Against now: what a partner would pay more, or less where negative. Money moved: what those who pay more pay more.',
    ),
  ];
  return { blocks, weights: lines.map(({ all }) => all) };
}
