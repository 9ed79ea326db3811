import { describe, expect, test } from 'vitest';
import { appraisalInputs } from '../../../src/appraisal/workbook';
import { parsed } from '../../support/cases';
import { inputCells } from '../../support/edits/input-cells';
import { wholeCases, workbookOf } from '../whole-cases';

describe.each(wholeCases)('%s', (_, file) => {
  test('sheets with a table of inputs can be typed into; calculations are protected, without a password', async () => {
    const { book, saved } = await workbookOf(file);
    const wrong = book.sheets.filter(({ kind, tables, protected: isProtected }) => {
      if (tables.length > 0) return isProtected;
      return (kind === 'calculation' || kind === 'output') && !isProtected;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
    for (const { path } of saved.sheets)
      expect(saved.parts.get(path)).not.toMatch(/<sheetProtection[^>]*(?:password|hashValue)=/);
  });

  test('a table of inputs holds no formula, and nothing stands below it', async () => {
    const { book } = await workbookOf(file);
    for (const { name, tables, rows } of book.sheets.filter((sheet) => sheet.tables.length > 0)) {
      const [table, ...others] = tables;
      expect(others, name).toEqual([]);
      const [first, last] = table!.range.split(':').map((corner) => Number(/\d+$/.exec(corner)![0]));
      const inside = rows
        .slice(first, last)
        .flatMap((row) => row.filter((cell) => cell?.formula !== undefined));
      expect(inside, name).toEqual([]);
      expect(rows.length, name).toBe(last);
    }
  });

  test('every figure, year, date and choice to type has its row in Assumptions', async () => {
    const { book } = await workbookOf(file);
    const register = book.sheets.find(({ name }) => name === 'Assumptions')!;
    const shown = new Set(register.rows.flatMap((row) => (row[1]?.value ? [String(row[1].value)] : [])));
    for (const { key } of appraisalInputs(parsed(file))) expect(shown).toContain(key);

    const values = new Set(
      register.rows.flatMap((row) =>
        row.flatMap((cell) => cell?.formula?.match(/'[^']+'![A-Z]+\d+|\w+\[[^\]]+\]+|\b[A-Z]\w+\b/g) ?? []),
      ),
    );
    const unlisted = inputCells(book).filter(({ sheet, address, value, accepts, name, header, format }) => {
      const isWord =
        typeof value === 'string' && accepts.kind === 'anything' && format !== 'year' && format !== 'date';
      if (isWord || header !== undefined || RECORDS.has(sheet) || name === 'Case_date') return false;
      return !values.has(`'${sheet}'!${address}`) && (name === undefined || !values.has(name));
    });
    expect(unlisted.map(({ sheet, address, value }) => `${sheet}!${address}: ${value}`)).toEqual([]);
  });
});

/** Remarks on inputs, from which nothing is computed; nor is anything from the date of the case. */
const RECORDS = new Set(['Assumptions']);
