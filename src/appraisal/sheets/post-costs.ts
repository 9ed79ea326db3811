import {
  type Block,
  type Cell,
  type Formula,
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
} from '../../workbook';
import type { Evaluation } from '../evaluate';
import type { RoleCost } from '../post-costs';
import type { Agency } from './agency';
import { type AssignmentColumn, agencyLines } from './agency-costs';
import type { Inputs, RoleInputs } from './inputs';
import { same } from './parts';
import { type Column, type Line, columnOf, holders } from './post-cost-columns';
import type { Rates } from './rates';
import { type Scenarios, flexed } from './scenarios/inputs';

/** The yearly cost of one post of each role and of one agency worker of each assignment. */
export interface PostCosts {
  readonly sheet: Sheet;
  readonly roles: RoleColumn;
  readonly assignments: AssignmentColumn;
}

interface RoleColumn extends Column {
  /** FTE of one post */
  readonly fte: readonly Cell[];
}

export function postCostsSheet(
  inputs: Inputs,
  agency: Agency | undefined,
  rates: Rates | undefined,
  result: Evaluation,
  scenarios: Scenarios | undefined,
): PostCosts {
  const factor = scenarios?.factors['cost of posts'];
  const roles = rates
    ? rolesFromSalaries(inputs, rates, result, factor)
    : rolesAsGiven(inputs, result, factor);
  const assignments = agencyLines(agency, roles.column, result, scenarios);
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

/** FTE left blank is a whole post, as in a case file. */
const fteOf = ({ fte }: RoleInputs) => calc(f`${fte}+(${fte}="")`, Number(fte.value), 'fte');

function rolesAsGiven(inputs: Inputs, { roles }: Evaluation, factor: Cell | undefined) {
  const lines = inputs.roles.map((role, index) => {
    const caseFte = same(role.caseFte);
    return {
      name: same(role.name),
      fte: fteOf(role),
      ...inTheScenario(f`${role.annualCost}`, roles[index]!, factor, 'calculation'),
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
        ...headsOfCost(factor),
        'FTE that holds cases',
        'People who hold cases',
      ],
      rows: lines.map((line) =>
        row(line.name, '£; FTE', [line.fte, ...line.costCells, line.caseFte, line.casePeople]),
      ),
    }),
  ];
  return { blocks, column: roleColumnOf(lines) };
}

/** Employer NI is for one person, to the nearest penny with an exact half penny left off: hence the comparison of fractions. */
function rolesFromSalaries(inputs: Inputs, rates: Rates, { roles }: Evaluation, factor: Cell | undefined) {
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
      ...costOf(role, result, [pay, pension, levy, ni], factor),
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
        ...headsOfCost(factor),
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
          ...line.costCells,
          line.caseFte,
          line.casePeople,
        ]),
      ),
    }),
  ];
  return { blocks, column: roleColumnOf(lines) };
}

function costOf(role: RoleInputs, result: RoleCost, parts: readonly Cell[], factor: Cell | undefined) {
  const [pay, pension, levy, ni] = parts as [Cell, Cell, Cell, Cell];
  const sum = f`${role.annualCost}+${pay}+${pension}+${levy}+${ni}+${role.other}`;
  return { name: same(role.name), ...inTheScenario(sum, result, factor, 'total') };
}

const headsOfCost = (factor: Cell | undefined) =>
  factor ? ['Yearly cost as entered', 'Yearly cost in the scenario'] : ['Yearly cost'];

/** What a post costs, where there are scenarios in a column of its own before and after its factor. */
function inTheScenario(
  cost: Formula,
  { beforeScenario, cost: value }: RoleCost,
  factor: Cell | undefined,
  style: 'calculation' | 'total',
) {
  if (!factor) {
    const only = calc(cost, value, 'money', { style });
    return { cost: only, costCells: [only] };
  }
  const before = calc(cost, beforeScenario, 'money');
  const after = calc(flexed(f`${before}`, factor), value, 'money', { style });
  return { cost: after, costCells: [before, after] };
}

/** Pence of employer NI before they are rounded, as the cell beside it shows them. */
function unroundedNi(pay: number, inputs: Inputs, { taxYears, thresholds, niRates }: Rates): number {
  const year = taxYears.findIndex(({ value }) => value === inputs.taxYear.value);
  return 100 * Math.max(0, pay - Number(thresholds[year]!.value)) * Number(niRates[year]!.value);
}

const roleColumnOf = (lines: readonly (Line & { readonly fte: Cell })[]): RoleColumn => ({
  ...columnOf(lines),
  fte: lines.map(({ fte }) => fte),
});
