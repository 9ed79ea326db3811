import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../support/cases';
import { readPackage } from '../xlsx/package';
import { bytesOf } from './support';

const EXAMPLES = readdirSync('examples').filter((name) => name.endsWith('.json'));
const made = await Promise.all(
  EXAMPLES.map(async (name) => {
    const file = JSON.parse(readFileSync(`examples/${name}`, 'utf8')) as CaseFile;
    return [name, readPackage(await bytesOf(file))] as const;
  }),
);

describe.each(made)('every sheet of examples/%s', (_, { sheets, parts, names }) => {
  const xml = (path: string) => parts.get(path)!;

  test('prints on A4 as wide as the page, landscape but for a page of its own that is shrunk less upright', () => {
    for (const { name, path } of sheets) {
      const [setup] = /<pageSetup[^>]*>/.exec(xml(path)) ?? [''];
      expect(setup, name).toMatch(/paperSize="9"/);
      expect(setup, name).toMatch(/fitToWidth="1"/);
      expect(xml(path), name).toMatch(/<pageSetUpPr[^>]*fitToPage="(1|true)"/);
      if (name !== 'Summary') {
        expect(setup, name).toMatch(/orientation="landscape"/);
        expect(setup, name).toMatch(/fitToHeight="0"/);
      }
    }
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
