import fc from 'fast-check';
import { EMPLOYER_NI } from '../../src/tables';

/** Valid arguments for every function, as a user might give them: `null` is an omitted one, an array a range. */
export type Cell = number | string | boolean | null;
export type Args = readonly (Cell | readonly (readonly Cell[])[])[];
type Generated<T> = fc.Arbitrary<T>;

const scaled = (least: number, most: number, places: number): Generated<number> =>
  fc.integer({ min: least * 10 ** places, max: most * 10 ** places }).map((n) => n / 10 ** places);

const pounds = (most = 900_000) => scaled(0, most, 2);
const flow = scaled(-90_000, 90_000, 2);
const fte = scaled(0, 60, 2);
const someFte = scaled(1, 60, 2);
const cases = fc.nat(900);
const fraction = fc.oneof(scaled(0, 1, 3), fc.constantFrom(0, 1));
const rate = scaled(0, 0.6, 3);
const growth = scaled(-0.4, 0.9, 3);
const people = fc.oneof(fc.nat(3000), scaled(0, 400, 1));
const somePeople = fc.integer({ min: 1, max: 3000 });
const omitted = fc.constant(null);
const orOmitted = <T>(arbitrary: Generated<T>) =>
  fc.oneof({ weight: 2, arbitrary }, { weight: 1, arbitrary: omitted });
const word = (...words: string[]) =>
  fc.constantFrom(...words, ...words.map((text) => ` ${text.toUpperCase()} `));
const flag = fc.constantFrom<Cell[]>(true, false, 1, 0, 'TRUE', ' false ');

/** A block of cells: a column, a row or a table, with a blank cell now and then. */
const shapedAs = <T extends Cell>(rows: number, columns: number, cell: Generated<T>) =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
const withBlanks = (cell: Generated<number>): Generated<number | null> =>
  fc.oneof({ weight: 9, arbitrary: cell }, { weight: 1, arbitrary: omitted });
const shape = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((n) => [n, 1] as const),
  fc.integer({ min: 1, max: 12 }).map((n) => [1, n] as const),
  fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 })),
);
const block = (cell: Generated<number>) =>
  shape.chain(([rows, columns]) => shapedAs(rows, columns, withBlanks(cell)));
/** Two ranges with equally many cells: of one shape, or one turned over. */
const blocks = (
  one: Generated<number>,
  other: Generated<number>,
  cells: Generated<readonly [number, number]> = shape,
) =>
  fc
    .tuple(cells, fc.boolean())
    .chain(([[rows, columns], isTurned]) =>
      fc.tuple(
        shapedAs(rows, columns, withBlanks(one)),
        isTurned ? shapedAs(columns, rows, withBlanks(other)) : shapedAs(rows, columns, withBlanks(other)),
      ),
    );

const taxYear = fc.constantFrom(...EMPLOYER_NI.map((row) => row.taxYear), ' 2024/25 ');
/** Pay in pennies, round pay, and pay on both sides of the thresholds. */
const pay = fc.oneof(
  pounds(120_000),
  fc.nat(120_000),
  fc.constantFrom(0, 96, 417, 5_000, 9_100, 40_040, 5_668.01),
);
const ni = fc.oneof(
  fc.tuple(pay, taxYear, orOmitted(fc.constant('year')), orOmitted(fc.constantFrom<Cell[]>(false, 0))),
  fc.tuple(
    scaled(0, 9_000, 2),
    fc.constantFrom('2013/14', '2021/22', '2023/24', '2025/26', '2026/27'),
    word('month', 'week'),
    omitted,
  ),
  fc.tuple(pay, fc.constantFrom('2013/14', '2014/15', '2015/16'), orOmitted(word('year')), flag),
);
const schedule = orOmitted(
  fc.oneof(
    word('standard', 'health'),
    fc.constantFrom<Cell[]>(0, 0.035, 0.015),
    scaled(0.001, 0.2, 3),
  ) as Generated<Cell>,
);
const year = fc.oneof(fc.nat(60), fc.nat(400), fc.constantFrom(0, 30, 31, 75, 125, 200, 300, 301));
const life = year.map((years) => Math.max(1, years));

const decimals = fc.integer({ min: -3, max: 4 });
const asPrinted = (computed: number, places: number, how: string): number => {
  const scale = 10 ** places;
  if (how === 'other') return Math.round(computed * scale + 1) / scale;
  return Number(
    ((how === 'cut' ? Math.trunc(computed * scale) : Math.round(computed * scale)) / scale).toFixed(
      Math.max(0, places),
    ),
  );
};
const figure = fc
  .tuple(
    fc.oneof(
      scaled(-9_000, 9_000, 4),
      fc.tuple(somePeople, somePeople).map(([a, b]) => (100 * a) / b),
    ),
    decimals,
  )
  .chain(([computed, places]) =>
    fc.tuple(
      fc.constantFrom('rounded', 'cut', 'other').map((how) => asPrinted(computed, places, how)),
      fc.constant(computed),
      places === 0 ? orOmitted(fc.constant(0)) : fc.constant(places),
    ),
  );

