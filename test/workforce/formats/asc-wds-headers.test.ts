import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importSource, type Imported } from '../../../src/workforce';
import { sourceOf } from '../rows';

type Kind = 'worker' | 'workplace' | 'training';
interface Headers {
  readonly versions: Record<Kind, readonly { readonly from: string; readonly columns: string }[]>;
}

const { versions } = JSON.parse(
  readFileSync(`${import.meta.dirname}/../data/asc-wds-headers.json`, 'utf8'),
) as Headers;

const CASES = (Object.keys(versions) as Kind[]).flatMap((kind) =>
  versions[kind].map(({ from, columns }) => [kind, from, columns.split(' ')] as const),
);

/** Entries of two invented records; a column of a version that has none is blank. */
const RECORDS: Readonly<Record<string, readonly [string, string]>> = {
  LOCALESTID: ['Home 1', '007'],
  UNIQUEWORKERID: ['Ann', 'Bob'],
  STATUS: ['NEW', 'UPDATE'],
  DISPLAYID: ['Ann A', 'Bob B'],
  NINUMBER: ['QQ123456C', 'QQ123457C'],
  POSTCODE: ['ZZ1 1ZZ', 'ZZ2 2ZZ'],
  DOB: ['31/12/1980', '29/02/1992'],
  GENDER: ['2', '3'],
  ETHNICITY: ['31', '99'],
  STARTDATE: ['01/02/2010', '13/12/2019'],
  DHA: ['1', '999'],
  EMPLSTATUS: ['1', '4'],
  DAYSSICK: ['1.5', '999'],
  SALARYINT: ['1', '3'],
  SALARY: ['31000', ''],
  HOURLYRATE: ['', '15.25'],
  MAINJOBROLE: ['6', '08'],
  CONTHOURS: ['37', ''],
  AVGHOURS: ['', '18.5'],
  SCQUAL: ['1;3', '2'],
  ESTNAME: ['The Home', 'The House'],
  ESTTYPE: ['1', '6'],
  TOTALPERMTEMP: ['10', '5'],
  ALLJOBROLES: ['8;6', '8'],
  STARTERS: ['1;2', '0'],
  LEAVERS: ['1;1', '999'],
  VACANCIES: ['0', '3'],
  REASONS: ['1;6', ''],
  REASONNOS: ['1;1', ''],
  CATEGORY: ['1', '20'],
  DESCRIPTION: ['Moving people', 'First aid'],
  TRAININGNAME: ['Moving people', 'First aid'],
  DATECOMPLETED: ['01/02/2024', '03/04/2024'],
  EXPIRYDATE: ['01/02/2027', ''],
  ACCREDITED: ['1', '999'],
  NOTES: ['with Ann', 'with Bob'],
};

const rowsOf = (columns: readonly string[]) => [
  columns,
  ...([0, 1] as const).map((row) => columns.map((name) => RECORDS[name]?.[row] ?? '')),
];

/** By key, so that the order of columns does not show. */
const valuesOf = ({ tables }: Imported) =>
  Object.fromEntries(
    tables.flatMap(({ kind, columns }) =>
      columns.map((column) => [`${kind} ${column.key}`, [column.at(0), column.at(1)]]),
    ),
  );

describe.each(CASES)('the %s header of %s', (kind, _, columns) => {
  test('is recognised, every column of it is known, and both records are imported', async () => {
    const { format, quality, counts, warnings } = await importSource(sourceOf(rowsOf(columns)));
    expect(format.id).toBe(`asc-wds-${kind}`);
    expect(counts).toEqual({ read: 2, imported: 2, notImported: 0, totals: 0, blanks: 0 });
    expect(warnings).toEqual([]);
    expect(quality.filter(({ leftOut }) => leftOut?.includes('unknown'))).toEqual([]);
    expect(quality).toHaveLength(columns.length);
  });

  test('gives the same in any order of columns', async () => {
    const options = { asAt: '2025-09-30' };
    const expected = await importSource(sourceOf(rowsOf(columns)), options);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...columns], { minLength: columns.length }), async (shuffled) => {
        const imported = await importSource(sourceOf(rowsOf(shuffled)), options);
        expect(imported.format).toEqual(expected.format);
        expect(valuesOf(imported)).toEqual(valuesOf(expected));
      }),
      { numRuns: 5 },
    );
  });
});

test('a worker of the newest header has what was given', async () => {
  const imported = await importSource(sourceOf(rowsOf(versions.worker.at(-1)?.columns.split(' ') ?? [])), {
    asAt: '2025-09-30',
  });
  expect(valuesOf(imported)).toMatchObject({
    'workers workplace': ['Home 1', '007'],
    'workers worker': ['W0001', 'W0002'],
    'workers role': ['Social worker', 'Care worker'],
    'workers employmentStatus': ['Permanent', 'Agency'],
    'workers gender': ['Female', null],
    'workers salary': [31000, null],
    'workers hourlyRate': [null, 15.25],
    'workers fte': [1, 0.5],
    'workers ageBand': ['40-49', '30-39'],
    'workers timeInJob': ['10 to under 20 years', '5 to under 10 years'],
  });
});
