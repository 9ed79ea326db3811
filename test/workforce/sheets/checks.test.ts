import { describe, expect, test } from 'vitest';
import { importSource } from '../../../src/workforce';
import { expectSame, recalculate } from '../../support/recalculate';
import { readPackage } from '../../xlsx/package';
import { sourceOf, table as rowsOf } from '../rows';
import { bytesOf, describedOf, imported, tableOf } from './support';

describe('a column of more answers than are shown', () => {
  const roles = Array.from({ length: 130 }, (_, r) => (r % 13 === 0 ? null : `Role ${r % 65}`));
  const many = tableOf('workers', 'Workers', { worker: roles.map((_, r) => `W${r}`), role: roles });

  test('has the rest in one line, so that the answers add up to all', async () => {
    const result = recalculate(await bytesOf([imported('a.csv', many)]));
    expectSame(result);
    expect(result.value('Master_check')).toBe('✓ All checks pass');
    const sheet = describedOf([imported('a.csv', many)]).sheets.find(
      ({ name }) => name === 'Workforce profile',
    )!;
    // 60 roles of two workers each; 40 are shown
    expect(sheet.rows.find((row) => row[1]?.value === 'Other answers (20)')![3]!.value).toBe(40);
  });

  test('adds up too where it groups posts', async () => {
    const posts = tableOf('posts', 'Posts', { team: Array.from({ length: 70 }, (_, r) => `Team ${r}`), fte: Array.from({ length: 70 }, () => 1) }); // prettier-ignore
    const result = recalculate(await bytesOf([imported('a.csv', posts)]));
    expectSame(result);
    expect(result.value('Master_check')).toBe('✓ All checks pass');
  });
});

test('no cell of a personal column stands anywhere in the workbook, not even of a row that was refused', async () => {
  const rows = rowsOf(`
    LOCALESTID | UNIQUEWORKERID | STATUS | DISPLAYID       | NINUMBER  | POSTCODE | DOB        | GENDER | EMPLSTATUS | MAINJOBROLE | CONTHOURS | Nickname
    Home A     | Quentin-77     | NEW    | Quentin Quibble | QQ123456C | ZZ9 9ZZ  | 31/02/1980 | 9      | 1          | 8           | 37        | Quibs
    Home A     | Quentin-78     | NEW    | Wanda Wistful   | AB123456C | ZZ8 8ZZ  | 01/02/1980 | 1      | 1          | 8           | 37        | Wandy
    Home A     | Quentin-79     | NEW    | Edgar Earnest   | AB123457C | ZZ7 7ZZ  | 03/04/1981 | 2      | 1          | 8           | 500       | Edgy
  `); // prettier-ignore
  const read = await importSource(sourceOf(rows), { asAt: '2026-03-31' });
  expect(read.notImported).toHaveLength(2);
  const said = JSON.stringify([read.notImported, read.warnings, read.notes, read.quality]);
  const { sheets } = readPackage(await bytesOf([read]));
  const cells = sheets.flatMap(({ cells: found }) => [...found.values()].map(({ value }) => String(value)));
  const personal = ['Quibble', 'Wistful', 'Earnest', 'QQ123456C', 'AB12345', 'ZZ9', 'ZZ8', 'ZZ7', '31/02/1980', '01/02/1980', '1980-02-01', '03/04/1981', 'Quentin-7', 'Quibs', 'Edgy']; // prettier-ignore
  expect(personal.filter((word) => said.includes(word))).toEqual([]);
  expect(personal.filter((word) => cells.some((cell) => cell.includes(word)))).toEqual([]);
  expect(cells.some((cell) => cell.includes('a personal entry, not shown'))).toBe(true);
});
