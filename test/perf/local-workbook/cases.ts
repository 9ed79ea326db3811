import type { Side } from './sides';

/** One thing that is measured: `run` is timed, `before` is not; both throw where what comes out is wrong. */
export interface Case {
  readonly name: string;
  /** By how many the time of a run is divided */
  readonly per?: number;
  readonly runs: number;
  before?(side: Side): Promise<void>;
  run(side: Side, turn: number): Promise<void>;
}

const CALLS = 10_000;
const [ROWS, COLUMNS] = [10_000, 10];
const TRIPS = 100;

function expectSame(what: string, found: unknown, wanted: unknown): void {
  if (found !== wanted) throw new Error(`${what} is ${String(found)} and should be ${String(wanted)}`);
}

const numbers = (turn: number) =>
  Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => row * COLUMNS + column + turn / 8),
  );
const BLOCK = 'A1:J10000';

async function readBlock(side: Side, turn: number): Promise<void> {
  const values = await side.read(BLOCK);
  expectSame('The last cell', values[ROWS - 1]?.[COLUMNS - 1], ROWS * COLUMNS - 1 + turn / 8);
}

export const CASES: Readonly<Record<string, Case>> = {
  functions: {
    name: '10,000 function cells recalculated',
    runs: 7,
    async before(side) {
      await side.write('C1', [[0]]);
      await side.writeFormulas(
        'A1:A10000',
        Array.from({ length: CALLS }, (_, row) => [`=T.ADD(${row},$C$1)`]),
      );
      await side.readResults('A10000');
    },
    async run(side, turn) {
      await side.write('C1', [[turn]]);
      const results = await side.readResults('A1:A10000');
      results.forEach(([result], row) => expectSame(`Cell A${row + 1}`, result, row + turn));
    },
  },
  trips: {
    name: 'one write and one read, a batch',
    runs: 9,
    per: TRIPS,
    async run(side, turn) {
      for (let trip = 0; trip < TRIPS; trip++)
        expectSame('A1', await side.exchange('A1', turn * TRIPS + trip), turn * TRIPS + trip);
    },
  },
  block: {
    name: '100,000 cells written and read back',
    runs: 9,
    async run(side, turn) {
      await side.write(BLOCK, numbers(turn));
      await readBlock(side, turn);
    },
  },
  written: {
    name: '  written',
    runs: 9,
    run: (side, turn) => side.write(BLOCK, numbers(turn)),
  },
  read: {
    name: '  read',
    runs: 9,
    before: (side) => side.write(BLOCK, numbers(0)),
    run: (side) => readBlock(side, 0),
  },
};
