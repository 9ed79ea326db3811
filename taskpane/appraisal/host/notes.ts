import type { ReadNote } from '../../../src/appraisal/read';
import { texts } from '../../texts';

const words = texts.refresh;

/** More than these would bury the rest. */
const SHOWN = 5;

/** What was read otherwise than it stands, cell by cell; the first of them. */
export function noted(notes: readonly ReadNote[]): string[] {
  const shown = notes.slice(0, SHOWN).map(({ sheet, cell, what }) => words.noted(sheet, cell, what));
  const more = notes.length - shown.length;
  return more > 0 ? [...shown, words.moreNoted(more)] : shown;
}
