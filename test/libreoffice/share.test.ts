import { beforeAll, describe, expect, test } from 'vitest';
import { leftInFile, shareFile } from '../share/share-file';
import { type Expected, agree, everyFunction } from '../share/every-function';
import { foreignFile } from '../share/foreign-file';
import { ODD, withOneOf } from '../share/with-one-odd';
import { type XlsxPackage, readPackage } from '../xlsx/package';
import { recalculatedByLibreOffice } from './soffice';

/** A workbook with every function in it, before it is shared and after, as LibreOffice calculates the copy from nothing. */
const SETS = 40;
// LibreOffice keeps TRUE as the number 1, and says that it is none only of a single cell: HyperFormula is asked about truth values

describe.each([
  ['with good arguments', 31, undefined],
  ['with one that is no good', 32, withOneOf(ODD.filter((odd) => odd !== true))],
] as const)('every function %s', (_what, seed, change) => {
  let saved: XlsxPackage;
  let expected: readonly Expected[];
  let left: string[];

  beforeAll(async () => {
    const made = everyFunction(SETS, seed, change);
    const copy = await shareFile(foreignFile({ sheets: made.sheets }), {}).write();
    expected = made.expected;
    left = leftInFile(copy);
    saved = readPackage(await recalculatedByLibreOffice(copy));
  });

  test('before and after are equal cell by cell', () => {
    const cells = new Map(saved.sheets.map(({ name, cells: found }) => [name, found]));
    const differences = expected.flatMap(({ sheet, at, id, args, gives }) => {
      const cell = cells.get(sheet)?.get(at);
      return agree(cell?.value, gives, id)
        ? []
        : [{ id, at, args: JSON.stringify(args), formula: cell?.formula, before: gives, after: cell?.value }];
    });
    console.log(`${expected.length} cells of ${cells.size} sheets compared, ${differences.length} differ`);
    expect(expected.length).toBeGreaterThan(46 * SETS);
    expect(differences.slice(0, 5)).toEqual([]);
  });

  test('no name of ours is left in any part of the file', () => {
    expect(left).toEqual([]);
    const named = [...saved.parts]
      .filter(([, text]) => /WFC[._][A-Z]|_xldudf/i.test(text))
      .map(([path]) => path);
    expect(named).toEqual([]);
  });
});
