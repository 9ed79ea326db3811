#!/usr/bin/env node
// The sources are TypeScript. They are bundled afresh at each start, which takes a tenth of a second and leaves nothing
// that could be out of date; loading them one by one takes longer than the work itself.
import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
// Beside the packages, so that what it imports from them is found
const folder = path('../node_modules/.cache/workforce-case');
const outdir = `${folder}/cli-${process.pid}-${Date.now()}`;

// A reader that has seen enough (`| head`) closes the pipe: no fault
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

await mkdir(folder, { recursive: true });
try {
  await build({
    entryPoints: [path('../scripts/cli.ts')],
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What a command loads when it needs it, and the packages with it, stays out of the way of the others
    splitting: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  const { main } = await import(pathToFileURL(`${outdir}/cli.mjs`).href);
  process.exitCode = await main(process.argv.slice(2), process);
} finally {
  await rm(outdir, { recursive: true, force: true });
}
