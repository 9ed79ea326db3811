import { describe, expect, test } from 'vitest';
import { definitions } from '../../functions/definitions';
import { type NativeText, nativeFormula } from '../../functions/native';
import {
  DISCOUNT_BANDS_BLOCK,
  EMPLOYER_NI_BLOCK,
  LEVY_BLOCK,
  RATES_BLOCKS,
  RATES_SHEET,
  ratesRange,
  ratesSheetCells,
} from '../../functions/rates-sheet';
import { DISCOUNT_SCHEDULES } from '../../src/tables';
import { spreadsheet } from '../support/spreadsheet';
import { definitionOf } from './support';

const range = (text: string, rows: number, columns: number) => ({ text, rows, columns });
const native = (id: string, args: NativeText[], position?: number) =>
  nativeFormula(definitionOf(id), args, position);

describe('a reader can follow them', () => {
  test.each([
    ['AGENCY.DIFFERENTIAL', ['A2', 'B2', 'C2'], '(A2-B2)*C2'],
    ['AGENCY.DIFFERENTIAL', ['A2', 'B2', null], '(A2-B2)*1'],
    ['GRANT.CUT', ['A2', 'B2', null], 'A2*B2'],
    ['GRANT.CUT', ['A2', 'B2', '"After"'], 'A2*B2/(1-B2)'],
    ['GRANT.CUT', ['A2', 'B2', 'C2'], 'IF(TRIM(C2)="after",A2*B2/(1-B2),A2*B2)'],
    ['RATE.TURNOVER', ['A2', 'B2', null], 'A2/B2'],
    ['RATE.TURNOVER', ['A2', 'B2', 'C2'], 'A2/((C2+B2)/2)'],
    ['OPTION.DISCOUNT_FACTOR', ['A2', '0.035'], '(1+0.035)^-A2'],
  ] as const)('%s of %j is %s', (id, args, formula) => {
    expect(native(id, [...args])).toBe(formula);
  });

  test('years are sums of their own cells', () => {
    const income = range("'Team A'!$B$2:$E$2", 1, 4);
    const spend = range('G2:G5', 4, 1);
    expect(native('FUNDING.BALANCES', ['A2', income, spend], 0)).toBe("A2+'Team A'!$B$2-G2");
    expect(native('FUNDING.BALANCES', ['A2', income, spend], 1)).toBe(
      "A2+SUM('Team A'!$B$2:$C$2)-SUM(G2:G3)",
    );
    expect(native('FUNDING.BALANCES', ['A2', income, spend], 3)).toBe(
      "A2+SUM('Team A'!$B$2:$E$2)-SUM(G2:G5)",
    );
  });

  test('a table is summed by whole rows and a part, a name by a mask', () => {
    const table = range('Y2:AA3', 2, 3);
    expect(native('FUNDING.BALANCES', ['A2', table, table], 3)).toBe('A2+SUM(Y2:AA2,Y3)-SUM(Y2:AA2,Y3)');
    expect(native('FUNDING.BALANCES', ['A2', table, table], 4)).toBe(
      'A2+SUM(Y2:AA2,Y3:Z3)-SUM(Y2:AA2,Y3:Z3)',
    );
    const named = range('Costs[Year 1]', 3, 1);
    expect(native('FUNDING.BALANCES', ['A2', named, named], 1)).toBe(
      'A2+SUMPRODUCT(Costs[Year 1],{1;1;0})-SUMPRODUCT(Costs[Year 1],{1;1;0})',
    );
    expect(native('FUNDING.CROSS_SUBSIDY', [named, named], 2)).toContain('INDEX(Costs[Year 1],3,1)');
  });
});

