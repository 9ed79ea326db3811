import type { Sheet } from '../workbook';
import type { Evaluation } from './evaluate';
import { scenarioHeadlines } from './scenarios/results';
import type { AppraisalCase } from './schema';
import { riskScoresSheet } from './sheets/risk-scores';
import { type ModelInput, modelInputs } from './sheets/model-inputs';
import { agencySheet } from './sheets/agency';
import { baselineSheet } from './sheets/baseline';
import { caseloadSheet } from './sheets/caseload';
import { changesSheet } from './sheets/changes';
import { checksSheet } from './sheets/checks';
import { costsByYearSheet } from './sheets/costs-by-year';
import { establishmentSheet } from './sheets/establishment';
import { cutsSheet } from './sheets/cuts';
import { fundingSheet } from './sheets/funding';
import { fundingInputsSheet } from './sheets/funding-inputs';
import { fundingModelsSheet } from './sheets/funding-models';
import { grantSensitivitySheet } from './sheets/grant-sensitivity';
import { incomeSheet } from './sheets/income';
import { inputsSheet } from './sheets/inputs';
import { listsSheet } from './sheets/lists';
import { oneOffSheet } from './sheets/one-off';
import { optionsSheet } from './sheets/options';
import { partnersSheet } from './sheets/partners';
import { paySheet } from './sheets/pay';
import { pooledBudgetSheet } from './sheets/pooled-budget';
import { postCostsSheet } from './sheets/post-costs';
import { ratesSheet } from './sheets/rates';
import { benefitsByYearSheet } from './sheets/benefits/by-year';
import { benefitsSheet } from './sheets/benefits/inputs';
import { risksSheet } from './sheets/risks';
import { savingsSheet } from './sheets/savings';
import { scenariosSheet } from './sheets/scenarios/inputs';
import { scenarioResultsSheet } from './sheets/scenarios/results';
import { withScenario } from './sheets/scenarios/shown';
import { scoreResultsSheet } from './sheets/scoring';
import { criteriaSheet, longListSheet, scoresSheet } from './sheets/scoring/inputs';
import type { Sensitivity } from './sheets/sensitivity';
import { staffingSheet } from './sheets/staffing';
import { statedFiguresSheet } from './sheets/stated-figures';
import { summarySheet } from './sheets/summary';
import { switchingSheet } from './sheets/switching-values';
import { valuedBenefits } from './sheets/whole-life/benefits';
import { inflationSheet } from './sheets/whole-life/inflation';
import { riskCostsSheet } from './sheets/whole-life/risk-costs';
import { wholeLifeSettings } from './sheets/whole-life/settings';
import { wholeLifeValueSheet } from './sheets/whole-life/value';

export type Part = readonly [{ readonly sheet: Sheet } | undefined, string];
type BuiltPart = readonly [{ readonly sheet: Sheet }, string];

