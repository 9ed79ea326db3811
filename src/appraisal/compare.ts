import { WITHOUT_AGENCY } from './caseload';
import { evaluate } from './evaluate';
import type { AppraisalCase } from './schema';

/** What an input was and is; undefined on the side that does not have it. */
export interface InputDifference {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A result before and after; undefined on the side that does not have the option or team. */
export interface Effect {
  readonly option: string;
  readonly measure: string;
  readonly unit: '£' | 'cases per FTE';
  readonly before: number | undefined;
  readonly after: number | undefined;
}

export interface Comparison {
  readonly inputs: readonly InputDifference[];
  readonly effects: readonly Effect[];
}

/** Which inputs differ between two versions of a case, and every result of each option that differs with them. */
export function compareCases(before: AppraisalCase, after: AppraisalCase): Comparison {
  const [a, b] = [leaves(before), leaves(after)];
  const paths = [...new Set([...a.keys(), ...b.keys()])];
  const inputs = paths
    .filter((path) => a.get(path) !== b.get(path))
    .map((path) => ({ path, before: a.get(path), after: b.get(path) }));
  const [was, is] = [results(before), results(after)];
  const keys = [...new Set([...was.keys(), ...is.keys()])];
  const effects = keys.flatMap((key): Effect[] => {
    const [one, other] = [was.get(key), is.get(key)];
    if (isSame(one?.value, other?.value)) return [];
    const { option, measure, unit } = (one ?? other)!;
    return [{ option, measure, unit, before: one?.value, after: other?.value }];
  });
  return { inputs, effects };
}

/** Less than a tenth of a penny, or a thousandth of a case, is the order in which sums are taken. */
const SAME = 0.001;

const isSame = (one: number | undefined, other: number | undefined) =>
  one === undefined || other === undefined ? one === other : Math.abs(one - other) < SAME;

interface Result {
  readonly option: string;
  readonly measure: string;
  readonly unit: Effect['unit'];
  readonly value: number | undefined;
}

/** The results of every option that a reader compares, by option and measure. */
function results(c: AppraisalCase): Map<string, Result> {
  const { options, caseload, wholeLife } = evaluate(c);
  const money = options.flatMap(({ name: option, fullYear, totalSaved }): Result[] => [
    { option, measure: 'Cost in a full year', unit: '£', value: fullYear.net },
    { option, measure: 'Saved in a full year', unit: '£', value: fullYear.saved },
    { option, measure: 'Saved over all years', unit: '£', value: totalSaved },
  ]);
  const present = (wholeLife?.options ?? []).map(({ name, cost }): Result => ({
    option: name,
    measure: 'Net present cost',
    unit: '£',
    value: cost.present,
  }));
  const caseloads = caseload.scenarios.flatMap((scenario, at) =>
    caseload.teams.map(({ name, points }): Result => ({
      option: scenario,
      measure: `Caseload of ${name}`,
      unit: 'cases per FTE',
      value: points[at]!.average,
    })),
  );
  const order = [caseload.scenarios[0]!, WITHOUT_AGENCY, ...options.map(({ name }) => name)];
  const all = [...money, ...present, ...caseloads].sort(
    (x, y) => order.indexOf(x.option) - order.indexOf(y.option),
  );
  return new Map(all.map((one) => [JSON.stringify([one.option, one.measure]), one]));
}

type Leaf = string | number | boolean;

/** Every value of a case by its path. Entries that have a name go by it, so that a new order of rows is no difference. */
function leaves(value: unknown, path = '', found = new Map<string, Leaf>()): Map<string, Leaf> {
  if (Array.isArray(value)) {
    const keys = keysOf(value);
    value.forEach((entry, i) => leaves(entry, `${path}[${keys[i]!}]`, found));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) {
      if (key !== '$schema') leaves(entry, path === '' ? key : `${path}.${key}`, found);
    }
  } else if (value !== undefined) found.set(path, value as Leaf);
  return found;
}

/** What tells the entries of a list apart: their names where each has its own, their places otherwise. */
function keysOf(list: readonly unknown[]): string[] {
  for (const key of ['name', 'role', 'risk', 'assumption', 'says', 'partner', 'year']) {
    const names = list.map((entry) => (entry as Record<string, unknown> | null)?.[key]);
    if (names.every((name) => typeof name === 'string') && new Set(names).size === names.length)
      return names.map((name) => JSON.stringify(name));
  }
  return list.map((_, i) => String(i + 1));
}
