import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CaseFile, smallFile } from '../support/cases';
import { readPackage } from '../xlsx/package';
import { bytesOf } from './support';

const EXAMPLES = readdirSync('examples').filter((name) => name.endsWith('.json'));
const made = await Promise.all(
  EXAMPLES.map(async (name) => {
    const file = JSON.parse(readFileSync(`examples/${name}`, 'utf8')) as CaseFile;
    return [name, readPackage(await bytesOf(file))] as const;
  }),
);

type Package = (typeof made)[number][1];

/** Sheets that are read at a glance, each on one page. */
const ONE_PAGE = ['About', 'Summary'];

/** A4 less our margins (half an inch at the sides, 0.75 above, 0.7 below), in points. */
const PAPER = { landscape: [770, 490.7], portrait: [523.3, 737.3] } as const;

const numberIn = (xml: string, attribute: string) =>
  Number(new RegExp(` ${attribute}="([\\d.]+)"`).exec(xml)?.[1]);

/** How far a sheet is shrunk to go on its pages: a digit of Calibri 11 is 7 pixels wide, which are 5.25 points. */
function printScale({ parts, names }: Package, { name, path }: Package['sheets'][number]): number {
  const xml = parts.get(path)!;
  const [setup] = /<pageSetup[^>]*>/.exec(xml)!;
  const area = names.find((one) => one.scope === name && one.name === '_xlnm.Print_Area')!.refersTo;
  const [, letters, rows] = /:\$([A-Z]+)\$(\d+)$/.exec(area)!;
  const lastColumn = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  let [width, height] = [0, Number(rows) * 15];
  for (const [column] of xml.matchAll(/<col [^>]*>/g)) {
    const columns = Math.min(numberIn(column, 'max'), lastColumn) - numberIn(column, 'min') + 1;
    width += Math.max(columns, 0) * numberIn(column, 'width') * 5.25;
  }
  for (const [row] of xml.matchAll(/<row [^>]*ht="[^>]*>/g)) height += numberIn(row, 'ht') - 15;
  const [across, down] = setup.includes('portrait') ? PAPER.portrait : PAPER.landscape;
  const isOnePage = setup.includes('fitToHeight="1"');
  return Math.min(
    1,
    (across * numberIn(setup, 'fitToWidth')) / width,
    isOnePage ? down / height : Number.POSITIVE_INFINITY,
  );
}

describe.each(made)('every sheet of examples/%s', (_, book) => {
  const { sheets, parts, names } = book;
  const xml = (path: string) => parts.get(path)!;

  test('prints on A4 as wide as the page, landscape but for a page of its own that is shrunk less upright', () => {
    for (const { name, path } of sheets) {
      const [setup] = /<pageSetup[^>]*>/.exec(xml(path)) ?? [''];
      expect(setup, name).toMatch(/paperSize="9"/);
      expect(setup, name).toMatch(/fitToWidth="1"/);
      expect(xml(path), name).toMatch(/<pageSetUpPr[^>]*fitToPage="(1|true)"/);
      expect(setup, name).toContain(`fitToHeight="${ONE_PAGE.includes(name) ? 1 : 0}"`);
      if (!ONE_PAGE.includes(name)) expect(setup, name).toMatch(/orientation="landscape"/);
    }
  });

  test('has letters of 7 points or more on paper: 11 points shrunk to 65% at most', () => {
    for (const sheet of sheets) expect(printScale(book, sheet), sheet.name).toBeGreaterThan(0.65);
  });

  test('has a print area, rows that are repeated and a page number', () => {
    for (const { name, path } of sheets) {
      const own = names.filter(({ scope }) => scope === name).map((one) => one.name);
      expect(own, name).toEqual(expect.arrayContaining(['_xlnm.Print_Area', '_xlnm.Print_Titles']));
      expect(xml(path), name).toMatch(/<oddFooter>[^<]*&amp;P/);
    }
  });

  test('keeps the head of its table in view where it is one that grows', () => {
    const withTable = sheets.filter(({ path }) => xml(path).includes('<tablePart '));
    expect(withTable.length).toBeGreaterThan(1);
    for (const { name, path } of withTable)
      expect(xml(path), name).toMatch(/<pane [^>]*ySplit="\d+"[^>]*state="frozen"/);
  });
});

test('a sheet with more options than a page has room for goes on pages beside each other, each with its labels', async () => {
  const options = Array.from({ length: 12 }, (_, i) => ({
    name: `${i + 1}. Another way`,
    benefits: ['a'],
    disbenefits: ['b'],
  }));
  const book = readPackage(
    await bytesOf(smallFile({ options, recommendation: { option: options[0]!.name, because: 'c' } })),
  );
  const staffing = book.sheets.find(({ name }) => name === 'Staffing')!;
  expect(book.parts.get(staffing.path)).toMatch(/<pageSetup[^>]*fitToWidth="2"/);
  expect(printScale(book, staffing)).toBeGreaterThan(0.65);
  const titles = book.names.find((one) => one.scope === 'Staffing' && one.name === '_xlnm.Print_Titles')!;
  expect(titles.refersTo).toMatch(/^'Staffing'!\$A:\$B,'Staffing'!\$\d+:\$\d+$/);
});
