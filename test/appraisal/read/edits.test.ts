import { describe, expect, test } from 'vitest';
import type { FileSheet } from '../../../src/xlsx';
import type { AppraisalCase } from '../../../src/appraisal/schema';
import { exampleFile, parsed } from '../../support/cases';
import { Edited, caseOf } from './support';

/** What a person does to the workbook of the example, and what the case then says. */
const before = parsed(exampleFile());
const edited = () => Edited.of(exampleFile());

/** Moves everything from a row on down by so many rows, with names and tables, as a spreadsheet does that inserts rows. */
const moved = (sheet: FileSheet, from: number, by: number): FileSheet => ({
  ...sheet,
  cells: sheet.cells.map((cell) => (cell.row >= from ? { ...cell, row: cell.row + by } : cell)),
  merged: sheet.merged.map((area) => (area.row >= from ? { ...area, row: area.row + by } : area)),
  tables: sheet.tables.map((table) => {
    const { area } = table;
    if (area.row >= from) return { ...table, area: { ...area, row: area.row + by } };
    return area.row + area.rows > from ? { ...table, area: { ...area, rows: area.rows + by } } : table;
  }),
});

const rowOf = (address: string) => Number(/\d+$/.exec(address)![0]);

describe('a value typed over an input', () => {
  test.each<[string, string, string, (c: AppraisalCase) => unknown, unknown]>([
    ['a name', 'Inputs', 'Case_title', (c) => c.title, 'Another title'],
    ['a reason', 'Inputs', 'Recommendation_reason', (c) => c.recommendation.because, 'Because'],
    ['an author', 'Inputs', 'Author', (c) => c.author, 'Finance'],
  ])('%s', async (_, sheet, name, of, typed) => {
    const book = await edited();
    let address = '';
    book.names((names) => {
      address = names
        .find((one) => one.name === name)!
        .formula.split('!')[1]!
        .replaceAll('$', '');
      return names;
    });
    const c = caseOf(await book.type(sheet, address, typed as string).read());
    expect(of(c)).toBe(typed);
  });

  test('a date, though About shows the old one until the workbook is made afresh', async () => {
    const book = await edited();
    const result = await book.type('Inputs', book.find('Inputs', 'Date', 2), 43_000).read();
    expect(caseOf(result).date).toBe('2017-09-22'); // 1 January 2017 is day 42,736, and 22 September day 265 of the year
    expect(result.ok && result.left).toEqual([]);
  });

  test('posts, premium and a count of cases', async () => {
    const book = await edited();
    const team = before.teams[0]!;
    book.type('Inputs', book.find('Inputs', team.name, 2), 99);
    book.type('Agency', book.find('Agency', before.agency[0]!.name, 4), -1234.5);
    const c = caseOf(await book.read());
    expect(c.teams[0]!.cases).toBe(99);
    expect(c.agency[0]!.premium).toBe(-1234.5);
  });
});

test('an input that the case no longer needs leaves nothing behind: no grant, no step between its cuts', async () => {
  const grant = { name: 'The only grant', kind: 'grant' as const, amount: 1_000 };
  const book = await Edited.of({ ...exampleFile(), funding: [grant] });
  const result = await book.type('Funding', book.find('Funding', grant.name, 1), 'reserve').read();
  expect(caseOf(result).funding[0]!.kind).toBe('reserve');
  expect(result.ok && result.left).toEqual([]);
});

test('words of ours that name an input follow it, and are nobody’s', async () => {
  const file = {
    ...exampleFile(),
    pay: [{ year: '2019/20', award: 0.02 }],
    pool: {
      partners: [
        { name: 'A', contribution: 1, usage: 1 },
        { name: 'B', contribution: 1, usage: 1 },
      ],
      usageUnit: 'places',
    },
  };
  const book = await Edited.of(file);
  book.type('Inputs', book.find('Inputs', 'Price base', 2), '2016/17');
  book.type('Inputs', book.find('Inputs', 'What use is counted in', 2), 'days');
  const result = await book.read();
  expect(caseOf(result)).toMatchObject({ priceBase: '2016/17', pool: { usageUnit: 'days' } });
  expect(result.ok && result.left).toEqual([]);
});

