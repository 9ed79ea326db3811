import { expect, test } from 'vitest';
import { ProgressLine } from '../../scripts/import/progress';

/** A terminal that notes what is written, and a clock that is set by hand. */
function watched(isTTY: boolean) {
  const written: string[] = [];
  const clock = { now: 1_000 };
  const stderr = { isTTY, write: (text: string) => written.push(text) };
  return { written, clock, line: new ProgressLine(stderr, () => clock.now) };
}

test('rows and time left stand on one line of a terminal, written over and gone at the end', () => {
  const { written, clock, line } = watched(true);
  const progress = line.reading('staff.csv');
  clock.now += 2_000;
  progress({ rows: 120_000, done: 0.25 });
  clock.now += 50;
  progress({ rows: 130_000, done: 0.26 });
  clock.now += 300_000;
  progress({ rows: 400_000, done: 0.8 });
  line.say('out.xlsx: being written');
  line.clear();
  expect(written).toEqual([
    // A quarter took 2 seconds: three quarters take 6
    '\rstaff.csv: 120,000 rows, 25%, 6 s left',
    '\rstaff.csv: 400,000 rows, 80%, 1 min 16 s left',
    `\r${'out.xlsx: being written'.padEnd('staff.csv: 400,000 rows, 80%, 1 min 16 s left'.length)}`,
    `\r${' '.repeat('out.xlsx: being written'.length)}\r`,
  ]);
});

test('nothing is written where nobody watches', () => {
  const { written, clock, line } = watched(false);
  clock.now += 1_000;
  line.reading('staff.csv')({ rows: 1, done: 0.5 });
  line.say('out.xlsx: being written');
  line.clear();
  expect(written).toEqual([]);
});
