import {
  type Block,
  type Cell,
  type Formula,
  type Sheet,
  check,
  digits,
  f,
  grid,
  join,
  masterCheck,
  remark,
  row,
  sheet,
  title,
} from '../../workbook';
import type { CheckId } from '../checks';
import type { Evaluation } from '../evaluate';
import type { Agency } from './agency';
import type { Caseload } from './caseload';
import type { Changes } from './changes';
import type { CostsByYear } from './costs-by-year';
import type { Establishment } from './establishment';
import type { Inputs } from './inputs';
import type { OneOff } from './one-off';
import type { Options } from './options';
import { type Pay, payYearsAreRight } from './pay';
import type { PostCosts } from './post-costs';
import type { Risks } from './risks';
import { type Savings, SERVICE_TEXT } from './savings';
import type { Scenarios } from './scenarios/inputs';
import type { Staffing } from './staffing';
import { agencyKept, postsRemain } from './staffing-checks';
import { findingBlocks } from './findings';
import { type JudgementModel, judgementCheckRows } from './judgement-checks';
import { type FundingModel, fundingCheckRows } from './funding-checks';
import type { FundingInputs } from './funding-inputs';
import type { StatedFigures } from './stated-figures';
import { type WholeLifeModel, wholeLifeCheckRows } from './whole-life/checks';

export interface Checks {
  readonly sheet: Sheet;
  /** "All checks pass", or how many fail. */
  readonly master: Cell;
}

export interface Checked extends FundingModel, JudgementModel, WholeLifeModel {
  readonly establishment: Establishment;
  readonly agency: Agency | undefined;
  readonly changes: Changes;
  readonly savings: Savings | undefined;
  readonly oneOff: OneOff | undefined;
  readonly pay: Pay | undefined;
  readonly costs: PostCosts;
  readonly staffing: Staffing;
  readonly byYear: CostsByYear;
  readonly caseload: Caseload | undefined;
  readonly options: Options;
  readonly risks: Risks | undefined;
  readonly figures: StatedFigures | undefined;
  readonly scenarios: Scenarios | undefined;
}

export function checksSheet(model: Checked, result: Evaluation): Checks {
  const rows = checkRows(model).map(({ id, says, holds, mend }) => {
    const { passes } = result.checks.find((candidate) => candidate.id === id)!;
    return { says, mend, cell: check(holds, passes) };
  });
  const cells = rows.map(({ cell }) => cell);
  const master = masterCheck(cells);
  const blocks: Block[] = [
    title('Checks', 'Whether the model holds together, and whether the report’s own figures do'),
    grid({
      head: ['Integrity of this model', '', 'Result', '', '', '', '', 'What it looks at'],
      width: [16, 14, 14, 14, 20, 60],
      rows: [
        row('Master check', '', [master]),
        ...rows.map(({ says, mend, cell }) => row(says, '', [cell, null, null, null, null, remark(mend)])),
      ],
    }),
    ...(model.figures ? findingBlocks(model.figures, model.byYear, result.findings, model.scenarios) : []),
  ];
  return { sheet: sheet('Checks', blocks, { kind: 'output', widths: { label: 48, unit: 24 } }), master };
}

interface CheckRow {
  readonly id: CheckId;
  readonly says: string;
  readonly holds: Formula;
  readonly mend: string;
}

function checkRows(model: Checked): CheckRow[] {
  const { inputs, changes, byYear, options } = model;
  const changed = (header: Parameters<Changes['table']['column']>[0]) => changes.table.column(header);
  return [
    {
      id: 'lines add up',
      says: 'What every option saves adds up to the difference in cost',
      holds: join(
        '*',
        byYear.options.map((option) => savedAddsUp(byYear, option)),
      ),
      mend: 'Saved against doing nothing, summed over the years, against the net costs',
    },
    {
      id: 'do nothing changes nothing',
      says: 'Doing nothing changes nothing',
      holds: f`SUMPRODUCT((${changed('Option')}=${inputs.options[0]!})*(${changed('Change')}<>"Keep agency")*${changed('Number')})=0`,
      mend: 'Lines of Changes that belong to the first option, but agency workers kept',
    },
    {
      id: 'names are known',
      says: 'Every line of the input tables names an option, team, role, assignment and year that is there',
      holds: f`${unknownNames(model)}=0`,
      mend: 'Names in Establishment, Agency, Changes, Savings and One-off costs, and the years there: one with a slip, an agency assignment typed in later, or a saving of the service without the sheet Funding and MTFP would not count in every result; make the workbook afresh for the last two',
    },
    {
      id: 'recommendation is an option',
      says: 'The recommended option is one of the options',
      holds: f`SUMPRODUCT((${inputs.options}=${inputs.recommended})*1)=1`,
      mend: 'Recommended option on Inputs',
    },
    {
      id: 'agency ended',
      says: 'No option ends more agency workers than there are',
      holds: model.staffing.agency.length === 0 ? f`0=0` : f`MIN(${model.staffing.agency.flat()})>=0`,
      mend: 'Agency workers on Staffing',
    },
    {
      id: 'agency kept',
      says: 'No option keeps and ends more agency workers than there are',
      holds: agencyKept(model.agency, changes),
      mend: 'Keep agency and End agency on Changes, workers on Agency',
    },
    {
      id: 'posts removed',
      says: 'No option removes more posts than a team has',
      holds: postsRemain(model.establishment, changes),
      mend: 'Posts on Staffing; Remove post and Convert post on Changes, posts on Establishment',
    },
    {
      id: 'nobody left',
      says: 'Every option leaves somebody to hold each team’s cases',
      holds: nobodyLeft(model.caseload),
      mend: 'Against the band, on Caseload',
    },
    ...payCheck(model),
    ...fundingCheckRows(model),
    ...judgementCheckRows(model),
    ...wholeLifeCheckRows(model),
    {
      id: 'risks controlled',
      says: 'No control makes a risk worse',
      holds: risksControlled(model.risks),
      mend: 'Controlled and uncontrolled levels on Risks',
    },
    {
      id: 'options complete',
      says: 'Every option has benefits and disbenefits',
      holds: f`SUMPRODUCT((${options.benefits}="")+(${options.disbenefits}=""))=0`,
      mend: 'Benefits and disbenefits on Options',
    },
  ];
}

