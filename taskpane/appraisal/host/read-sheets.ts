import { parseCase } from '../../../src/appraisal/parse';
import type { AppraisalCase } from '../../../src/appraisal/schema';
import { readBook } from '../../../src/excel/read-book';
import { readRecord } from '../../../src/excel/record';
import type { Control, Result } from '../../app/jobs';
import { PaneError } from '../../app/problem';
import { texts } from '../../texts';
import { type Joined, join } from './join';
import { noted } from './notes';

const words = texts.refresh;

/**
 * The pane's case with what was typed on its sheets since the last build. Writes nothing.
 *
 * @param json - the pane's case
 * @throws PaneError where there are no sheets, or they and the pane do not come together: with what to do
 * @throws BuildError where Excel refused or was silent, or the person cancelled
 */
export async function readSheets(
  json: unknown,
  { signal, report }: Control,
): Promise<Result & { readonly case: AppraisalCase; readonly isTyped: boolean }> {
  const built = readRecord()?.built;
  if (!built) throw new PaneError(words.noSheets);
  const pane = parseCase(json);
  if (!pane.ok) throw new PaneError(words.readNotReady);
  report({ what: words.now.reading });
  const book = await readBook(built, { signal, progress: () => undefined });
  if (book.places.sheets.length === 0) throw new PaneError(words.noSheets);
  const joined = join(pane.case, built, book, {});
  if (joined.kind !== 'joined') throw new PaneError(whyNot(joined));
  return {
    words: joined.isTyped ? words.read : words.readNothing,
    notes: noted(joined.notes),
    case: joined.case,
    isTyped: joined.isTyped,
  };
}

function whyNot(joined: Exclude<Joined, { readonly kind: 'joined' }>): string {
  switch (joined.kind) {
    case 'sheets': {
      const [first] = joined.problems;
      return words.readSheet(first?.sheet ?? '', first?.cell ?? '');
    }
    case 'conflicts':
      return words.readConflict(joined.conflicts[0]?.where ?? '');
    case 'case':
      return words.readNotReady;
  }
}
