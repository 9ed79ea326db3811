import { type Cell, type ColumnReference, type Formula, digits, f, join } from '../../workbook';
import type { FundingCheckId } from '../funding/checks';
import type { Cuts } from './cuts';
import type { Funding } from './funding';
import type { FundingInputs } from './funding-inputs';
import type { FundingModels } from './funding-models';
import { INCOME_WORDS, type Income } from './income';
import type { Inputs } from './inputs';
import type { Partners } from './partners';
import type { PooledBudget } from './pooled-budget';
import { SERVICE_TEXT } from './savings';

/** What pays for the options, as the checks look at it. */
export interface FundingModel {
  readonly inputs: Inputs;
  readonly fundingInputs: FundingInputs | undefined;
  readonly cuts: Cuts | undefined;
  readonly income: Income | undefined;
  readonly partners: Partners | undefined;
  readonly fundingModels: FundingModels | undefined;
  readonly funding: Funding | undefined;
  readonly pooled: PooledBudget | undefined;
}

interface FundingCheckRow {
  readonly id: FundingCheckId;
  readonly says: string;
  readonly holds: Formula;
  readonly mend: string;
}

export function fundingCheckRows(model: FundingModel): FundingCheckRow[] {
  const { fundingInputs, income, partners, pooled, fundingModels, funding } = model;
  return [
    ...(fundingInputs && funding?.lines
      ? [
          {
            id: 'funding lines' as const,
            says: 'Funding and MTFP has a line for every row of Funding',
            holds: f`ROWS(${fundingInputs.table.column('Name')})<=ROWS(${funding.lines.names})`,
            mend: 'More rows have been typed into Funding than there are lines to spare: make the workbook afresh',
          },
        ]
      : []),
    ...(fundingInputs || income
      ? [
          {
            id: 'funding names' as const,
            says: 'Every line of Funding, Cuts and Income names what is there',
            holds: f`${unknownNames(model)}=0`,
            mend: 'Names, owners, kinds and years in Funding, Cuts and Income: one with a slip would not count; a name may stand once in Funding',
          },
        ]
      : []),
    ...(partners && pooled
      ? [
          {
            id: 'pool adds up' as const,
            says: 'The partners pay the whole pool, and their cross-subsidies come to 0',
            holds: f`(ROUND(SUM(${pooled.crossSubsidies}),${digits(2)})=0)*(ROUND(SUM(${pooled.contributions})-${pooled.pool},${digits(2)})=0)`,
            mend: 'Partners: one typed below the table is not counted until the workbook is made afresh; usage must not be 0 for all',
          },
        ]
      : []),
    ...(fundingModels && pooled
      ? [
          {
            id: 'funding models' as const,
            says: 'Every line of Funding models fits a model and a partner, and each model has weights',
            holds: modelsFit(model.inputs, fundingModels, pooled),
            mend: 'Names in Funding models against Inputs and Partners; weights of each model on Pooled budget',
          },
        ]
      : []),
  ];
}

const known = (column: ColumnReference, names: readonly Cell[]): Formula =>
  f`(COUNTIF(${names},${column}&"")>0)`;
const knownOrBlank = (column: ColumnReference, names: readonly Cell[]): Formula =>
  f`((${column}="")+COUNTIF(${names},${column}&"")>0)`;

/** Lines that count for something but name what is not there. */
function unknownNames({ inputs, fundingInputs, cuts, income }: FundingModel): Formula {
  const { years, options } = inputs;
  const unknown: Formula[] = [];
  if (fundingInputs) {
    const { table } = fundingInputs;
    const name = table.column('Name');
    const isNamedOnce = f`(COUNTIF(${name},${name}&"")=1)*(${name}<>"")`;
    const inYears = f`${knownOrBlank(table.column('From'), years)}*${knownOrBlank(table.column('Until'), years)}`;
    unknown.push(
      f`SUMPRODUCT((${table.column('Amount a year before cuts')}<>0)*(1-${isNamedOnce}*${inYears}))`,
    );
    if (cuts) {
      const funding = f`(COUNTIF(${name},${cuts.table.column('Funding')}&"")>0)`;
      unknown.push(
        f`SUMPRODUCT((${cuts.table.column('Cut')}<>0)*(1-${funding}*${known(cuts.table.column('Year'), years)}))`,
      );
    }
  }
  if (income) {
    const { table } = income;
    const owner = table.column('Belongs to');
    const owned = f`(COUNTIF(${options},${owner}&"")+(${owner}=${SERVICE_TEXT})>0)`;
    const inYears = f`${knownOrBlank(table.column('From'), years)}*${knownOrBlank(table.column('Until'), years)}`;
    const amount = f`(${table.column('Number a year')}<>0)*(${table.column('Charge')}<>0)`;
    unknown.push(f`SUMPRODUCT(${amount}*(1-${owned}*${isKind(table.column('Kind'))}*${inYears}))`);
  }
  return join('+', unknown);
}

/** The words of the kinds stand in the formula as they do on Funding and MTFP, where lines look for them. */
const isKind = (kind: ColumnReference): Formula =>
  f`(${join(
    '+',
    Object.values(INCOME_WORDS).map((words): Formula => f`(${kind}=${quoted(words)})`),
  )}>0)`;

const quoted = (words: string): Formula => ({ kind: 'formula', parts: [`"${words}"`] });

function modelsFit(
  { fundingModels: names }: Inputs,
  { table }: FundingModels,
  pooled: PooledBudget,
): Formula {
  const fits = f`${known(table.column('Model'), names)}*${known(table.column('Partner'), pooled.names)}`;
  return f`(SUMPRODUCT((${table.column('Weight')}<>0)*(1-${fits}))=0)*(MIN(${pooled.weights})>0)`;
}
