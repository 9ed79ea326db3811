/** Microseconds of one run, the median of several after a warm-up. */
export function medianMicroseconds(run: () => unknown, { runs = 15, warmUp = 5 } = {}): number {
  for (let i = 0; i < warmUp; i++) run();
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      run();
      return (performance.now() - start) * 1000;
    }),
  );
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Milliseconds; processor time counts all threads of the process, and does not count that others kept the machine busy. */
export interface Spent {
  readonly wall: number;
  readonly cpu: number;
}

/** Of work that may wait: medians of several runs after a warm-up. */
export async function spent(
  run: () => Promise<unknown>,
  { runs = 9, warmUp = 0 }: { readonly runs?: number; readonly warmUp?: number } = {},
): Promise<Spent> {
  for (let i = 0; i < warmUp; i++) await run();
  const all: Spent[] = [];
  for (let i = 0; i < runs; i++) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    await run();
    const { user, system } = process.cpuUsage(used);
    all.push({ wall: performance.now() - start, cpu: (user + system) / 1000 });
  }
  return medianOf(all);
}

export const medianOf = (all: readonly Spent[]): Spent => ({
  wall: median(all.map(({ wall }) => wall)),
  cpu: median(all.map(({ cpu }) => cpu)),
});
