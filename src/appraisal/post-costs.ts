import { decimalProduct } from '../calculations/decimals';
import { type OnCostRates, costOfPay, employerNiAt } from '../calculations/post';
import { onCostRates } from './rates';
import type { AppraisalCase, Assignment, Role } from './schema';

/** What one post of a role costs a year, GBP, line by line. A role whose cost is given has that cost and no lines. */
export interface RoleCost {
  readonly name: string;
  readonly salary: number;
  readonly pension: number;
  readonly levy: number;
  readonly ni: number;
  readonly other: number;
  readonly given: number;
  /** On-costs included, as the case has it */
  readonly beforeScenario: number;
  /** The same in the scenario shown */
  readonly cost: number;
}

/** What one agency worker of an assignment costs a year above the present establishment's budget, GBP. */
export interface AssignmentCost {
  readonly name: string;
  /** Cost of the post whose work is done, where no vacant post pays for it */
  readonly post: number;
  readonly premium: number;
  readonly workerCost: number;
}

/** @param factor - by what the scenario shown multiplies the cost of every post */
export function roleCosts(c: AppraisalCase, factor = 1): RoleCost[] {
  const rates = onCostRates(c).find(({ taxYear }) => taxYear === c.taxYear);
  return c.roles.map((role) => {
    const own = role.salary === undefined ? given(role) : fromSalary(role, rates!, c.pensionRate);
    return { ...own, cost: own.beforeScenario * factor };
  });
}

const NOTHING = { salary: 0, pension: 0, levy: 0, ni: 0, other: 0 };

type Unflexed = Omit<RoleCost, 'cost'>;

function given({ name, annualCost = 0 }: Role): Unflexed {
  return { name, ...NOTHING, given: annualCost, beforeScenario: annualCost };
}

function fromSalary(
  { name, salary = 0, fte, other = 0 }: Role,
  rates: OnCostRates,
  pensionRate: number,
): Unflexed {
  // In decimals, because a penny of NI may hang on the last digit of the pay
  const pay = decimalProduct(salary, fte);
  return {
    name,
    salary: pay,
    pension: pay * pensionRate,
    levy: pay * rates.levyRate,
    ni: employerNiAt(pay, rates),
    other,
    given: 0,
    beforeScenario: costOfPay(pay, rates, pensionRate, other),
  };
}

export function assignmentCosts({ agency }: AppraisalCase, roles: readonly RoleCost[]): AssignmentCost[] {
  return agency.map((assignment) => {
    const post = paidByVacantPost(assignment) ? 0 : roles.find(({ name }) => name === assignment.role)!.cost;
    return {
      name: assignment.name,
      post,
      premium: assignment.premium,
      workerCost: post + assignment.premium,
    };
  });
}

const paidByVacantPost = ({ covers }: Assignment) => covers === 'vacant post';
