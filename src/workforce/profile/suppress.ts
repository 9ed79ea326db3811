/** One shown number is the sum of others: places in the list of values. */
export interface Sum {
  readonly whole: number;
  readonly parts: readonly number[];
}

/**
 * Which of the counts must not be shown so that no count from 1 to `below - 1` can be found, neither read nor worked out from
 * the sums. Small counts are hidden first; then others with them, the smallest first, until
 *
 * - each sum leaves every small count all its possible values, 1 to `below - 1`, and
 * - no hidden count follows from all sums together (linear algebra).
 *
 * A hidden count looks the same whichever reason it has, so that the mark itself tells nothing. Noughts are shown until nothing
 * else is left to hide.
 *
 * @param isPublic - what is told elsewhere anyway and therefore cannot be hidden: the number of all rows
 */
export function suppressed(
  values: readonly number[],
  sums: readonly Sum[],
  below: number,
  isPublic: (place: number) => boolean = () => false,
): ReadonlySet<number> {
  const isSmall = (place: number) =>
    (values[place] ?? 0) > 0 && (values[place] ?? 0) < below && !isPublic(place);
  const hidden = new Set(values.flatMap((_, place) => (isSmall(place) ? [place] : [])));
  if (hidden.size === 0) return hidden;
  for (let more = true; more;) {
    more = false;
    for (const sum of sums) {
      while (!leavesOpen(sum, values, hidden, below)) {
        const next = smallestShown(sum, values, hidden, isPublic);
        if (next === undefined) break;
        hidden.add(next);
        more = true;
      }
    }
    const found = determined(sums, hidden);
    const with_ = sums.filter(({ whole, parts }) => [whole, ...parts].some((place) => found.has(place)));
    const next = with_
      .map((sum) => smallestShown(sum, values, hidden, isPublic))
      .find((place) => place !== undefined);
    if (found.size > 0 && next !== undefined) {
      hidden.add(next);
      more = true;
    }
  }
  return hidden;
}

/** Whether a reader of this one sum can rule out any value of a small count. */
function leavesOpen(
  { whole, parts }: Sum,
  values: readonly number[],
  hidden: ReadonlySet<number>,
  below: number,
): boolean {
  const unknown = parts.filter((place) => hidden.has(place));
  if (hidden.has(whole)) return unknown.length > 0 || parts.every((place) => values[place] === 0);
  const small = unknown.filter((place) => (values[place] ?? 0) < below).length;
  const large = unknown.length - small;
  if (small === 0) return large !== 1;
  const together = unknown.reduce((sum, place) => sum + (values[place] ?? 0), 0);
  // One small count can be as large as it may be while all others are as small as they may be, and the other way round.
  const reachesTop = together >= below - 1 + (small - 1) + large * below;
  const reachesOne = large > 0 || together <= 1 + (small - 1) * (below - 1);
  return reachesTop && reachesOne;
}

function smallestShown(
  { whole, parts }: Sum,
  values: readonly number[],
  hidden: ReadonlySet<number>,
  isPublic: (place: number) => boolean,
): number | undefined {
  const shown = parts.filter((place) => !hidden.has(place) && !isPublic(place));
  const [smallest] = shown
    .filter((place) => (values[place] ?? 0) > 0)
    .sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  if (smallest !== undefined) return smallest;
  return hidden.has(whole) || isPublic(whole) ? shown[0] : whole;
}

/** The hidden counts that follow from the sums: after elimination they stand alone in their line. */
export function determined(sums: readonly Sum[], hidden: ReadonlySet<number>): ReadonlySet<number> {
  const places = [...hidden];
  const columnOf = new Map(places.map((place, column) => [place, column]));
  const lines = sums.map(({ whole, parts }) => {
    const line = places.map(() => 0);
    const add = (place: number, by: number) => {
      const column = columnOf.get(place);
      if (column !== undefined) line[column] = (line[column] ?? 0) + by;
    };
    add(whole, -1);
    for (const place of parts) add(place, 1);
    return line;
  });
  const reduced = eliminated(lines, places.length);
  const alone = reduced.flatMap((line) => {
    const columns = line.flatMap((value, column) => (Math.abs(value) > TINY ? [column] : []));
    return columns.length === 1 ? columns : [];
  });
  return new Set(alone.flatMap((column) => places[column] ?? []));
}

const TINY = 1e-9;

/** Gauss and Jordan: each leading one is alone in its column. */
function eliminated(given: readonly (readonly number[])[], columns: number): number[][] {
  const lines = given.map((line) => [...line]);
  let next = 0;
  for (let column = 0; column < columns && next < lines.length; column += 1) {
    const pivot = lines.findIndex((line, i) => i >= next && Math.abs(line[column] ?? 0) > TINY);
    const found = lines[pivot];
    if (!found) continue;
    const divisor = found[column] ?? 1;
    const unit = found.map((value) => value / divisor);
    lines[pivot] = lines[next] ?? [];
    lines[next] = unit;
    lines.forEach((line, i) => {
      const by = line[column] ?? 0;
      if (i === next || Math.abs(by) <= TINY) return;
      lines[i] = line.map((value, c) => value - by * (unit[c] ?? 0));
    });
    next += 1;
  }
  return lines;
}
