import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import packaged from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const ONE_PROCESS: ReadonlySet<string> = new Set(['--single-process', '--no-zygote']);

/**
 * A real Chromium: that of CHROMIUM_PATH, else the one that comes inside the npm package. A machine on which none starts fails the
 * tests; they are never skipped.
 */
export async function launch(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  const isRoot = process.getuid?.() === 0;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
    return chromium.launch({ executablePath: named, args: isRoot ? ['--no-sandbox'] : [], headless: true });
  }
  const options = {
    executablePath: await packaged.executablePath(),
    // In a single process a page's end takes the threads of all pages with it, and the browser too.
    args: packaged.args.filter((arg) => !ONE_PROCESS.has(arg) && (isRoot || !/sandbox/.test(arg))),
    headless: true,
  };
  try {
    return await chromium.launch(options);
  } catch (error) {
    if (!String(error).includes('error while loading shared libraries')) throw error;
    return chromium.launch({
      ...options,
      env: { ...process.env, LD_LIBRARY_PATH: await packagedLibraries() },
    });
  }
}

/** A bare Linux lacks libnss3. The package brings it, but unpacks it only where it believes to be in a cloud function. */
async function packagedLibraries(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const archive = join(dirname(entry), '..', '..', 'bin', 'al2023.tar.br');
  const folder = await mkdtemp(join(tmpdir(), 'chromium-libraries-'));
  execFileSync('tar', ['-x', '-C', folder], { input: brotliDecompressSync(readFileSync(archive)) });
  return join(folder, 'lib');
}
