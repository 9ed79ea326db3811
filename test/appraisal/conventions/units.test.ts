import { describe, expect, test } from 'vitest';
import { parseA1 } from '../../../src/workbook';
import { wholeCases, workbookOf } from '../whole-cases';

const [LABELS, UNITS, FIGURES] = [1, 2, 3];
/** A head of a column that says what its figures are counted in. */
const NAMES_A_UNIT =
  /£|%|rate|FTE|^(Posts|Vacant|Filled|Workers|Open cases|Now|Without agency|Band: low|Band: high)$/i;

type Row = readonly ({ readonly value: unknown; readonly style: string; readonly format?: string } | null)[];
const wordsAt = (row: Row, column: number) => String(row[column]?.value ?? '');
const isHead = (row: Row) => row[LABELS]?.style.startsWith('columnHead') === true;

/** Rows outside of tables that hold figures of which neither they nor the heads above say what they are. */
function rowsWithoutUnit(rows: readonly Row[], tables: readonly { readonly range: string }[]): string[] {
  const areas = tables.map(({ range }) => range.split(':').map((corner) => parseA1(corner)!.row));
  let head: Row = [];
  return rows.flatMap((row, at) => {
    if (areas.some(([first, last]) => at >= first! && at <= last!)) return [];
    if (isHead(row)) {
      head = row;
      return [];
    }
    const bare = row.flatMap((cell, column) =>
      column >= FIGURES &&
      typeof cell?.value === 'number' &&
      cell.format !== 'date' &&
      wordsAt(row, UNITS) === '' &&
      !NAMES_A_UNIT.test(wordsAt(head, column))
        ? [column]
        : [],
    );
    return bare.length === 0 ? [] : [`row ${at + 1}: ${wordsAt(row, LABELS)}`];
  });
}

describe('every row of figures has a unit, or heads that name one', () => {
  test.each(wholeCases)('%s', async (_, file) => {
    const { book } = await workbookOf(file);
    const bare = book.sheets.flatMap(({ name, rows, tables }) =>
      rowsWithoutUnit(rows, tables).map((what) => `${name}, ${what}`),
    );
    expect(bare).toEqual([]);
  });
});

test('this rule sees a row without a unit', () => {
  const cell = (value: unknown, style = 'calculation') => ({ value, style });
  const head = [null, cell('Team', 'columnHead'), cell('', 'columnHead'), cell('2026/27', 'columnHead')];
  const row = (unit: string) => [null, cell('Duty'), cell(unit), cell(5)];
  expect(rowsWithoutUnit([head, row('posts'), row('')], [])).toEqual(['row 3: Duty']);
});
