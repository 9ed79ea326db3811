import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { expectSame, recalculate } from '../support/recalculate';
import { readPackage } from '../xlsx/package';
import { example, importing, reportSchema } from './importing';
import { run } from './terminal';

const place = await importing();

/** Rows counted in the files by eye; what a table holds follows from the format. */
const FILES = [
  ['asc-wds-workplace.csv', 'asc-wds-workplace', 'UTF-8', [2, 2, 0, 0], { Workplaces: 2 }],
  ['asc-wds-worker.csv', 'asc-wds-worker', 'UTF-8', [12, 11, 1, 0], { Workers: 11 }],
  ['asc-wds-training.csv', 'asc-wds-training', 'UTF-8', [3, 3, 0, 0], { Training: 3 }],
  ['csww-open-data.csv', 'csww-open-data', 'UTF-8 with BOM', [8, 8, 0, 0], { Benchmark: 8 }],
  ['csww-census.xml', 'csww-census', 'UTF-8', [5, 5, 0, 0], { Workers: 4, Vacancies: 1, Caseload: 3 }],
  ['annex-a.xlsx', 'annex-a', null, [41, 41, 0, 0], { Caseload: 21 }],
  ['organisation-chart.csv', 'organisation-chart', 'UTF-8', [5, 5, 0, 0], { Posts: 5 }],
  ['organogram-senior.csv', 'organogram-senior', 'UTF-8', [4, 3, 1, 0], { Posts: 3 }],
  ['organogram-junior.csv', 'organogram-junior', 'UTF-8', [3, 3, 0, 0], { Posts: 3 }],
  ['nmds-summary.txt', 'nmds-summary', 'UTF-8', [25, 21, 0, 4], { Summary: 21 }],
  ['hr-establishment.csv', 'mapped-posts', 'UTF-8', [6, 6, 0, 0], { Posts: 6 }],
  ['caseload-list.csv', 'mapped-caseload', 'UTF-8', [4, 4, 0, 0], { Caseload: 4 }],
] as const;

describe.each(FILES)('%s', (name, format, encoding, [rowsRead, imported, notImported, leftOut], tables) => {
  test(`is read as ${format}, every row accounted for`, async () => {
    const { json, listed, written } = await place();
    const report = await json(example(name), '--as-at', '30/09/2025');
    expect(report.files).toMatchObject([
      { file: example(name), format, encoding, rowsRead, imported, notImported, leftOut },
    ]);
    const [file] = report.files;
    expect(file!.imported + file!.notImported + file!.totals + file!.blanks).toBe(file!.rowsRead);
    expect(report.tables).toEqual(
      expect.arrayContaining(
        Object.entries(tables).map(([table, rows]) => expect.objectContaining({ name: table, rows })),
      ),
    );
    const found = readPackage(await written());
    expect(found.sheets.map((sheet) => sheet.name)).toEqual(report.sheets);
    expect(found.tables.map((table) => [table.name, table.sheet])).toEqual(
      report.tables.map((table) => [table.name, table.sheet]),
    );
    const recalculated = recalculate(await written());
    expectSame(recalculated);
    expect(recalculated.value('Master_check')).toBe('✓ All checks pass');
    expect(await listed()).toEqual(['out.xlsx']);
  });
});

