import { describe, expect, test } from 'vitest';
import { parseA1, toR1C1 } from '../../../src/workbook';
import { horizonYears } from '../../../src/appraisal/whole-life/settings';
import { type CaseFile, parsed } from '../../support/cases';
import { wholeCases, workbookOf } from '../whole-cases';
import { isReference } from './formulas';

type Rows = Map<number, Map<number, { formula?: string; value: unknown }>>;

/** Rows whose formulas are not the same, copied across, in the columns that stand for years or for options. */
function unevenRows(rows: Rows, isSeries: (head: unknown) => boolean): string[] {
  const uneven: string[] = [];
  let series: number[] = [];
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    const heads = [...cells].filter(([column, { value }]) => column > 1 && isSeries(value));
    if (heads.length > 1) {
      series = heads.map(([column]) => column);
      continue;
    }
    const forms = new Set(
      series.flatMap((column) => {
        const formula = cells.get(column)?.formula;
        return formula === undefined || isReference(formula) ? [] : [toR1C1(formula, row, column)];
      }),
    );
    if (forms.size > 1) uneven.push(`row ${row + 1}: ${[...forms].join(' | ')}`);
  }
  return uneven;
}

/** The years of the appraisal, and those that follow up to the horizon. */
const yearsOf = (file: CaseFile) => [...file.years, ...horizonYears(parsed(file))];

describe('one formula a row, copied across the years or the options', () => {
  test.each(wholeCases)('%s', async (_, file) => {
    const { book, saved } = await workbookOf(file);
    const heads = new Set<unknown>([...yearsOf(file), ...file.options.map(({ name }) => name)]);
    const uneven = saved.sheets.flatMap(({ name, cells }) => {
      if (book.sheets.find((sheet) => sheet.name === name)!.kind === 'input') return [];
      const rows: Rows = new Map();
      for (const cell of cells.values()) {
        const { row, column } = parseA1(cell.address)!;
        rows.set(row, (rows.get(row) ?? new Map()).set(column, cell));
      }
      return unevenRows(rows, (value) => heads.has(value)).map((what) => `${name}, ${what}`);
    });
    expect(uneven).toEqual([]);
  });
});

test('this rule sees a formula that was changed in the middle of a row', () => {
  const head = new Map<number, { formula?: string; value: unknown }>(
    ['2026/27', '2027/28', '2028/29'].map((value, i) => [i + 3, { value }]),
  );
  const row = (...formulas: string[]) =>
    new Map(formulas.map((formula, i) => [i + 3, { formula, value: 1 }]));
  const rows: Rows = new Map([
    [0, head],
    [1, row('D5*$C$1', 'E5*$C$1', 'F5*$C$1')],
    [2, row('D5*$C$1', 'E5*$C$2', 'F5*$C$1')],
  ]);
  expect(unevenRows(rows, (value) => /^\d{4}\//.test(String(value)))).toEqual([
    expect.stringMatching(/^row 3: .+ \| .+$/),
  ]);
});
