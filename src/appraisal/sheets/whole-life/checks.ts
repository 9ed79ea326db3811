import { type Cell, type ColumnReference, type Formula, f } from '../../../workbook';
import type { WholeLifeCheckId } from '../../whole-life/checks';
import type { Benefits } from '../benefits/inputs';
import type { Changes } from '../changes';
import type { Inputs } from '../inputs';
import { type Pay, risesAreRight } from '../pay';
import { startOf } from '../year-labels';
import type { Inflation } from './inflation';
import type { RiskCosts } from './risk-costs';
import type { WholeLifeSettings } from './settings';

/** What present values are made from, as the checks look at it. */
export interface WholeLifeModel {
  readonly settings: WholeLifeSettings | undefined;
  readonly inflation: Inflation | undefined;
  readonly riskCosts: RiskCosts | undefined;
  /** The years of the horizon, as the workbook was made. */
  readonly horizonYears: readonly Cell[] | undefined;
}

interface WholeLifeCheckRow {
  readonly id: WholeLifeCheckId;
  readonly says: string;
  readonly holds: Formula;
  readonly mend: string;
}

type Checked = WholeLifeModel & {
  readonly inputs: Inputs;
  readonly changes: Changes;
  readonly pay: Pay | undefined;
  readonly benefits: Benefits | undefined;
};

export function wholeLifeCheckRows(model: Checked): WholeLifeCheckRow[] {
  const { settings, inflation, riskCosts, horizonYears, inputs } = model;
  if (!settings || !horizonYears) return [];
  return [
    {
      id: 'horizon',
      says: 'The horizon holds every year of the appraisal, and Whole-life value has all its years',
      holds: f`(${settings.horizon}>=ROWS(${inputs.years}))*(${settings.horizon}<=ROWS(${horizonYears}))`,
      mend: 'Horizon on Whole-life settings: make the workbook afresh for a longer one',
    },
    {
      id: 'prices kept apart',
      says: 'Cash and real prices are kept apart before anything is discounted',
      holds: pricesKeptApart(settings, inflation, inputs, model.pay),
      mend: 'With a pay table costs are in cash prices and need inflation for every year after the price base; without one they are real already and must have none: Whole-life settings and Inflation',
    },
    ...(inflation
      ? [
          {
            id: 'inflation years' as const,
            says: 'Every year of Inflation counts once',
            holds: risesAreRight(inflation.table.column('Year'), inputs.priceBase, inputs.years),
            mend: 'Years of Inflation, written as 2027/28: after the price base, up to the last year of the appraisal, none twice',
          },
        ]
      : []),
    {
      id: 'lives',
      says: 'No option lasts longer than the horizon',
      holds: f`SUMPRODUCT((${settings.lives.map(({ life }) => life)}>${settings.horizon})*1)=0`,
      mend: 'Life in years on Whole-life settings',
    },
    ...(riskCosts
      ? [
          {
            id: 'risk costs' as const,
            says: 'Every line of Risk costs names an option and a year of the horizon',
            holds: risksAreKnown(riskCosts, inputs, horizonYears),
            mend: 'Options and years in Risk costs: one with a slip would not count',
          },
        ]
      : []),
    {
      id: 'last year repeats',
      says: 'Nothing begins or ends in or after the last year of the appraisal, which repeats up to the horizon',
      holds: lastYearRepeats(settings, model),
      mend: 'Start and end months on Changes, last years on Benefits: add years to the appraisal until every change has happened',
    },
  ];
}

function pricesKeptApart(
  { inflation: rate }: WholeLifeSettings,
  inflation: Inflation | undefined,
  { priceBase, years }: Inputs,
  pay: Pay | undefined,
): Formula {
  const own = inflation?.table;
  if (!pay) return own ? f`(${rate}=0)*(SUMPRODUCT((${own.column('Inflation')}<>0)*1)=0)` : f`${rate}=0`;
  const last = years.at(-1)!;
  const since = f`${startOf(f`${last}`)}-${startOf(f`${priceBase}`)}`;
  const when = own?.column('Year');
  const given = when ? f`SUMPRODUCT((${when}>${priceBase})*(${when}<=${last}))` : f`0`;
  return f`(${rate}<>"")+(${given}>=${since})>0`;
}

const known = (column: ColumnReference, names: readonly Cell[]): Formula =>
  f`(COUNTIF(${names},${column}&"")>0)`;

function risksAreKnown({ table: risks }: RiskCosts, { options }: Inputs, years: readonly Cell[]): Formula {
  const counts = f`(${risks.column('Probability')}*${risks.column('Cost')}<>0)`;
  return f`SUMPRODUCT(${counts}*(1-${known(risks.column('Option'), options)}*${known(risks.column('Year'), years)}))=0`;
}

function lastYearRepeats({ horizon }: WholeLifeSettings, { inputs, changes, benefits }: Checked): Formula {
  const column = (header: Parameters<Changes['table']['column']>[0]) => changes.table.column(header);
  const lastYear = f`12*(ROWS(${inputs.years})-1)+1`;
  const moves = f`((${column('Start month')}>${lastYear})+(${column('End month')}>=${lastYear})>0)`;
  const counts = f`(${column('Number')}<>0)*(${column('Change')}<>"Keep agency")`;
  const changing = f`SUMPRODUCT(${counts}*${moves})`;
  const ending = benefits
    ? f`${changing}+SUMPRODUCT((${benefits.table.column('Until')}=${inputs.years.at(-1)!})*(${benefits.table.column('Amount a year')}<>0))`
    : changing;
  return f`(${horizon}=ROWS(${inputs.years}))+(${ending}=0)>0`;
}
