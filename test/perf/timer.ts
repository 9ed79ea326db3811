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
