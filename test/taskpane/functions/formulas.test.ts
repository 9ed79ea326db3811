import { describe, expect, test } from 'vitest';
import { definitions } from '../../../functions/definitions';
import { entryOf } from '../../../taskpane/functions/entry';
import { functionFormula, nativeFormulas, needsRates } from '../../../taskpane/functions/formulas';

const of = (id: string) => definitions.find((definition) => definition.id === id)!;

describe('a function as it stands in a cell', () => {
  test.each([
    ['AGENCY.DIFFERENTIAL', ['61000', '48000', ''], '=WFC.AGENCY.DIFFERENTIAL(61000,48000)'],
    ['GRANT.CUT', ['Costs!B2', '3%', 'after'], '=WFC.GRANT.CUT(B2,0.03,"after")'],
    ['GRANT.CUT', ["'Team A'!B2:B4", '3%', ''], "=WFC.GRANT.CUT('Team A'!B2:B4,0.03)"],
    ['CASELOAD.FTE_REQUIRED', ['221', '20', '', '0.5'], '=WFC.CASELOAD.FTE_REQUIRED(221,20,,0.5)'],
    ['FUNDING.SPLIT', ['1000', 'B2:B4'], '=WFC.FUNDING.SPLIT(1000,B2:B4)'],
  ])('%s of %j', (id, typed, formula) => {
    expect(functionFormula(of(id), typed.map(entryOf), 'Costs')).toBe(formula);
  });
});

describe('the same with Excel’s own functions', () => {
  const native = (id: string, typed: readonly (readonly [string, number, number])[], rows = 1, columns = 1) =>
    nativeFormulas(
      of(id),
      typed.map(([text, tall, wide]) => ({ entry: entryOf(text), rows: tall, columns: wide })),
      'Costs',
      { rows, columns },
    );

  test('a value and a cell', () => {
    expect(
      native('AGENCY.DIFFERENTIAL', [
        ['61000', 1, 1],
        ['B2', 1, 1],
        ['', 1, 1],
      ]),
    ).toEqual([['=(61000-B2)*1']]);
  });

  test('a column of cells gives a formula for each', () => {
    expect(
      native(
        'AGENCY.DIFFERENTIAL',
        [
          ['B2:B3', 2, 1],
          ['48000', 1, 1],
          ['', 1, 1],
        ],
        2,
      ),
    ).toEqual([['=(B2-48000)*1'], ['=(B3-48000)*1']]);
  });

  test('a column with a row gives a table', () => {
    const table = native(
      'AGENCY.DIFFERENTIAL',
      [
        ['B2:B3', 2, 1],
        ['C1:D1', 1, 2],
        ['', 1, 1],
      ],
      2,
      2,
    );
    expect(table).toEqual([
      ['=(B2-C1)*1', '=(B2-D1)*1'],
      ['=(B3-C1)*1', '=(B3-D1)*1'],
    ]);
  });

  test('what looks up published rates says so', () => {
    const formulas = native('POST.EMPLOYER_NI', [
      ['30000', 1, 1],
      ['2024/25', 1, 1],
      ['', 1, 1],
      ['', 1, 1],
    ]);
    expect(needsRates(formulas)).toBe(true);
    expect(needsRates([['=(B2-C1)*1']])).toBe(false);
  });
});
