import { XMLValidator } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readPackage } from '../xlsx/package';
import { appraisalReport } from '../../src/report';
import { writeWord } from '../../src/report/word';
import { complete, smallCase } from '../support/cases';
import { EXAMPLES, exampleCase, wordOf } from './examples';
import { readWord } from './word-file';

/** Of an A4 page less two margins of 20 mm, with a twip a column for rounding. */
const PAGE_TWIPS = (170 / 25.4) * 1440;

describe.each(EXAMPLES)('the report of %s', async (name) => {
  const c = exampleCase(name);
  const word = await wordOf(c);

  test('is sound XML in each of its parts, and each part is declared', () => {
    const types = word.parts.get('[Content_Types].xml')!;
    for (const [path, text] of word.parts) {
      if (!/\.(xml|rels)$/.test(path)) continue;
      expect([path, XMLValidator.validate(text)]).toEqual([path, true]);
      const isDeclared =
        types.includes(`PartName="/${path}"`) || /\.rels$/.test(path) || path.startsWith('[');
      expect([path, isDeclared]).toEqual([path, true]);
    }
  });

  test('has tables whose first row is a head that is repeated, and whose rows hold together', () => {
    expect(word.tables.length).toBeGreaterThan(5);
    for (const { caption, rows } of word.tables) {
      expect([caption, rows.map(({ isHead }) => isHead)]).toEqual([
        caption,
        rows.map((_, index) => index === 0),
      ]);
      expect([caption, rows.filter(({ mayBreak }) => mayBreak)]).toEqual([caption, []]);
      expect([caption, rows[0]!.cells.filter((head) => head === '')]).toEqual([caption, []]);
      expect(rows.length).toBeGreaterThan(1);
    }
  });

  test('has tables as wide as the page, with a cell for each column', () => {
    for (const { caption, columns, rows } of word.tables) {
      const width = columns.reduce((sum, column) => sum + column, 0);
      expect([caption, Math.abs(width - PAGE_TWIPS) <= columns.length]).toEqual([caption, true]);
      for (const { cells } of rows) expect([caption, cells.length]).toEqual([caption, columns.length]);
    }
  });

  test('numbers its tables in order, each under a caption', () => {
    expect(word.tables.map(({ caption }) => /^Table (\d+)\. \S/.exec(caption)?.[1])).toEqual(
      word.tables.map((_, index) => String(index + 1)),
    );
  });

  test('uses styles that it has, Word’s own names among them', () => {
    expect([...word.usedStyles].filter((style) => !word.styles.has(style))).toEqual([]);
    for (const [id, named] of [
      ['Title', 'Title'],
      ['Heading1', 'heading 1'],
      ['Caption', 'caption'],
    ] as const)
      expect([id, word.usedStyles.has(id), word.styles.get(id)?.name]).toEqual([id, true, named]);
    expect(new Set(word.tables.map(({ style }) => word.styles.get(style)?.type))).toEqual(new Set(['table']));
  });

  test('opens with its title, the decision and the recommendation with why', () => {
    const [first, second] = word.paragraphs;
    expect(first).toEqual({ style: 'Title', text: c.title });
    expect(second!.text).toContain(c.organisation);
    const headings = word.paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text);
    expect(headings.slice(0, 3)).toEqual(['The decision', 'Recommendation', 'Options']);
    expect(headings).toContain('Resource implications');
    const words = word.paragraphs.map(({ text }) => text);
    expect(words).toEqual(
      expect.arrayContaining([c.decision, c.recommendation.option, c.recommendation.because]),
    );
  });

  test('has a section for what the case has, and none for what it has not', () => {
    const headings = word.paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text);
    const hasCaseload = c.teams.some(({ cases }) => cases !== undefined);
    expect(headings.includes('Caseload')).toBe(hasCaseload);
    expect(headings.includes('Evaluation')).toBe(c.evaluation.length > 0);
    expect(headings.includes('Scoring')).toBe(c.scoring !== undefined || c.longList.length > 0);
    expect(headings.includes('Benefits')).toBe(c.benefitsRegister.length > 0);
    expect(word.drawings).toHaveLength(hasCaseload ? 1 : 0);
  });

  test('says on every chart what one who cannot see it should know', () => {
    for (const { name: said, description } of word.drawings) {
      expect(said).toMatch(/teams with a caseload/);
      expect(description).toMatch(/^Average caseload of .{40}/);
    }
  });

  test('has its language, properties and page numbers', () => {
    expect(word.parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"');
    const core = word.parts.get('docProps/core.xml')!;
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect(core).toContain(`>${c.date}T00:00:00Z</dcterms:created>`);
    const footer = word.parts.get('word/footer1.xml')!;
    expect(footer).toMatch(/>PAGE<.*>NUMPAGES</s);
  });

  test('names no person: its author is the author of the case, a role or a team', () => {
    const core = word.parts.get('docProps/core.xml')!;
    for (const field of ['dc:creator', 'cp:lastModifiedBy'])
      expect(new RegExp(`<${field}>(.*)</${field}>`).exec(core)?.[1]).toBe(c.author);
    expect([...word.parts.values()].join('')).not.toMatch(/Un-named|dolan/i);
  });
});

describe('the chart of a report', () => {
  test('is one of Word’s own, with its data in a workbook to edit', async () => {
    const c = exampleCase('childrens-services');
    const bytes = await writeWord(appraisalReport(c));
    const chart = readWord(bytes).parts.get('word/charts/chart1.xml')!;
    expect(chart).toMatch(/<c:barChart>.*<c:lineChart>/s);
    const values = [...chart.matchAll(/<c:v>([^<]+)<\/c:v>/g)].map(([, value]) => value);
    // 110 cases on 4 FTE, 200 on 5
    expect(values).toEqual(expect.arrayContaining(['27.5', '40', 'Without agency workers']));
    const parts = unzipSync(bytes);
    const path = Object.keys(parts).find((name) => name.endsWith('.xlsx'))!;
    const cells = readPackage(parts[path]!).sheets.flatMap(({ cells: own }) => [...own.values()]);
    expect(cells.map(({ value }) => value)).toEqual(expect.arrayContaining([27.5, 40]));
  });

  test('leaves a gap where nobody holds cases, and its table says so', async () => {
    const nobody = { change: 'remove post', team: 'Duty', role: 'Social worker', number: 5 } as const;
    const c = smallCase({
      options: [complete('Do nothing'), complete('Do something', { changes: [nobody] })],
    });
    const word = await wordOf(c);
    const caseload = word.tables.find(({ caption }) => caption.includes('Average caseload'))!;
    expect(caseload.rows[1]!.cells.at(-1)).toBe('Nobody');
    const first = /<c:val>.*?<\/c:val>/s.exec(word.parts.get('word/charts/chart1.xml')!)![0];
    expect(first.match(/<c:pt /g)).toHaveLength(caseload.columns.length - 2);
  });
});

test('words that look like markup stay words', async () => {
  const c = smallCase({ title: 'Posts < 5 & "agency" > 3', organisation: 'A & B' });
  const word = await wordOf(c);
  expect(word.parts.get('docProps/core.xml')).toContain('Posts &lt; 5 &amp; "agency" &gt; 3');
  expect(word.parts.get('word/document.xml')).toMatch(/Posts &lt; 5 &amp;/);
});
