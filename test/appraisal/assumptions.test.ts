import { describe, expect, test } from 'vitest';
import { parseCase } from '../../src/appraisal/parse';
import { type CaseFile, exampleFile, generatedFiles, smallFile } from '../support/cases';
import { expectSame, recalculate } from '../support/recalculate';
import { type XlsxPackage, readPackage } from '../xlsx/package';
import { bytesOf, describedOf } from './support';

/** Sheets that keep records: what is typed there is no input of the model. */
const RECORDS =
  /^(Stated figures|Long list|Risks|Evaluation|Action plan|Version log|QA log|Well-being|Equality)$/;
const INPUT_STYLES = ['input', 'inputText'];

/** What a person can type a figure, a year or a choice into: single cells, and columns of tables once each. */
function inputsOf(file: CaseFile): string[] {
  const { sheets } = describedOf(file);
  const inputSheets = sheets.filter(
    ({ name, kind }) => kind === 'input' && !RECORDS.test(name) && !/ssumptions$/.test(name),
  );
  return inputSheets.flatMap(({ name, rows, tables }) => {
    if (tables.length > 0)
      return tables.flatMap(({ columns }) => columns.map((column) => `${name} / ${column}`));
    return rows.flatMap((row) =>
      row.flatMap((cell) => (cell?.style === 'input' ? [`${name} / ${String(row[1]!.value)}`] : [])),
    );
  });
}

const registered = (file: CaseFile): string[] => {
  const register = describedOf(file).sheets.find(({ name }) => name === 'Assumptions')!;
  return register.rows.flatMap((row) =>
    /^[^/]+ \/ /.test(String(row[1]?.value)) ? [String(row[1]!.value)] : [],
  );
};

/** Columns of words, which are no assumptions. */
const WORDS =
  / \/ (Source|Assignment|What|Role or assignment|Belongs to|Evidence|Note|Funding|Paid from|For|Line|Name|Criterion|Why|Scorer \(role\)|Justification|Dissent|Benefit|Owner \(role\)|Measure)$/;

describe('every input has a row in the register', () => {
  test.each<[string, CaseFile]>([
    ['the example', exampleFile()],
    ['a small case', smallFile()],
    ...generatedFiles(10, 8).map((file, i): [string, CaseFile] => [`generated case ${i + 1}`, file]),
  ])('%s', (_, file) => {
    const rows = registered(file);
    const missing = inputsOf(file).filter(
      (input) => !rows.some((row) => row.startsWith(input)) && !WORDS.test(input),
    );
    expect(missing).toEqual([]);
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(8);
  });

  test('as many rows as a single-cell sheet has cells to type figures, years and choices into', () => {
    // A choice that is still blank is an input too: none is left so
    const file = smallFile({ country: 'England' });
    const { sheets } = describedOf(file);
    const inputs = sheets.find(({ name }) => name === 'Inputs')!;
    const cells = inputs.rows
      .flat()
      .filter(
        (cell) =>
          cell &&
          INPUT_STYLES.includes(cell.style) &&
          (cell.style === 'input' || cell.format === 'year' || cell.value !== null),
      );
    const what = ['Title', 'Organisation', 'To decide', 'Author', 'Date', 'Version', 'Why'];
    const names = [...what, 'Do nothing', 'Do something', 'Duty', 'Social worker'];
    expect(registered(file).filter((row) => row.startsWith('Inputs / '))).toHaveLength(
      cells.length - names.length,
    );
  });
});

const KEY = 'Inputs / Social worker / Yearly cost if known';
const known = {
  low: 45_000,
  high: 51_000,
  because: 'Middle of the grade',
  source: 'Payroll, March',
  quality: 2,
  impact: 3,
  owner: 'Finance business partner',
  date: '2026-03-01',
};
const withKnown = (parts: object = {}) => smallFile({ inputAssumptions: { [KEY]: { ...known, ...parts } } });

/** The row of an input: column letter to value. */
function rowOf(file: XlsxPackage, key: string): Record<string, unknown> {
  const { cells } = file.sheets.find(({ name }) => name === 'Assumptions')!;
  const at = [...cells.values()].find(({ value }) => value === key)!.address.replace(/\D/g, '');
  const ofRow = [...cells.values()].filter(({ address }) => address.replace(/\D/g, '') === at);
  return Object.fromEntries(ofRow.map(({ address, value }) => [address.replace(/\d/g, ''), value]));
}

describe('what a case says of an input stands in its row', () => {
  test('value, range, source, why, ratings with their product, owner, date and where it is used', async () => {
    const row = rowOf(readPackage(await bytesOf(withKnown())), KEY);
    expect(row).toMatchObject({
      D: 48_000,
      E: 45_000,
      F: 51_000,
      G: 'Payroll, March',
      H: 'Middle of the grade',
    });
    expect(row).toMatchObject({ I: 2, J: 3, K: 6, L: 'Look at first', M: 'Finance business partner' });
    expect(String(row['O'])).toMatch(/^Post costs$/);
  });

  test.each([
    ['good evidence, whatever its impact', { quality: 1, impact: 3 }, 3, 'Rated'],
    ['no impact, whatever the evidence', { quality: 3, impact: 1 }, 3, 'Rated'],
    ['some of both', { quality: 2, impact: 2 }, 4, 'Look at first'],
    ['no rating', { quality: undefined, impact: undefined }, '', 'Not rated'],
  ])('%s', async (_, ratings, score, reading) => {
    expect(rowOf(readPackage(await bytesOf(withKnown(ratings))), KEY)).toMatchObject({
      K: score,
      L: reading,
    });
  });

  test('a rating typed by hand gives its score, a new value and a new name are followed', async () => {
    const bytes = await bytesOf(smallFile());
    const file = readPackage(bytes);
    const address = (sheet: string, value: unknown) =>
      [...file.sheets.find(({ name }) => name === sheet)!.cells.values()].find(
        (cell) => cell.value === value,
      )!.address;
    const register = address('Assumptions', KEY).replace('B', '');
    const after = recalculate(bytes, {
      cells: {
        [`Assumptions!I${register}`]: 3,
        [`Assumptions!J${register}`]: 2,
        [`Inputs!${address('Inputs', 48_000)}`]: 50_000,
        [`Inputs!${address('Inputs', 'Social worker')}`]: 'Practitioner',
      },
    });
    const shown = ['B', 'D', 'K', 'L'].map((column) => after.value(`Assumptions!${column}${register}`));
    expect(shown).toEqual(['Inputs / Practitioner / Yearly cost if known', 50_000, 6, 'Look at first']);
  });

  test('the file holds what an engine finds', async () => {
    expectSame(recalculate(await bytesOf(withKnown())));
  });
});

describe('a case is refused', () => {
  test('that speaks of an input which is not there', () => {
    const result = parseCase(
      smallFile({ inputAssumptions: { 'Inputs / Nurse / Yearly cost if known': {} } }),
    );
    expect(result).toMatchObject({
      ok: false,
      problems: [{ path: 'inputAssumptions["Inputs / Nurse / Yearly cost if known"]' }],
    });
  });

  test('that rates beyond 3', () => {
    expect(parseCase(withKnown({ quality: 4 }))).toMatchObject({ ok: false });
  });
});

test('further assumptions are a table to type below', () => {
  const file = smallFile({
    assumptions: [{ assumption: 'Demand stays', because: 'No forecast', quality: 3, impact: 2 }],
  });
  const sheet = describedOf(file).sheets.find(({ name }) => name === 'Further assumptions')!;
  expect(sheet.tables).toHaveLength(1);
  expect(sheet.protected).toBe(false);
});
