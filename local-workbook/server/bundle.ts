import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, version } from 'esbuild';

const ROOT = join(import.meta.dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/local-workbook');
/** What ends in the bundle, besides packages; those are named by the lock file. */
const SOURCES = ['local-workbook', 'src/xlsx', 'src/workbook'];

/**
 * The host page's script and style, and the seam, built once for each state of the sources.
 *
 * @returns the folder that holds page.js, page.css and seam.js
 */
export async function pageBundle(): Promise<string> {
  const folder = join(CACHE, await digest());
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.${randomUUID()}`;
  await mkdir(fresh, { recursive: true });
  try {
    await build({
      absWorkingDir: ROOT,
      entryPoints: { page: 'local-workbook/page/main.ts' },
      outdir: fresh,
      bundle: true,
      format: 'esm',
      splitting: true,
      chunkNames: 'chunks/[name]-[hash]',
      minify: true,
      target: 'es2022',
      jsx: 'automatic',
      loader: { '.woff2': 'file', '.woff': 'file', '.ttf': 'file', '.svg': 'dataurl', '.png': 'dataurl' },
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'error',
    });
    await build({
      absWorkingDir: ROOT,
      entryPoints: { seam: 'local-workbook/seam/seam.ts' },
      outdir: fresh,
      bundle: true,
      format: 'iife',
      target: 'es2020',
      logLevel: 'error',
    });
    await rename(fresh, folder).catch((error: unknown) => {
      // Another process was quicker with the same bundle.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  await forgetOld(folder);
  return folder;
}

async function digest(): Promise<string> {
  const hash = createHash('sha256').update(version);
  hash.update(await readFile(join(ROOT, 'package-lock.json')));
  for (const source of SOURCES) {
    const names = (await readdir(join(ROOT, source), { recursive: true }))
      .filter((name) => /\.(tsx?|css|json|html)$/.test(name))
      .sort();
    for (const name of names) hash.update(name).update(await readFile(join(ROOT, source, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** A few bundles stay, so that servers of other states of the sources keep theirs while they run. */
async function forgetOld(current: string): Promise<void> {
  const list = join(CACHE, 'recent.json');
  const known = await readFile(list, 'utf8').then(
    (text) => JSON.parse(text) as string[],
    () => [],
  );
  const recent = [current, ...known.filter((folder) => folder !== current)];
  await writeFile(list, JSON.stringify(recent.slice(0, 4)));
  await Promise.all(recent.slice(4).map((folder) => rm(folder, { recursive: true, force: true })));
}
