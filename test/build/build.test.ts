import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { functionsMetadata } from '../../functions/metadata';
import { associations } from '../../scripts/associations';
import { build, DEFAULT_BASE, summary, type BuildResult } from '../../scripts/build';
import type { Written } from '../../src/excel';
import { recorder } from '../excel/support/recorder';
import { readXml, walk } from '../manifest/read';
import { officeClient } from '../support/office/client';
import { chunk } from './chunk';

const BASE = 'https://addins.council.example/workforce/';
let folder: string;
let result: BuildResult;
const file = (name: string) => readFile(join(folder, name), 'utf8');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wfc-build-'));
  result = await build({ outDir: folder, base: BASE.slice(0, -1) });
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the production build', () => {
  test('holds what the manifest and the pages ask for, and the summary names it', async () => {
    const names = result.files.map(({ name }) => name);
    const pages = [
      'example.js',
      'functions.js',
      'functions.json',
      'manifest.xml',
      'support.html',
      'taskpane.css',
      'taskpane.html',
      'taskpane.js',
    ];
    expect(names).toEqual(
      expect.arrayContaining([...pages, ...[16, 32, 64, 80].map((size) => `assets/icon-${size}.png`)]),
    );
    for (const name of names) expect(summary(result)).toContain(name);
    const html = await file('taskpane.html');
    const asked = [...html.matchAll(/(?:src|href)="(?!https:)([^"#]+)"/g)].map(([, name]) => name);
    expect(asked).toEqual(['assets/icon-32.png', 'taskpane.css', 'functions.js', 'taskpane.js']);
    for (const name of asked) expect(names).toContain(name);
    // office.js would say that the ribbon's buttons can be pressed before such a script has said what they do.
    expect(html).not.toMatch(/<script[^>]*\b(?:defer|async|module)\b/);
  });

  test('names localhost nowhere', async () => {
    for (const { name } of result.files)
      expect([name, /localhost|127\.0\.0\.1/i.test(await file(name))]).toEqual([name, false]);
  });

  test('has every address of the manifest under the base given, and a file behind each', async () => {
    const urls = walk(readXml(await file('manifest.xml')))
      .map(({ attributes }) => attributes.DefaultValue ?? '')
      .filter((value) => value.includes('://'));
    expect(urls.length).toBeGreaterThan(8);
    for (const url of urls) {
      expect(url.startsWith(BASE)).toBe(true);
      expect([url, existsSync(join(folder, url.slice(BASE.length)))]).toEqual([url, true]);
    }
  });

  test('loads office.js from Microsoft, then the functions, then the pane', async () => {
    const scripts = [...(await file('taskpane.html')).matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(
      ([, src]) => src,
    );
    expect(scripts).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      'functions.js',
      'taskpane.js',
    ]);
  });

  /** Fluent UI writes its rules into style elements; a style runs nothing. Nothing else is let through. */
  const RELAXED: Readonly<Record<string, readonly string[]>> = {
    'taskpane.html': ['style-src'],
    'support.html': [],
  };

  test('gives a reason for each thing that the pane’s policy lets through', async () => {
    const html = await file('taskpane.html');
    const [, policy = ''] = /content="(default-src[^"]*)"/.exec(html) ?? [];
    const allowed = policy
      .split(';')
      .map((directive) => directive.trim().split(' '))
      .flatMap(([name, ...sources]) =>
        sources.filter((source) => source !== "'none'").map((source) => `${name} ${source}`),
      );
    expect(allowed.length).toBeGreaterThan(4);
    for (const each of allowed) expect(html).toMatch(new RegExp(`\n\\s+${each}: \\S.{10}`));
  });

  test.each(['taskpane.html', 'support.html'])(
    '%s has a strict policy before anything it loads',
    async (page) => {
      const html = await file(page);
      const [meta = ''] = /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/.exec(html) ?? [];
      const [, policy = ''] = /content="([^"]*)"/.exec(meta) ?? [];
      expect(policy).toMatch(/^default-src 'none';/);
      expect(policy).not.toMatch(/unsafe-eval|\*|data:|blob:|http:|connect-src/);
      expect([...policy.matchAll(/([\w-]+)[^;]*'unsafe-inline'/g)].map(([, directive]) => directive)).toEqual(
        RELAXED[page],
      );
      expect(html.indexOf(meta)).toBeLessThan(html.search(/<(?:script|link)\b/));
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son[a-z]+=|\sstyle=|javascript:/i);
      const outside = [...html.matchAll(/(?:src|href)="(https?:[^"]+)"/g)].map(
        ([, url]) => new URL(url ?? '').origin,
      );
      for (const origin of outside) expect(policy).toContain(origin);
    },
  );

  test('shows the version of package.json in the pane', async () => {
    const { version } = JSON.parse(
      await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as { version: string };
    expect(await file('home.js')).toContain(JSON.stringify(version).slice(1, -1));
  });

  test('keeps the example and the appraisal out of what a cell waits for', async () => {
    const mentions = async (name: string) => (await file(name)).includes('Move a post and increase');
    expect(await mentions('example.js')).toBe(true);
    for (const name of ['functions.js', 'taskpane.js'])
      expect([name, await mentions(name)]).toEqual([name, false]);
  });

  test('uses neither eval nor new Function where a cell waits for it, which the policy would stop', async () => {
    for (const name of ['functions.js', 'taskpane.js'])
      expect(await file(name)).not.toMatch(/\beval\(|new Function\b/);
  });

  test('builds the example without making code from text, which a library in there could do', async () => {
    const { requests, send } = recorder();
    const client = await officeClient(send);
    const made: unknown[] = [];
    const files = ['pane.js', 'home.js', 'appraisal-sheets.js', 'example.js'].map((name) =>
      join(folder, name),
    );
    const buildExample = (await chunk(files, 'buildExample', {
      Excel: client.Excel,
      Office: client.Office,
      Function: function Recorded(...code: unknown[]) {
        made.push(code);
        throw new EvalError('The policy of the page stops this.');
      },
    })) as (options: object) => Promise<Written>;
    const { sheets, requests: asked } = await buildExample({});
    client.close();
    expect(made).toEqual([]);
    expect(sheets).toContain('Summary');
    expect(asked).toBe(8);
    expect(requests.length).toBeGreaterThanOrEqual(asked);
  });
});

