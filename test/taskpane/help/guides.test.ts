import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TEXTS, guideOf, search } from '../../../taskpane/help/guides';
import { type Line, parseGuide, wordsOf } from '../../../taskpane/help/markdown';
import type { GuideName } from '../../../taskpane/help/state';
import { PAGES } from '../../../taskpane/app/pages';

const FOLDER = join(import.meta.dirname, '../../../docs/guides');
const NAMES = Object.keys(TEXTS) as GuideName[];

describe('the guides of the pane are those of docs/guides', () => {
  test('all of them, and none beside', () =>
    expect(readdirSync(FOLDER).toSorted()).toEqual(NAMES.map((name) => `${name}.md`).toSorted()));

  test('there is one for every page but Help itself', () => {
    for (const page of PAGES) expect(NAMES.includes(page as GuideName)).toBe(page !== 'help');
  });

  test.each(NAMES)('%s: to the letter, and every word of it is shown', (name) => {
    const text = readFileSync(join(FOLDER, `${name}.md`), 'utf8');
    expect(TEXTS[name]).toBe(text);
    // What is left of the file without the signs of Markdown is what the pane shows.
    const plain = text
      .replace(/\]\([\w-]+\.md\)/g, '')
      .replace(/^(?:#+|-|\d+\.) /gm, '')
      .replace(/[*`[]/g, '');
    const words = (one: string) => one.split(/\s+/).filter(Boolean);
    expect(words(wordsOf(guideOf(name)))).toEqual(words(plain));
  });

  test.each(NAMES)('%s leads to guides that there are, and has a heading to each part', (name) => {
    const { opening, parts } = guideOf(name);
    const blocks = [...opening, ...parts.flatMap((part) => part.blocks)];
    const lines = blocks.flatMap((block): readonly Line[] =>
      block.kind === 'paragraph' ? [block.line] : block.lines,
    );
    const links = lines.flat().flatMap((piece) => (piece.kind === 'guide' ? [piece.guide] : []));
    expect(links.filter((link) => !NAMES.includes(link as GuideName))).toEqual([]);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every((part) => part.blocks.length > 0)).toBe(true);
    expect(new Set(parts.map(({ heading }) => heading)).size).toBe(parts.length);
  });
});

describe('what is written is read as it stands', () => {
  test('paragraphs over several lines, bullets, steps, bold words, code and links', () => {
    const text = (words: string) => ({ kind: 'text', text: words });
    expect(parseGuide('# A title\n\nOne\nline.\n\n## A part\n\n- **Bold** and `code`.\n- Two\n\n1. See [it](share.md)\n')).toEqual({
      title: 'A title',
      opening: [{ kind: 'paragraph', line: [text('One line.')] }],
      parts: [
        {
          heading: 'A part',
          blocks: [
            {
              kind: 'bullets',
              lines: [
                [{ kind: 'strong', text: 'Bold' }, text(' and '), { kind: 'code', text: 'code' }, text('.')],
                [text('Two')],
              ],
            },
            { kind: 'steps', lines: [[text('See '), { kind: 'guide', text: 'it', guide: 'share' }]] },
          ],
        },
      ],
    }); // prettier-ignore
  });

  test.each([
    ['no title', 'Words'],
    ['a picture', '# T\n\n![A picture](../pictures/a.png)'],
    ['a table', '# T\n\n| a | b |\n| - | - |'],
    ['a heading of a third level', '# T\n\n### Deep'],
    ['a bullet over two lines', '# T\n\n- one\n  and more'],
    ['a link to elsewhere', '# T\n\n[it](https://example.org)'],
    ['a link to another document', '# T\n\n[it](../import.md)'],
    ['an address', '# T\n\nSee https://example.org'],
    ['one star', '# T\n\n*thin*'],
    ['a block of code', '# T\n\n```sh\nls\n```'],
  ])('%s is refused: the pane would lose it', (_, text) => expect(() => parseGuide(text)).toThrow(/./));
});

describe('searching', () => {
  test('without words, every guide with all of its headings', () => {
    const hits = search(' ', NAMES);
    expect(hits.map(({ name }) => name)).toEqual(NAMES);
    for (const { name, headings } of hits)
      expect(headings).toEqual(guideOf(name).parts.map(({ heading }) => heading));
  });

  test.each<[string, GuideName, string[]]>([
    ['personal data', 'import', ['Personal data']],
    ['PERSONAL  birth', 'import', ['Personal data']],
    ['undo redo', 'staffing', ['Try a change']],
  ])('“%s” finds the part of %s', (words, name, headings) =>
    expect(search(words, NAMES).find((hit) => hit.name === name)?.headings).toEqual(
      expect.arrayContaining(headings),
    ),
  );

  test('only the guides of pages that there are, and none for words in no guide', () => {
    expect(search('settings', ['share'])).toEqual([]);
    expect(search('zebra', NAMES)).toEqual([]);
  });
});
