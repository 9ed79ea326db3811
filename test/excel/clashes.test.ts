import { describe, expect, test } from 'vitest';
import { findRenames, toRenames, withRenames } from '../../src/excel/clashes';
import type { DescribedWorkbook } from '../../src/workbook';
import { exampleWorkbook } from './support/described';

const example = exampleWorkbook();
const none = { sheets: [], names: [] };

describe('a name that the open workbook has already', () => {
  test('is left alone where there is no clash', () => {
    expect(findRenames(example, none)).toEqual([]);
    expect(withRenames(example, toRenames([]))).toBe(example);
  });

  test('gets a number that neither the workbook nor the description has', () => {
    const taken = {
      sheets: ['SUMMARY', 'Summary (2)', 'Notes'],
      names: ['establishment', 'band_low', 'Band_low2'],
    };
    expect(findRenames(example, taken)).toEqual([
      { kind: 'sheet', from: 'Summary', to: 'Summary (3)' },
      { kind: 'table', from: 'Establishment', to: 'Establishment2' },
      { kind: 'name', from: 'Band_low', to: 'Band_low3' },
    ]);
  });

  test('stays within 31 characters, and keeps apart what is cut alike', () => {
    const long = 'A sheet whose name is quite long';
    const names = [long.slice(0, 31), `${long.slice(0, 27)}XY`];
    const sheets = names.map((name) => ({ ...example.sheets[0]!, name, tables: [] }));
    const described: DescribedWorkbook = { ...example, sheets, names: [] };
    const found = findRenames(described, { sheets: names, names: [] }).map(({ to }) => to);
    expect(found).toEqual(['A sheet whose name is quite (2)', 'A sheet whose name is quite (3)']);
    for (const name of found) expect(name.length).toBeLessThanOrEqual(31);
  });

  test('a table and a name share one room', () => {
    expect(findRenames(example, { sheets: [], names: ['Band_low', 'Risks'] })).toEqual([
      { kind: 'table', from: 'Risks', to: 'Risks2' },
      { kind: 'name', from: 'Band_low', to: 'Band_low2' },
    ]);
  });
});

test('a numbered name is never one that Excel would read as a cell', () => {
  const names = ['Tax', 'R', 'Cost1', 'Rate'].map((name) => ({ ...example.names[0]!, name }));
  const taken = { sheets: [], names: names.map(({ name }) => name) };
  const found = findRenames({ ...example, sheets: [], names }, taken).map(({ to }) => to);
  expect(found).toEqual(['Tax_2', 'R_2', 'Cost1_2', 'Rate2']);
});

describe('a workbook under other names', () => {
  const taken = {
    sheets: example.sheets.map(({ name }) => name),
    names: [
      ...example.names.map(({ name }) => name),
      ...example.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
    ],
  };
  const renamed = findRenames(example, taken);
  const twice = withRenames(example, toRenames(renamed));

  test('names nothing by its old name any more', () => {
    expect(renamed).toHaveLength(taken.sheets.length + taken.names.length);
    const found = referencesOf(twice).join('\n');
    for (const name of taken.sheets) expect(found).not.toContain(`'${name}'!`);
    const withoutSheets = found.replace(/'(?:[^']|'')*'!/g, '');
    for (const name of taken.names) expect(withoutSheets).not.toMatch(new RegExp(`\\b${name}\\b(?!\\])`));
  });

  test('is otherwise the same: turned back, it is the example again', () => {
    const back = renamed.map(({ kind, from, to }) => ({ kind, from: to, to: from }));
    expect(withRenames(twice, toRenames(back))).toEqual(example);
  });

  test('says its own sheet names in its contents and headers', () => {
    const [about] = twice.sheets;
    const links = about!.rows.flatMap((row) => row.flatMap((cell) => (cell?.link ? [cell] : [])));
    expect(links.length).toBeGreaterThan(10);
    for (const { value, link } of links) expect(value).toBe(link?.sheet);
    for (const { name, print } of twice.sheets) expect(print.header.right).toBe(name);
  });
});

/** Every text of the workbook in which Excel looks for names, but for the columns of tables. */
function referencesOf({ sheets, names }: DescribedWorkbook): string[] {
  return [
    ...names.flatMap(({ name, refersTo }) => [name, refersTo]),
    ...sheets.flatMap((sheet) => [
      `'${sheet.name}'!`,
      ...sheet.rows.flatMap((row) =>
        row.flatMap((cell) => [
          cell?.formula?.replace(/"[^"]*"|\[[^\]]*\]+/g, '') ?? '',
          `'${cell?.link?.sheet}'!`,
        ]),
      ),
      ...sheet.tables.map(({ name }) => name),
      ...sheet.charts.flatMap(({ title, categories, series }) => [
        title.cell ?? '',
        categories,
        ...series.flatMap(({ name, values }) => [name.cell ?? '', values]),
      ]),
      ...sheet.validations.map((one) => ('source' in one ? one.source : '')),
      ...sheet.conditionalFormats.map(({ formula }) => formula.replace(/"[^"]*"/g, '')),
    ]),
  ];
}
