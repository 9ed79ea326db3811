import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { beforeAll, describe, expect, test } from 'vitest';

/** The rule that components hold no words, on small components that ESLint is given under a file name. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const linter = new ESLint({
  cwd: root,
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false } } },
  ],
});

/** How many words are found in what a component gives. */
async function wordsIn(given: string, file = 'taskpane/home/Subject.tsx'): Promise<number> {
  const source = `export const Subject = ({ words, isOpen }) => ${given};`;
  const [result] = await linter.lintText(source, { filePath: `${root}${file}` });
  expect(result?.messages.filter(({ fatal }) => fatal)).toEqual([]);
  return result!.messages.filter(({ ruleId }) => ruleId === 'no-restricted-syntax').length;
}

// The first run loads the configuration and its parsers.
beforeAll(() => linter.lintText('export {};', { filePath: `${root}taskpane/home/subject.tsx` }), 120_000);

describe('a component that holds words is refused', () => {
  test.each([
    ['text', '<p>Save</p>'],
    ['text among other things', '<p>{words.save} now</p>'],
    ['text in braces', `<p>{'Save'}</p>`],
    ['a choice of texts', `<p>{isOpen ? 'Close' : words.open}</p>`],
    ['text where something holds', `<p>{isOpen && 'Open'}</p>`],
    ['text around a figure', '<p>{`${words.count} rows`}</p>'],
    ['text put together', `<p>{words.count + ' rows'}</p>`],
    ['a choice within a choice', `<p>{isOpen ? (words.a ? 'One' : words.b) : words.c}</p>`],
    ['text of a fragment', `<>{'Save'}</>`],
    ['a label', '<Field label="Name" />'],
    ['a label in braces', `<Field label={'Name'} />`],
    ['a choice of labels', `<Field label={isOpen ? 'Close' : words.open} />`],
    ['a title', '<a title="Go there" />'],
    ['a name for screen readers', '<button aria-label="Close" />'],
    ['a placeholder', '<input placeholder="Search" />'],
    ['words for a picture', '<img alt="A chart" />'],
    ['a hint', '<Field hint={`Up to ${words.most} letters`} />'],
    ['a name in the properties of a slot', `<Textarea textarea={{ 'aria-label': 'Report' }} />`],
    [
      'a choice in the properties of a slot',
      `<Textarea textarea={{ 'aria-label': isOpen ? 'Report' : words.b }} />`,
    ],
    ['a label in the properties of a slot', `<Slot bar={{ label: 'Loading' }} />`],
  ])('%s', async (_what, given) => {
    expect(await wordsIn(given)).toBeGreaterThan(0);
  });
});

describe('what is no text of a component is let through', () => {
  test.each([
    ['words of the texts', '<p title={words.title}>{words.save}</p>'],
    ['words with something filled in', `<p>{words.rows('Posts', 3)}</p>`],
    ['signs between words', '<p>{words.a} · {words.b}: {`${words.c}, ${words.d}`}</p>'],
    ['names of looks and kinds', `<Button appearance="primary" size={isOpen ? 'small' : 'medium'} />`],
    ['names of styles', `<p className={isOpen ? 'a' : 'b'} style={{ gridColumn: 'auto' }} />`],
    ['names of states', `<p>{isOpen === 'yes' && words.open}{words.a === 'b' ? words.c : words.d}</p>`],
    [
      'a name from the texts in the properties of a slot',
      `<Textarea textarea={{ 'aria-label': words.report }} />`,
    ],
    ['ids', `<p id={'result'} aria-labelledby="result" role="status" />`],
    ['keys', '<p key={`${words.a} of`}>{words.a}</p>'],
  ])('%s', async (_what, given) => {
    expect(await wordsIn(given)).toBe(0);
  });

  test('and a file that is no component', async () => {
    expect(await wordsIn('<p>Save</p>', 'scripts/subject.tsx')).toBe(0);
  });
});
