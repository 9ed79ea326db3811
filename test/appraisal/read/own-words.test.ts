import { describe, expect, test } from 'vitest';
import { isWordOfOurs } from '../../../src/appraisal/read/own-words';
import { wholeCases, workbookOf } from '../whole-cases';

/** Names of inputs stand on it as they were at the build; it is protected. */
const OF_THE_BUILD = 'Sensitivity';
/** Sheets on which a person types nothing: what stands there and is no formula is ours. */
const RESULTS = new Set(['front', 'calculation', 'output']);

describe('every word on a sheet of results is known as ours, or is a formula that follows an input', () => {
  test.each(wholeCases)('%s', async (_, file) => {
    const { book } = await workbookOf(file);
    const unknown = book.sheets
      .filter(({ name, kind, tables }) => RESULTS.has(kind) && tables.length === 0 && name !== OF_THE_BUILD)
      .flatMap(({ name, rows }) =>
        rows.flat().flatMap((cell) => {
          const isWord = typeof cell?.value === 'string' && cell.value !== '' && cell.formula === undefined;
          if (!isWord || cell.style.startsWith('input') || isWordOfOurs(name, cell.value)) return [];
          return [`${name}: ${String(cell.value)}`];
        }),
      );
    // About names the program that wrote it, which is read from there
    expect(unknown).toEqual(['About: A test']);
  });
});

test('what a person might type is not', () => {
  expect(isWordOfOurs('Staffing', 'Posts')).toBe(true);
  expect(isWordOfOurs('Staffing', 'Posts (see the mail of March)')).toBe(false);
  expect(isWordOfOurs('A sheet of mine', 'Posts')).toBe(false);
});
