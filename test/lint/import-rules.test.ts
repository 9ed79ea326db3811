import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { beforeAll, describe, expect, test } from 'vitest';

/** DESIGN's "who may import whom", room by room, as small sources that ESLint is given under a file name. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const linter = new ESLint({
  cwd: root,
  // The files do not exist, so no type can be looked up; the rules under test need none.
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false } } },
  ],
});
const RULES = /^(boundaries\/|no-restricted-)/;

async function findings(file: string, source: string): Promise<string[]> {
  const [result] = await linter.lintText(source, { filePath: `${root}${file}` });
  const fatal = result?.messages.filter((message) => message.fatal).map(({ message }) => message) ?? [
    'no result',
  ];
  expect(fatal).toEqual([]);
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? '').filter((rule) => RULES.test(rule));
}

// The first run loads the configuration and its parsers.
beforeAll(() => linter.lintText('export {};', { filePath: `${root}src/tables/subject.ts` }), 60_000);

const SOURCE = [
  'calculations',
  'tables',
  'workforce',
  'appraisal',
  'report',
  'settings',
  'share',
  'figures',
  'workbook',
  'excel',
  'xlsx',
].map((room) => `src/${room}`);
const ROOMS = [...SOURCE, 'functions', 'taskpane', 'scripts', 'local-workbook'];
const allowed: Record<string, readonly string[]> = {
  'src/calculations': ['src/tables'],
  'src/tables': [],
  'src/workforce': ['src/calculations', 'src/tables', 'src/workbook'],
  'src/appraisal': ['src/calculations', 'src/tables', 'src/workbook'],
  'src/report': ['src/appraisal', 'src/workbook'],
  'src/settings': ['src/tables'],
  'src/share': ['functions', 'src/calculations', 'src/workbook'],
  'src/figures': ['src/calculations', 'src/workbook'],
  'src/workbook': [],
  'src/excel': ['src/workbook'],
  'src/xlsx': ['src/workbook'],
  functions: ['src/calculations', 'src/tables'],
  taskpane: ['functions', ...SOURCE],
  scripts: ['functions', ...SOURCE],
  'local-workbook': ['src/xlsx', 'src/workbook'],
};
const up = (room: string) => '../'.repeat(room.split('/').length);

describe.each(ROOMS)('%s', (room) => {
  const others = ROOMS.filter((other) => other !== room);
  const mayImport = allowed[room] ?? [];

  test(`imports ${mayImport.join(', ') || 'no other room'}, itself and packages`, async () => {
    const lines = mayImport.map((other) => `import '${up(room)}${other}/subject';`);
    const source = [...lines, `import './beside';`, `import 'decimal.js';`].join('\n');
    expect(await findings(`${room}/subject.ts`, source)).toEqual([]);
  });

  const forbidden = others.filter((other) => !mayImport.includes(other));
  test(`does not import ${forbidden.join(', ')}`, async () => {
    const source = forbidden.map((other) => `import '${up(room)}${other}/subject';`).join('\n');
    expect(await findings(`${room}/subject.ts`, source)).toEqual(
      forbidden.map(() => 'boundaries/dependencies'),
    );
  });
});

const PURE = [
  'calculations',
  'tables',
  'workforce',
  'appraisal',
  'report',
  'settings',
  'share',
  'figures',
  'workbook',
].map((room) => `src/${room}`);
describe.each(PURE)('%s decides numbers, so it knows nothing of where it runs', (room) => {
  test.each([
    ['Office', 'export const a = Office.context;', 'no-restricted-globals'],
    ['Excel', 'export const a = Excel.run;', 'no-restricted-globals'],
    ['a type of Excel', 'export type A = Excel.Range;', 'no-restricted-syntax'],
    ['CustomFunctions', 'export const a = CustomFunctions.associate;', 'no-restricted-globals'],
    ['the page', 'export const a = document.title;', 'no-restricted-globals'],
    ['the page through globalThis', 'export const a = globalThis.document;', 'no-restricted-globals'],
    ['the network', `export const a = fetch('x');`, 'no-restricted-globals'],
    ['Node’s process', 'export const a = process.env;', 'no-restricted-globals'],
    ['a module of Node', `import 'node:fs';`, 'boundaries/dependencies'],
    ['a module of Node without its prefix', `import 'fs/promises';`, 'boundaries/dependencies'],
    ['a module of Node, later', `export const a = import('node:fs');`, 'boundaries/dependencies'],
  ])('not %s', async (_what, source, rule) => {
    expect(await findings(`${room}/subject.ts`, source)).toEqual([rule]);
  });

  test('but the language itself, and what browsers and Node share', async () => {
    const source =
      'export const a = [new TextDecoder(), structuredClone(1), Math.max(1), new Intl.NumberFormat()];';
    expect(await findings(`${room}/subject.ts`, source)).toEqual([]);
  });
});

describe('the Node half of xlsx', () => {
  test.each([
    ['src/xlsx/node.ts', `import 'node:fs'; import './write'; import './node/files'; import '../workbook';`],
    [
      'src/xlsx/node/files.ts',
      `import 'node:fs'; import '../write'; import './names'; import '../../workbook';`,
    ],
    ['scripts/wfc.ts', `import '../src/xlsx/node'; import 'node:fs';`],
    ['local-workbook/server.ts', `import '../src/xlsx/node'; import 'node:http';`],
  ])('%s may use it', async (file, source) => {
    expect(await findings(file, source)).toEqual([]);
  });

  test.each([
    ['taskpane/pane.ts', `import '../src/xlsx/node/files';`],
    ['src/xlsx/write.ts', `import './node/files';`],
    ['src/xlsx/write.ts', `import 'node:fs';`],
    ['src/xlsx/node/files.ts', `import '../../appraisal';`],
    ['functions/index.ts', `import 'node:fs';`],
    ['taskpane/pane.ts', `import 'node:fs';`],
  ])('%s may not: %s', async (file, source) => {
    expect(await findings(file, source)).toEqual(['boundaries/dependencies']);
  });
});

describe('every way of importing counts', () => {
  test.each([
    ['a type', `import type { Sheet } from '../workbook/sheet'; export type A = Sheet;`],
    ['an export from', `export * from '../workbook';`],
    ['an import on demand', `export const later = import('../workbook');`],
    ['a deep file', `import '../workbook/deep/er/sheet';`],
  ])('%s', async (_way, source) => {
    expect(await findings('src/calculations/subject.ts', source)).toEqual(['boundaries/dependencies']);
  });

  test('and a folder that is no room is not a way round', async () => {
    expect(await findings('src/calculations/subject.ts', `import '../../examples/case.json';`)).toEqual([
      'boundaries/no-unknown-dependencies',
    ]);
  });
});
