import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveXlsx } from '../../local-workbook/files';
import { EMPTY_WORKBOOK, PLAIN_FORMAT } from '../local-workbook/files/empty';

/** What a spilling formula fills, in LibreOffice. Functions that came with spilling, such as SEQUENCE, are #NAME? in its 7.4. */
const folder = await mkdtemp(join(tmpdir(), 'workforce-case-spills-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeAll(async () => {
  const cell = (row: number, column: number, value: number, formula = '') => ({ row, column, value, formula, format: 0 }); // prettier-ignore
  const doubled = { rows: 3, columns: 1, values: [[2], [4], [6]] };
  const counted = { rows: 2, columns: 2, values: [[1, 2], [2, 4]] }; // prettier-ignore
  const [sheet] = EMPTY_WORKBOOK.sheets;
  const cells = [
    cell(0, 0, 1),
    { ...cell(0, 1, 2, '=A1:A3*2'), spill: doubled },
    { ...cell(0, 2, 1, '=TRANSPOSE(A1:B2)'), spill: counted },
    cell(1, 0, 2),
    cell(2, 0, 3),
  ];
  const document = { ...EMPTY_WORKBOOK, sheets: [{ ...sheet!, cells, formats: [PLAIN_FORMAT] }] };
  await writeFile(join(folder, 'spills.xlsx'), await saveXlsx(document));
  await promisify(execFile)('soffice', [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    ...['--headless', '--convert-to', 'csv', '--outdir', folder, join(folder, 'spills.xlsx')],
  ]);
});

test('LibreOffice shows all the values of formulas that spill', async () => {
  const shown = await readFile(join(folder, 'spills.csv'), 'utf8');
  expect(shown.trim().split(/\r?\n/)).toEqual(['1,2,1,2', '2,4,2,4', '3,6,,']);
});
