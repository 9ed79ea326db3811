import {
  type Block,
  type Cell,
  type CellRange,
  type Sheet,
  grid,
  heading,
  input,
  note,
  range,
  row,
  sheet,
  title,
} from '../../workbook';
import type { AppraisalCase } from '../schema';
import { COUNTRIES } from '../schema-duties';
import { FUNDING_NAMES } from './funding-inputs';
import { sourceColumn } from './parts';

/** The cells of Inputs that other sheets refer to. */
export interface Inputs {
  readonly sheet: Sheet;
  readonly title: Cell;
  readonly organisation: Cell;
  readonly decision: Cell;
  readonly author: Cell;
  readonly date: Cell;
  readonly version: Cell;
  readonly because: Cell;
  readonly priceBase: Cell;
  readonly taxYear: Cell;
  readonly pensionRate: Cell;
  readonly vacancyFactor: Cell;
  readonly recommended: Cell;
  /** Undefined where the case has no grant whose cuts could be tried. */
  readonly grantCutStep: Cell | undefined;
  /** What may be chosen where a name is typed. */
  readonly lists: Readonly<Record<'options' | 'years' | 'teams' | 'roles', CellRange>>;
  readonly years: readonly Cell[];
  readonly options: readonly Cell[];
  readonly bandLow: Cell;
  readonly bandHigh: Cell;
  readonly teams: readonly {
    readonly name: Cell;
    readonly cases: Cell;
    readonly low: Cell;
    readonly high: Cell;
  }[];
  readonly roles: readonly RoleInputs[];
  readonly measures: readonly MeasureInputs[];
  /** The names of ways to share the pool. */
  readonly fundingModels: readonly Cell[];
  /** Undefined where there is no pool. */
  readonly pool: PoolInputs | undefined;
}

export interface RoleInputs {
  readonly name: Cell;
  readonly fte: Cell;
  readonly caseFte: Cell;
  readonly annualCost: Cell;
  readonly salary: Cell;
  readonly other: Cell;
}

export interface PoolInputs {
  readonly usageUnit: Cell;
  readonly tolerance: Cell;
}

export interface MeasureInputs {
  readonly name: Cell;
  readonly current: Cell;
  readonly proposed: Cell;
  readonly months: Cell;
  readonly fundedBy: Cell;
}

/** Values stand in columns D to H, so that the source of every row of the sheet is found in the one column after them. */
const VALUE_COLUMNS = 5;
const withSource = sourceColumn(VALUE_COLUMNS);
const WIDTHS = [16, 16, 16, 16, 16, 60];

