import {
  type Block,
  type Cell,
  type Sheet,
  absolute,
  calc,
  digits,
  f,
  grid,
  heading,
  note,
  row,
  sheet,
  title,
  totalRow,
} from '../../workbook';
import type { Evaluation } from '../evaluate';
import type { AssignmentCost } from '../post-costs';
import type { Agency } from './agency';
import type { Inputs, RoleInputs } from './inputs';
import { same } from './parts';
import type { Rates } from './rates';

/** The yearly cost of one post of each role and of one agency worker of each assignment. */
export interface PostCosts {
  readonly sheet: Sheet;
  readonly roles: RoleColumn;
  readonly assignments: AssignmentColumn;
}

/** The cost of a worker also in its two parts, which rise differently. */
interface AssignmentColumn extends Column {
  /** What all of them cost today; undefined where there are none. */
  readonly together: { readonly posts: Cell; readonly premiums: Cell; readonly all: Cell } | undefined;
  readonly posts: readonly Cell[];
  readonly premiums: readonly Cell[];
}

interface RoleColumn extends Column {
  /** FTE of one post */
  readonly fte: readonly Cell[];
}

interface Column {
  readonly names: readonly Cell[];
  readonly costs: readonly Cell[];
  /** FTE of one post or worker that holds cases */
  readonly caseFte: readonly Cell[];
  /** 1 where one post or worker holds cases, else 0 */
  readonly casePeople: readonly Cell[];
}

export function postCostsSheet(
  inputs: Inputs,
  agency: Agency | undefined,
  rates: Rates | undefined,
  result: Evaluation,
): PostCosts {
  const roles = rates ? rolesFromSalaries(inputs, rates, result) : rolesAsGiven(inputs, result);
  const assignments = agencyLines(agency, roles.column, result);
  const blocks: Block[] = [
    title('Post costs', 'What one post and one agency worker cost a year, £'),
    heading('Posts'),
    ...roles.blocks,
    ...assignments.blocks,
  ];
  return {
    sheet: sheet('Post costs', blocks, { kind: 'calculation', widths: { label: 44 } }),
    roles: roles.column,
    assignments: assignments.column,
  };
}

const holders = (caseFte: Cell) =>
  calc(f`IF(${caseFte}>0,1,0)`, Number(caseFte.value) > 0 ? 1 : 0, 'integer');

/** FTE left blank is a whole post, as in a case file. */
const fteOf = ({ fte }: RoleInputs) => calc(f`${fte}+(${fte}="")`, Number(fte.value), 'fte');

function rolesAsGiven(inputs: Inputs, { roles }: Evaluation) {
  const lines = inputs.roles.map((role, index) => {
    const caseFte = same(role.caseFte);
    return {
      name: same(role.name),
      fte: fteOf(role),
      cost: calc(f`${role.annualCost}`, roles[index]!.cost, 'money'),
      caseFte,
      casePeople: holders(caseFte),
    };
  });
  const blocks = [
    grid({
      head: [
        'Role',
        'Unit',
        'FTE of one post',
        'Yearly cost',
        'FTE that holds cases',
        'People who hold cases',
      ],
      rows: lines.map((line) =>
        row(line.name, '£; FTE', [line.fte, line.cost, line.caseFte, line.casePeople]),
      ),
    }),
  ];
  return { blocks, column: roleColumnOf(lines) };
}

/** Employer NI is for one person, to the nearest penny with an exact half penny left off: hence the comparison of fractions. */
function rolesFromSalaries(inputs: Inputs, rates: Rates, { roles }: Evaluation) {
  const atTaxYear = (column: readonly Cell[]) =>
    f`INDEX(${absolute(column)},MATCH(${inputs.taxYear},${absolute(rates.taxYears)},0))`;
  const lines = inputs.roles.map((role, index) => {
    const result = roles[index]!;
    const fte = fteOf(role);
    const pay = calc(f`${role.salary}*${fte}`, result.salary, 'money');
    const pension = calc(f`${pay}*${inputs.pensionRate}`, result.pension, 'money');
    const levy = calc(f`${pay}*${atTaxYear(rates.levyRates)}`, result.levy, 'money');
    const pence = f`100*MAX(0,${pay}-${atTaxYear(rates.thresholds)})*${atTaxYear(rates.niRates)}`;
    const unrounded = calc(pence, unroundedNi(result.salary, inputs, rates), 'moneyPennies');
    const ni = calc(
      f`(INT(${unrounded})+IF(ROUND(${unrounded}-INT(${unrounded}),${digits(6)})>ROUND(INT(${unrounded})+1-${unrounded},${digits(6)}),1,0))/100`,
      result.ni,
      'money',
    );
    const caseFte = same(role.caseFte);
    return {
      role,
      fte,
      pay,
      pension,
      levy,
      unrounded,
      ni,
      ...costOf(role, result.cost, [pay, pension, levy, ni]),
      caseFte,
      casePeople: holders(caseFte),
    };
  });
  const blocks = [
    note(
      'A role with a known yearly cost has that cost; the others are worked out from salary, pension, levy and employer NI.',
    ),
    grid({
      head: [
        'Role',
        'Unit',
        'FTE of one post',
        'Pay',
        'Pension',
        'Levy',
        'Employer NI, pence before rounding',
        'Employer NI',
        'Yearly cost',
        'FTE that holds cases',
        'People who hold cases',
      ],
      rows: lines.map((line) =>
        row(line.name, '£; FTE', [
          line.fte,
          line.pay,
          line.pension,
          line.levy,
          line.unrounded,
          line.ni,
          line.cost,
          line.caseFte,
          line.casePeople,
        ]),
      ),
    }),
  ];
  return { blocks, column: roleColumnOf(lines) };
}