test('says of each file what became of it, then what was written and where', async () => {
  const { command, output } = await place();
  const { code, out, err } = await command(example('asc-wds-worker.csv'), '--as-at', '31/03/2026');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const lines = out.trimEnd().split('\n');
  expect(lines[0]).toBe(example('asc-wds-worker.csv'));
  for (const line of [
    '  Format: ASC-WDS worker file (asc-wds-worker)',
    '  Because: it has the headers LOCALESTID, UNIQUEWORKERID, EMPLSTATUS, MAINJOBROLE in row 1',
    '  Encoding: UTF-8',
    '  Rows: 12 read = 11 imported + 1 not imported + 0 totals + 0 blanks',
    '  Dropped as personal: DISPLAYID, NINUMBER, POSTCODE, DOB (what is worked out from it is kept), QUALACH01NOTES',
    '  Pseudonyms stand for: UNIQUEWORKERID',
    '  1 row not imported:',
    'Sheets: About, Workforce profile, Data quality, Not imported, Checks, Data Workers',
  ]) {
    expect(lines).toContain(line);
  }
  expect(out).toMatch(/\n {4}row 8, RECSOURCE: found 4; allowed: one of 1 \(/);
  expect(out).toMatch(/\nTables: .*\bWorkers \(11 rows\)/);
  expect(lines.at(-1)).toBe(output);
});

test('shows the first problems and says where the rest stand', async () => {
  const rows = Array.from({ length: 9 }, (_, i) => `W${i},North,x${i}`);
  const { command, at } = await place({
    'cases.csv': ['Social worker,Team,Open cases', 'W,North,4', 'V,South,5', ...rows].join('\n'),
    'map.json': JSON.stringify({
      version: 1,
      table: 'caseload',
      columns: [
        { header: 'Social worker', field: 'worker' },
        { header: 'Team', field: 'team' },
        { header: 'Open cases', field: 'openCases' },
      ],
    }),
  });
  const { out } = await command(at('cases.csv'), '--map', at('map.json'));
  expect(out).toContain('Rows: 11 read = 2 imported + 9 not imported + 0 totals + 0 blanks');
  expect(out).toContain('row 4, Open cases: found x0; allowed: ');
  expect(out).toContain('row 8, Open cases: found x4; allowed: ');
  expect(out).not.toContain('found x5');
  expect(out).toContain('    and 4 more; all of them on the sheet Not imported\n');
});

test('several files go into one workbook, and one worker has one pseudonym in all of them', async () => {
  const { json, written } = await place();
  const files = ['asc-wds-training.csv', 'asc-wds-worker.csv', 'csww-open-data.csv'].map(example);
  const report = await json(...files);
  expect(report.files.map(({ file }) => file)).toEqual(files);
  const { sheets, tables } = readPackage(await written());
  const pseudonyms = (name: string) => {
    const { sheet } = tables.find((table) => table.name === name)!;
    const cells = [...sheets.find((one) => one.name === sheet)!.cells.values()];
    return cells.flatMap(({ value }) => (/^W\d{4}$/.test(String(value)) ? [value] : []));
  };
  expect(pseudonyms('Training')).toEqual(['W0001', 'W0002', 'W0003']);
  expect(pseudonyms('Workers')).toEqual(expect.arrayContaining(['W0001', 'W0002', 'W0003', 'W0004']));
  expect(new Set(pseudonyms('Workers')).size).toBe(11);
});

describe('standard input', () => {
  const pasted = async (text: string | Promise<string>, ...args: string[]) => {
    const { output, written } = await place();
    const ran = await run(['import', '-', '-o', output, '--json', ...args], { stdin: await text });
    expect(ran).toMatchObject({ code: 0, err: '' });
    return { ...reportSchema.parse(JSON.parse(ran.out)), written };
  };
  const text = (name: string) => readFile(example(name), 'utf8');

  test.each([
    ['a table out of a report', text('nmds-summary.txt'), 'nmds-summary'],
    ['a file with commas', text('hr-establishment.csv'), 'mapped-posts'],
    [
      'rows out of a sheet',
      text('caseload-list.csv').then((t) => t.replaceAll(',', '\t')),
      'mapped-caseload',
    ],
  ])('takes %s', async (_, content, format) => {
    const { files } = await pasted(content);
    expect(files).toMatchObject([{ file: 'the pasted text', format }]);
  });

  test('reads columns that are set with blanks', async () => {
    const blanks = (await text('nmds-summary.txt')).replaceAll('\t', '    ');
    const { files } = await pasted(blanks);
    expect(files).toMatchObject([{ format: 'nmds-summary', rowsRead: 25, imported: 21 }]);
  });
});

test('a cell that begins like a formula stays text', async () => {
  const evil = [
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(1)',
    '\t=1+1',
    '=cmd|"/c calc"!A1',
    '=HYPERLINK("http://x","y")',
  ];
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const { json, at, written } = await place({
    'posts.csv': [
      'Post number,Job title,Team,FTE',
      ...evil.map((cell, i) => [`${i}`, quoted(cell), quoted(cell), '1'].join(',')),
      `9,${quoted('=2+2')},x,${quoted('=3+3')}`,
    ].join('\n'),
  });
  const report = await json(at('posts.csv'));
  expect(report.files[0]).toMatchObject({ imported: 7, notImported: 1 });
  const cells = readPackage(await written()).sheets.flatMap((sheet) => [...sheet.cells.values()]);
  for (const cell of [...evil.map((entry) => entry.trim()), '=2+2', '=3+3']) {
    const holding = cells.filter(({ value }) => typeof value === 'string' && value.trim() === cell);
    expect(holding.length, cell).toBeGreaterThan(0);
    for (const { formula, type } of holding) if (formula === undefined) expect(type).not.toBe('n');
  }
  const dangerous = cells.filter(({ formula }) =>
    /cmd\||HYPERLINK\("http|^[123]\+[123]$/.test(formula ?? ''),
  );
  expect(dangerous).toEqual([]);
  expectSame(recalculate(await written()));
});

test('--help names every format and option', async () => {
  const { code, out } = await run(['import', '--help']);
  expect(code).toBe(0);
  const formats = FILES.map(([, format]) => format).filter((format) => !format.startsWith('mapped'));
  for (const word of [...formats, '--suppress', '--keep-personal', '--save-map', '--as-at', '--json'])
    expect(out).toContain(word);
});