export function inputsSheet(c: AppraisalCase): Inputs {
  const years = c.years.map((year) => input(year, { format: 'year' }));
  const options = c.options.map(({ name }) => input(name, { format: 'text' }));
  const settings = settingInputs(c, options);
  const grantCutStep = grantCutStepInput(c);
  const teams = c.teams.map((team) => ({
    name: input(team.name, { format: 'text' }),
    cases: input(team.cases ?? null, { format: 'integer', min: 0 }),
    low: input(team.band?.low ?? null, { format: 'caseload', min: 0 }),
    high: input(team.band?.high ?? null, { format: 'caseload', min: 0 }),
    source: team.source,
  }));
  const roles = c.roles.map((role) => ({
    name: input(role.name, { format: 'text' }),
    fte: input(role.fte, { format: 'fte', min: 0, max: 1 }),
    caseFte: input(role.caseFte, { format: 'fte', min: 0, max: 1 }),
    annualCost: input(role.annualCost ?? null, { format: 'money', min: 0 }),
    salary: input(role.salary ?? null, { format: 'money', min: 0 }),
    other: input(role.other ?? null, { format: 'money', min: 0 }),
    source: role.source,
  }));
  // Words that are no funding of the case may stand there too: a list would refuse them when they are typed anew
  const payers = c.measures.every(({ fundedBy }) => c.funding.some(({ name }) => name === fundedBy))
    ? { list: FUNDING_NAMES }
    : {};
  const measures = c.measures.map((measure) => ({
    name: input(measure.name, { format: 'text' }),
    current: input(measure.currentAnnualCost, { format: 'money', min: 0 }),
    proposed: input(measure.newAnnualCost, { format: 'money', min: 0 }),
    months: input(measure.months, { format: 'months', min: 0, max: 12 }),
    fundedBy: input(measure.fundedBy, { format: 'text', ...payers }),
    source: measure.source,
  }));
  const fundingModels = c.fundingModels.map(({ name }) => input(name, { format: 'text' }));
  const pool = poolInputs(c);

  const blocks: Block[] = [
    title(
      'Inputs',
      'Every figure typed here, or in the tables of the input sheets after it, moves the results',
    ),
    note(
      'A yellow cell with blue figures is an input. Costs are positive; fractions show as percentages (3%).',
    ),
    heading('The appraisal'),
    grid({
      head: ['Setting', 'Unit', 'Value', '', '', '', '', 'Note'],
      width: WIDTHS,
      rows: [
        ...wordRows(settings),
        row(
          'Price base',
          'year',
          withSource([settings.priceBase], 'Every cost is in the prices of this year'),
        ),
        row(
          'Caseload band: low',
          'cases per FTE',
          withSource([settings.bandLow], 'For teams without a band of their own'),
        ),
        row('Caseload band: high', 'cases per FTE', withSource([settings.bandHigh])),
        row(
          'Tax year',
          'year',
          withSource(
            [settings.taxYear],
            'Employer NI and levy rates, where a role is costed from its salary',
          ),
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
        ...(grantCutStep
          ? [
              row(
                'Grant cut step',
                '% of the grants',
                withSource(
                  [grantCutStep],
                  'Grant sensitivity tries ten cuts, each a step above the one before',
                ),
              ),
            ]
          : []),
      ],
    }),
    heading('Options and years'),
    note('The first option is to do nothing: what the others are held against.'),
    grid({
      head: ['Option', '', '', '', '', '', '', 'Summary'],
      rows: options.map((name, index) => row(name, '', withSource([], c.options[index]!.summary))),
    }),
    grid({
      head: ['Recommendation', 'Unit', 'Value'],
      rows: [
        row('Recommended option', 'name', [settings.recommended], { across: true }),
        row('Why', '', [settings.because], { across: true }),
      ],
    }),
    grid({
      head: ['Years', 'Unit', 'Value'],
      rows: years.map((year, index) => row(`Year ${index + 1}`, 'financial year', [year])),
    }),
    heading('Teams'),
    grid({
      head: ['Team', '', 'Open cases', 'Band low', 'Band high', '', '', 'Source'],
      rows: teams.map((team) =>
        row(team.name, 'cases', withSource([team.cases, team.low, team.high], team.source)),
      ),
    }),
    heading('Roles: what one post costs a year'),
    grid({
      head: [
        'Role',
        'Unit',
        'FTE of one post',
        'of which holds cases',
        'Yearly cost if known',
        'or full-time salary',
        'and other costs',
        'Source',
      ],
      rows: roles.map((role) =>
        row(
          role.name,
          'FTE; £',
          withSource([role.fte, role.caseFte, role.annualCost, role.salary, role.other], role.source),
        ),
      ),
    }),
    ...(measures.length === 0
      ? []
      : [
          heading('Decisions beside the options'),
          grid({
            head: MEASURE_HEADS,
            rows: measures.map((m) =>
              row(m.name, '£; months', withSource([m.current, m.proposed, m.months, m.fundedBy], m.source)),
            ),
          }),
        ]),
    ...(pool ? poolBlocks(c, pool, fundingModels) : []),
  ];
  return {
    sheet: sheet('Inputs', blocks, { kind: 'input', widths: { label: 44, unit: 14 } }),
    ...settings,
    grantCutStep,
    lists: {
      options: listOf(options),
      years: listOf(years),
      teams: listOf(teams.map(({ name }) => name)),
      roles: listOf(roles.map(({ name }) => name)),
    },
    years,
    options,
    teams,
    roles,
    measures,
    fundingModels,
    pool,
  };
}

/** Where no grant is cut it has no use, and is kept only if it was chosen. */
function grantCutStepInput({ funding, grantCutStep }: AppraisalCase): Cell | undefined {
  const isUsual = grantCutStep === 0.01;
  if (isUsual && funding.every(({ kind }) => kind !== 'grant')) return undefined;
  return input(grantCutStep, { format: 'percentFine', min: 0, max: 0.1, name: 'Grant_cut_step' });
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

const MEASURE_HEADS = [
  ...['Decision', 'Unit', 'Yearly cost now', 'Yearly cost then', 'Months', 'What pays for it', '', 'Source'],
];

const listOf = (cells: readonly Cell[]): CellRange => range(cells[0]!, cells.at(-1)!);

function settingInputs(c: AppraisalCase, options: readonly Cell[]) {
  return {
    title: input(c.title, { format: 'text', name: 'Case_title' }),
    organisation: input(c.organisation, { format: 'text', name: 'Organisation' }),
    decision: input(c.decision, { format: 'text', name: 'Decision' }),
    author: input(c.author, { format: 'text', name: 'Author' }),
    date: { ...input(c.date, { format: 'date', name: 'Case_date' }), style: 'inputText' as const },
    version: input(c.version, { format: 'text', name: 'Case_version' }),
    country: input(c.country ?? null, { format: 'text', name: 'Country' }),
    because: input(c.recommendation.because, { format: 'text', name: 'Recommendation_reason' }),
    priceBase: input(c.priceBase, { format: 'year', name: 'Price_base' }),
    taxYear: input(c.taxYear ?? null, { format: 'year', name: 'Tax_year' }),
    pensionRate: input(c.pensionRate, { format: 'percent', min: 0, max: 1, name: 'Pension_rate' }),
    vacancyFactor: input(c.vacancyFactor, { format: 'percent', min: 0, max: 1, name: 'Vacancy_factor' }),
    bandLow: input(c.band?.low ?? null, { format: 'caseload', min: 0, name: 'Band_low' }),
    bandHigh: input(c.band?.high ?? null, { format: 'caseload', min: 0, name: 'Band_high' }),
    recommended: input(c.recommendation.option, {
      format: 'text',
      name: 'Recommended_option',
      list: listOf(options),
    }),
  };
}

/** What the case is called, by whom and when: typed here, and on the other sheets when the workbook is made afresh. */
function wordRows(settings: ReturnType<typeof settingInputs>) {
  const across = { across: true } as const;
  return [
    row('Title', '', [settings.title], across),
    row('Organisation', '', [settings.organisation], across),
    row('To decide', '', [settings.decision], across),
    row('Author', '', [settings.author], across),
    row('Date', '', [settings.date], across),
    row('Version', '', [settings.version], across),
    row('Country', COUNTRIES.join(', '), [settings.country], across),
  ];
}

/** Options, teams and funding models are known when a workbook is made, since rows of results stand for them. */
function poolInputs({ pool }: AppraisalCase): PoolInputs | undefined {
  if (!pool) return undefined;
  return {
    usageUnit: input(pool.usageUnit, { format: 'text', name: 'Pool_usage_unit' }),
    tolerance: input(pool.tolerance, { format: 'percent', min: 0, max: 1, name: 'Pool_tolerance' }),
  };
}

function poolBlocks(
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
