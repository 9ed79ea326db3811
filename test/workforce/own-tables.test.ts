import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Imported, importSource } from '../../src/workforce';
import { LIMITS, delimitedSource, openSource } from '../../src/workforce/source';
import type { FieldKey } from '../../src/workforce/table/fields';
import type { ImportedTable } from '../../src/workforce/table/table';
import { readRows } from '../../src/xlsx/rows';
import { csv } from './source/files';

const read = async (text: string) =>
  importSource(await delimitedSource('list.csv', Buffer.from(text)), { asAt: '2025-03-31' });

const written = ({ tables: [table] }: Imported) => asCsv(table);

const asCsv = (table: ImportedTable | undefined) => {
  const columns = table?.columns ?? [];
  const rows = Array.from({ length: table?.rows ?? 0 }, (_, row) =>
    columns.map((column) => String(column.at(row) ?? '')),
  );
  return csv([columns.map(({ title }) => title), ...rows]);
};

const FILES: Readonly<Record<string, string>> = {
  workers:
    'LOCALESTID,UNIQUEWORKERID,EMPLSTATUS,MAINJOBROLE,CONTHOURS,AVGHOURS,DOB,STARTDATE\n' +
    '007,Ann,1,6,18.5,,01/02/1980,01/02/2020\nHome,Bob,4,8,,37,,\n',
  workplaces: 'LOCALESTID,ESTNAME,ESTTYPE,TOTALPERMTEMP,ALLJOBROLES,STARTERS\n007,The Home,1,10,8;6,1;2\n',
  training:
    'LOCALESTID,UNIQUEWORKERID,CATEGORY,TRAININGNAME,DATECOMPLETED\n007,Ann,1,"First aid, day 1",01/02/2024\n',
  benchmark:
    'time_period,geographic_level,country_name,la_name,turnover_rate_fte\n2024,National,England,,17.6\n2024,Local authority,England,Total,z\n',
  posts:
    'JobTitle,Directorate,SalaryBand,OrganisationLabel\nSocial worker,Adults,"£30,000 - £35,000",Council\nManager,Adults,"£40,000 - £45,000",Council\n',
  caseload: 'Worker,Team,Open cases,FTE\nAnn,North,12,1\nBob,South,9,0.5\n',
};

describe('a table that was written to CSV is read again as the same', () => {
  test.each(Object.entries(FILES))('%s', async (kind, text) => {
    const first = await read(text);
    expect(first.tables[0]?.kind).toBe(kind);
    const again = await read(written(first));
    expect(again.format).toEqual({
      id: `our-${kind}`,
      title: `a table of ${kind} written by Workforce Case`,
    });
    expect(written(again)).toBe(written(first));
  });
});

describe('so is each table of a file that is not a list', () => {
  test.each([
    ['the summary of a pasted report', 'nmds-summary.txt', ['summary']],
    [
      'workers, caseload and vacancies of a census return',
      'csww-census.xml',
      ['workers', 'caseload', 'vacancies'],
    ],
    ['cases counted from Annex A', 'annex-a.xlsx', ['caseload']],
    ['open data', 'csww-open-data.csv', ['benchmark']],
  ])('%s', async (_, name, kinds) => {
    const source = await openSource(name, readFileSync(`examples/data/${name}`), {
      readWorkbook: (bytes) => readRows(bytes, LIMITS),
    });
    const { tables } = await importSource(source, { asAt: '2025-09-30' });
    expect(tables.map(({ kind }) => kind).sort()).toEqual([...kinds].sort());
    for (const table of tables) {
      const again = await read(asCsv(table));
      expect(again.format.id).toBe(`our-${table.kind}`);
      expect(again.counts).toMatchObject({ imported: table.rows, notImported: 0, totals: 0 });
      expect(asCsv(again.tables[0])).toBe(asCsv(table));
    }
  });
});

test('a spreadsheet saves what it shows: thousands, percent signs and dates are read as what they stand for', async () => {
  const { tables: summary } = await read(
    'Heading,Category,Kind of figure,Number,Share\nGender,Male,Part,"1,326",15.1%\n',
  );
  expect(['number', 'share'].map((key) => summary[0]?.column(key as FieldKey)?.at(0))).toEqual([1326, 0.151]);
  const { tables: vacancies } = await read('Vacancies FTE,Agency FTE\n"1,012.50",3.80\n');
  expect(vacancies[0]).toMatchObject({ kind: 'vacancies', rows: 1 });
  expect(vacancies[0]?.column('vacancyFte')?.at(0)).toBe(1012.5);
  const { tables: training } = await read(
    'Worker,Training category,Completed on\nW0001,Dementia care,01/02/2024\n',
  );
  expect(training[0]?.column('completedOn')?.at(0)).toBe('2024-02-01');
});

describe('a list of somebody else under the same headers is not ours', () => {
  test('of cases: its total is left out', async () => {
    const { format, counts } = await read(`${FILES['caseload']}Total,,21,1.5\n`);
    expect(format.id).toBe('mapped-caseload');
    expect(counts).toMatchObject({ imported: 2, totals: 1 });
  });

  test('of posts: its own words for what is vacant are understood', async () => {
    const { format, tables } = await read(
      'Post title,Filled or vacant,Team,FTE\nManager,F,North,1\nSocial worker,Vac,North,0.5\n',
    );
    expect(format.id).toBe('mapped-posts');
    expect([0, 1].map((row) => tables[0]?.column('postStatus')?.at(row))).toEqual(['Filled', 'Vacant']);
  });
});
