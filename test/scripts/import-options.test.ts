import { readFile, writeFile } from 'node:fs/promises';
import { writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { recalculate } from '../support/recalculate';
import { readPackage } from '../xlsx/package';
import { example, importing } from './importing';

const place = await importing();

const textsOf = (bytes: Uint8Array, sheet: string) =>
  [
    ...readPackage(bytes)
      .sheets.find(({ name }) => name === sheet)!
      .cells.values(),
  ].map(({ value }) => value);

test('--band sets the ends of the safe band', async () => {
  const { command, written } = await place();
  expect(await command(example('caseload-list.csv'), '--band', '12:14.5')).toMatchObject({ code: 0 });
  const { value } = recalculate(await written());
  expect([value('Band_low'), value('Band_high')]).toEqual([12, 14.5]);
});

test('--weights weighs cases by complexity', async () => {
  const { command, at, written } = await place({
    'cases.csv':
      'Social worker,Team,Open cases,Complexity,FTE,ASYE\nA,North,4,High,1,No\nB,North,6,Low,1,Yes\n',
    'weights.json': JSON.stringify({ points: { High: 5, Low: 2 }, perFte: 40, perAsye: 20 }),
  });
  expect(await command(at('cases.csv'), '--weights', at('weights.json'))).toMatchObject({ code: 0, err: '' });
  // 4 x 5 + 6 x 2 = 32 points of 40 + 20
  const numbers = textsOf(await written(), 'Caseload dashboard').filter((value) => typeof value === 'number');
  expect(numbers).toEqual(expect.arrayContaining([32, 60, 32 / 60]));
});

test('--suppress leaves out the tables of rows and says so', async () => {
  const { json, command } = await place();
  const report = await json(example('asc-wds-worker.csv'), '--suppress', '5', '--force');
  expect(report.tables.map(({ name }) => name)).not.toContain('Workers');
  expect(report.sheets).not.toContain('Not imported');
  const { out } = await command(example('asc-wds-worker.csv'), '--suppress', '5', '--force');
  expect(out).not.toMatch(/Tables: .*Workers/);
});

test('--as-at gives ages and times in job, and stands on About', async () => {
  const { command, written } = await place();
  await command(example('asc-wds-worker.csv'), '--as-at', '31/03/2026');
  // Alex was born on 3 January 1962 and is 64 on that day; Kit on 13 November 1992 and is 33
  expect(textsOf(await written(), 'Data Workers')).toEqual(expect.arrayContaining(['60-69', '30-39']));
  const { command: without, written: plain } = await place();
  await without(example('asc-wds-worker.csv'));
  const texts = textsOf(await plain(), 'Data Workers');
  expect(texts.filter((value) => /^\d\d-\d\d$/.test(String(value)))).toEqual([]);
  expect(textsOf(await plain(), 'About')).toContain('Not given');
});

test('--full-time-hours is what hours are divided by', async () => {
  const list =
    'Job title,Team,Contracted hours,Contract type\nSocial worker,North,18,Permanent\nManager,North,36,Permanent\n';
  const { command, at, written } = await place({ 'posts.csv': list });
  expect(await command(at('posts.csv'), '--full-time-hours', '36')).toMatchObject({ code: 0 });
  expect(textsOf(await written(), 'Data Posts')).toEqual(expect.arrayContaining([0.5, 1]));
});

test('--title and --author stand on About, and what is no name is refused', async () => {
  const { command, written } = await place();
  const file = example('caseload-list.csv');
  expect(await command(file, '--title', 'Cases, March', '--author', 'A. Analyst')).toMatchObject({ code: 0 });
  expect(textsOf(await written(), 'About')).toEqual(expect.arrayContaining(['Cases, March', 'A. Analyst']));
  for (const name of [' ', 'a\nb', 'a'.repeat(201)]) {
    const { code, err } = await command(file, '--title', name, '--force');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/^--title: allowed: words/) });
  }
});

test('--area compares the local authority that is asked for', async () => {
  const { command, written } = await place();
  const file = example('csww-open-data.csv');
  const areas = [...(await readFile(file, 'utf8')).matchAll(/E0[6-9]\d{6},([^,]+),/g)].map(
    ([, name]) => name!,
  );
  const last = [...new Set(areas)].sort().at(-1)!;
  expect(await command(file, '--area', last.toUpperCase())).toMatchObject({ code: 0 });
  expect(recalculate(await written()).value('Local_authority')).toBe(last);
});

test('--keep-personal keeps what is dropped otherwise, and About says so', async () => {
  const { command, written } = await place();
  await command(example('asc-wds-worker.csv'), '--keep-personal');
  const bytes = await written();
  expect(textsOf(bytes, 'Data Workers')).toEqual(
    expect.arrayContaining(['QQ123400A', 'Alex Example', '0001']),
  );
  expect(textsOf(bytes, 'About').some((value) => /Personal data was kept/.test(String(value)))).toBe(true);
});

