import type { AppraisalCase } from '../schema';
import { DRIVERS, type Driver, type DriverRange, SCENARIOS, type ScenariosCase } from '../schema-scenarios';

/** Whether a case has anything that the driver moves. */
const MOVES: Readonly<Record<Driver, (c: AppraisalCase) => boolean>> = {
  'cost of posts': () => true,
  'agency premium': ({ agency }) => agency.length > 0,
  'open cases': ({ teams }) => teams.some(({ cases }) => cases !== undefined),
  grants: ({ funding }) => funding.some(({ kind }) => kind === 'grant'),
  'other savings': ({ options }) => options.some(({ savings }) => savings.length > 0),
};

export const movesSomething = (c: AppraisalCase, driver: Driver): boolean => MOVES[driver](c);

/** An entry for each driver that the case has something for, and for what the case says of any other. */
function everyDriver(c: AppraisalCase, { drivers }: ScenariosCase): DriverRange[] {
  return DRIVERS.flatMap((driver) => {
    const own = drivers.find((one) => one.driver === driver);
    const says = own && (own.source !== undefined || [own.low, own.central, own.high].some((x) => x !== 1));
    if (own && says) return [own];
    return movesSomething(c, driver) ? [{ driver, low: 1, central: 1, high: 1 }] : [];
  });
}

/** The case with its drivers as the sheet shows them, and as they are read back. */
export const withEveryDriver = (c: AppraisalCase): AppraisalCase =>
  c.scenarios ? { ...c, scenarios: { ...c.scenarios, drivers: everyDriver(c, c.scenarios) } } : c;

const KEYS = { Low: 'low', Central: 'central', High: 'high' } as const;

/** The multipliers of one driver, Low first. */
export const multipliersOf = (range: DriverRange): number[] => SCENARIOS.map((one) => range[KEYS[one]]);

export type Factors = Readonly<Record<Driver, number>>;

/** By what each driver is multiplied in the scenario shown. */
export function factorsOf({ scenarios }: AppraisalCase): Factors {
  const factorOf = (driver: Driver) => {
    const range = scenarios?.drivers.find((one) => one.driver === driver);
    return scenarios && range ? range[KEYS[scenarios.selected]] : 1;
  };
  return Object.fromEntries(DRIVERS.map((driver) => [driver, factorOf(driver)])) as unknown as Factors;
}

/** Without scenarios the case is what is expected. */
export const isCentral = ({ scenarios }: AppraisalCase): boolean =>
  (scenarios?.selected ?? 'Central') === 'Central';

/**
 * The case as the scenario shown has it, but for the cost of posts, which follows from salaries and on-costs: that factor is
 * for whoever works it out.
 */
export function inScenario(c: AppraisalCase): {
  readonly shown: AppraisalCase;
  readonly costOfPosts: number;
} {
  const factors = factorsOf(c);
  const shown: AppraisalCase = {
    ...c,
    agency: c.agency.map((one) => ({ ...one, premium: one.premium * factors['agency premium'] })),
    teams: c.teams.map((team) =>
      team.cases === undefined ? team : { ...team, cases: team.cases * factors['open cases'] },
    ),
    funding: c.funding.map((source) =>
      source.kind === 'grant' ? { ...source, amount: source.amount * factors.grants } : source,
    ),
    options: c.options.map((option) => ({
      ...option,
      savings: option.savings.map((one) => ({ ...one, amount: one.amount * factors['other savings'] })),
    })),
  };
  return { shown, costOfPosts: factors['cost of posts'] };
}
