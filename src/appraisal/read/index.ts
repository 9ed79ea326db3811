import { type Problem, parseCase } from '../parse';
import type { AppraisalCase } from '../schema';
import { readBlocks, readNames, readTables } from './areas';
import { type BookSheet, type InputBook, type ReadNote, type ReadProblem, wordsAt } from './book';
import { leftBehind } from './left-behind';
import { Draft } from './line';
import { Reader } from './reader';

export type * from './book';

export type ReadCase =
  | {
      readonly ok: true;
      readonly case: AppraisalCase;
      readonly notes: readonly ReadNote[];
      /** What would be lost if the workbook were made afresh from its case. */
      readonly left: readonly ReadProblem[];
    }
  | { readonly ok: false; readonly problems: readonly ReadProblem[]; readonly notes: readonly ReadNote[] };

/** The case that a workbook of ours holds now, with what a person has typed into it; or what cannot be read, by sheet and cell. */
export function caseOfWorkbook(book: InputBook): ReadCase {
  const draft = new Draft();
  const reader = new Reader(book, draft);
  const about = reader.sheet('About');
  if (!about) {
    return refused(reader, [
      {
        sheet: 'About',
        cell: 'A1',
        found: 'no sheet of this name',
        allowed: 'a workbook that appraise has written',
      },
    ]);
  }
  const made = sheetsMade(about);
  for (const name of made)
    if (!reader.sheet(name))
      draft.refuse(
        { sheet: name, cell: 'A1' },
        'no sheet of this name',
        'the sheets that About lists: none renamed or deleted',
      );
  readNames(reader);
  readBlocks(reader);
  readTables(reader, made);
  if (draft.problems.length > 0) return refused(reader, draft.problems);
  const result = parseCase(draft.json);
  if (!result.ok)
    return refused(
      reader,
      result.problems.map((problem) => placed(problem, draft)),
    );
  return { ok: true, case: result.case, notes: reader.notes, left: leftBehind(reader, made, result.case) };
}

function refused({ notes }: Reader, problems: readonly ReadProblem[]): ReadCase {
  const seen = new Set<string>();
  const once = problems.filter(({ sheet, cell, found }) => {
    const key = JSON.stringify([sheet, cell, found]);
    return seen.has(key) ? false : seen.add(key);
  });
  return { ok: false, problems: once, notes };
}

/** A problem of the case at the cell that it came from. */
const placed = ({ path, found, allowed }: Problem, draft: Draft): ReadProblem => ({
  ...(draft.originOf(path) ?? { sheet: 'Inputs', cell: 'A1' }),
  found: `${found} (${path})`,
  allowed,
});

const CONTENTS = 'What stands on it';
const [LABELS, WHAT] = [1, 3];

/** The sheets that About lists: those the workbook had when it was made. */
function sheetsMade(about: BookSheet): Set<string> {
  const head = [...about.rows].flatMap(([row, cells]) =>
    [...cells].some(([, { value }]) => value === CONTENTS) ? [row] : [],
  )[0];
  const names = new Set<string>();
  const isEntry = (row: number) => wordsAt(about, row, LABELS) !== '' && wordsAt(about, row, WHAT) !== '';
  for (let row = (head ?? Infinity) + 1; isEntry(row); row += 1) names.add(wordsAt(about, row, LABELS));
  return names;
}