describe('what Excel 2016 takes', () => {
  /** Functions of Excel 2007 on that we use; none volatile, none of dynamic arrays. */
  const ALLOWED = new Set(
    'ABS FALSE IF INDEX INT ISTEXT LEN MATCH MAX MIN NA OR PV ROUND ROUNDUP SIGN SUM SUMIF SUMPRODUCT TRIM TRUE TRUNC'.split(
      ' ',
    ),
  );
  const all = definitions.map((definition) => {
    const texts = definition.parameters.map((parameter, index): NativeText => {
      const column = String.fromCharCode(65 + index);
      return parameter.range ? range(`$${column}$2:$${column}$9`, 8, 1) : `$${column}$2`;
    });
    return [definition.id, nativeFormula(definition, texts, 5)] as const;
  });

  test.each(all)('%s uses its functions alone', (_id, formula) => {
    const used = [...formula.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name]) => name!);
    expect(used.filter((name) => !ALLOWED.has(name))).toEqual([]);
    expect(formula.length).toBeLessThan(8192);
  });

  test.each(all)(
    '%s: no IF or INDEX over an array within SUMPRODUCT, which would need Ctrl+Shift+Enter',
    (_id, formula) => {
      for (const start of [...formula.matchAll(/SUMPRODUCT\(/g)].map(({ index }) => index)) {
        expect(argumentsFrom(formula, start)).not.toMatch(/\b(IF|INDEX|MATCH|OR|MAX|MIN)\(/);
      }
    },
  );

  test('62 years nest, 63 do not', () => {
    const years = (n: number) => range(`B2:B${n + 1}`, n, 1);
    expect(native('OPTION.BREAKEVEN_YEAR', [years(62), null])).toContain('NA()');
    expect(() => native('OPTION.BREAKEVEN_YEAR', [years(63), null])).toThrow(RangeError);
    expect(native('FUNDING.RUNS_OUT', ['A1', years(62), years(62)]).length).toBeLessThan(8192);
  });

  test('a formula longer than Excel takes is refused', () => {
    const named = range('Flows', 1, 60);
    expect(() => native('FUNDING.RUNS_OUT', ['A1', named, named])).toThrow('longer than Excel takes');
  });
});

/** The text within the brackets of a function that starts at a place of a formula. */
function argumentsFrom(formula: string, start: number): string {
  const open = formula.indexOf('(', start);
  let depth = 0;
  for (let end = open; end < formula.length; end++) {
    if (formula[end] === '(') depth += 1;
    if (formula[end] === ')' && --depth === 0) return formula.slice(open + 1, end);
  }
  return formula.slice(open + 1);
}

describe('the sheet of rates', () => {
  test('stands where the formulas look', () => {
    expect(ratesRange(EMPLOYER_NI_BLOCK, 'Tax year')).toBe("'WFC Rates'!$B$7:$B$20");
    const cells = ratesSheetCells();
    expect(cells[6]?.slice(1, 7)).toEqual(['2013/14', '2013-04-06', 148, 641, 7696, 0.138]);
    expect(cells[5]?.slice(3, 6)).toEqual(['week', 'month', 'year']);
  });

  test('has the same tax years for NI and for the levy, which are looked up together', () => {
    expect(LEVY_BLOCK.rows.map(([year]) => year)).toEqual(EMPLOYER_NI_BLOCK.rows.map(([year]) => year));
  });

  test('has one set of bands for both schedules', () => {
    const ends = (name: 'standard' | 'health') => DISCOUNT_SCHEDULES[name].bands.map(({ toYear }) => toYear);
    expect(ends('health')).toEqual(ends('standard'));
    expect(DISCOUNT_BANDS_BLOCK.rows[1]).toEqual([
      ...[30, 75, 0.03, 0.0129],
      ...['2026-02-01', expect.stringMatching(/^Green Book, February 2026/)],
    ]);
  });

  test('blocks are rectangles that do not touch', () => {
    for (const { headings, rows } of RATES_BLOCKS) {
      for (const row of rows) expect(row).toHaveLength(headings.length);
    }
    const cells = ratesSheetCells();
    for (const { titleRow } of RATES_BLOCKS)
      expect(cells[titleRow - 2]?.every((cell) => cell === null)).toBe(true);
    expect(new Set(cells.map((row) => row.length)).size).toBe(1);
  });

  test('every formula on it gives the value kept for it', () => {
    const sheet = spreadsheet([]);
    let formulas = 0;
    ratesSheetCells().forEach((row, r) =>
      row.forEach((cell, c) => {
        if (typeof cell !== 'object' || cell === null) return;
        formulas += 1;
        expect(Math.abs((sheet.value(r, c, RATES_SHEET) as number) / cell.value - 1)).toBeLessThan(1e-12);
      }),
    );
    sheet.close();
    expect(formulas).toBe(600);
  });
});