function costOf(role: RoleInputs, cost: number, parts: readonly Cell[]) {
  const [pay, pension, levy, ni] = parts as [Cell, Cell, Cell, Cell];
  return {
    name: same(role.name),
    cost: calc(f`${role.annualCost}+${pay}+${pension}+${levy}+${ni}+${role.other}`, cost, 'money', {
      style: 'total',
    }),
  };
}

/** Pence of employer NI before they are rounded, as the cell beside it shows them. */
function unroundedNi(pay: number, inputs: Inputs, { taxYears, thresholds, niRates }: Rates): number {
  const year = taxYears.findIndex(({ value }) => value === inputs.taxYear.value);
  return 100 * Math.max(0, pay - Number(thresholds[year]!.value)) * Number(niRates[year]!.value);
}

interface Line {
  readonly name: Cell;
  readonly cost: Cell;
  readonly caseFte: Cell;
  readonly casePeople: Cell;
}

const columnOf = (lines: readonly Line[]): Column => ({
  names: lines.map(({ name }) => name),
  costs: lines.map(({ cost }) => cost),
  caseFte: lines.map(({ caseFte }) => caseFte),
  casePeople: lines.map(({ casePeople }) => casePeople),
});

const roleColumnOf = (lines: readonly (Line & { readonly fte: Cell })[]): RoleColumn => ({
  ...columnOf(lines),
  fte: lines.map(({ fte }) => fte),
});

function agencyLines(agency: Agency | undefined, roles: Column, { assignments }: Evaluation) {
  if (agency === undefined)
    return { blocks: [], column: { ...columnOf([]), posts: [], premiums: [], together: undefined } };
  const [names, role, workers, premium, covers] = (
    ['Assignment', 'Role', 'Workers', 'Premium', 'Covers'] as const
  ).map((header) => agency.table.cells(header)) as [
    readonly Cell[],
    readonly Cell[],
    readonly Cell[],
    readonly Cell[],
    readonly Cell[],
  ];

  const lines = assignments.map((assignment, index) => {
    const atRole = (column: readonly Cell[]) =>
      f`INDEX(${absolute(column)},MATCH(${role[index]!},${absolute(roles.names)},0))`;
    const at = roles.names.findIndex(({ value }) => value === role[index]!.value);
    const post = calc(
      f`IF(${covers[index]!}="Vacant post",0,${atRole(roles.costs)})`,
      assignment.post,
      'money',
    );
    const extra = same(premium[index]!);
    const cost = calc(f`${post}+${extra}`, assignment.workerCost, 'money', { style: 'total' });
    const caseFte = calc(atRole(roles.caseFte), roles.caseFte[at]!.value as number, 'fte');
    return {
      name: same(names[index]!),
      post,
      extra,
      cost,
      caseFte,
      casePeople: holders(caseFte),
      workers: same(workers[index]!),
    };
  });
  const workersOf = lines.map((line) => line.workers);
  const all = (column: readonly Cell[], value: number) =>
    calc(f`SUMPRODUCT(${workersOf}*${column})`, value, 'money');
  const inAll = (part: (assignment: AssignmentCost) => number) =>
    assignments.reduce((sum, one, index) => sum + part(one) * Number(workersOf[index]!.value), 0);
  const posts = all(
    lines.map((line) => line.post),
    inAll(({ post }) => post),
  );
  const premiums = all(
    lines.map((line) => line.extra),
    inAll(({ premium }) => premium),
  );
  const blocks: Block[] = [
    heading('Agency workers'),
    note(
      'Cost above the present establishment: the whole post and the premium where no post pays, the premium alone where a vacant post does.',
    ),
    grid({
      head: [
        'Assignment',
        'Unit',
        'Post',
        'Premium',
        'One worker',
        'FTE that holds cases',
        'People who hold cases',
        'Workers',
      ],
      rows: lines.map((line) =>
        row(line.name, '£; FTE', [
          line.post,
          line.extra,
          line.cost,
          line.caseFte,
          line.casePeople,
          line.workers,
        ]),
      ),
    }),
  ];
  const everyone = calc(
    f`${posts}+${premiums}`,
    inAll(({ workerCost }) => workerCost),
    'money',
  );
  const column = {
    ...columnOf(lines),
    together: { posts, premiums, all: everyone },
    posts: lines.map((line) => line.post),
    premiums: lines.map((line) => line.extra),
  };
  const together: Block[] = [
    grid({
      head: ['What agency workers cost today', 'Unit', 'Together'],
      rows: [
        row('The posts whose work they do', '£ a year', [posts]),
        row('Premium over those posts', '£ a year', [premiums]),
        totalRow('All agency workers', '£ a year', [everyone]),
      ],
    }),
  ];
  return { blocks: [...blocks, ...together], column };
}
