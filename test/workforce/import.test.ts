import { describe, expect, test } from 'vitest';
import { importSource } from '../../src/workforce/import';
import type { Format } from '../../src/workforce/formats/format';
import type { ImportOptions } from '../../src/workforce/options';
import { sourceOf, table } from './rows';

const LIST: Format = {
  id: 'list',
  title: 'a list',
  source: 'this test',
  table: 'caseload',
  signature: [['Worker'], ['Cases']],
  fields: [
    { key: 'worker', headers: ['Worker'], kind: { kind: 'id' }, required: true, personal: 'pseudonym' },
    { key: 'postcode', headers: ['Postcode'], kind: { kind: 'text' }, personal: 'drop' },
    { key: 'team', headers: ['Team'], kind: { kind: 'text' } },
    { key: 'openCases', headers: ['Cases'], kind: { kind: 'number', min: 0, step: 1 }, notRecorded: ['NA'] },
    { key: 'share', headers: ['Rate'], kind: { kind: 'share', written: 'guess' } },
  ],
};

const read = (text: string, options: ImportOptions = {}) =>
  importSource(sourceOf(table(text)), { formats: [LIST], ...options });

describe('a header', () => {
  test('is found below title rows and beside an unnamed index', async () => {
    const { tables, counts } = await read('Caseloads 2024||\n||\n|Worker|Cases\n1|Ann|3\n2|Bob|4');
    expect(tables[0]?.column('openCases')?.at(1)).toBe(4);
    expect(counts).toEqual({ read: 2, imported: 2, notImported: 0, totals: 0, blanks: 0 });
  });

  test.each([
    ['Worker|Cases|Team|cases \nA|1|x|2', /“cases” stands twice in row 1, in columns B and D/],
    ['Name|Number\nA|1', /Found at the top: Name, Number/],
    ['Worker|Team\nA|1', /Nearest: list \(lacks Cases\)/],
    ['Worker|Cases', /no rows below/],
    [' | \n | ', /empty/],
    [
      'Worker|Cases|Team\nA|1|x\nB|2|y\nC|3',
      /cut short: its last row, 4, has 2 of 3 entries and does not end/,
    ],
  ])('%j is refused whole', async (text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });

  test('--as checks and does not force', async () => {
    await expect(read('Worker|Team\nA|x', { as: 'list' })).rejects.toThrow(/it lacks Cases/);
    await expect(read('Worker|Cases\nA|1', { as: 'nothing' })).rejects.toThrow(/the formats are list/);
  });
});

describe('a total row', () => {
  test.each([
    ['sums all', 'Total||5', 1],
    ['is all but empty', 'Grand total||', 1],
    ['ends in the word', 'Adults total||5', 1],
    ['is a person of that name', 'Total|North|4', 0],
    ['is a person of that name without a team', 'Total||2', 0],
  ])('that %s: %s leaves out %i', async (_, row, totals) => {
    const { counts } = await read(`Worker|Team|Cases\nAnn|North|2\nBob|South|3\n${row}`);
    expect(counts).toMatchObject({ read: 3, totals, imported: 3 - totals });
  });

  test('sub-totals and the grand total are all told', async () => {
    const { counts } = await read(
      'Worker|Team|Cases\nA|N|2\nB|N|3\nSub-total||5\nC|S|4\nSub-total||4\nGrand total||9\n||',
    );
    expect(counts).toEqual({ read: 7, imported: 3, notImported: 0, totals: 3, blanks: 1 });
  });
});

describe('personal data', () => {
  const TEXT =
    'Worker|Postcode|Shoe size|Cases\nAnn Lee|AB1 2CD|5|x\nBob Ray|AB1 2CE|6|3\nAnn Lee|AB1 2CD|5|1';

  test('is in nothing that comes out', async () => {
    const imported = await read(TEXT);
    expect(JSON.stringify(imported)).not.toMatch(/Ann|Bob|Lee|Ray|AB1/);
    expect(imported.tables[0]?.column('worker')?.at(0)).toBe('W0001');
    expect(imported.notImported[0]?.cells).toEqual(['', '', '', 'x']);
    expect(imported.quality.map(({ header, leftOut }) => [header, leftOut])).toContainEqual([
      'Postcode',
      'personal',
    ]);
  });

  test('is kept when asked for', async () => {
    const { tables } = await read(TEXT, { keepPersonal: true });
    expect(tables[0]?.column('worker')?.at(0)).toBe('Bob Ray');
    expect(tables[0]?.column('postcode')?.at(1)).toBe('AB1 2CD');
  });
});

describe('shares are told apart by column', () => {
  test.each([
    ['7.7|0.5', [0.077, 0.005], /percentages/],
    ['7.7%|0.5', [0.077, 0.5], /fractions/],
    ['7.7%|12', [0.077, 0.12], /percentages/],
    ['0.077|0', [0.077, 0], /fractions/],
  ])('%s', async (cells, values, note) => {
    const [first, second] = cells.split('|');
    const { tables, notes } = await read(`Worker|Cases|Rate\nA|1|${first}\nB|2|${second}`);
    expect([0, 1].map((row) => tables[0]?.column('share')?.at(row))).toEqual(values);
    expect(notes.join()).toMatch(note);
  });
});

test('any order of columns gives the same table', async () => {
  const rows = table('Worker|Team|Cases|Rate\nAnn|N|2|7\nBob|S|NA|8\nCy|S|4|9');
  const results = await Promise.all(
    [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [1, 3, 0, 2],
      [2, 0, 3, 1],
    ].map(async (order) => {
      const { tables } = await importSource(sourceOf(rows.map((row) => order.map((i) => row[i] ?? ''))), {
        formats: [LIST],
      });
      return ['worker', 'team', 'openCases', 'share'].map((key) =>
        [0, 1, 2].map((row) => tables[0]?.columns.find((column) => column.key === key)?.at(row)),
      );
    }),
  );
  for (const result of results) expect(result).toEqual(results[0]);
  expect(results[0]?.[2]).toEqual([2, null, 4]);
});

test('a cancelled import stops with the signal’s reason', async () => {
  const control = new AbortController();
  const options = {
    signal: control.signal,
    progress: () => control.abort(new Error('stopped by the person')),
  };
  await expect(read('Worker|Cases\nA|1\nB|2\nC|3\nD|4\nE|5', options)).rejects.toThrow(
    'stopped by the person',
  );
});
