import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf } from '../appraisal/support';
import { exampleFile, generatedFiles } from '../support/cases';
import { same } from '../support/recalculate';
import { readPackage } from '../xlsx/package';

/** One with present values over many years. */
const discounting = generatedFiles(20, 4).find(({ wholeLife }) => (wholeLife?.horizon ?? 0) > 5)!;

/** One that shows another scenario than Central. */
const scenario = generatedFiles(20, 4).find(
  ({ scenarios }) => (scenarios?.selected ?? 'Central') !== 'Central',
)!;

const WORKBOOKS = [
  ['the example', 'example.xlsx', exampleFile()] as const,
  ['a case with present values', 'present-values.xlsx', discounting] as const,
  ['a case in a scenario', 'scenario.xlsx', scenario] as const,
  ...generatedFiles(3, 4).map(
    (file, i) => [`generated case ${i + 1}`, `generated-${i + 1}.xlsx`, file] as const,
  ),
];

const folder = await mkdtemp(join(tmpdir(), 'workforce-case-libreoffice-'));
const made = new Map<string, Uint8Array>();

/** LibreOffice writes a line end as a character reference, which our reader of packages leaves as it is. */
const asWritten = <T>(value: T) => (typeof value === 'string' ? value.replaceAll('&#10;', '\n') : value);

/** One run of LibreOffice for many files, with a profile of its own. */
async function convert(to: 'xlsx' | 'pdf', names: readonly string[]): Promise<void> {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  await promisify(execFile)('soffice', [
    `-env:UserInstallation=${profile}`,
    ...['--headless', '--convert-to', to, '--outdir', join(folder, 'converted')],
    ...names.map((name) => join(folder, name)),
  ]);
}

const converted = (name: string) => readFile(join(folder, 'converted', name));

/** The file without the value of any formula, so that there is nothing to show but what is worked out. */
function withoutCachedValues(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, data]): [string, Uint8Array] => {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path)) return [path, data];
    const stripped = strFromU8(data).replace(/(<f>[^<]*<\/f>)(?:<v[^>]*\/>|<v[^>]*>[^<]*<\/v>)/g, '$1');
    return [path, strToU8(stripped)];
  });
  return zipSync(Object.fromEntries(parts));
}

beforeAll(async () => {
  for (const [, name, file] of WORKBOOKS) {
    const bytes = await bytesOf(file);
    made.set(name, bytes);
    await writeFile(join(folder, name), withoutCachedValues(bytes));
  }
  await convert(
    'xlsx',
    WORKBOOKS.map(([, name]) => name),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(WORKBOOKS)('%s', (_, name) => {
  test('goes to LibreOffice without a single cached value', () => {
    const cells = readPackage(withoutCachedValues(made.get(name)!)).sheets.flatMap(({ cells: own }) => [
      ...own.values(),
    ]);
    const formulas = cells.filter(({ formula }) => formula !== undefined);
    expect(formulas.length).toBeGreaterThan(50);
    expect(formulas.filter(({ value }) => value !== null)).toEqual([]);
  });

  test('comes back with every figure that we cache, and no error', async () => {
    const theirs = new Map(
      readPackage(await converted(name)).sheets.map((sheet) => [sheet.name, sheet.cells]),
    );
    const wrong = readPackage(made.get(name)!).sheets.flatMap((sheet) =>
      [...sheet.cells.values()].flatMap(({ address, formula, value }) => {
        if (formula === undefined) return [];
        const found = theirs.get(sheet.name)?.get(address);
        const agrees = found !== undefined && found.type !== 'e' && same(value, asWritten(found.value));
        return agrees
          ? []
          : [{ cell: `${sheet.name}!${address}`, formula, ours: value, theirs: found?.value }];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

test('LibreOffice prints the example on at least a page a sheet', async () => {
  await writeFile(join(folder, 'printed.xlsx'), made.get('example.xlsx')!);
  await convert('pdf', ['printed.xlsx']);
  const pdf = (await converted('printed.pdf')).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThanOrEqual(readPackage(made.get('example.xlsx')!).sheets.length);
});
