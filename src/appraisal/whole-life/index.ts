import { roundHalfAwayFromZero } from '../../calculations/decimals';
import { factorOfYear, rateOfYear } from '../../calculations/discounting';
import {
  annuityFactor,
  benefitCostRatio,
  equivalentAnnualCost,
  netPresentValue,
  optimismBias,
} from '../../calculations/option';
import type { OptionBenefits } from '../benefits';
import type { OptionResult } from '../option-costs';
import type { AppraisalCase } from '../schema';
import type { OptionLife } from '../schema-whole-life';
import { generalPriceLevels } from './price-levels';
import { SHORTEST_HORIZON, horizonYears, optionLives, scheduleOf } from './settings';

/** What options bring beside their costs, in the prices of the price base: an amount for each option and year of the appraisal. */
export type YearlyBenefits = readonly (readonly number[])[];

/** The kinds of registered benefits that have a value. */
export const VALUED_BENEFITS = ['cash-releasing', 'non-cash-releasing', 'societal'] as const;

export const benefitsOf = (register: readonly OptionBenefits[] | undefined): readonly YearlyBenefits[] =>
  register ? VALUED_BENEFITS.map((kind) => register.map(({ years }) => years[kind])) : [];

export interface WholeLife {
  /** The labels of the years, from the first of the appraisal, which is not discounted. */
  readonly years: readonly string[];
  /** Which year of the appraisal stands for each of them, from 1: the last one for all that follow it. */
  readonly standsFor: readonly number[];
  /** Prices of those years; the price base is 1. */
  readonly levels: readonly number[];
  readonly rates: readonly number[];
  readonly factors: readonly number[];
  readonly options: readonly WholeLifeOption[];
}

/** An amount of each year, and its present value; GBP, costs positive. */
export interface Flow {
  readonly years: readonly number[];
  readonly present: number;
}

export interface WholeLifeOption {
  readonly name: string;
  /** In the prices of the year, as on Costs by year. */
  readonly gross: Flow;
  readonly postsAdded: Flow;
  readonly releasedAndSaved: Flow;
  readonly oneOff: Flow;
  readonly net: Flow;
  readonly bias: Flow;
  /** Which part of the posts added, and of the one-off costs, is added to them for optimism. */
  readonly biasRates: { readonly postsAdded: number; readonly oneOff: number };
  /** In the prices of the price base. */
  readonly real: Flow;
  readonly risks: Flow;
  /** Net cost with optimism bias, and risks; its present value is the net present cost. */
  readonly cost: Flow;
  readonly presentValues: readonly number[];
  readonly benefits: readonly Flow[];
  readonly extraCosts: number;
  readonly extraBenefits: number;
  /** Net present social value against doing nothing. */
  readonly socialValue: number;
  /** Undefined where nothing more is spent than by doing nothing. */
  readonly benefitCostRatio: number | undefined;
  readonly life: number;
  readonly presentOverLife: number;
  readonly annuityFactor: number;
  readonly equivalentAnnualCost: number;
}

