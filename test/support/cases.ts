import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { z } from 'zod';
import { parseCase } from '../../src/appraisal/parse';
import type { AppraisalCase, appraisalCase } from '../../src/appraisal/schema';
import { ONE_OFF_KINDS } from '../../src/appraisal/schema-money';
import { withFunding } from './case-parts/funding';
import { withJudgement } from './case-parts/judgement';
import { withPay } from './case-parts/pay';
import { withScenarios } from './case-parts/scenarios';
import { withWholeLife } from './case-parts/whole-life';

/** A case as its JSON file holds it: what has a default may be left out. */
export type CaseFile = z.input<typeof appraisalCase>;

export const EXAMPLE_PATH = 'examples/childrens-services.json';

export const exampleFile = (): CaseFile => JSON.parse(readFileSync(EXAMPLE_PATH, 'utf8')) as CaseFile;

/** The case of a file that must be good. */
export function parsed(file: CaseFile): AppraisalCase {
  const result = parseCase(file);
  if (!result.ok) throw new Error(`A case for a test has problems: ${JSON.stringify(result.problems)}`);
  return result.case;
}

/** The smallest case there can be: one team, one role, nothing but to do nothing or something. A test adds its concept. */
export const smallFile = (parts: Partial<CaseFile> = {}): CaseFile => ({
  title: 'A small case',
  organisation: 'A council',
  decision: 'Whether to do something',
  author: 'Finance',
  date: '2026-04-01',
  priceBase: '2026/27',
  years: ['2026/27'],
  band: { low: 15, high: 20 },
  roles: [{ name: 'Social worker', annualCost: 48_000, caseFte: 1 }],
  teams: [{ name: 'Duty', cases: 100, posts: [{ role: 'Social worker', number: 5 }] }],
  options: [complete('Do nothing'), complete('Do something')],
  recommendation: { option: 'Do something', because: 'It is better' },
  ...parts,
});

export const smallCase = (parts: Partial<CaseFile> = {}): AppraisalCase => parsed(smallFile(parts));

type OptionFile = CaseFile['options'][number];

/** An option with a benefit and a disbenefit, as a check wants. */
export const complete = (name: string, parts: Partial<OptionFile> = {}): OptionFile => ({
  name,
  benefits: ['Something for it'],
  disbenefits: ['Something against it'],
  ...parts,
});

/** Beginnings of names that have broken spreadsheets, XML files and formulas before. */
const ODD = [
  'Social worker',
  'Senior practitioner, fostering',
  'The "front door"',
  "Children's services",
  'Adults & carers',
  '-5 to 11 team',
  '+1 support',
  '@home service',
  'Équipe d’été',
  'Łódź naïve façade',
  "'quoted'",
  '100% of #1',
  'Team {x} [y] (z)',
  'x_x000D_y',
  'Row\nbreak',
  '1/2',
];
/** Names that no formula looks for may begin like a formula, and hold what would be an operator or a wildcard in SUMIF. */
const ODDER = [...ODD, '=SUM(A1:A9)', 'A <b> & "c"', 'What? *all* ~of it'];

const FTE = [1, 0.8, 0.6, 0.5, 0.37, 0.2] as const;
const TAX_YEARS = ['2013/14', '2016/17', '2017/18', '2022/23', '2024/25', '2025/26'] as const;
const KINDS = ['grant', 'base budget', 'partner', 'reserve', 'income'] as const;
const LEVELS = ['Low', 'Medium', 'High'] as const;

/** The most that a generated case may have of each. */
interface Most {
  readonly options: number;
  readonly years: number;
  readonly teams: number;
  readonly posts: number;
}

/**
 * Cases that are good input, however odd: 2 options or more over 1 year or more, posts by cost or by salary, agency workers,
 * savings, funding, stated figures. Some of their options remove what is not there, so that integrity checks fail as well as pass.
 */
