import { describe, expect, test } from 'vitest';
import { wholeCases, workbookOf } from '../whole-cases';
import { formulasOf, isReference, sheetsReadBy } from './formulas';

/** Summary is read first and works from everything; Assumptions shows each input where it stands. A cell that only shows another calculates nothing. */
const READS_ALL = new Set(['Summary', 'Assumptions']);

describe('a calculation reads inputs and the sheets before its own', () => {
  test.each(wholeCases)('%s', async (_, file) => {
    const { book, saved } = await workbookOf(file);
    const order = new Map(book.sheets.map(({ name }, index) => [name, index]));
    const isInput = (name: string) => book.sheets[order.get(name)!]!.kind === 'input';
    const early = formulasOf(saved).flatMap(({ at, sheet, formula }) => {
      if (READS_ALL.has(sheet) || isReference(formula) || formula.includes('Master_check')) return [];
      const later = [...sheetsReadBy(formula, saved)].filter(
        (name) => !isInput(name) && order.get(name)! > order.get(sheet)!,
      );
      return later.length === 0 ? [] : [`${at} reads ${later.join(', ')}: ${formula}`];
    });
    expect(early).toEqual([]);
  });
});

describe('a figure is calculated on one sheet, and shown from there on the others', () => {
  test.each(wholeCases)('%s', async (_, file) => {
    const { saved } = await workbookOf(file);
    const places = new Map<string, Set<string>>();
    for (const { sheet, formula } of formulasOf(saved)) {
      // What names no sheet means the cells of its own
      if (!/[A-Z]\(/.test(formula) || sheetsReadBy(formula, saved).size === 0) continue;
      places.set(formula, (places.get(formula) ?? new Set()).add(sheet));
    }
    const twice = [...places].filter(([, sheets]) => sheets.size > 1);
    expect(twice.map(([formula, sheets]) => `${[...sheets].join(', ')}: ${formula}`)).toEqual([]);
  });
});