/** Costs over the whole horizon in present values; undefined where the case asks for none, or for too few years. */
export function wholeLifeValue(
  c: AppraisalCase,
  options: readonly OptionResult[],
  benefits: readonly YearlyBenefits[] = [],
): WholeLife | undefined {
  const settings = c.wholeLife;
  if (!settings || settings.horizon < SHORTEST_HORIZON) return undefined;
  const schedule = scheduleOf(settings);
  const years = horizonYears(c);
  const standsFor = years.map((_, year) => Math.min(year + 1, c.years.length));
  const caseLevels = generalPriceLevels(c);
  const levels = standsFor.map((year) => caseLevels[year - 1]!);
  const lives = optionLives(c);

  const present = (flows: readonly number[]) => netPresentValue(flows, 0, schedule);
  const real = (flows: readonly number[]): Flow => ({ years: flows, present: present(flows) });
  const cash = (flows: readonly number[]): Flow => ({
    years: flows,
    present: present(flows.map((flow, year) => flow / levels[year]!)),
  });

  const valued = options.map((option, index) => valueOf(option, lives[index]!, index));
  const doNothing = valued[0]!;
  return {
    years,
    standsFor,
    levels,
    rates: years.map((_, year) => (year === 0 ? 0 : rateOfYear(year, schedule))),
    factors: years.map((_, year) => factorOfYear(year, schedule)),
    options: valued.map((own) => {
      const extraCosts = spending(own) - spending(doNothing);
      const extraBenefits = gains(own) - gains(doNothing);
      const spendsMore = roundHalfAwayFromZero(extraCosts, 2) > 0;
      return {
        ...own,
        extraCosts,
        extraBenefits,
        socialValue: extraBenefits - extraCosts,
        benefitCostRatio: spendsMore ? benefitCostRatio(extraBenefits, extraCosts) : undefined,
      };
    }),
  };

  function valueOf({ name, years: costs }: OptionResult, life: OptionLife, index: number) {
    const inYears = (amount: (year: number, isRepeated: boolean) => number) =>
      standsFor.map((year, at) => amount(year - 1, at >= year));
    const once = c.options[index]!.savings.filter(({ recurrent }) => !recurrent);
    const savedOnce = c.years.map((label) =>
      once.reduce((total, { year, amount }) => total + (year === label ? amount : 0), 0),
    );
    const gross = inYears((year) => costs[year]!.gross);
    const postsAdded = inYears((year) => costs[year]!.added);
    const releasedAndSaved = inYears((year, isRepeated) => {
      const { released, agencyAvoided, savings } = costs[year]!;
      return released + agencyAvoided + savings + (isRepeated ? savedOnce[year]! : 0);
    });
    const oneOff = inYears((year, isRepeated) => (isRepeated ? 0 : costs[year]!.oneOff));
    const net = years.map((_, year) => gross[year]! + releasedAndSaved[year]! + oneOff[year]!);
    const bias = optimismBias(life.upperBound, life.mitigated);
    const biasRates = {
      postsAdded: life.biasOn === 'one-off costs' ? 0 : bias,
      oneOff: life.biasOn === 'posts added' ? 0 : bias,
    };
    const biases = years.map(
      (_, year) => biasRates.postsAdded * postsAdded[year]! + biasRates.oneOff * oneOff[year]!,
    );
    const realNet = years.map((_, year) => (net[year]! + biases[year]!) / levels[year]!);
    const risks = years.map((label) =>
      c
        .wholeLife!.risks.filter(({ option, year }) => option === name && year === label)
        .reduce((total, { probability, cost }) => total + probability * cost, 0),
    );
    const cost = years.map((_, year) => realNet[year]! + risks[year]!);
    const lasting = life.life ?? settings!.horizon;
    const presentOverLife = present(cost.slice(0, lasting));
    return {
      name,
      gross: cash(gross),
      postsAdded: cash(postsAdded),
      releasedAndSaved: cash(releasedAndSaved),
      oneOff: cash(oneOff),
      net: cash(net),
      bias: cash(biases),
      biasRates,
      real: real(realNet),
      risks: real(risks),
      cost: real(cost),
      presentValues: cost.map((flow, year) => flow * factorOfYear(year, schedule)),
      benefits: benefits.map((own) => real(inYears((year) => own[index]![year]!))),
      life: lasting,
      presentOverLife,
      annuityFactor: annuityFactor(lasting, schedule, 0),
      equivalentAnnualCost: equivalentAnnualCost(presentOverLife, lasting, schedule, 0),
    };
  }
}

type Valued = Pick<WholeLifeOption, 'gross' | 'oneOff' | 'bias' | 'risks' | 'releasedAndSaved' | 'benefits'>;

const spending = ({ gross, oneOff, bias, risks }: Valued) =>
  gross.present + oneOff.present + bias.present + risks.present;
const gains = ({ releasedAndSaved, benefits }: Valued) =>
  benefits.reduce((total, { present }) => total + present, 0) - releasedAndSaved.present;
