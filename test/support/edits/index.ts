import { inputBook } from '../../../scripts/input-book';
import {
  type BookSheet,
  type InputBook,
  type ReadCase,
  type ReadProblem,
  caseOfWorkbook,
} from '../../../src/appraisal/read';
import type { AppraisalCase } from '../../../src/appraisal/schema';
import { type DescribedWorkbook, columnLetters, parseA1 } from '../../../src/workbook';
import { readXlsx } from '../../../src/xlsx';
import { randomFrom } from '../../workforce/chain/fuzz/random';
import { type Recalculation, recalculate } from '../recalculate';
import type { Typed } from './input-cells';
import { type Edit, randomEdits } from './typed';

export interface Edited {
  /** What was typed, by address: `Inputs!D5`. */
  readonly cells: Readonly<Record<string, Typed>>;
  readonly edits: readonly Edit[];
  /** The case that the workbook then holds. */
  readonly after: AppraisalCase;
  /** Every formula, recalculated by the engine after all of it was typed. */
  readonly recalculation: Recalculation;
}

/**
 * Types at random into a workbook as its cells allow, has the engine recalculate it, and reads the case back. What validation of
 * single cells cannot see (more vacancies than posts) is refused when the case is read, by cell: that edit is taken back,
 * and another one made while there are inputs left.
 */
export function editedAtRandom(
  { book, bytes }: { readonly book: DescribedWorkbook; readonly bytes: Uint8Array },
  count: number,
  seed = count,
): Edited {
  const before = inputBook(readXlsx(bytes));
  let candidates = randomEdits(book, randomFrom(seed));
  while (candidates.length > 0) {
    const edits = candidates.slice(0, count);
    const cells = cellsOf(edits);
    let read = caseOfWorkbook(withValues(before, Object.entries(cells)));
    // Names of inputs are formulas, which a saved workbook would have recalculated: what no edit explains may be such a name
    if (isWhole(read) || withoutRefused(edits, problemsOf(read), before).length === edits.length) {
      const recalculation = recalculate(bytes, { cells });
      const formulas = recalculation.cells.map(
        (one) => [keyOf(one.sheet, one.address), one.recalculated ?? ''] as const,
      );
      read = caseOfWorkbook(withValues(before, [...Object.entries(cells), ...formulas]));
      if (isWhole(read)) return { cells, edits, after: read.case, recalculation };
    }
    const problems = problemsOf(read);
    const kept = withoutRefused(edits, problems, before);
    if (kept.length === edits.length)
      throw new Error(`Seed ${seed}: no edit explains ${JSON.stringify(problems.slice(0, 5))}`);
    candidates = [...kept, ...candidates.slice(count)];
  }
  throw new Error(`Seed ${seed}: no edit of this workbook was accepted`);
}

type Whole = Extract<ReadCase, { readonly ok: true }>;

const isWhole = (read: ReadCase): read is Whole => read.ok && read.left.length === 0;
const problemsOf = (read: ReadCase) => (read.ok ? read.left : read.problems);

/** What is left of the edits when those are taken back that stand where something is refused, or else nearest to it. */
function withoutRefused(
  edits: readonly Edit[],
  problems: readonly ReadProblem[],
  before: InputBook,
): readonly Edit[] {
  const inRow = edits.filter((edit) => !isRefused(edit, problems));
  if (inRow.length < edits.length) return inRow;
  const referring = edits.filter((edit) => !referred(edit, problems, before));
  return referring.length < edits.length ? referring : withoutNearest(edits, problems[0]!);
}

/** A row that had the name at the problem, and has another one now: a funding model none of whose rows is left is refused by its name. */
const referred = ({ cells }: Edit, problems: readonly ReadProblem[], before: InputBook): boolean =>
  problems.some(({ sheet, cell }) => {
    const place = parseA1(cell);
    const found = before.sheets.find(({ name }) => name === sheet);
    const name = place && found?.rows.get(place.row)?.get(place.column)?.value;
    return typeof name === 'string' && name !== '' && cells.some(({ value }) => value === name);
  });

const keyOf = (sheet: string, address: string) => `${sheet}!${address}`;

const cellsOf = (edits: readonly Edit[]): Record<string, Typed> =>
  Object.fromEntries(
    edits.flatMap(({ cells, typed }) =>
      cells.map(({ sheet, address }) => [keyOf(sheet, address), typed] as const),
    ),
  );

/** An edit of the cell, or else of the row: vacancies are refused where posts were typed over. */
function isRefused({ cells }: Edit, problems: readonly ReadProblem[]): boolean {
  return cells.some(({ sheet, row }) =>
    problems.some((problem) => problem.sheet === sheet && rowOf(problem) === row),
  );
}

/** A bound is refused where it stands, and the bound below it may be what was typed. */
function withoutNearest(edits: readonly Edit[], problem: ReadProblem): Edit[] {
  const distance = ({ cells }: Edit) =>
    Math.min(
      ...cells.map(({ sheet, row }) => (sheet === problem.sheet ? Math.abs(rowOf(problem) - row) : Infinity)),
    );
  const nearest = Math.min(...edits.map(distance));
  if (nearest < Infinity) return edits.filter((edit) => distance(edit) > nearest);
  // Nothing of that sheet was typed over: years there are held against the price base, and scores against their scale, which stand elsewhere
  return edits.filter(({ cells }) => cells.every(({ name = '' }) => !BOUNDS_ELSEWHERE.includes(name)));
}

const BOUNDS_ELSEWHERE = ['Price_base', 'Lowest_score', 'Highest_score'];

const rowOf = ({ cell }: ReadProblem) => Number(/\d+$/.exec(cell)?.[0]) - 1;

/** The workbook with other values in some of its cells. */
export function withValues(book: InputBook, changed: readonly (readonly [string, Typed])[]): InputBook {
  const values = new Map(changed);
  const valued = ({ name, rows }: BookSheet): BookSheet => ({
    name,
    rows: new Map(
      [...rows].map(([row, line]) => [
        row,
        new Map(
          [...line].map(([column, cell]) => [
            column,
            { ...cell, value: values.get(keyOf(name, `${columnLetters(column)}${row + 1}`)) ?? cell.value },
          ]),
        ),
      ]),
    ),
  });
  return { ...book, sheets: book.sheets.map(valued) };
}
