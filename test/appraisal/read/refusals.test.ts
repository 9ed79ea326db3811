import { describe, expect, test } from 'vitest';
import { exampleFile, parsed } from '../../support/cases';
import { Edited } from './support';

/** What cannot be read or kept is named by sheet and cell, with what was found and what is allowed. */
const c = parsed(exampleFile());

const problems = async (edit: (book: Edited) => Edited) => {
  const result = await edit(await Edited.of(exampleFile())).read();
  return result.ok ? result.left : result.problems;
};

describe('a cell that cannot be read', () => {
  test.each<[string, string, string, string | number, number, string | number | boolean, string, string]>([
    ['words for a number', 'Agency', 'Agency', c.agency[0]!.name, 3, 'two', '"two"', 'a number'],
    [
      'a choice that is not in the list',
      'Changes',
      'Changes',
      c.options[1]!.name,
      1,
      'Move post',
      '"Move post"',
      'Add post, Remove post, Convert post, End agency, Keep agency',
    ],
    ['a blank choice', 'Risks', 'Risks', c.risks[0]!.risk, 1, '', 'nothing', 'Low, Medium, High'],
    [
      'an option that is not there',
      'Changes',
      'Changes',
      c.options[1]!.name,
      0,
      'Option 9',
      '"Option 9"',
      c.options.map(({ name }) => name).join(', '),
    ],
    [
      'a team that is not there',
      'Establishment',
      'Establishment',
      c.teams[0]!.name,
      0,
      'Nowhere',
      '"Nowhere"',
      c.teams.map(({ name }) => name).join(', '),
    ],
    [
      'half a post',
      'Establishment',
      'Establishment',
      c.teams[0]!.name,
      2,
      1.5,
      '1.5 (teams[0].posts[0].number)',
      'a whole number',
    ],
    [
      '3 for 3%',
      'Inputs',
      'Inputs',
      "Employer's pension rate",
      2,
      3,
      '3 (pensionRate)',
      '1 or less; a percentage is given as a fraction, 3% as 0.03',
    ],
    [
      'a year that is none',
      'Inputs',
      'Inputs',
      'Price base',
      2,
      'this year',
      '"this year" (priceBase)',
      'a financial year such as "2018/19"',
    ],
  ])('%s', async (_, __, sheet, beside, columns, typed, found, allowed) => {
    let cell = '';
    const given = await problems((book) => {
      cell = book.find(sheet, beside, columns);
      return book.type(sheet, cell, typed);
    });
    expect(given).toEqual([{ sheet, cell, found, allowed }]);
  });

  test('an error', async () => {
    let cell = '';
    const given = await problems((book) => {
      cell = book.find('Agency', c.agency[0]!.name, 4);
      return book.type('Agency', cell, { value: '#REF!', formula: '=Nowhere', error: true });
    });
    expect(given).toEqual([{ sheet: 'Agency', cell, found: 'the error #REF!', allowed: 'a value' }]);
  });
});

describe('a workbook that is not as it was made', () => {
  const places = async (edit: (book: Edited) => Edited) =>
    (await problems(edit)).map(({ sheet, cell, found }) => `${sheet}!${cell}: ${found}`);

  test.each<[string, (book: Edited) => Edited, string[]]>([
    [
      'a sheet renamed',
      (book) => book.sheet('Changes', (sheet) => ({ ...sheet, name: 'Changes 2', tables: [] })),
      ['Changes!A1: no sheet of this name'],
    ],
    [
      'a table renamed',
      (book) =>
        book.sheet('Risks', (sheet) => ({
          ...sheet,
          tables: sheet.tables.map((table) => ({ ...table, name: 'Dangers' })),
        })),
      ['Risks!A1: no table named Risks'],
    ],
    [
      'a head typed over',
      (book) =>
        book.type('Agency', book.find('Agency', 'Premium'), 'Extra').sheet('Agency', (sheet) => ({
          ...sheet,
          tables: sheet.tables.map((table) => ({
            ...table,
            columns: table.columns.map((one) => (one === 'Premium' ? 'Extra' : one)),
          })),
        })),
      ['Agency!B7: no column "Premium" in the table Agency'],
    ],
    [
      'a sheet of a person’s own',
      (book) => book.type('About', 'K40', 'See the mail of March'),
      ['About!K40: "See the mail of March"'],
    ],
    ['a remark beside a table', (book) => book.type('Risks', 'Z3', 'Ask HR'), ['Risks!Z3: "Ask HR"']],
    [
      'a sum beside a table',
      (book) => book.type('Agency', 'Z9', { formula: '=1+1', value: 2 }),
      ['Agency!Z9: "=1+1"'],
    ],
    [
      'a name deleted',
      (book) => book.names((names) => names.filter(({ name }) => name !== 'Price_base')),
      ['Inputs!Price_base: no cell of this name'],
    ],
  ])('%s', async (_, edit, wanted) => {
    expect(await places(edit)).toEqual(wanted);
  });

  test.each<[string, string, string]>([
    ['a title', 'Risks', 'Risks'],
    ['a heading', 'Inputs', 'The appraisal'],
    ['a label beside an input', 'Inputs', 'Price base'],
    ['a unit beside an input', 'Inputs', '% of pay'],
    ['a note beside an input', 'Inputs', 'Every cost is in the prices of this year'],
    [
      'a note above a table',
      'Establishment',
      'Type below the table to add a row. A team or role that is not on Inputs fails a check.',
    ],
    ['the unit of a row of Assumptions', 'Assumptions', '% of pay'],
    ['a title of a sheet of results', 'Staffing', 'Staffing'],
    ['a heading among results', 'Staffing', 'Agency workers'],
    ['a label of a row of results', 'Costs by year', 'First month after the year'],
    ['a unit of a row of results', 'Post costs', '£; FTE'],
    ['a head of a column of results', 'Post costs', 'Yearly cost'],
    [
      'a note below results',
      'Staffing',
      'A figure below 0 means that an option removes more than there is: a check fails.',
    ],
    ['what a check says', 'Checks', 'The recommended option is one of the options'],
    ['a step on About', 'About', '3. Check'],
    ['the key to the cells', 'About', 'input'],
  ])('%s of ours typed over', async (_, sheet, words) => {
    let cell = '';
    const given = await places((book) => {
      cell = book.find(sheet, words);
      return book.type(sheet, cell, 'See the mail of March');
    });
    expect(given).toEqual([`${sheet}!${cell}: "See the mail of March"`]);
  });

  test('words typed over a formula of ours', async () => {
    const given = await places((book) => book.type('Costs by year', 'D8', 'to be agreed'));
    expect(given).toEqual(['Costs by year!D8: "to be agreed"']);
  });

  test('words typed on a sheet of results that the case needs no more', async () => {
    const grant = { name: 'The only grant', kind: 'grant' as const, amount: 1_000 };
    const book = await Edited.of({ ...exampleFile(), funding: [grant] });
    book.type('Funding', book.find('Funding', grant.name, 1), 'reserve');
    const cell = book.find('Grant sensitivity', 'What each option saves');
    const result = await book.type('Grant sensitivity', cell, 'See the mail of March').read();
    expect(result.ok && result.left).toMatchObject([
      { sheet: 'Grant sensitivity', cell, found: '"See the mail of March"' },
    ]);
  });

  test('a figure of ours typed over', async () => {
    const given = await places((book) => book.type('Costs by year', 'D8', 123_456));
    expect(given).toEqual(['Costs by year!D8: 123456']);
  });
});
