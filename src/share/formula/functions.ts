import type { FunctionDefinition } from '../../../functions/definition';
import { NAMESPACE } from '../../../functions/definition';
import { definitions } from '../../../functions/definitions';

/** How files mark what Excel itself has not: later functions, add-ins of either kind. A file may have several. */
const PREFIXES = /^(?:_xlfn\.|_xlws\.|_xll\.|_xldudf_)+/i;
const OURS = new RegExp(`^${NAMESPACE}[._](.+)$`, 'i');

/** Excel saves a custom function's full stops as underscores: `_xldudf_WFC_AGENCY_COST`. */
const written = (id: string) => id.replaceAll('.', '_').toUpperCase();
const byWritten = new Map(definitions.map((definition) => [written(definition.id), definition]));

/** The function of ours that a name in a formula means; null for one of our namespace that we do not have. */
export function functionCalled(name: string): FunctionDefinition | null | undefined {
  const before = known.get(name);
  if (before) return before;
  const found = lookedUp(name);
  if (found) known.set(name, found);
  return found;
}

/** A workbook has the same few names in thousands of cells. */
const known = new Map<string, FunctionDefinition>();

function lookedUp(name: string): FunctionDefinition | null | undefined {
  const id = OURS.exec(name.replace(PREFIXES, ''))?.[1];
  return id === undefined ? undefined : (byWritten.get(written(id)) ?? null);
}

export const plainName = (name: string): string => name.replace(PREFIXES, '').toUpperCase();

/** Whether a text may hold a call of ours: a cheap look before it is taken apart. */
export const mayHoldCalls = (text: string): boolean => MAYBE.test(text);
const MAYBE = new RegExp(`${NAMESPACE}[._]`, 'i');

/** What the functions in a formula work out, in words: a reader without the add-in knows no name of ours. */
export function summaryOfCalls(formula: string): string {
  const names = formula.match(/[\p{L}_][\p{L}\p{N}_.]*(?=\s*\()/gu) ?? [];
  const summaries = names.flatMap((name) => functionCalled(name)?.summary ?? []);
  return [...new Set(summaries)].join('; ');
}
