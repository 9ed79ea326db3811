import Decimal from 'decimal.js';
import { definitions } from '../../functions/definitions';
import { call } from '../../functions/lift';
import { medianMicroseconds } from './timer';

type Column = readonly (readonly [number])[];

interface Case {
  readonly id: string;
  /** The arguments of a call over rows; a scalar call takes the first cell of each column. */
  readonly args: (rows: number) => readonly unknown[];
  /** The same arithmetic over the same nested arrays in plain JavaScript; decimal.js where pennies are decided. */
  readonly plain: (...args: never[]) => number[][];
}

const column = (rows: number, value: (row: number) => number): Column =>
  Array.from({ length: rows }, (_, row) => [value(row)] as const);

/** Employer NI of 2024/25 in the rates that the tables hold. */
const [THRESHOLD, RATE] = [9100, '0.138'];

const CASES: readonly Case[] = [
  {
    id: 'AGENCY.DIFFERENTIAL',
    args: (n) => [
      column(n, (i) => 50_000 + i),
      column(n, (i) => 40_000 + (i % 999)),
      column(n, (i) => 1 + (i % 5)),
    ],
    plain: (agency: Column, permanent: Column, posts: Column) =>
      agency.map(([cost], i) => [(cost - permanent[i]![0]) * posts[i]![0]]),
  },
  {
    id: 'CASELOAD.AVERAGE',
    args: (n) => [column(n, (i) => 100 + (i % 300)), column(n, (i) => 1 + (i % 17))],
    plain: (cases: Column, fte: Column) => cases.map(([count], i) => [count / fte[i]![0]]),
  },
  {
    id: 'RATE.VACANCY',
    args: (n) => [column(n, (i) => i % 40), column(n, (i) => 100 + (i % 700))],
    plain: (vacancies: Column, employed: Column) => vacancies.map(([v], i) => [v / (v + employed[i]![0])]),
  },
  {
    id: 'POST.EMPLOYER_NI',
    args: (n) => [column(n, (i) => 20_000 + i * 0.37), '2024/25'],
    plain: (pay: Column) =>
      pay.map(([amount]) => [
        Decimal.max(0, new Decimal(amount).minus(THRESHOLD))
          .times(RATE)
          .toDecimalPlaces(2, Decimal.ROUND_HALF_DOWN)
          .toNumber(),
      ]),
  },
];

const ROWS = 100_000;

/** Prints each function beside its baseline, measured in the same run. */
export function benchFunctions(): void {
  console.log(`Functions: a scalar call, and one call over ${ROWS.toLocaleString('en-GB')} rows (medians)`);
  console.log('function              scalar, us   range, ms   plain, ms   range / plain');
  for (const { id, args, plain } of CASES) {
    const definition = definitions.find((candidate) => candidate.id === id)!;
    const range = args(ROWS);
    const scalars = args(1).map((arg) => (Array.isArray(arg) ? (arg as Column)[0]![0] : arg));
    const repeats = 1000;
    const scalar =
      medianMicroseconds(() => {
        for (let i = 0; i < repeats; i++) call(definition, scalars);
      }) / repeats;
    const baseline = plain as unknown as (...args: readonly unknown[]) => number[][];
    same(call(definition, range) as number[][], baseline(...range));
    const lifted = medianMicroseconds(() => call(definition, range)) / 1000;
    const bare = medianMicroseconds(() => baseline(...range)) / 1000;
    const cells = [
      scalar.toFixed(2).padStart(10),
      lifted.toFixed(2).padStart(11),
      bare.toFixed(2).padStart(11),
    ];
    console.log(`${id.padEnd(20)} ${cells.join(' ')} ${(lifted / bare).toFixed(2).padStart(15)}`);
  }
}

/** A baseline that worked out something else would say nothing. */
function same(ours: readonly (readonly number[])[], theirs: readonly (readonly number[])[]): void {
  const differs = ours.findIndex(
    ([value], row) => Math.abs(value! - theirs[row]![0]!) > 1e-9 * Math.abs(value!),
  );
  if (differs >= 0)
    throw new Error(`Row ${differs}: ${ours[differs]![0]} is not the baseline's ${theirs[differs]![0]}`);
}