function caseFrom(draw: fc.GeneratorValue, most: Most): CaseFile {
  const whole = (min: number, max: number) => draw(fc.integer, { min, max });
  const often = () => whole(0, 3) > 0;
  const list = <T>(min: number, max: number, item: (index: number) => T): T[] =>
    Array.from({ length: whole(min, max) }, (_, index) => item(index));
  const oneOf = <T>(items: readonly T[]): T => items[whole(0, items.length - 1)]!;
  const named = (kind: string) => (index: number) => `${oneOf(ODD)} ${kind}${index + 1}`;
  const oddly = (kind: string, index: number) => `${oneOf(ODDER)} ${kind}${index + 1}`;
  const pounds = (max: number) => whole(0, max) + oneOf([0, 0, 0.01, 0.5, 0.99]);
  const optional = <T>(value: () => T): T | undefined => (often() ? value() : undefined);

  const first = whole(2015, 2098);
  const years = list(1, most.years, (index) => yearLabel(first + index));
  const fromSalary = often();
  const roleNames = list(1, 4, named('role '));
  const teamNames = list(1, most.teams, named('team '));
  const roles: CaseFile['roles'] = roleNames.map((name) => ({
    name,
    caseFte: oneOf([0, ...FTE]),
    ...(fromSalary && often()
      ? { salary: pounds(70_000), fte: oneOf(FTE), other: pounds(3_000) }
      : { annualCost: pounds(90_000) }),
  }));
  const band = () => {
    const low = whole(0, 30) / 2;
    return { low, high: low + whole(1, 20) / 2 };
  };
  let left = most.posts;
  const teams: CaseFile['teams'] = teamNames.map((name) => ({
    name,
    ...defined(
      'cases',
      optional(() => whole(0, 300)),
    ),
    ...defined('band', whole(0, 1) === 0 ? undefined : band()),
    posts: list(0, 4, () => {
      const number = whole(0, Math.min(most.posts / 3, left));
      left -= number;
      return { role: oneOf(roleNames), number, vacant: whole(0, number) };
    }),
  }));
  const agency: NonNullable<CaseFile['agency']> = list(0, 4, (index) => ({
    name: named('cover ')(index),
    team: oneOf(teamNames),
    role: oneOf(roleNames),
    workers: whole(0, 6),
    premium: pounds(20_000) - 2_000,
    covers: oneOf(['over establishment', 'vacant post'] as const),
  }));
  const period = () => {
    const startMonth = whole(1, Math.min(120, 12 * years.length + 6));
    return whole(0, 3) === 0 ? { startMonth, endMonth: startMonth + whole(0, 18) } : { startMonth };
  };
  const change = (): NonNullable<OptionFile['changes']>[number] => {
    const kinds = ['add post', 'add post', 'remove post', ...(agency.length > 0 ? ['end agency'] : [])];
    const kind = oneOf(kinds) as 'add post' | 'remove post' | 'end agency';
    const number = whole(0, 3);
    return kind === 'end agency'
      ? { change: kind, assignment: oneOf(agency).name, number, ...period() }
      : { change: kind, team: oneOf(teamNames), role: oneOf(roleNames), number, ...period() };
  };
  const yearly = (kind: string, index: number) => ({
    name: oddly(kind, index),
    amount: pounds(200_000) - 20_000,
    year: oneOf(years),
  });
  const funding: NonNullable<CaseFile['funding']> = list(0, 3, (index) => ({
    name: named('fund ')(index),
    kind: oneOf(KINDS),
    amount: pounds(900_000),
    cuts: years.slice(whole(0, years.length)).map(() => whole(-100, 1000) / 1000),
  }));
  const options: OptionFile[] = list(2, most.options, (index) =>
    complete(named('option ')(index), {
      changes: index === 0 && often() ? [] : list(0, 6, change),
      savings: list(0, 2, (i) => ({ ...yearly('saving ', i), recurrent: whole(0, 1) === 0 })),
      oneOff: list(0, 4, (i) => ({
        ...yearly('cost ', i),
        kind: oneOf(ONE_OFF_KINDS),
        ...(funding.length > 0 && often() ? { fundedBy: oneOf(funding).name } : {}),
      })),
      ...(often() ? {} : { benefits: [] }),
    }),
  );
  return smallFile({
    title: oddly('case ', 0),
    years,
    priceBase: yearLabel(first),
    ...(fromSalary ? { taxYear: oneOf(TAX_YEARS), pensionRate: whole(0, 300) / 1000 } : {}),
    band: band(),
    roles,
    teams,
    agency,
    options,
    recommendation: { option: oneOf(options).name, because: oddly('reason ', 0) },
    measures: list(0, 2, (index) => ({
      name: oddly('measure ', index),
      currentAnnualCost: pounds(90_000),
      newAnnualCost: pounds(90_000),
      months: whole(0, 24) / 2,
      fundedBy: oddly('source ', index),
    })),
    serviceSavings: list(0, 2, (i) => ({ ...yearly('service saving ', i), recurrent: whole(0, 1) === 0 })),
    funding,
    risks: list(0, 3, (index) => ({
      risk: oddly('risk ', index),
      uncontrolled: oneOf(LEVELS),
      control: oddly('control ', index),
      controlled: oneOf(LEVELS),
    })),
    assumptions: list(0, 2, (i) => ({ assumption: oddly('assumption ', i), because: oddly('reason ', i) })),
    statedFigures: list(0, 6, (index) => statedFigure(index)),
  });

  function statedFigure(index: number): NonNullable<CaseFile['statedFigures']>[number] {
    const shown = { where: oddly('page ', index), says: oddly('figure ', index), stated: whole(-50, 500) };
    const number = (min: number) => ({
      label: oddly('number ', index),
      value: whole(10 * min, 4_000) / 10,
    });
    const decimals = whole(-2, 3);
    switch (whole(0, 4)) {
      case 0:
        return { ...shown, note: 'The report does not say' };
      case 1:
        return { ...shown, decimals, calculation: 'option cost', option: oneOf(options).name };
      case 2: {
        const calculation = oneOf(['sum', 'difference', 'product'] as const);
        return { ...shown, decimals, calculation, operands: [number(-9), number(-9), number(0)] };
      }
      case 3: {
        const of = number(1);
        const part = { label: 'Part', value: whole(0, Math.floor(of.value)) };
        return { ...shown, decimals, calculation: 'percentage share', operands: [part, of] };
      }
      default: {
        const calculation = oneOf(['quotient', 'percentage change', 'percentage fall'] as const);
        return { ...shown, decimals, calculation, operands: [number(1), number(1)] };
      }
    }
  }
}

const casesOf = (most: Most): fc.Arbitrary<CaseFile> =>
  withScenarios(
    withWholeLife(withJudgement(withFunding(withPay(fc.gen().map((draw) => caseFrom(draw, most)))))),
  );

const yearLabel = (start: number) => `${start}/${String((start + 1) % 100).padStart(2, '0')}`;

const defined = <K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]: T });

const SMALL: Most = { options: 6, years: 6, teams: 4, posts: 30 };
const LARGE: Most = { options: 10, years: 10, teams: 8, posts: 300 };

export const caseFiles = casesOf(SMALL);

/** As large as a council has them: up to 10 options, 10 years and 300 posts. Doing nothing is an option too, so that no case has fewer than two. */
export const largeFiles = (count: number, seed: number): CaseFile[] =>
  fc.sample(casesOf(LARGE), { numRuns: count, seed });

/** The same cases in every run: how many, and from which seed. */
export const generatedFiles = (count: number, seed: number): CaseFile[] =>
  fc.sample(caseFiles, { numRuns: count, seed });
