/**
 * Imports the inputs of a range of seeds in a process of its own, so that its memory is its own:
 * `tsx run.ts FIRST COUNT [SEED...]` prints one object.
 */
import { ImportError } from '../../../../src/workforce';
import { writeXlsx } from '../../../../src/xlsx';
import { describedOf, importBytes } from '../chain';
import { inputOf } from './inputs';

export interface FuzzReport {
  readonly inputs: number;
  readonly results: number;
  readonly refusals: number;
  /** Inputs that gave neither. */
  readonly failures: readonly { readonly seed: number; readonly kind: string; readonly error: string }[];
  /** Seconds of processor time of the slowest, and which it was. */
  readonly slowest: { readonly seed: number; readonly kind: string; readonly seconds: number };
  /** Megabytes at most, and before the first input. */
  readonly peak: number;
  readonly before: number;
}

/** Every so many results are written as a workbook too. */
const WRITTEN = 10;

async function fuzz(seeds: readonly number[]): Promise<FuzzReport> {
  const failures: { seed: number; kind: string; error: string }[] = [];
  const slowest = { seed: -1, kind: '', seconds: 0 };
  let [results, refusals] = [0, 0];
  await attempt(0);
  const before = process.resourceUsage().maxRSS / 1024;
  for (const seed of seeds) {
    const { kind, error, seconds } = await attempt(seed);
    if (error === undefined) results += 1;
    else if (error instanceof ImportError) refusals += 1;
    else
      failures.push({
        seed,
        kind,
        error: error instanceof Error ? (error.stack ?? '').slice(0, 600) : String(error),
      });
    if (seconds > slowest.seconds) Object.assign(slowest, { seed, kind, seconds });
  }
  const peak = process.resourceUsage().maxRSS / 1024;
  return { inputs: seeds.length, results, refusals, failures, slowest, peak, before };
}

async function attempt(seed: number) {
  const { kind, bytes } = inputOf(seed);
  const start = process.cpuUsage();
  let error: unknown;
  try {
    const imported = await importBytes('file', bytes);
    const { read, imported: kept, notImported, totals, blanks } = imported.counts;
    if (read !== kept + notImported + totals + blanks) throw new Error('rows are not accounted for');
    if (seed % WRITTEN === 0 && bytes.length < 20_000) await writeXlsx(describedOf([imported]));
  } catch (caught) {
    error = caught;
    if (caught instanceof ImportError && !/^file: \S[^]{10,}/.test(caught.message))
      error = new Error('a refusal without a reason');
  }
  const { user, system } = process.cpuUsage(start);
  return { kind, error, seconds: (user + system) / 1e6 };
}

const [first = 1, count = 0, ...chosen] = process.argv.slice(2).map(Number);
const seeds = [...chosen, ...Array.from({ length: count }, (_, i) => first + i)];
console.log(JSON.stringify(await fuzz(seeds)));
