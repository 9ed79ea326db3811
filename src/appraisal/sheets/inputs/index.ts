import {
  type Block,
  type Cell,
  type CellRange,
  type Sheet,
  grid,
  heading,
  input,
  note,
  row,
  sheet,
  title,
} from '../../../workbook';
import type { AppraisalCase } from '../../schema';
import { FUNDING_NAMES } from '../funding-inputs';
import { WIDTHS, listOf, withSource } from './columns';
import { type PoolInputs, poolBlocks, poolInputs } from './pool';
import { type FundingBasis, settingInputs, settingRows } from './settings';

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
  /** Undefined where nothing pays for the options. */
  readonly fundingBasis: FundingBasis | undefined;
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

export interface MeasureInputs {
  readonly name: Cell;
  readonly current: Cell;
  readonly proposed: Cell;
  readonly months: Cell;
  readonly fundedBy: Cell;
}

export function inputsSheet(c: AppraisalCase): Inputs {
  const years = c.years.map((year) => input(year, { format: 'year' }));
  const options = c.options.map(({ name }) => input(name, { format: 'text' }));
  const settings = settingInputs(c, options);
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
      rows: settingRows(c, settings),
    }),
    heading('Options and years'),
    note('The first option is to do nothing: what the others are held against.'),
    grid({
      head: ['Option', '', '', '', '', '', '', 'Summary'],
      rows: options.map((name, index) => row(name, '', withSource([], c.options[index]!.summary))),
    }),
    grid({
      head: ['Recommendation', 'Unit', 'Value', '', '', '', '', ''],
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

const MEASURE_HEADS = [
  ...['Decision', 'Unit', 'Yearly cost now', 'Yearly cost then', 'Months', 'What pays for it', '', 'Source'],
];