describe('what travels, compressed as servers send it', () => {
  const kilobytes = async (...names: string[]) => {
    const sizes = await Promise.all(
      names.map(async (name) => gzipSync(await readFile(join(folder, name)), { level: 9 }).length),
    );
    return sizes.reduce((sum, size) => sum + size, 0) / 1024;
  };
  /** Scripts and styles of the pane until Home stands. */
  const FIRST_PAINT = ['taskpane.html', 'taskpane.css', 'functions.js', 'taskpane.js', 'pane.js', 'home.js'];

  test('what a cell waits for stays within 45 KB, and the first sight of the pane within 260 KB', async () => {
    expect(await kilobytes('functions.js')).toBeLessThanOrEqual(45);
    expect(await kilobytes(...FIRST_PAINT)).toBeLessThanOrEqual(260);
  });

  test('each part that is loaded later stays within 120 KB', async () => {
    const later = result.files
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js') && !FIRST_PAINT.includes(name));
    expect(later).toEqual(expect.arrayContaining(['appraisal.js', 'browse.js', 'example.js', 'import.js']));
    const sizes = await Promise.all(later.map(async (name) => [name, await kilobytes(name)] as const));
    expect(sizes.filter(([, size]) => size > 120)).toEqual([]);
  });
});

describe('the functions in the build', () => {
  interface Parameter {
    type: string;
    dimensionality: string;
    description: string;
  }
  interface Metadata {
    allowErrorForDataTypeAny: boolean;
    functions: {
      id: string;
      description: string;
      helpUrl: string;
      result: Parameter;
      parameters: Parameter[];
    }[];
  }
  const metadata = async () => JSON.parse(await file('functions.json')) as Metadata;

  test('are declared and associated alike, each once', async () => {
    const declared = (await metadata()).functions.map(({ id }) => id);
    const associated = await associations(join(folder, 'functions.js'));
    expect(declared.length).toBeGreaterThan(0);
    expect(new Set(declared).size).toBe(declared.length);
    expect(associated.map(([id]) => id).sort()).toEqual([...declared].sort());
    for (const [, work] of associated) expect(typeof work).toBe('function');
  });

  test('are those of the definitions', async () => {
    expect(await metadata()).toEqual(JSON.parse(JSON.stringify(functionsMetadata())));
  });

  test('take whole ranges of anything, errors included, and give ranges', async () => {
    const { allowErrorForDataTypeAny, functions } = await metadata();
    expect(allowErrorForDataTypeAny).toBe(true);
    for (const { id, result, parameters } of functions) {
      for (const { type, dimensionality } of [result, ...parameters]) {
        expect([id, type, dimensionality]).toEqual([id, 'any', 'matrix']);
      }
    }
  });

  test('are described, each parameter too, with an https address for help', async () => {
    for (const { description, helpUrl, parameters } of (await metadata()).functions) {
      expect(helpUrl).toMatch(/^https:\/\//);
      for (const text of [description, ...parameters.map((one) => one.description)])
        expect(text.trim()).not.toBe('');
    }
  });
});

describe('the base address', () => {
  test('stands for nobody until the one who hosts the add-in sets it', () => {
    expect(new URL(DEFAULT_BASE).hostname).toMatch(/\.example$/);
  });

  test.each([
    'http://addins.council.example/',
    'addins.council.example',
    'https://addins.council.example/?a=1',
    '',
  ])('is refused as %j before anything is written', async (base) => {
    const outDir = join(folder, 'never');
    await expect(build({ outDir, base })).rejects.toThrow(/https.*WFC_BASE_URL/);
    expect(existsSync(outDir)).toBe(false);
  });
});
