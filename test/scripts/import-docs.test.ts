import { execFile } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ownFolder } from './terminal';

const folder = await ownFolder();
const page = await readFile('docs/import.md', 'utf8');
const BLOCKS = [...page.matchAll(/```console\n\$ (.*)\n([^]*?)\n```/g)].map(([, command, output]) => ({
  command: command!,
  output: output!,
}));

describe('docs/import.md shows what the command prints', () => {
  test('in four examples', () => expect(BLOCKS).toHaveLength(4));

  test.each(BLOCKS)('$command', async ({ command, output }) => {
    const out = join(await mkdtemp(join(folder, 'place-')), 'out.xlsx');
    const asRun = command
      .replace('npm run -s wfc --', 'node bin/workforce-case.mjs')
      .replace('out.xlsx', out);
    const shell = promisify(execFile)('sh', ['-c', `${asRun} 2>&1 || true`]);
    expect((await shell).stdout.trimEnd().replaceAll(out, 'out.xlsx')).toBe(output);
  });
});

test('docs/import.md names every option of the command', async () => {
  const { stdout } = await promisify(execFile)('node', ['bin/workforce-case.mjs', 'import', '--help']);
  const options = [...stdout.matchAll(/^ +(?:-\w, )?(--[a-z-]+)/gm)].map(([, option]) => option!);
  const named = options.filter((option) => option !== '--help' && option !== '--output');
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((option) => !page.includes(option))).toEqual([]);
});