export interface ValidArguments {
  readonly arguments: Generated<Args>;
  /** A difference of like figures: its last digits are lost, so it is compared to a billionth of a unit. */
  readonly cancels?: true;
}

const difference = (args: Generated<Args>): ValidArguments => ({ arguments: args, cancels: true });
const product = (args: Generated<Args>): ValidArguments => ({ arguments: args });

export const validArguments: Readonly<Record<string, ValidArguments>> = {
  'CASELOAD.AVERAGE': product(fc.tuple(cases, someFte)),
  'CASELOAD.ADDED': difference(
    fc.tuple(
      cases,
      someFte.map((n) => n + 30),
      scaled(0, 30, 2),
    ),
  ),
  'CASELOAD.FTE_REQUIRED': product(
    fc.tuple(
      cases,
      fc.integer({ min: 1, max: 40 }),
      orOmitted(scaled(0.05, 1, 2)),
      orOmitted(fc.constantFrom(0.1, 0.2, 0.25, 0.5, 1, 2)),
    ),
  ),
  'CASELOAD.STATUS': product(
    fc
      .tuple(scaled(0, 40, 1), scaled(0, 40, 1), scaled(0, 40, 1))
      .map(([a, b, c]) => [a, Math.min(b, c), Math.max(b, c)]),
  ),
  'CASELOAD.POINTS': difference(blocks(fc.nat(60), scaled(0, 8, 1))),
  'CASELOAD.UTILISATION': product(
    fc.tuple(
      scaled(0, 4000, 1),
      someFte,
      orOmitted(fte),
      orOmitted(fc.integer({ min: 50, max: 150 })),
      orOmitted(fc.nat(150)),
    ),
  ),
  'CASELOAD.EFFECTIVE_FTE': product(fc.tuple(fte, fte, orOmitted(fraction))),
  'CASELOAD.PATH': product(fc.tuple(cases, growth, fc.oneof(fc.nat(10), fc.constant(60)))),
  'AGENCY.COST': product(fc.tuple(scaled(0, 90, 2), scaled(0, 48, 1), scaled(0, 53, 1), orOmitted(fraction))),
  'AGENCY.DIFFERENTIAL': difference(fc.tuple(pounds(), pounds(), orOmitted(scaled(0, 20, 1)))),
  'AGENCY.BREAKEVEN_WEEKS': product(
    fc.oneof(
      fc.tuple(pounds(90_000), pounds(9_000), pounds(2_500)),
      pounds(2_000).map((week) => [Math.round(week * 5200) / 100, 6000, week]),
    ),
  ),
  'AGENCY.INHOUSE_SAVING': difference(fc.tuple(pounds(), pounds(), orOmitted(scaled(0, 24, 1)))),
  'AGENCY.RATE': product(fc.tuple(fte, someFte)),
  'POST.EMPLOYER_NI': product(ni),
  'POST.COST': product(
    fc.tuple(
      pay,
      taxYear,
      rate,
      orOmitted(scaled(0, 0.02, 3)),
      orOmitted(scaled(0.01, 1, 2)),
      orOmitted(pounds(5_000)),
    ),
  ),
  'POST.FTE': product(fc.tuple(scaled(0, 60, 2), orOmitted(scaled(20, 40, 1)))),
  'GRANT.CUT': product(
    fc.oneof(
      fc.tuple(pounds(), fraction, orOmitted(word('before'))),
      fc.tuple(flow, scaled(0, 0.9, 3), word('after', 'before')),
    ),
  ),
  'GRANT.POINT_VALUE': product(fc.tuple(pounds(), orOmitted(scaled(-20, 120, 1)))),
  'GRANT.IMPLIED_BASE': product(fc.tuple(flow, scaled(0.001, 1, 3))),
  'GRANT.PATH': difference(fc.tuple(pounds(), block(scaled(-0.3, 0.9, 3)), orOmitted(flag))),
  'GRANT.COVERED': product(
    fc.tuple(
      flow,
      pounds().map((n) => n + 1),
    ),
  ),
  'FUNDING.SPLIT': product(
    fc.tuple(
      fc.oneof(flow, pounds(9_000_000), scaled(-90, 90, 3), fc.nat(100)),
      fc.oneof(block(fc.nat(12)), block(scaled(0, 1, 2)), block(scaled(0, 99_000, 2))).map(withOneShare),
    ),
  ),
  'FUNDING.CROSS_SUBSIDY': difference(
    blocks(flow, scaled(0, 900, 1)).map(([paid, used]) => [paid, withOneShare(used)]),
  ),
  'FUNDING.BALANCES': difference(
    fc.tuple(flow, blocks(pounds(90_000), pounds(90_000))).map(([opening, [a, b]]) => [opening, a, b]),
  ),
  'FUNDING.RUNS_OUT': product(
    fc
      .tuple(
        fc.oneof(pounds(90_000), fc.constant(0)),
        fc.oneof(
          blocks(pounds(30_000), pounds(40_000)),
          blocks(fc.constant(0), fc.constant(0)),
          blocks(pounds(9), pounds(19), fc.constant([1, 40] as const)),
        ),
      )
      .map(([opening, [a, b]]) => [opening, a, b]),
  ),
  'RATE.VACANCY': product(fc.tuple(people, somePeople, orOmitted(word('total', 'employed')))),
  'RATE.TURNOVER': product(fc.tuple(people, somePeople, orOmitted(people))),
  'RATE.SICKNESS': product(
    fc.tuple(scaled(0, 5000, 1), someFte, orOmitted(fc.integer({ min: 200, max: 261 }))),
  ),
  'RATE.SHARE_KNOWN': product(
    fc
      .tuple(fc.nat(2000), fc.nat(2000), orOmitted(fc.nat(500)))
      .map(([n, others, unknown]) => [n, n + others + (unknown ?? 0) + 1, unknown]),
  ),
  'RATE.CHANGE': difference(
    fc.tuple(
      fc.oneof(
        pounds().map((n) => n + 1),
        fc.constant(-250),
      ),
      flow,
    ),
  ),
  'RATE.ANNUAL_GROWTH': difference(
    fc.tuple(
      pounds().map((n) => n + 1),
      pounds().map((n) => n + 1),
      scaled(0.5, 40, 1),
    ),
  ),
  'RATE.GAP': difference(fc.tuple(scaled(0, 1, 4), scaled(0, 12, 2))),
  'OPTION.NET_SAVING': difference(fc.tuple(block(flow), block(pounds()))),
  'OPTION.BREAKEVEN_YEAR': product(
    fc.tuple(
      fc.oneof(block(flow), block(pounds(9_000)).map(afterAnInvestment), shapedAs(45, 1, fc.constant(-1))),
      orOmitted(fc.constantFrom(1, 0, 2026)),
    ),
  ),
  'OPTION.PRO_RATA': product(fc.tuple(flow, scaled(0, 30, 1))),
  'OPTION.DISCOUNT_FACTOR': product(fc.tuple(year, schedule)),
  'OPTION.NPV': difference(fc.tuple(block(flow), orOmitted(year), schedule)),
  'OPTION.ANNUITY_FACTOR': product(fc.tuple(life, schedule, orOmitted(year))),
  'OPTION.EAC': product(fc.tuple(flow, life, schedule)),
  'OPTION.BCR': product(
    fc.tuple(
      flow,
      pounds().map((n) => n + 1),
    ),
  ),
  'OPTION.SWITCHING_VALUE': product(
    fc.tuple(
      flow,
      pounds().map((n) => -n - 1),
    ),
  ),
  'OPTION.SCORE': difference(
    blocks(scaled(-5, 10, 1), scaled(0, 100, 1)).map(([scores, weights]) => [scores, withOneShare(weights)]),
  ),
  'OPTION.COST_PER_POINT': difference(
    fc.tuple(pounds(), scaled(51, 100, 1), orOmitted(pounds()), orOmitted(scaled(0, 50, 1))),
  ),
  'OPTION.OPTIMISM_BIAS': difference(fc.tuple(scaled(0, 2, 2), fraction, orOmitted(flow))),
  'FIGURE.RECONCILES': product(figure),
  'FIGURE.TOTAL': difference(fc.tuple(flow, block(flow))),
};

type Block = (number | null)[][];

/** Shares that do not sum to 0. */
function withOneShare(cells: Block): Block {
  return cells.flat().some((cell) => (cell ?? 0) > 0) ? cells : cells.map((row) => row.map(() => 1));
}

/** Yearly savings after an outlay of about a dozen years' worth, so that some series pay back and some do not. */
function afterAnInvestment(cells: Block): Block {
  return cells.map((row, r) => row.map((cell, c) => (r + c === 0 ? -25_000 : cell)));
}
