import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELDS, type FieldKey, type TableKind, importSource } from '../../../src/workforce';
import { holdsNumbers } from '../../../src/workforce/table/fields';
import { DELIMITED, OTHERS, importBytes, importExample, tablesOf, workbookOf } from './chain';
import { imported as described, tableOf } from '../sheets/support';
import { rangeSource } from '../../../src/workforce/source';

/** What was imported is written, and the workbook is imported. */
const again = async (bytes: Uint8Array) => importBytes('out.xlsx', bytes);

describe('what we write is read again as what it was', () => {
  test.each([...DELIMITED, ...OTHERS])('%s', async (name) => {
    const first = await importExample(name);
    const second = await again(await workbookOf([first]));
    expect(tablesOf(second)).toEqual(tablesOf(first));
    expect(second.counts).toMatchObject({ notImported: 0, totals: 0 });
    // The columns stand in the order in which they stood.
    for (const table of first.tables) {
      const held = (one: typeof table) =>
        one.columns.filter(({ blanks }) => blanks < one.rows).map(({ key }) => key);
      const other = second.tables.find(({ kind }) => kind === table.kind)!;
      expect(held(other)).toEqual(held(table));
    }
    // And a third time nothing changes any more.
    expect(tablesOf(await again(await workbookOf([second])))).toEqual(tablesOf(second));
  });

  test('a workbook of several files, each kind of table in it once', async () => {
    const files = await Promise.all(
      ['asc-wds-worker.csv', 'asc-wds-workplace.csv', 'csww-open-data.csv', 'hr-establishment.csv'].map(
        importExample,
      ),
    );
    const second = await again(await workbookOf(files));
    expect(tablesOf(second)).toEqual(Object.assign({}, ...files.map(tablesOf)));
  });
});

/** Columns by which each kind of table is told from the others, and which must hold something. */
const SHAPES = {
  posts: ['postTitle', 'postStatus', 'team', 'fte', 'salary', 'startDate', 'costCentre'],
  workers: ['worker', 'employmentStatus', 'role', 'gender', 'fte', 'daysSick', 'startDate'],
  caseload: ['worker', 'team', 'openCases', 'complexity', 'fte'],
  benchmark: ['year', 'areaLevel', 'authority', 'turnoverRate', 'caseload'],
  summary: ['heading', 'category', 'lineKind', 'number', 'share'],
  training: ['worker', 'trainingCategory', 'trainingName', 'completedOn'],
} as const satisfies Partial<Record<TableKind, readonly FieldKey[]>>;

const words = fc.oneof(
  fc.constantFrom(
    'Social worker',
    'Total',
    'Éire',
    '00123',
    '=1+1',
    '+2',
    '@x',
    '-',
    "it's",
    '"q"',
    'a\nb',
    '1e5',
    'TRUE',
    '#N/A?',
  ),
  fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'aB 7é,;|<&>"\'=') }),
);
const numbers = fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(0.5, 0.123456789, 1e-7));
const shares = fc.double({ min: 0, max: 1, noNaN: true }).map((share) => Number(share.toFixed(6)));
const dates = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const valueOf = (key: FieldKey): fc.Arbitrary<string | number> => {
  const format = 'format' in FIELDS[key] ? FIELDS[key].format : undefined;
  if (key === 'worker')
    return fc.integer({ min: 1, max: 9_999 }).map((n) => `W${String(n).padStart(4, '0')}`);
  if (key === 'year') return fc.integer({ min: 2000, max: 2030 });
  if (format === 'percent') return shares;
  return format === 'date' ? dates : holdsNumbers(key) ? numbers : words;
};

describe('any table of ours is read again as what it was', () => {
  test.each(Object.entries(SHAPES) as [TableKind, readonly FieldKey[]][])('%s', async (kind, keys) => {
    const row = fc.tuple(...keys.map((key, i) => (i < 3 ? valueOf(key) : fc.option(valueOf(key)))));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (drawn) => {
        const rows = drawn.map((cells) => cells.map(tidy));
        fc.pre(rows.every((cells) => cells.slice(0, 3).every((cell) => cell !== null)));
        const columns = Object.fromEntries(keys.map((key, i) => [key, rows.map((cells) => cells[i]!)]));
        const table = tableOf(kind, 'Anything', columns);
        const second = await again(await workbookOf([described('a.csv', table)]));
        expect(second.counts).toMatchObject({ read: rows.length, imported: rows.length });
        expect(tablesOf(second)[kind]).toEqual(tablesOf({ ...second, tables: [table] })[kind]);
      }),
      { numRuns: 15 },
    );
  });
});

/** What an import never gives: blanks around a text, and nothing but blanks. */
function tidy(cell: unknown): string | number | null {
  if (typeof cell === 'number') return cell;
  const text = typeof cell === 'string' ? cell.trim() : '';
  return text === '' ? null : text;
}

test('a range that is imported twice gives equal tables', async () => {
  const rows = [
    ['Job title', 'Team', 'FTE'],
    ['Social worker', 'North', 1],
    ['Manager', 'South', 0.5],
  ];
  const [first, second] = await Promise.all([1, 2].map(() => importSource(rangeSource('the range', rows))));
  expect(tablesOf(first!)).toEqual(tablesOf(second!));
});
