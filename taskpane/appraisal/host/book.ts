import { type BookCell, type InputBook, type ReadProblem, caseOfWorkbook } from '../../../src/appraisal/read';
import type { ReadNote } from '../../../src/appraisal/read';
import type { AppraisalCase } from '../../../src/appraisal/schema';
import type { ReadBook, ReadCell } from '../../../src/excel/read-book';
import { isDateFormat } from '../../../src/xlsx/date-format';
import { texts } from '../../texts';

const words = texts.refresh;

/** What the sheets say, or why that cannot be told; by the names that the sheets have in the workbook. */
export type SheetsCase =
  | { readonly ok: true; readonly case: AppraisalCase; readonly notes: readonly ReadNote[] }
  | { readonly ok: false; readonly problems: readonly ReadProblem[] };

/** The case that the sheets hold now. What would be lost with them is a problem as much as what cannot be read. */
export function caseOfSheets(book: ReadBook): SheetsCase {
  const called = new Map(book.places.sheets.map(({ from, name }) => [from, name]));
  const here = <Place extends { readonly sheet: string }>(place: Place): Place => ({
    ...place,
    sheet: called.get(place.sheet) ?? place.sheet,
  });
  const gone = book.places.missing.map((sheet): ReadProblem => ({
    ...{ sheet, cell: 'A1', found: words.sheetGone, allowed: words.sheetGoneAllowed },
  }));
  if (gone.length > 0) return { ok: false, problems: gone };
  const read = caseOfWorkbook(inputBook(book));
  const charts = book.sheets
    .filter(({ ownCharts }) => ownCharts > 0)
    .map(({ name: sheet }): ReadProblem => ({
      ...{ sheet, cell: 'A1', found: words.ownChart, allowed: words.ownChartAllowed },
    }));
  const problems = [...(read.ok ? read.left : read.problems), ...charts];
  if (!read.ok || problems.length > 0) return { ok: false, problems: problems.map(here) };
  return { ok: true, case: read.case, notes: read.notes.map(here) };
}

const inputBook = ({ sheets, tables, names }: ReadBook): InputBook => ({
  sheets: sheets.map(({ name, rows }) => ({
    name,
    rows: new Map(
      [...rows].map(([row, cells]) => [
        row,
        new Map([...cells].map(([column, cell]) => [column, bookCell(cell)])),
      ]),
    ),
  })),
  tables,
  names,
});

function bookCell({ numberFormat, ...cell }: ReadCell): BookCell {
  return typeof cell.value === 'number' && isDateFormat(numberFormat) ? { ...cell, isDate: true } : cell;
}
