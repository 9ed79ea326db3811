import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openXlsx, saveXlsx } from '../../local-workbook/files';
import type { CellValue, GridSnapshot } from '../../local-workbook/grid/grid';
import { isErrorText } from '../../src/xlsx';
import { bytesOf } from '../appraisal/support';
import { snapshot } from '../local-workbook/files/snapshots';
import { exampleFile } from '../support/cases';
import { same } from '../support/recalculate';

/** Files that the local workbook saved, in LibreOffice: each opens there, and what LibreOffice saves of it opens here. */
const folder = await mkdtemp(join(tmpdir(), 'workforce-case-saved-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const generated = fc.sample(snapshot, { seed: 7, numRuns: 8 });
const documents: [string, GridSnapshot][] = [
  ['example', await openXlsx(await bytesOf(exampleFile()))],
  ...generated.map((one, i): [string, GridSnapshot] => [`generated-${i + 1}`, withoutLaterFunctions(one)]),
];

/** LibreOffice 7.4 does not know LET, LAMBDA and the like, nor an array's `A1#`: their cells keep their values only. */
function withoutLaterFunctions(one: GridSnapshot): GridSnapshot {
  const later = /LET|LAMBDA|SORT|FILTER|XLOOKUP|#|It''s/;
  return {
    ...one,
    sheets: one.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (later.test(cell.formula) ? { ...cell, formula: '' } : cell)),
    })),
  };
}

beforeAll(async () => {
  await writeFile(join(folder, 'example-written.xlsx'), await bytesOf(exampleFile()));
  for (const [name, one] of documents) await writeFile(join(folder, `${name}.xlsx`), await saveXlsx(one));
  await promisify(execFile)('soffice', [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    ...['--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'converted')],
    ...['example-written', ...documents.map(([name]) => name)].map((name) => join(folder, `${name}.xlsx`)),
  ]);
});

const converted = async (name: string) => openXlsx(await readFile(join(folder, 'converted', `${name}.xlsx`)));

/** LibreOffice keeps truth values as formulas, as figures under a number format, and errors as formulas. */
const isConstant = (value: CellValue) => typeof value === 'boolean' || isErrorText(String(value));
const comparable = (value: CellValue | undefined) =>
  typeof value === 'boolean' ? Number(value) : value === '' ? null : (value ?? null);

describe.each(documents)('%s', (name, ours) => {
  test('has in LibreOffice the same sheets, values and formulas', async () => {
    const theirs = await converted(name);
    expect(theirs.sheets.map((sheet) => sheet.name)).toEqual(ours.sheets.map((sheet) => sheet.name));
    const differences = ours.sheets.flatMap((sheet, i) => {
      const found = new Map(theirs.sheets[i]?.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
      return sheet.cells.flatMap(({ row, column, value, formula }) => {
        const cell = found.get(`${row},${column}`);
        // A formula of a generated workbook was given any value.
        const isMadeUp = formula !== '' && name !== 'example';
        const agrees = isMadeUp || same(comparable(value), comparable(cell?.value));
        const isFormula = isConstant(value) || (formula !== '') === ((cell?.formula ?? '') !== '');
        return agrees && isFormula ? [] : [{ sheet: sheet.name, row, column, value, formula, theirs: cell }];
      });
    });
    expect(differences).toEqual([]);
  });
});

test('LibreOffice makes the same of the example as it was written and as it was opened and saved', async () => {
  const [written, saved] = [await converted('example-written'), await converted('example')];
  expect(saved.sheets.map(({ charts }) => charts.length)).toEqual(
    written.sheets.map(({ charts }) => charts.length),
  );
  // Where a chart's words stand is left to the program once it was saved; what they are is not.
  const words = (one: GridSnapshot) => ({
    ...one,
    sheets: one.sheets.map((sheet) => ({
      ...sheet,
      charts: sheet.charts.map(({ title, series, categories }) => ({
        title,
        series: series.map(({ values, nameCell, type }) => ({ values, nameCell, type })),
        categories,
      })),
    })),
  });
  expect(words(saved)).toEqual(words(written));
});
