import { describe, expect, it } from 'vitest';
import {
  formatOf,
  guessFormat,
  guessMapping,
  mappingText,
  parseMapping,
  type Mapping,
} from '../../../src/workforce/mapping';
import type { RawCell } from '../../../src/workforce/source';
import { column, EXAMPLES, only, readWith, sheetOfRows, sheetsOf } from '../formats/read';

const mapping = (columns: Mapping['columns'], more: Partial<Mapping> = {}): Mapping => ({
  version: 1,
  table: 'posts',
  columns,
  ...more,
});

const read = (given: Mapping, rows: RawCell[][]) => readWith(formatOf(given), sheetOfRows(rows));

describe('a mapping', () => {
  it('reads an HR list: ids with their zeros, pay, hours, dates, and the yes of "Occupied?"', async () => {
    const sheet = only(await sheetsOf(`${EXAMPLES}/hr-establishment.csv`));
    const rows: (readonly RawCell[])[] = [];
    for await (const chunk of sheet.chunks()) rows.push(...chunk.rows);
    const guess = guessFormat([{ name: undefined, first: 1, rows }]);
    if (!guess) throw new Error('nothing was guessed');
    const posts = await readWith(guess.format, sheet);
    expect(guess.headerRow).toBe(1);
    expect(posts.refused).toEqual([]);
    expect(posts.rows[0]?.value('postNumber')).toBe('000417');
    expect(posts.rows[0]?.value('costCentre')).toBe('04512');
    expect(posts.rows[1]?.value('startDate')).toBe('2022-02-14');
    expect(column(posts, 'salary')).toEqual([40476, 42708, 46731, 53630, 40476, 28624]);
    expect(column(posts, 'postStatus')).toEqual(['Filled', 'Filled', 'Vacant', 'Filled', 'Filled', 'Vacant']);
    expect(guess.format.fields.find(({ key }) => key === 'holder')?.personal).toBe('drop');
  });

  const fte: readonly (readonly [string, string, 'fraction' | 'percent' | undefined, number])[] = [
    ['a fraction', '0.5', undefined, 0.5],
    ['a percentage with its sign', '50%', 'fraction', 0.5],
    ['a percentage without its sign', '50', 'percent', 0.5],
    ['several posts', '2.4', undefined, 2.4],
  ];
  it.each(fte)('reads FTE as %s', async (_, cell, how, expected) => {
    const given = mapping([
      { header: 'Title', field: 'postTitle' },
      { header: 'FTE', field: 'fte', ...(how && { written: how }) },
    ]);
    expect(
      column(
        await read(given, [
          ['Title', 'FTE'],
          ['Manager', cell],
        ]),
        'fte',
      ),
    ).toEqual([expected]);
  });

  it('works FTE out of hours, by the row’s own full-time hours or 37', async () => {
    const given = mapping([
      { header: 'Title', field: 'postTitle' },
      { header: 'Hours', field: 'contractedHours' },
      { header: 'Full', field: 'fullTimeHours' },
    ]);
    const posts = await read(given, [
      ['Title', 'Hours', 'Full'],
      ['A', '18.5', ''],
      ['B', '18', '36'],
    ]);
    expect(column(posts, 'fte')).toEqual([0.5, 0.5]);
  });

  it('warns where FTE and hours disagree', async () => {
    const given = mapping([
      { header: 'FTE', field: 'fte' },
      { header: 'Hours', field: 'contractedHours' },
      { header: 'Full', field: 'fullTimeHours' },
    ]);
    const posts = await read(given, [
      ['FTE', 'Hours', 'Full'],
      ['1', '18.5', '37'],
      ['0.81', '30', '37'],
    ]);
    expect(posts.warned).toEqual(['FTE is 1, but 18.5 of 37 hours are 0.50']);
  });

  const names = [
    ['word', ['Vacant', 'Vacant', null, 'Filled']],
    ['blank', ['Vacant', 'Vacant', 'Vacant', 'Filled']],
  ] as const;
  it.each(names)('takes a vacancy from a name by its %s, and keeps no name', async (vacantBy, expected) => {
    const given = mapping(
      [
        { header: 'Title', field: 'postTitle' },
        { header: 'Holder', field: 'holder' },
      ],
      { vacantBy },
    );
    const posts = await read(given, [
      ['Title', 'Holder'],
      ['A', 'VACANT'],
      ['B', '*Vacancy*'],
      ['C', ''],
      ['D', 'A Person'],
    ]);
    expect(column(posts, 'postStatus')).toEqual(expected);
  });

  const answers = [
    ['Occupied?', 'Filled', ['Filled', 'Vacant']],
    ['Vacant?', 'Vacant', ['Vacant', 'Filled']],
  ] as const;
  it.each(answers)('reads yes and no of %s', async (header, yes, expected) => {
    const given = mapping([
      { header: 'Title', field: 'postTitle' },
      { header, field: 'postStatus', yes },
    ]);
    const posts = await read(given, [
      ['Title', header],
      ['A', 'Yes'],
      ['B', 'n'],
    ]);
    expect(column(posts, 'postStatus')).toEqual(expected);
  });

  it('refuses a row of cases without their number', async () => {
    const given = mapping(
      [
        { header: 'Worker', field: 'worker' },
        { header: 'Cases', field: 'openCases' },
      ],
      { table: 'caseload' },
    );
    const cases = await read(given, [
      ['Worker', 'Cases'],
      ['A', '12'],
      ['B', 'many'],
      ['C', ''],
    ]);
    expect([cases.rows.length, cases.refused.length]).toEqual([1, 2]);
  });

  it('finds the header below titles', () => {
    const found = guessFormat([
      {
        name: 'Staff',
        first: 1,
        rows: [['Staff list'], [], ['Job Title', 'WTE', 'Grade'], ['Manager', '1', 'G12']],
      },
    ]);
    expect([found?.sheet, found?.headerRow]).toEqual(['Staff', 3]);
  });
});

describe('a saved mapping', () => {
  it('is read again as it was saved', () => {
    const guess = guessMapping(
      ['Job Title', 'FTE %', 'Vacant?'],
      [
        ['Manager', '50', 'No'],
        ['Worker', '100', 'Yes'],
      ],
    );
    if (!guess) throw new Error('nothing was guessed');
    expect(parseMapping(mappingText(guess.mapping))).toEqual(guess.mapping);
  });

  const one = { header: 'A', field: 'postTitle' };
  const wrong: readonly (readonly [string, string, RegExp])[] = [
    ['no JSON', 'header,field', /not JSON/],
    ['another version', JSON.stringify({ version: 2, table: 'posts', columns: [one] }), /another version/],
    [
      'an unknown field',
      JSON.stringify({ version: 1, table: 'posts', columns: [{ header: 'A', field: 'shoeSize' }] }),
      /columns\.0\.field/,
    ],
    [
      'a field twice',
      JSON.stringify({ version: 1, table: 'posts', columns: [one, { ...one, header: 'B' }] }),
      /"postTitle" stands twice/,
    ],
    [
      'a header twice',
      JSON.stringify({ version: 1, table: 'posts', columns: [one, { header: ' a', field: 'grade' }] }),
      /stands twice/,
    ],
    [
      'a key that is none',
      '{"version":1,"table":"posts","columns":[{"header":"A","field":"grade"}],"__proto__x":1}',
      /__proto__x/,
    ],
  ];
  it.each(wrong)('is refused for %s', (_, json, message) => {
    expect(() => parseMapping(json)).toThrow(message);
  });
});
