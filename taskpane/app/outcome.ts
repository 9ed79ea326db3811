import type { Progress, Written } from '../../src/excel';
import { texts } from '../texts';
import type { Result, Step } from './jobs';

const words = texts.built;

/** Names shown; more would bury the rest of the sentence. */
const SHOWN = 3;

/** What came of a build, in sentences. */
export function resultOf({ sheets, renamed, notes }: Written): Result {
  return {
    words: words.done(sheets.length, sheets[0] ?? '', sheets.at(-1) ?? ''),
    notes: [...renamings(renamed), ...notes],
  };
}

function renamings(renamed: Written['renamed']): string[] {
  if (renamed.length === 0) return [];
  const shown = renamed.slice(0, SHOWN).map(({ from, to }) => words.isHere(from, to));
  return [words.renamed(shown.join(', '), renamed.length - shown.length)];
}

/** The step of a build as the pane shows it. */
export const progressOf = ({ done, of, what }: Progress): Step => ({
  what: of > 0 ? texts.job.step(words.now(what), done + 1, of) : words.now(what),
  ...(of > 0 ? { done: done / of } : {}),
});
