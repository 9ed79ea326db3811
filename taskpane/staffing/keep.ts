import type { Change } from '../../src/appraisal/schema';
import { namesIn } from '../appraisal/form/references';
import { type Json, type JsonObject, listOf } from '../appraisal/form/field';
import { texts } from '../texts';

/**
 * The draft of an appraisal with one option more. A draft without options gets that of doing nothing before it, since the first option of
 * a case is that one. Nothing that is there is touched.
 *
 * @returns the draft, the place of the new option, and whether doing nothing was added
 */
export function withOption(draft: JsonObject, name: string, changes: readonly Change[]) {
  const there = listOf(draft['options']);
  const addsDoNothing = there.length === 0;
  const before: readonly Json[] = addsDoNothing ? [{ name: texts.staffing.doNothing }] : there;
  const option = { name: name.trim(), ...(changes.length > 0 ? { changes: changes.map(asTyped) } : {}) };
  return { draft: { ...draft, options: [...before, option] }, place: before.length, addsDoNothing };
}

/** Names that a new option cannot have; beside the one of doing nothing where that will be added. */
export function namesTaken(draft: JsonObject): string[] {
  const names = namesIn(draft, 'options');
  return listOf(draft['options']).length === 0 ? [texts.staffing.doNothing] : names;
}

/** Without what is left out of a case file: no last month. */
const asTyped = (change: Change): JsonObject =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
