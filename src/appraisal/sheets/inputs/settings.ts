import { type Cell, input, row } from '../../../workbook';
import { EMPLOYER_NI } from '../../../tables';
import type { AppraisalCase } from '../../schema';
import { COUNTRIES } from '../../schema-duties';
import { FUNDING_PAYS_FOR, type FundingPaysFor } from '../../schema-funding';
import { listOf, withSource } from './columns';

type Settings = ReturnType<typeof settingInputs>;

export function settingInputs(c: AppraisalCase, options: readonly Cell[]) {
  return {
    title: input(c.title, { format: 'text', name: 'Case_title' }),
    organisation: input(c.organisation, { format: 'text', name: 'Organisation' }),
    decision: input(c.decision, { format: 'text', name: 'Decision' }),
    author: input(c.author, { format: 'text', name: 'Author' }),
    date: { ...input(c.date, { format: 'date', name: 'Case_date' }), style: 'inputText' as const },
    version: input(c.version, { format: 'text', name: 'Case_version' }),
    country: input(c.country ?? null, { format: 'text', name: 'Country', list: COUNTRIES }),
    because: input(c.recommendation.because, { format: 'text', name: 'Recommendation_reason' }),
    priceBase: input(c.priceBase, { format: 'year', name: 'Price_base' }),
    taxYear: input(c.taxYear ?? null, {
      format: 'year',
      name: 'Tax_year',
      list: EMPLOYER_NI.map(({ taxYear }) => taxYear),
    }),
    pensionRate: input(c.pensionRate, { format: 'percent', min: 0, max: 1, name: 'Pension_rate' }),
    vacancyFactor: input(c.vacancyFactor, { format: 'percent', min: 0, max: 1, name: 'Vacancy_factor' }),
    bandLow: input(c.band?.low ?? null, { format: 'caseload', min: 0, name: 'Band_low' }),
    bandHigh: input(c.band?.high ?? null, { format: 'caseload', min: 0, name: 'Band_high' }),
    recommended: input(c.recommendation.option, {
      format: 'text',
      name: 'Recommended_option',
      list: listOf(options),
    }),
    grantCutStep: grantCutStepInput(c),
    fundingBasis: fundingBasisInputs(c),
  };
}

/** The first block of the sheet: what the case is called, and what holds for all of it. */
export function settingRows(c: AppraisalCase, settings: Settings) {
  const { grantCutStep, fundingBasis } = settings;
  return [
    ...wordRows(settings),
    row('Price base', 'year', withSource([settings.priceBase], 'Every cost is in the prices of this year')),
    row(
      'Caseload band: low',
      'cases per FTE',
      withSource([settings.bandLow], 'For teams without a band of their own'),
    ),
    row('Caseload band: high', 'cases per FTE', withSource([settings.bandHigh])),
    row(
      'Tax year',
      'year',
      withSource([settings.taxYear], 'Employer NI and levy rates, where a role is costed from its salary'),
    ),
    row("Employer's pension rate", '% of pay', withSource([settings.pensionRate])),
    row(
      'Vacancy factor',
      '% of post costs',
      withSource(
        [settings.vacancyFactor],
        'The part not paid because of turnover: of established posts added, converted and released, never of agency workers',
      ),
    ),
    ...riskScaleRows(c),
    ...fundingBasisRows(fundingBasis),
    ...(grantCutStep
      ? [
          row(
            'Grant cut step',
            '% of the grants',
            withSource([grantCutStep], 'Grant sensitivity tries ten cuts, each a step above the one before'),
          ),
        ]
      : []),
  ];
}

/** What the case is called, by whom and when: typed here, and on the other sheets when the workbook is made afresh. */
function wordRows(settings: Settings) {
  const across = { across: true } as const;
  return [
    row('Title', '', [settings.title], across),
    row('Organisation', '', [settings.organisation], across),
    row('To decide', '', [settings.decision], across),
    row('Author', '', [settings.author], across),
    row('Date', '', [settings.date], across),
    row('Version', '', [settings.version], across),
    row('Country', 'choice', [settings.country], across),
  ];
}

/** Where no grant is cut it has no use, and is kept only if it was chosen. */
function grantCutStepInput({ funding, grantCutStep }: AppraisalCase): Cell | undefined {
  const isUsual = grantCutStep === 0.01;
  if (isUsual && funding.every(({ kind }) => kind !== 'grant')) return undefined;
  return input(grantCutStep, { format: 'percentFine', min: 0, max: 0.1, name: 'Grant_cut_step' });
}

/** What the money listed is there to pay for. */
export interface FundingBasis {
  readonly paysFor: Cell;
  readonly otherCosts: Cell;
}

/** What a person chooses from. */
export const PAYS_FOR_WORDS: Readonly<Record<FundingPaysFor, string>> = {
  'the change': 'The change',
  'the whole service': 'The whole service',
};

/** Where nothing pays for the options it has no use, and is kept only if it was chosen. */
function fundingBasisInputs(c: AppraisalCase): FundingBasis | undefined {
  const isUsual = c.fundingPaysFor === 'the change' && c.otherServiceCosts === 0;
  const isMoney = c.funding.length > 0 || c.income.length > 0 || c.serviceSavings.length > 0;
  if (isUsual && !isMoney) return undefined;
  return {
    paysFor: input(PAYS_FOR_WORDS[c.fundingPaysFor], {
      format: 'text',
      name: 'Funding_pays_for',
      list: FUNDING_PAYS_FOR.map((basis) => PAYS_FOR_WORDS[basis]),
    }),
    otherCosts: input(c.otherServiceCosts, { format: 'money', min: 0, name: 'Other_service_costs' }),
  };
}

function fundingBasisRows(basis: FundingBasis | undefined) {
  if (!basis) return [];
  return [
    row(
      'Funding pays for',
      'choice',
      withSource(
        [basis.paysFor],
        'The change: what options cost above the present establishment. The whole service: the present establishment is paid from it first',
      ),
    ),
    row(
      'Other costs of the service',
      '£ a year',
      withSource(
        [basis.otherCosts],
        'Beside posts and agency workers; counts only where funding pays for the whole service',
      ),
    ),
  ];
}

/** The scale of risks stands on Risk scores; where no risk is scored there is no such sheet, and it would be lost. */
function riskScaleRows({ risks, riskScale: { medium, high } }: AppraisalCase) {
  const isScored = risks.some(({ likelihood, impact }) => likelihood && impact);
  const isUsual = medium === 5 && high === 15;
  if (isScored || isUsual) return [];
  const bound = (value: number, name: string) => input(value, { format: 'integer', min: 1, name });
  return [
    row('A risk is medium from a score of', 'score', withSource([bound(medium, 'Risk_medium')])),
    row('A risk is high from a score of', 'score', withSource([bound(high, 'Risk_high')])),
  ];
}
