import type { Claim, Operand } from './claims';
import { isTyped } from './claims';
import { addsFrom } from './kinds';

/**
 * The parts of a claim as a formula refers to them: what is added up, where it stands in one run of a row or column, is one range.
 *
 * @param one - the reference to a part
 * @param run - the reference to parts that stand beside each other
 */
export function referencesTo<T>(
  { kind, parts }: Claim,
  one: (part: Operand) => T,
  run: (parts: readonly Operand[]) => T,
): T[] {
  const from = Math.min(addsFrom(kind), parts.length);
  const runs = runsOf(parts.slice(from));
  return [
    ...parts.slice(0, from).map(one),
    ...runs.map((part) => (part.length === 1 ? one(part[0]!) : run(part))),
  ];
}

function runsOf(parts: readonly Operand[]): Operand[][] {
  const runs: Operand[][] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last && follows(last, part)) last.push(part);
    else runs.push([part]);
  }
  return runs;
}

function follows(run: readonly Operand[], part: Operand): boolean {
  const [first, last] = [run[0]!, run.at(-1)!];
  if (isTyped(first) || isTyped(last) || isTyped(part)) return false;
  const down = part.column === last.column && first.column === part.column && part.row === last.row + 1;
  const across = part.row === last.row && first.row === part.row && part.column === last.column + 1;
  return down || across;
}
