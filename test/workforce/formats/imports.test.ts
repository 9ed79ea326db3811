import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importSource, type Imported } from '../../../src/workforce';
import { LIMITS, openSource, pastedSource } from '../../../src/workforce/source';
import { readRows } from '../../../src/xlsx/rows';
import type { FieldKey } from '../../../src/workforce';
import { whereThereIs } from '../published';
import { EXAMPLES } from './read';

const ours = async (file: string): Promise<Imported> => {
  const path = `${EXAMPLES}/${file}`;
  const bytes = readFileSync(path);
  const source = file.endsWith('.txt') ? pastedSource(bytes.toString('utf8')) : await openSource(path, bytes);
  return importSource(source, { asAt: '2025-09-30' });
};

const valuesOf = ({ tables }: Imported, kind: string, key: FieldKey) => {
  const table = tables.find((each) => each.kind === kind);
  const column = table?.column(key);
  return Array.from({ length: table?.rows ?? 0 }, (_, row) => column?.at(row) ?? null);
};

describe('our examples, imported', () => {
  const files = [
    ['csww-open-data.csv', 'csww-open-data', [8, 8, 0], ['benchmark']],
    ['csww-census.xml', 'csww-census', [5, 5, 0], ['vacancies', 'workers', 'caseload']],
    ['organisation-chart.csv', 'organisation-chart', [5, 5, 0], ['posts']],
    ['organogram-junior.csv', 'organogram-junior', [3, 3, 0], ['posts']],
    ['organogram-senior.csv', 'organogram-senior', [4, 3, 1], ['posts']],
    ['hr-establishment.csv', 'mapped-posts', [6, 6, 0], ['posts']],
    ['caseload-list.csv', 'mapped-caseload', [4, 4, 0], ['caseload']],
  ] as const;
  it.each(files)('%s is recognised as %s', async (file, id, [read, imported, notImported], kinds) => {
    const { format, counts, tables } = await ours(file);
    expect(format.id).toBe(id);
    expect(counts).toMatchObject({ read, imported, notImported, totals: 0 });
    expect(tables.map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each(files.map(([file]) => file))('%s leaves no name, number or address of a person', async (file) => {
    const { tables } = await ours(file);
    const written = tables.flatMap(({ columns }) =>
      columns.flatMap((column) => (column.type === 'text' ? column.dictionary : [])),
    );
    expect(
      written.filter((text) => /SW000|@|\bPerson\b|01632|1985-06-15|^Worker (One|Two)/.test(text)),
    ).toEqual([]);
  });

  it('a pasted summary keeps its wholes and totals', async () => {
    const imported = await ours('nmds-summary.txt');
    expect(imported.format.id).toBe('nmds-summary');
    const { read, blanks, imported: kept } = imported.counts;
    expect(kept + blanks).toBe(read);
    expect(valuesOf(imported, 'summary', 'number')).toEqual(
      expect.arrayContaining([24, 620, 560, 51, 93, 124]),
    );
  });

  it('the census makes a caseload of those who hold cases, with the FTE that held them', async () => {
    const imported = await ours('csww-census.xml');
    expect(valuesOf(imported, 'caseload', 'openCases')).toEqual([18, 7, 21]);
    expect(valuesOf(imported, 'caseload', 'fte')).toEqual([1, 0.6, 1]);
    expect(valuesOf(imported, 'vacancies', 'vacancyFte')).toEqual([12.5]);
  });
});

whereThereIs('ofsted-annex-a/Annex_A.xlsx', (path) => {
  it('Annex A: 39 rows of lists 3 to 9 are 33 open cases, 5 of them not allocated, and 6 closed', async () => {
    const source = await openSource(path, readFileSync(path), {
      readWorkbook: (bytes) => readRows(bytes, LIMITS),
    });
    const imported = await importSource(source);
    const sum = (key: FieldKey) =>
      valuesOf(imported, 'caseload', key).reduce<number>((total, value) => total + Number(value), 0);
    // expectations.json: 6 + 5 + 5 + 5 + 7 + 5 + 6 rows; closing dates counted in the file by hand: 5 in List 7, 1 in List 8
    expect(imported.counts).toMatchObject({ read: 39, imported: 39 });
    expect([sum('openCases'), sum('closedCases')]).toEqual([33, 6]);
    const workers = valuesOf(imported, 'caseload', 'worker');
    const cases = valuesOf(imported, 'caseload', 'openCases');
    expect(cases.filter((_, row) => workers[row] === 'Not allocated')).toEqual([5]);
  });
});