test('--sheet and --header-row point at a table', async () => {
  const titled = [
    ['A list'],
    [],
    ['Job title', 'Team', 'FTE', 'Grade'],
    ['Social worker', 'North', 1, 'G10'],
  ];
  const other = [
    ['Job title', 'Team', 'FTE', 'Grade'],
    ['Manager', 'South', 0.5, 'G12'],
    ['Clerk', 'South', 1, 'G4'],
  ];
  const bytes = await writeXlsx({
    sheets: [
      { name: 'Old', rows: titled },
      { name: 'New', rows: other },
    ],
  });
  const { json, at } = await place({ 'lists.xlsx': bytes });
  const rowsRead = async (...args: string[]) =>
    (await json(at('lists.xlsx'), '--force', ...args)).files[0]!.rowsRead;
  expect(await rowsRead('--sheet', 'New')).toBe(2);
  expect(await rowsRead('--sheet', 'Old', '--header-row', '3')).toBe(1);
});

test('--as takes the format that is named, and refuses another', async () => {
  const { json, command } = await place();
  const file = example('organisation-chart.csv');
  expect((await json(file, '--as', 'organisation-chart')).files[0]!.format).toBe('organisation-chart');
  const { code, out, err } = await command(file, '--as', 'asc-wds-worker', '--force');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('it is not of the format “ASC-WDS worker file”: it lacks ');
});

test('--force replaces a workbook, and without it one is left as it is', async () => {
  const { command, output, at } = await place({ 'out.xlsx': 'older' });
  const file = example('hr-establishment.csv');
  expect(await command(file)).toEqual({
    code: 2,
    out: '',
    err: `${output}: exists already and is left as it is; give another name, or --force to replace it.\n`,
  });
  expect(await readFile(at('out.xlsx'), 'utf8')).toBe('older');
  expect(await command(file, '--force')).toMatchObject({ code: 0, err: '' });
  expect(readPackage(await readFile(output)).tables.map(({ name }) => name)).toContain('Posts');
});

describe('a mapping', () => {
  /** Two columns that could each be the post, and no more than that. */
  const UNSURE =
    'Job title,Position title,Hours,Hours worked\nSocial worker,Manager,37,18\nManager,Worker,30,37\n';

  test('that is surely guessed is taken, told and saved, and used again it gives the same', async () => {
    const { command, json, at, listed } = await place();
    const file = example('hr-establishment.csv');
    const { out } = await command(file, '--save-map', at('map.json'));
    expect(out).toContain('Post number from "Posn No"');
    expect(out).toContain('The columns were guessed: ');
    expect(await listed()).toEqual(['map.json', 'out.xlsx']);
    const guessed = await json(file, '--force');
    const given = await json(file, '--map', at('map.json'), '--force');
    expect(guessed.files[0]!.mapping).toEqual(JSON.parse(await readFile(at('map.json'), 'utf8')));
    expect(given.tables).toEqual(guessed.tables);
    expect(given.files[0]!.mapping).toBeUndefined();
  });

  test('that is not sure stops the import, shows the guess and how to go on', async () => {
    const { command, at, listed } = await place({ 'list.csv': UNSURE });
    const { code, out, err } = await command(at('list.csv'));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/what its columns are is not sure enough \(\d+%\)/);
    expect(err).toContain(
      '  Hours           Contracted hours, 50%: "Hours worked" could as well be Contracted hours\n',
    );
    expect(err).toContain('Save this guess with --save-map mapping.json');
    expect(err).toMatch(/No workbook was written\.\n$/);
    expect(await listed()).toEqual(['list.csv']);
  });

  test('that is not sure is saved, mended and given', async () => {
    const { command, json, at, listed } = await place({ 'list.csv': UNSURE });
    const { code, err } = await command(at('list.csv'), '--save-map', at('map.json'));
    expect(code).toBe(2);
    expect(err).toContain(`The guess is saved in ${at('map.json')}: mend it`);
    expect(await listed()).toEqual(['list.csv', 'map.json']);
    const map = JSON.parse(await readFile(at('map.json'), 'utf8')) as { columns: object[] };
    const columns = [
      { header: 'Position title', field: 'postTitle' },
      { header: 'Hours', field: 'contractedHours' },
    ];
    await writeFile(at('map.json'), JSON.stringify({ ...map, columns }));
    const report = await json(at('list.csv'), '--map', at('map.json'));
    expect(report.files[0]).toMatchObject({ format: 'mapped-posts', imported: 2 });
  });

  test('among several files is used for those that have its columns', async () => {
    const { json, command, at } = await place({
      'map.json': JSON.stringify({
        version: 1,
        table: 'posts',
        columns: [
          { header: 'Posn No', field: 'postNumber' },
          { header: 'Job Title', field: 'postTitle' },
        ],
      }),
    });
    const files = [example('csww-open-data.csv'), example('hr-establishment.csv')];
    const report = await json(...files, '--map', at('map.json'));
    expect(report.files.map(({ format }) => format)).toEqual(['csww-open-data', 'mapped-posts']);
    expect(report.files[1]!.mapping).toBeUndefined();
    const { code, err } = await command(
      files[0]!,
      example('csww-census.xml'),
      '--map',
      at('map.json'),
      '--force',
    );
    expect(code).toBe(2);
    expect(err).toContain('--map: none of the files has the columns that the mapping names.');
  });

  test('is not written where none was guessed, and that is said', async () => {
    const { command, at, listed } = await place();
    const { code, err } = await command(example('csww-census.xml'), '--save-map', at('map.json'));
    expect(code).toBe(0);
    expect(err).toBe(`${at('map.json')}: not written, because no mapping had to be guessed.\n`);
    expect(await listed()).toEqual(['out.xlsx']);
  });
});