function payCheck({ pay, inputs }: Checked): CheckRow[] {
  if (!pay) return [];
  return [
    {
      id: 'pay years',
      says: 'Every year of Pay and prices counts once',
      holds: payYearsAreRight(pay, inputs.years),
      mend: 'Years of Pay and prices, written as 2027/28: after the price base, up to the last year of the appraisal, none twice',
    },
  ];
}

function savedAddsUp({ options: [doNothing] }: CostsByYear, option: CostsByYear['options'][number]): Formula {
  const difference = f`SUM(${doNothing!.net})-SUM(${option.net})-${option.cumulative.at(-1)!}`;
  return f`(ROUND(${difference},${digits(2)})=0)`;
}

type Column = ReturnType<Changes['table']['column']>;

const known = (column: Column, names: readonly Cell[]): Formula => f`(COUNTIF(${names},${column}&"")>0)`;

/** Lines of the input tables that count for something but name what is not there. */
function unknownNames(model: Checked): Formula {
  const { inputs, establishment, agency, changes, savings, oneOff, costs } = model;
  const team = (column: Column) =>
    known(
      column,
      inputs.teams.map(({ name }) => name),
    );
  const role = (column: Column) => known(column, costs.roles.names);
  const [posts, lines] = [establishment.table, changes.table];
  const newRole = f`((${lines.column('Change')}<>"Convert post")+${role(lines.column('New role'))}>0)`;
  const unknown = [
    f`SUMPRODUCT((${posts.column('Posts')}<>0)*(1-${team(posts.column('Team'))}*${role(posts.column('Role'))}))`,
    f`SUMPRODUCT((${lines.column('Number')}<>0)*(1-${known(lines.column('Option'), inputs.options)}*${team(lines.column('Team'))}*${knownItem(model)}*${newRole}))`,
  ];
  if (agency) {
    const { table } = agency;
    const assignment = known(table.column('Assignment'), costs.assignments.names);
    unknown.push(
      f`SUMPRODUCT((${table.column('Workers')}<>0)*(1-${assignment}*${team(table.column('Team'))}*${role(table.column('Role'))}))`,
    );
  }
  if (savings) {
    const owner = savings.table.column('Belongs to');
    // What the service saves counts on Funding and MTFP: without that sheet it would count nowhere
    const ofOptions = f`COUNTIF(${inputs.options},${owner}&"")`;
    const owned = model.funding ? f`(${ofOptions}+(${owner}=${SERVICE_TEXT})>0)` : f`(${ofOptions}>0)`;
    const year = known(savings.table.column('Year'), inputs.years);
    unknown.push(f`SUMPRODUCT((${savings.table.column('Amount')}<>0)*(1-${owned}*${year}))`);
  }
  if (oneOff)
    unknown.push(unknownOneOff(inputs, model.fundingInputs, oneOff.table, model.byYear.oneOffKinds));
  return join('+', unknown);
}

/** One-off costs of an option, kind, year or funding that is not there. */
function unknownOneOff(
  { options, years }: Inputs,
  funding: FundingInputs | undefined,
  costs: OneOff['table'],
  kinds: readonly Cell[],
): Formula {
  const [kind, payer] = [costs.column('Kind'), costs.column('Paid by')];
  const nobody = f`(${payer}="")`;
  const paid =
    funding === undefined ? nobody : f`(${nobody}+COUNTIF(${funding.table.column('Name')},${payer}&"")>0)`;
  return f`SUMPRODUCT((${costs.column('Amount')}<>0)*(1-${known(costs.column('Option'), options)}*${known(costs.column('Year'), years)}*${known(kind, kinds)}*${paid}))`;
}

function knownItem({ changes, costs }: Checked): Formula {
  const items = changes.table.column('Role or assignment');
  const roles = f`COUNTIF(${costs.roles.names},${items}&"")`;
  if (costs.assignments.names.length === 0) return f`(${roles}>0)`;
  return f`(${roles}+COUNTIF(${costs.assignments.names},${items}&"")>0)`;
}

function nobodyLeft(caseload: Caseload | undefined): Formula {
  if (!caseload) return f`0=0`;
  const counts = caseload.teams.map(
    ({ statuses, cases }) => f`SUMPRODUCT((${statuses.slice(2)}="Nobody")*(${cases.slice(2)}>0))`,
  );
  return f`${join('+', counts)}=0`;
}

function risksControlled(risks: Risks | undefined): Formula {
  if (!risks) return f`0=0`;
  const rank = (header: 'Uncontrolled' | 'Controlled') => {
    const levels = risks.table.column(header);
    return f`(${levels}="Medium")+(${levels}="High")+(${levels}="High")`;
  };
  return f`SUMPRODUCT((${rank('Controlled')}>${rank('Uncontrolled')})*1)=0`;
}
