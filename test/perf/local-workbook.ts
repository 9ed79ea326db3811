import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { CASES } from './local-workbook/cases';
import type { Spent } from './timer';

const ROOT = join(import.meta.dirname, '..', '..');
const CHILD = join(import.meta.dirname, 'local-workbook', 'child.ts');

/** Prints what Microsoft's client in Node and the local workbook take, beside Univer driven directly: each a process of its own. */
export async function benchLocalWorkbook(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wfc-bench-'));
  try {
    const child = join(folder, 'child.cjs');
    await bundle(child);
    const measure = <T>(...args: string[]): T => JSON.parse(run(child, args)) as T;
    console.log(
      '\nThe local workbook: office.js in Node, beside Univer alone doing the same (median; a process each)',
    );
    console.log(
      'ms                                            office.js            Univer alone        ratio\n' +
        '                                          wall  processor      wall  processor   wall  processor',
    );
    const compare = (name: string, key: string): void =>
      print(name, measure<Spent>(key, 'office'), measure<Spent>(key, 'alone'));
    for (const [key, { name }] of Object.entries(CASES)) compare(name, key);
    compare('the example built (alone: cells only)', 'building');
    const counts = measure<{ teams: number; requests: number }[]>('requests');
    const said = counts.map(({ teams, requests }) => `${teams} teams ${requests}`).join(', ');
    console.log(`Requests of a build: ${said}`);
    if (new Set(counts.map(({ requests }) => requests)).size !== 1)
      throw new Error('The number of requests goes with the teams');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Univer's ES modules do not load in plain Node; its CommonJS builds do. */
const univerAsCommonJs: Plugin = {
  name: 'univer-as-commonjs',
  setup({ onResolve }) {
    onResolve({ filter: /^@univerjs\/[^/]+(\/facade)?$/ }, ({ path }) => {
      const [scope, name, facade = 'index'] = path.split('/');
      return { path: join(ROOT, 'node_modules', `${scope}`, `${name}`, 'lib', 'cjs', `${facade}.js`) };
    });
  },
};

async function bundle(outfile: string): Promise<void> {
  await build({
    entryPoints: [CHILD],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    absWorkingDir: ROOT,
    logLevel: 'error',
    // Where the sources look for packages and for files beside them
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(CHILD).href) },
    plugins: [univerAsCommonJs],
  });
}

function run(child: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [child, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout.trim().split('\n').at(-1) ?? '';
}

function print(name: string, ours: Spent, alone: Spent): void {
  const digits = alone.wall < 10 ? 2 : 0;
  const figures = [ours.wall, ours.cpu, alone.wall, alone.cpu].map((ms) => ms.toFixed(digits).padStart(10));
  const ratios = [ours.wall / alone.wall, ours.cpu / alone.cpu].map((ratio) => ratio.toFixed(2).padStart(8));
  console.log(`${name.padEnd(38)} ${figures.join('')} ${ratios.join(' ')}`);
}