/** The sheets of the model in reading order, and which of them keep records only: what is typed there moves no result. */
export function modelParts(c: AppraisalCase, result: Evaluation) {
  const inputs = inputsSheet(c);
  const scenarios = scenariosSheet(c);
  const establishment = establishmentSheet(c, inputs);
  const agency = c.agency.length > 0 ? agencySheet(c, inputs) : undefined;
  const lists = listsSheet(c, inputs, agency);
  const changes = changesSheet(c, inputs, lists);
  const savings = savingsSheet(c, inputs, lists, scenarios);
  const oneOff = oneOffSheet(c, inputs);
  const pay = paySheet(c, inputs, lists);
  const figures = statedFiguresSheet(c, inputs);
  const rates = ratesSheet(c);
  const settings = wholeLifeSettings(c, inputs);
  const inflation = inflationSheet(c, inputs, lists);
  const riskCosts = riskCostsSheet(c, inputs, lists);
  const fundingInputs = fundingInputsSheet(c, inputs);
  const cuts = cutsSheet(c, inputs);
  const income = incomeSheet(c, inputs, lists);
  const partners = partnersSheet(c, inputs);
  const fundingModels = fundingModelsSheet(c, inputs, partners);
  const onCosts = c.taxYear === undefined ? undefined : rates;
  const costs = postCostsSheet(inputs, agency, onCosts, result, scenarios);
  const staffing = staffingSheet(c, inputs, establishment, agency, changes);
  const byYear = costsByYearSheet(c, { inputs, changes, savings, oneOff, pay, costs }, result);
  const caseload = caseloadSheet({ inputs, establishment, agency, changes, costs, scenarios }, result);
  const baseline = baselineSheet({ inputs, establishment, agency, costs, caseload }, result);
  const present = { inputs, baseline, agency, costs };
  const moneyTables = {
    ...{ inputs, savings, funding: fundingInputs, cuts, income, costs: byYear, present, scenarios },
  };
  const funding = fundingSheet(c, moneyTables, result);
  const pooled = pooledBudgetSheet(inputs, partners, fundingModels, result);
  const sensitivity = grantSensitivitySheet(inputs, fundingInputs, savings, byYear, result, scenarios);
  const longList = longListSheet(c);
  const criteria = criteriaSheet(c);
  const scores = scoresSheet(c, inputs, criteria);
  const scoreResults = scoreResultsSheet(c, { inputs, criteria, scores }, result);
  const benefits = benefitsSheet(c, inputs);
  const benefitsByYear = benefitsByYearSheet(inputs, benefits, result);
  const wholeLife = wholeLifeValueSheet(
    {
      ...{ inputs, settings, inflation, savings, byYear, risks: riskCosts },
      rates: rates?.discount,
      horizon: lists.horizon,
    },
    result,
    valuedBenefits(benefitsByYear),
  );
  const switching = switchingSheet(c, inputs, byYear, wholeLife, result);
  const scenarioResults = scenarioResultsSheet(
    c,
    { inputs, scenarios, byYear, wholeLife },
    scenarioHeadlines(c),
  );
  const options = optionsSheet(c, inputs, byYear, scoreResults, result);
  const risks = risksSheet(c);
  const riskScores = riskScoresSheet(c, risks);
  const tables = { inputs, establishment, agency, changes, savings, oneOff, pay, figures };
  const money = { fundingInputs, cuts, income, partners, fundingModels, funding, pooled };
  const judgement = { criteria, scores, scoreResults, benefits };
  const valued = { settings, inflation, riskCosts, horizonYears: lists.horizon?.years };
  const model = {
    ...tables,
    ...money,
    ...judgement,
    ...valued,
    costs,
    staffing,
    byYear,
    caseload,
    options,
    risks,
    scenarios,
  };
  const checks = checksSheet(model, result);
  const summaryWith = (tried: Sensitivity | undefined) =>
    summarySheet(
      c,
      inputs,
      byYear,
      caseload,
      funding,
      risks,
      scoreResults,
      { wholeLife, switching, sensitivity: tried, scenarios },
      result,
    );

  const parts: readonly Part[] = [
    [{ sheet: summaryWith(undefined) }, 'The options side by side, with charts'],
    [inputs, 'Settings, options, teams, roles and what they cost'],
    [scenarios, 'Which scenario is shown: low, central or high, and what it multiplies'],
    [establishment, 'Posts of each team today'],
    [agency, 'Agency workers today'],
    [changes, 'What each option changes'],
    [savings, 'Savings of options and of the service'],
    [oneOff, 'Costs paid once, by kind'],
    [pay, 'Pay awards, increments and agency rates by year'],
    [fundingInputs, 'Grants, budgets, partners and reserves'],
    [cuts, 'Cuts of funding by year'],
    [income, 'What users pay'],
    [partners, 'Who pays into the pool, and who uses it'],
    [fundingModels, 'Weights by which the pool could be shared'],
    [longList, 'What was looked at before the options were chosen'],
    [criteria, 'Critical success factors and their weights'],
    [scores, 'The score of each option on each criterion, by whom and why'],
    [benefits, 'Benefits with owner, date and measure'],
    [figures, 'Figures as the report prints them'],
    [settings, 'How many years count, discounting, lives and optimism bias'],
    [inflation, 'How prices in general rise'],
    [riskCosts, 'What risks would cost if they happen'],
    [rates, 'Employer National Insurance, levy and discount rates'],
    [lists, 'What may be chosen in columns of the input tables'],
    [costs, 'What one post and one agency worker cost'],
    [staffing, 'Posts and agency workers with each option'],
    [caseload, 'Cases per FTE with each option, against the band'],
    [baseline, 'Posts, agency workers and caseload today'],
    [byYear, 'Each option year by year'],
    [funding, 'What pays for the options, what is kept, when it runs out'],
    [pooled, 'Who pays for whom in the pool, and ways to share it'],
    [sensitivity, 'Which cuts of the grants each option would pay for'],
    [scoreResults, 'Weighted scores, ranking, and whether other weights change it'],
    [benefitsByYear, 'Benefits of each option by kind and year, apart from its cost'],
    [wholeLife, 'What each option costs over its life, in present values'],
    [switching, 'What would have to change for the next best option to tie'],
    [scenarioResults, 'What each option costs at low, central and high, as worked out at build'],
    [options, 'Benefits, disbenefits, recommendation and cost'],
    [risks, 'Risks before and after controls'],
    [riskScores, 'Likelihood times impact of each risk, and where the risks stand'],
    [checks, 'Integrity of the model, and the stated figures'],
  ];
  const records = new Set<Sheet | undefined>([figures?.sheet, longList?.sheet]);
  const scales = new Set<Sheet | undefined>([riskScores?.sheet, scoreResults?.sheet]);
  const moved = new Set(
    [
      costs,
      caseload,
      baseline,
      byYear,
      funding,
      sensitivity,
      wholeLife,
      switching,
      scenarioResults,
      options,
    ].map((part) => part?.sheet),
  );
  const built = parts.flatMap(([part, what]): BuiltPart[] => {
    if (!part) return [];
    const { sheet } = part;
    return [[{ sheet: scenarios && moved.has(sheet) ? withScenario(sheet, scenarios) : sheet }, what]];
  });
  return { built, inputs, lists, checks, records, scales, scenarios, summaryWith };
}

export type Model = ReturnType<typeof modelParts>;

/** Sheets on which something is typed that moves results. */
export const movingSheets = ({ built, records, scales }: Model): Sheet[] =>
  built
    .map(([{ sheet }]) => sheet)
    .filter((sheet) => (sheet.kind === 'input' && !records.has(sheet)) || scales.has(sheet));

export const inputsOfModel = (model: Model): ModelInput[] =>
  modelInputs(
    movingSheets(model),
    model.built.map(([{ sheet }]) => sheet),
  );
