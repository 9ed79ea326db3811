import { describe, expect, test } from 'vitest';
import { inputBook } from '../../../scripts/input-book';
import { type InputBook, caseOfWorkbook } from '../../../src/appraisal/read';
import type { DescribedWorkbook } from '../../../src/workbook';
import { readXlsx } from '../../../src/xlsx';
import { withValues } from '../../support/edits';
import { type InputCell, inputCells } from '../../support/edits/input-cells';
import { wholeCases, workbookOf } from '../whole-cases';

/** In the form in which what numbers are is said, which is no other cell's. */
const NONSENSE = '1: no word of any list';

/** Years of the appraisal follow one another, and a price base is any year: no list could hold them all. */
const isAnyYear = ({ sheet, format }: InputCell) => sheet === 'Inputs' && format === 'year';

/** A column of a table, a cell by its name, or the cells of one column of a sheet. */
const placeOf = ({ sheet, header, name, address }: InputCell) =>
  `${sheet} / ${header ?? name ?? address.replace(/\d+$/, '')}`;

/** A cell with words in it that offers no list, of each place. */
const withoutList = (book: DescribedWorkbook): Map<string, InputCell> =>
  new Map(
    inputCells(book)
      .filter((cell) => typeof cell.value === 'string' && cell.accepts.kind === 'anything')
      .filter((cell) => cell.format !== 'date' && !isAnyYear(cell))
      .map((cell) => [placeOf(cell), cell] as const)
      .toReversed(),
  );

/** Whether these words can stand in the cell, as far as the reading of the case goes. */
function refuses(book: InputBook, { sheet, address }: InputCell): boolean {
  const read = caseOfWorkbook(withValues(book, [[`${sheet}!${address}`, NONSENSE]]));
  const found = read.ok ? [] : read.problems;
  return found.some(
    (problem) => problem.sheet === sheet && problem.cell === address && problem.found.includes(NONSENSE),
  );
}

/** Places that have been seen to take anybody's words: tried in the first case that has them. */
const free = new Set<string>();

describe('whatever is read as one of some words offers a list of them', () => {
  test.each(wholeCases)('%s', async (_, file) => {
    const { book, bytes } = await workbookOf(file);
    const before = inputBook(readXlsx(bytes));
    const missing: string[] = [];
    for (const [place, cell] of withoutList(book)) {
      if (free.has(place)) continue;
      if (refuses(before, cell)) missing.push(place);
      else free.add(place);
    }
    expect(missing).toEqual([]);
    expect(free.size).toBeGreaterThan(10);
  });
});

test('this rule sees a list that was forgotten', async () => {
  const { book, bytes } = await workbookOf(wholeCases[0]![1]);
  const bare = { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, validations: [] })) };
  const before = inputBook(readXlsx(bytes));
  const cells = withoutList(bare);
  for (const place of ['Changes / Change', 'Changes / Team', 'Inputs / Recommended_option'])
    expect(refuses(before, cells.get(place)!), place).toBe(true);
});