describe('rows', () => {
  const option = before.options[1]!.name;

  test('typed directly below a table that has not grown are read, and said', async () => {
    const book = await edited();
    const last = before.risks.length > 0 ? 'Risks' : 'Changes';
    const anchor = book.find(last, before.risks.at(-1)!.risk, 0, 1);
    const row = rowOf(anchor);
    for (const [column, value] of [
      ['B', 'A new risk'],
      ['C', 'High'],
      ['D', 'A control'],
      ['E', 'low '],
    ] as const)
      book.type('Risks', `${column}${row}`, value);
    const result = await book.read();
    expect(caseOf(result).risks.at(-1)).toEqual({
      ...{ risk: 'A new risk', uncontrolled: 'High', control: 'A control', controlled: 'Low' },
    });
    expect(result.notes.map(({ sheet, cell, what }) => `${sheet}!${cell} ${what}`)).toEqual([
      `Risks!E${row} has spaces before or after its words; they were left out`,
      `Risks!B${row} stands below the table Risks, which has not grown; the row was read as one of its own`,
    ]);
  });

  test('inserted in the middle of a table, and left blank, are read where they stand', async () => {
    const book = await edited();
    const first = rowOf(book.find('Changes', option));
    book.sheet('Changes', (sheet) => moved(sheet, first, 2));
    const typed = [option, 'add post', before.teams[0]!.name.toUpperCase(), before.roles[0]!.name, 2, 7];
    typed.forEach((value, i) => book.type('Changes', `${'BCDEFG'[i]}${first + 1}`, value));
    const c = caseOf(await book.read());
    const added = {
      ...{ change: 'add post', team: before.teams[0]!.name, role: before.roles[0]!.name },
      ...{ number: 2, startMonth: 7 },
    };
    expect(c.options[1]!.changes).toEqual(before.options[1]!.changes.toSpliced(1, 0, added as never));
  });

  test('inserted in a list of Inputs are a new team', async () => {
    const book = await edited();
    const at = rowOf(book.find('Inputs', before.teams[1]!.name)) - 1;
    book.sheet('Inputs', (sheet) => moved(sheet, at, 1));
    book.names((names) =>
      names.map((name) => ({
        ...name,
        formula: name.formula.replace(/^(='Inputs'!\$[A-Z]+\$)(\d+)$/, (whole, place: string, row: string) =>
          Number(row) > at ? `${place}${Number(row) + 1}` : whole,
        ),
      })),
    );
    book.type('Inputs', `B${at + 1}`, 'A new team').type('Inputs', `D${at + 1}`, '1,050');
    const result = await book.read();
    const c = caseOf(result);
    expect(c.teams.map(({ name }) => name)).toEqual(
      before.teams.map(({ name }) => name).toSpliced(1, 0, 'A new team'),
    );
    expect(c.teams[1]).toEqual({ name: 'A new team', cases: 1050, posts: [] });
    expect({ ...c, teams: c.teams.toSpliced(1, 1) }).toEqual({ ...before, $schema: undefined });
    expect(result.notes.map(({ what }) => what)).toEqual(['holds "1,050" as text; 1050 was taken']);
  });

  test('in another order give the lists in that order', async () => {
    const book = await edited();
    const rows = before.risks.map((_, i) => rowOf(book.find('Risks', before.risks[0]!.risk)) - 1 + i);
    book.sheet('Risks', (sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        rows.includes(cell.row) ? { ...cell, row: rows[0]! + rows.at(-1)! - cell.row } : cell,
      ),
    }));
    expect(caseOf(await book.read()).risks).toEqual(before.risks.toReversed());
  });
});

test('a formula typed into an input gives its value, and is named', async () => {
  const book = await edited();
  const at = book.find('Inputs', before.teams[0]!.name, 2);
  const result = await book.type('Inputs', at, { formula: '=50+60', value: 110 }).read();
  expect(caseOf(result).teams[0]!.cases).toBe(110);
  expect(result.notes).toEqual([
    { sheet: 'Inputs', cell: at, what: 'holds the formula =50+60; its value 110 was taken' },
  ]);
});
