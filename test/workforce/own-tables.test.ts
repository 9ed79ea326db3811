import { describe, expect, test } from 'vitest';
import { type Imported, importSource } from '../../src/workforce';
import { delimitedSource } from '../../src/workforce/source';
import { csv } from './source/files';

const read = async (text: string) =>
  importSource(await delimitedSource('list.csv', Buffer.from(text)), { asAt: '2025-03-31' });

const written = ({ tables: [table] }: Imported) => {
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
