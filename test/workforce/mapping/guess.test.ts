import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/workforce/mapping/headers';
import { guessMapping, SURE } from '../../../src/workforce/mapping';
import type { RawCell } from '../../../src/workforce/source';
import { EXAMPLES, only, sheetsOf } from '../formats/read';

async function guessOf(path: string) {
  const rows: (readonly RawCell[])[] = [];
  for await (const chunk of only(await sheetsOf(path)).chunks()) rows.push(...chunk.rows);
  const [headers = [], ...rest] = rows;
  return found(headers.map(String), rest);
}

function found(headers: string[], rows: readonly (readonly RawCell[])[]) {
  const guess = guessMapping(headers, rows);
  if (!guess) throw new Error('nothing was guessed');
  return guess;
}

const fields = ({ columns }: ReturnType<typeof found>) =>
  Object.fromEntries(columns.map(({ header, field }) => [header, field]));

describe('guessing what columns are', () => {
  const short = [
    ['Posn No', 'position number'],
    ['Cost Ctr', 'cost centre'],
    ['SCP', 'spine point'],
    ['Hrs p.w.', 'hours'],
    ['Hours per week', 'hours'],
    ['W/E FTE', 'fte'],
    ['WTE', 'fte'],
    ['Whole-time equivalent', 'fte'],
    ['% FTE', 'percent fte'],
    ['JobTitle', 'job title'],
    ['Occupied?', 'occupied'],
    ['Salary p.a.', 'salary'],
    ['No. of Cases', 'number of cases'],
  ] as const;
  it.each(short)('reads the header %s as "%s"', (header, expected) => expect(plain(header)).toBe(expected));

  it('tells an HR establishment list, surely', async () => {
    const guess = await guessOf(`${EXAMPLES}/hr-establishment.csv`);
    expect(fields(guess)).toEqual({
      'Posn No': 'postNumber',
      'Job Title': 'postTitle',
      Team: 'team',
      'Cost Ctr': 'costCentre',
      Grade: 'grade',
      SCP: 'spinePoint',
      'Annual Salary': 'salary',
      'Hrs p.w.': 'contractedHours',
      'Std Hrs': 'fullTimeHours',
      'W/E FTE': 'fte',
      'Contract Type': 'contractType',
      'Occupied?': 'postStatus',
      'Post Start Date': 'startDate',
      'Employee Name': 'holder',
    });
    expect(guess.confidence).toBeGreaterThan(SURE);
    expect(guess.mapping.columns.find(({ field }) => field === 'postStatus')?.yes).toBe('Filled');
  });

  it('tells a caseload list, surely', async () => {
    const guess = await guessOf(`${EXAMPLES}/caseload-list.csv`);
    expect(guess.mapping.table).toBe('caseload');
    expect(Object.values(fields(guess))).toEqual([
      'worker',
      'team',
      'openCases',
      'complexity',
      'fte',
      'agency',
      'asye',
    ]);
    expect(guess.confidence).toBeGreaterThan(SURE);
  });

  const written = [
    ['0.5, 1', ['0.5', '1'], 'FTE', 'fte', undefined],
    ['50%, 100%', ['50%', '100%'], 'FTE', 'fte', 'fraction'],
    ['50, 100', ['50', '100'], 'FTE %', 'fte', 'percent'],
    ['18.5, 37', ['18.5', '37'], 'Hours', 'contractedHours', undefined],
    ['hours called FTE', ['18.5', '37'], 'FTE', 'contractedHours', undefined],
    ['several posts', ['3.6', '12'], 'FTE', 'fte', undefined],
  ] as const;
  it.each(written)('tells %s apart', (_, values, header, field, how) => {
    const guess = found(
      ['Job title', header],
      values.map((value) => ['Social Worker', value]),
    );
    const column = guess.mapping.columns.find((each) => each.header === header);
    expect([column?.field, column?.written]).toEqual([field, how]);
  });

  const vacancies = [
    [
      'the word in a name',
      [
        ['Social Worker', 'VACANT'],
        ['Social Worker', 'A Person'],
      ],
      'word',
    ],
    [
      'a blank name',
      [
        ['Social Worker', ''],
        ['Social Worker', 'A Person'],
      ],
      'blank',
    ],
    [
      'nothing',
      [
        ['Social Worker', 'B Person'],
        ['Social Worker', 'A Person'],
      ],
      undefined,
    ],
  ] as const;
  it.each(vacancies)('sees vacancies by %s', (_, rows, expected) => {
    expect(found(['Job title', 'Post holder'], rows).mapping.vacantBy).toBe(expected);
  });

  it('says that two columns could be the same field, and asks', () => {
    const guess = found(
      ['Job title', 'Basic Salary', 'Actual Salary', 'Grade'],
      [
        ['Social Worker', '40000', '20000', 'G10'],
        ['Manager', '50000', '50000', 'G12'],
      ],
    );
    expect(guess.columns.map(({ doubt }) => doubt)).toContain('"Actual Salary" could as well be Salary');
    expect(guess.because).toMatch(/--map/);
  });

  it('does not take a name whose values contradict it', () => {
    const guess = found(
      ['Job title', 'Start date', 'FTE'],
      [
        ['Social Worker', 'blue', '1'],
        ['Manager', 'red', '0.5'],
      ],
    );
    expect(fields(guess)['Start date']).toBeUndefined();
  });

  it('is unsure of a list without what a post needs, and gives up on what is no list', () => {
    const guess = found(['Team', 'Directorate', 'Colour'], [['North', 'Adults', 'red']]);
    expect(guess.confidence).toBeLessThan(0.3);
    expect(guessMapping(['Colour', 'Shape'], [['red', 'round']])).toBeUndefined();
  });

  it('guesses the same whatever the order of the columns', async () => {
    const headers = ['Posn No', 'Job Title', 'WTE', 'Vacant?'];
    const rows = [
      ['0001', 'Social Worker', '1.0', 'No'],
      ['0002', 'Manager', '0.5', 'Yes'],
    ];
    const turned = found(
      [...headers].reverse(),
      rows.map((cells) => [...cells].reverse()),
    );
    expect(fields(turned)).toEqual(fields(found(headers, rows)));
    expect(turned.confidence).toBe(found(headers, rows).confidence);
  });
});
