import { toPennies } from '../../calculations/decimals';
import { crossSubsidy } from '../../calculations/funding';
import type { AppraisalCase } from '../schema';

export type Verdict = 'Balanced' | 'Pays for others' | 'Is paid for by others';

export interface PartnerResult {
  readonly name: string;
  readonly contribution: number;
  readonly share: number;
  readonly usage: number;
  readonly shareOfUsage: number;
  /** What its use of the service costs, GBP */
  readonly costOfUse: number;
  /** Contribution less the cost of its use: positive where it pays for others */
  readonly crossSubsidy: number;
  readonly verdict: Verdict;
}

export interface ModelResult {
  readonly name: string;
  /** In the order of the partners, as are the amounts */
  readonly weights: readonly number[];
  /** What each partner would pay, GBP */
  readonly amounts: readonly number[];
  /** The same less what each pays now */
  readonly differences: readonly number[];
  /** What partners who pay more would pay more, GBP, which is what the others pay less */
  readonly moved: number;
}

export interface PoolResult {
  readonly contributions: number;
  readonly usage: number;
  readonly partners: readonly PartnerResult[];
  readonly models: readonly ModelResult[];
  /** The model that moves least money; the first of several that move as little */
  readonly movesLeast: string | undefined;
}

/** Who pays for whom in a pooled budget, and what each partner would pay under other ways to share it. */
export function poolResult({ pool, fundingModels }: AppraisalCase): PoolResult | undefined {
  if (!pool) return undefined;
  const contributions = sum(pool.partners.map(({ contribution }) => contribution));
  const usage = sum(pool.partners.map((partner) => partner.usage));
  const subsidies = crossSubsidy(
    pool.partners.map(({ contribution }) => contribution),
    pool.partners.map((partner) => partner.usage),
  );
  const bound = toPennies(pool.tolerance * contributions);
  const partners = pool.partners.map((partner, index): PartnerResult => {
    const shareOfUsage = partner.usage / usage;
    return {
      name: partner.name,
      contribution: partner.contribution,
      share: contributions === 0 ? 0 : partner.contribution / contributions,
      usage: partner.usage,
      shareOfUsage,
      costOfUse: shareOfUsage * contributions,
      crossSubsidy: subsidies[index]!,
      verdict: verdictOn(toPennies(subsidies[index]!), bound),
    };
  });
  const models = fundingModels.map(({ name, shares }): ModelResult => {
    const weights = pool.partners.map((partner) =>
      sum(shares.filter((share) => share.partner === partner.name).map(({ weight }) => weight)),
    );
    const amounts = weights.map((weight) => (weight / sum(weights)) * contributions);
    const differences = amounts.map((amount, index) => amount - pool.partners[index]!.contribution);
    return { name, weights, amounts, differences, moved: sum(differences.filter((more) => more > 0)) };
  });
  return { contributions, usage, partners, models, movesLeast: leastMoved(models) };
}

const verdictOn = (pennies: number, bound: number): Verdict =>
  Math.abs(pennies) <= bound ? 'Balanced' : pennies > 0 ? 'Pays for others' : 'Is paid for by others';

/** To the penny, so that models that share alike tie whatever their weights are measured in. */
function leastMoved(models: readonly ModelResult[]): string | undefined {
  const moved = models.map((model) => toPennies(model.moved));
  return models[moved.indexOf(Math.min(...moved))]?.name;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
