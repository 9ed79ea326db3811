import { changedCell } from '../conflict';
import { NO_RENAMES } from '../rename-in-formula';
import type { OpenBook } from './open-book';

/** A sentence that names the first difference between two readings of a workbook; undefined where both say the same. */
export function firstChange(then: OpenBook, now: OpenBook): string | undefined {
  const sheetsOf = ({ openSheets }: OpenBook) => openSheets.map(({ id, name }) => `${id} ${name}`).join('\n');
  if (sheetsOf(then) !== sheetsOf(now)) return 'sheets were added, deleted or renamed since you looked.';
  const cell = changedCell(
    now.openSheets.map(({ id, name }) => ({
      sheet: name,
      then: then.entries.get(id),
      now: now.entries.get(id),
    })),
    NO_RENAMES,
  );
  if (cell) return `${cell.sheet}!${cell.cell} was changed since you looked.`;
  const same = (pick: (book: OpenBook) => unknown) =>
    JSON.stringify(pick(then)) === JSON.stringify(pick(now));
  if (!same(({ tables }) => tables)) return 'a table was changed since you looked.';
  if (!same(({ names }) => names)) return 'a name was changed since you looked.';
  if (!same(({ rules }) => rules.map(({ holder }) => holder)))
    return 'a conditional format or a validation was changed since you looked.';
  return undefined;
}
