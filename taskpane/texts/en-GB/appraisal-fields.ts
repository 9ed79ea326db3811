import { judgement } from './appraisal-judgement';
import { scenarioFields } from './appraisal-scenarios';
import { wholeLifeFields } from './appraisal-whole-life';

/** How a field of a case is asked for. */
export interface FieldText {
  readonly label: string;
  readonly hint?: string;
  /** Of a list: what one of its entries is called. */
  readonly one?: string;
  /** How a line of its list shows the value, where that alone would say little. */
  readonly shown?: (value: string) => string;
}

const SOURCE = { label: 'Source', hint: 'Where the figure comes from, or why it is assumed.' };
const NOTED = {
  low: { label: 'Lowest', hint: 'The lowest that the value might reasonably be.' },
  high: { label: 'Highest', hint: 'The highest that the value might reasonably be.' },
  source: { label: 'Source' },
  quality: { label: 'Quality', hint: '1 good evidence, 2 some, 3 little or none.' },
  impact: { label: 'Impact', hint: '1 hardly moves the results, 2 moves them, 3 could change the decision.' },
  owner: { label: 'Owner', hint: 'A role or team.' },
  date: { label: 'Last looked at' },
};
const under = (list: string, texts: Readonly<Record<string, FieldText>>): Record<string, FieldText> =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${list}.${key}`, text]));

const SAVING = {
  name: { label: 'What is saved' },
  amount: { label: 'Saving', hint: 'A full year, such as £12,500.' },
  year: { label: 'From' },
  recurrent: { label: 'Goes on in later years' },
  source: SOURCE,
};
const BAND = { low: { label: 'Lowest' }, high: { label: 'Highest' } };

/** By the keys of the case file, without the places in lists. */
export const fields: Readonly<Record<string, FieldText>> = {
  title: { label: 'Title' },
  organisation: { label: 'Organisation' },
  decision: { label: 'Decision', hint: 'What is to be decided, and by whom.' },
  author: { label: 'Author', hint: 'A role or team; no personal names are needed.' },
  date: { label: 'Date' },
  version: { label: 'Version', hint: 'Left blank, it is 1.0.' },
  country: { label: 'Country', hint: 'Decides which legal duties have a sheet.' },
  priceBase: { label: 'Price base', hint: 'The year in whose prices every cost is given, such as 2025/26.' },
  years: { label: 'Years of the appraisal' },

  roles: { label: 'Roles and what a post costs', one: 'role' },
  ...under('roles', {
    name: { label: 'Role' },
    annualCost: {
      label: 'Yearly cost of a post',
      hint: 'On-costs included. Leave it blank to have them worked out from the salary.',
    },
    salary: { label: 'Salary', hint: 'Full time, a year. Needs the tax year below.' },
    other: { label: 'Other yearly costs of a post', hint: 'Beside pay and its on-costs.' },
    fte: { label: 'FTE of a post', hint: 'Above 0, at most 1. Left blank, it is 1.' },
    caseFte: { label: 'FTE that holds cases', hint: 'Left blank, it is 0: a post without cases.' },
    source: SOURCE,
  }),
  taxYear: { label: 'Tax year', hint: 'For employer National Insurance, where a role has a salary.' },
  rates: {
    label: 'National Insurance and levy of your own',
    one: 'tax year',
    hint: 'Only where they are not those of the built-in tables.',
  },
  ...under('rates', {
    taxYear: { label: 'Tax year' },
    niThreshold: {
      label: 'Employer’s threshold',
      hint: 'Pay a year above which National Insurance is due.',
      shown: (value) => `above ${value}`,
    },
    niRate: {
      label: 'Employer’s rate',
      hint: 'Such as 15%.',
      shown: (value) => `National Insurance ${value}`,
    },
    levyRate: { label: 'Apprenticeship levy', hint: 'Of pay.', shown: (value) => `levy ${value}` },
  }),
  pensionRate: { label: 'Employer’s pension contribution', hint: 'Of pay, such as 20%.' },
  teams: { label: 'Teams and their posts', one: 'team' },
  ...under('teams', {
    name: { label: 'Team' },
    cases: {
      label: 'Open cases',
      hint: 'Leave it blank for a team without a caseload.',
      shown: (value) => `${value} open cases`,
    },
    band: { label: 'Cases per FTE held to be safe', hint: 'Only where this team differs from the others.' },
    posts: { label: 'Posts', one: 'line of posts' },
    source: SOURCE,
  }),
  ...under('teams.band', BAND),
  ...under('teams.posts', {
    role: { label: 'Role' },
    number: { label: 'Posts' },
    vacant: { label: 'Of them vacant' },
  }),
  band: { label: 'Cases per FTE held to be safe', hint: 'Needed where a team has cases.' },
  ...under('band', BAND),
  agency: { label: 'Agency workers', one: 'agency assignment' },
  ...under('agency', {
    name: { label: 'Name of the assignment' },
    team: { label: 'Team' },
    role: { label: 'Role whose work is done' },
    workers: { label: 'Workers', shown: (value) => (value === '1' ? '1 worker' : `${value} workers`) },
    premium: {
      label: 'Premium',
      hint: 'What one worker costs a year above the post, such as £13,000.',
      shown: (value) => `premium ${value}`,
    },
    covers: { label: 'Covers', hint: 'A vacant post pays all but the premium.' },
    source: SOURCE,
  }),
  vacancyFactor: {
    label: 'Vacancy factor',
    hint: 'The part of the cost of established posts that turnover leaves unpaid.',
  },
  pay: {
    label: 'Pay and agency rates by year',
    one: 'year of pay',
    hint: 'With them, costs are in cash prices; without, in those of the price base.',
  },
  ...under('pay', {
    year: { label: 'Financial year', hint: 'After the price base.' },
    award: { label: 'Pay award', hint: 'Such as 3%.', shown: (value) => `award ${value}` },
    month: { label: 'Paid from' },
    increments: { label: 'Increments', hint: 'What they add to the pay bill, from April.' },
    agencyRates: { label: 'Rise of agency rates', hint: 'From April.' },
    source: SOURCE,
  }),

  options: { label: 'Options', one: 'option', hint: 'The first is to do nothing: keep things as they are.' },
  ...under('options', {
    name: { label: 'Name' },
    summary: { label: 'In a sentence' },
    changes: {
      label: 'What changes',
      one: 'change',
      hint: 'Agency workers stay unless an option ends them.',
    },
    benefits: { label: 'Benefits', hint: 'One a line; a check asks for one at least.' },
    disbenefits: { label: 'Disbenefits', hint: 'One a line; a check asks for one at least.' },
    savings: { label: 'Savings of this option alone', one: 'saving' },
    oneOff: { label: 'Costs paid once', one: 'one-off cost' },
  }),
  ...under('options.changes', {
    change: { label: 'Change' },
    team: { label: 'Team' },
    role: { label: 'Role' },
    to: { label: 'Becomes' },
    assignment: { label: 'Agency assignment' },
    number: { label: 'Number' },
    startMonth: { label: 'From month', hint: '1 is the first month of the first year. Left blank, it is 1.' },
    endMonth: {
      label: 'To month',
      hint: 'The last month, of a post for a fixed term. Left blank, it stays.',
    },
  }),
  ...under('options.savings', SAVING),
  ...under('options.oneOff', {
    name: { label: 'What is paid for' },
    kind: { label: 'Kind' },
    amount: { label: 'Cost' },
    year: { label: 'Year' },
    fundedBy: { label: 'Paid from', hint: 'Leave it blank where the service bears it.' },
    source: SOURCE,
  }),
  recommendation: { label: 'Recommendation' },
  ...under('recommendation', { option: { label: 'Recommended option' }, because: { label: 'Why' } }),
  measures: { label: 'Decisions beside the options', one: 'decision' },
  ...under('measures', {
    name: { label: 'Decision' },
    currentAnnualCost: { label: 'Yearly cost now' },
    newAnnualCost: { label: 'Yearly cost then' },
    months: { label: 'Months', hint: 'For how many. Left blank, it is 12.' },
    fundedBy: { label: 'Paid from' },
    source: SOURCE,
  }),
  serviceSavings: {
    label: 'Savings of the service at large',
    one: 'saving',
    hint: 'They belong to no option.',
  },
  ...under('serviceSavings', SAVING),

  ...judgement,

  funding: { label: 'Funding', one: 'source of funding' },
  ...under('funding', {
    name: { label: 'Name' },
    kind: { label: 'Kind', hint: 'A reserve is non-recurrent.' },
    amount: { label: 'Amount a year', hint: 'Before any cut.' },
    cuts: { label: 'Cuts by year', hint: 'Of the year before; a minus is a rise.' },
    from: { label: 'First year', hint: 'Left blank, it comes from the first year on.' },
    until: { label: 'Last year', hint: 'Money that ends is non-recurrent.' },
    rollsOver: { label: 'What is not spent may be kept for later years' },
    source: SOURCE,
  }),
  fundingPaysFor: {
    label: 'What the funding pays for',
    hint: 'Of the whole service, the present establishment is paid first. Left blank, it is the change.',
  },
  otherServiceCosts: {
    label: 'Other costs of the service',
    hint: 'A year, beside its posts and agency workers.',
  },
  income: { label: 'Income from users', one: 'income' },
  ...under('income', {
    name: { label: 'Name' },
    kind: { label: 'Kind' },
    number: { label: 'Charged for in a year', hint: 'Places, people or pieces of work.' },
    charge: { label: 'Charge for each' },
    collected: { label: 'Part that is paid', hint: 'Left blank, it is 100%.' },
    belongsTo: { label: 'Option that brings it', hint: 'Leave it blank where the service has it anyway.' },
    from: { label: 'First year' },
    until: { label: 'Last year' },
    source: SOURCE,
  }),
  grantCutStep: {
    label: 'Step between the cuts of grants',
    hint: 'Grant sensitivity tries ten of them. Left blank, it is 1%.',
  },
  pool: { label: 'Pooled budget', hint: 'Only where partners pay into one budget.' },
  ...under('pool', {
    partners: { label: 'Partners', one: 'partner' },
    usageUnit: { label: 'What use is counted in', hint: 'Such as training places.' },
    tolerance: { label: 'Cross-subsidy that counts as balanced', hint: 'Of the pool. Left blank, it is 1%.' },
  }),
  ...under('pool.partners', {
    name: { label: 'Partner' },
    contribution: { label: 'Pays a year' },
    usage: { label: 'Use in a year', shown: (value) => `use ${value}` },
    source: SOURCE,
  }),
  fundingModels: { label: 'Ways to share the cost of the pool', one: 'funding model' },
  ...under('fundingModels', {
    name: { label: 'Name' },
    summary: { label: 'In a sentence' },
    shares: { label: 'Shares', one: 'share', hint: 'A partner that is left out pays nothing.' },
  }),
  ...under('fundingModels.shares', {
    partner: { label: 'Partner' },
    weight: { label: 'Weight', hint: 'On any scale.' },
    source: SOURCE,
  }),

  ...wholeLifeFields,
  ...scenarioFields,

  risks: { label: 'Risks', one: 'risk' },
  ...under('risks', {
    risk: { label: 'Risk' },
    uncontrolled: { label: 'Before controls' },
    control: { label: 'Control' },
    controlled: { label: 'After controls' },
    likelihood: { label: 'Likelihood before', hint: '1 rare to 5 almost certain.' },
    impact: { label: 'Impact before', hint: '1 slight to 5 severe.' },
    controlledLikelihood: { label: 'Likelihood after' },
    controlledImpact: { label: 'Impact after' },
    owner: { label: 'Owner', hint: 'A role or team.' },
  }),
  riskScale: { label: 'Scale of risks', hint: 'From which likelihood times impact. Left blank: 5 and 15.' },
  ...under('riskScale', { medium: { label: 'Medium from' }, high: { label: 'High from' } }),
  wellbeing: { label: 'Well-being of Future Generations', one: 'goal or way of working' },
  ...under('wellbeing', {
    toward: { label: 'Goal or way of working' },
    effect: { label: 'Effect' },
    because: { label: 'Evidence', hint: 'And what will be done about it.' },
  }),
  equality: { label: 'Equality', one: 'group' },
  ...under('equality', {
    group: { label: 'Group' },
    effect: { label: 'Effect' },
    because: { label: 'Evidence', hint: 'And what will be done about it.' },
  }),

  evaluation: { label: 'Measures of success', one: 'measure' },
  ...under('evaluation', {
    measure: { label: 'Measure' },
    baseline: { label: 'Today' },
    target: { label: 'Target' },
    when: { label: 'When', hint: 'By when, or how often, it is measured.' },
    who: { label: 'Who', hint: 'A role or team.' },
  }),
  actionPlan: { label: 'Action plan', one: 'action' },
  ...under('actionPlan', {
    ref: { label: 'Reference' },
    deliverable: { label: 'Deliverable' },
    responsible: { label: 'Responsible', hint: 'A role or team.' },
    by: { label: 'By when' },
    progress: { label: 'Progress' },
    note: { label: 'Note' },
  }),

  statedFigures: {
    label: 'Figures as a report states them',
    one: 'stated figure',
    hint: 'Each is worked out again, and the workbook says whether it holds.',
  },
  ...under('statedFigures', {
    where: { label: 'Where', hint: 'Page, paragraph or table.' },
    says: { label: 'What the figure is said to be' },
    stated: { label: 'Figure as printed', hint: 'A percentage without its sign: 38.3.' },
    unit: { label: 'Unit', hint: 'Left blank, it is £.' },
    decimals: { label: 'Decimals as printed', hint: '-3 where it is in thousands.' },
    calculation: { label: 'Worked out as', hint: 'Leave it blank where the report does not say.' },
    operands: { label: 'From these numbers', one: 'number' },
    option: { label: 'Option' },
    note: { label: 'Note' },
  }),
  ...under('statedFigures.operands', { label: { label: 'What it is' }, value: { label: 'Number' } }),

  assumptions: { label: 'What is assumed', one: 'assumption' },
  ...under('assumptions', {
    assumption: { label: 'Assumption' },
    because: { label: 'Why' },
    unit: { label: 'Unit' },
    ...NOTED,
  }),
  inputAssumptions: {
    label: 'What is known of single inputs',
    one: 'input',
    hint: 'Typed on the sheet Assumptions, once it is built, and kept here.',
  },
  ...under('inputAssumptions', { because: { label: 'Why' }, ...NOTED }),
  versions: { label: 'Versions', one: 'version' },
  ...under('versions', {
    version: { label: 'Version' },
    date: { label: 'Date' },
    author: { label: 'Author', hint: 'A role or team.' },
    change: { label: 'What changed' },
  }),
  assurance: { label: 'Quality assurance', one: 'role' },
  ...under('assurance', {
    role: { label: 'Role' },
    who: { label: 'Who', hint: 'A role or team.' },
    verified: { label: 'Verified', hint: 'Does it do what it was meant to do? What was looked at.' },
    validated: { label: 'Validated', hint: 'Is it the right model for the question? What was looked at.' },
    date: { label: 'Date' },
  }),
};
