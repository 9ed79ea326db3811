import type { Problem } from './parse';
import type { AppraisalCase } from './schema';
import { appraisalInputs } from './workbook';

/** What a case says of inputs that its workbook does not have. */
export function unknownInputs(c: AppraisalCase): Problem[] {
  const said = Object.keys(c.inputAssumptions);
  if (said.length === 0) return [];
  const keys = appraisalInputs(c).map(({ key }) => key);
  const known = new Set(keys);
  return said
    .filter((key) => !known.has(key))
    .map((key) => ({
      path: `inputAssumptions[${JSON.stringify(key)}]`,
      found: 'an input that the workbook does not have',
      allowed: `one of those on its sheet Assumptions: ${nearest(key, keys).join('; ')}`,
    }));
}

const MOST_SHOWN = 6;

/** Inputs of the same sheet first: a slip is rarely in its name. */
function nearest(key: string, keys: readonly string[]): string[] {
  const [sheet] = key.split(' / ');
  const same = keys.filter((candidate) => candidate.startsWith(`${sheet} / `));
  const shown = same.length > 0 ? same : keys;
  return [...shown.slice(0, MOST_SHOWN), ...(shown.length > MOST_SHOWN ? ['…'] : [])];
}
