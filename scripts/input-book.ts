import type { BookCell, BookSheet, InputBook } from '../src/appraisal/read';
import { type ReadWorkbook, isDateFormat } from '../src/xlsx';

/** A workbook file as the reading of a case wants it. */
export function inputBook({ sheets, names, looks }: ReadWorkbook): InputBook {
  const styles = looks.map(({ bold, italic, fill, vertical, numberFormat }) => ({
    bold,
    isPlain: !bold && !italic && fill === '' && vertical === 'Bottom',
    isDate: isDateFormat(numberFormat),
  }));
  return {
    sheets: sheets.map(({ name, cells }): BookSheet => {
      const rows = new Map<number, Map<number, BookCell>>();
      for (const { row, column, value, formula, error, look } of cells) {
        if (value === '' && formula === '') continue;
        const style = styles[look];
        const line = rows.get(row) ?? new Map<number, BookCell>();
        rows.set(row, line);
        line.set(column, {
          value,
          ...(formula === '' ? {} : { formula }),
          ...(error ? { isError: true } : {}),
          ...(typeof value === 'number' && style?.isDate ? { isDate: true } : {}),
          ...(style?.bold ? { isBold: true } : {}),
          ...(style?.isPlain ? { isPlain: true } : {}),
        });
      }
      return { name, rows };
    }),
    tables: sheets.flatMap(({ name: sheet, tables }) =>
      tables.map(({ name, area, showTotals }) => {
        const end = area.row + area.rows - 1;
        return {
          name,
          sheet,
          first: { row: area.row, column: area.column },
          last: { row: showTotals ? end - 1 : end, column: area.column + area.columns - 1 },
          ...(showTotals ? { totals: end } : {}),
        };
      }),
    ),
    names: names.flatMap(({ name, formula, sheet: scope }) => {
      const found = /^=(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+)$/.exec(formula);
      if (!found || scope !== undefined) return [];
      return [{ name, sheet: (found[1] ?? found[2]!).replaceAll("''", "'"), cell: found[3]! }];
    }),
  };
}
