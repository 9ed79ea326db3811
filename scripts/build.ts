/**
 * Builds the add-in into dist/: `npm run build`, or `WFC_BASE_URL=https://addins.council.gov.uk/wfc/ npm run build` for
 * the address that will serve it.
 */
import { readdir, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import webpack, { type Configuration } from 'webpack';
import { functionsMetadata } from '../functions/metadata';
import bundle from '../webpack.config';
import { associations } from './associations';

/** Stands for the host's own address until they set one; `.example` can never be registered. */
export const DEFAULT_BASE = 'https://workforce-case.example/';

export interface BuildOptions {
  /** Folder to fill; emptied first. `dist` beside package.json by default. */
  outDir?: string;
  /** Where the folder will be served from, https. WFC_BASE_URL by default, else DEFAULT_BASE. */
  base?: string;
}

export interface BuildResult {
  outDir: string;
  base: string;
  files: { name: string; bytes: number }[];
  functions: number;
  milliseconds: number;
}

/**
 * Bundles functions and pane, copies pages, icons and manifest, and writes functions.json from the definitions.
 *
 * @throws Error where the base is no https address, where the bundle has errors, or where functions.json and the
 *   associations in the bundle are not the same functions
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const began = performance.now();
  const outDir = resolve(options.outDir ?? fileURLToPath(new URL('../dist', import.meta.url)));
  const base = asBase(options.base ?? process.env.WFC_BASE_URL ?? DEFAULT_BASE);

  await run(bundle({ outDir, base }));
  const metadata = functionsMetadata();
  await writeFile(join(outDir, 'functions.json'), `${JSON.stringify(metadata, null, 2)}\n`);
  const declared = metadata.functions.map(({ id }) => id);
  const associated = (await associations(join(outDir, 'functions.js'))).map(([id]) => id);
  if ([...declared].sort().join() !== [...associated].sort().join()) {
    throw new Error(
      `functions.json declares ${declared.length} functions and functions.js associates ${associated.length}: they must be the same. ` +
        `Not in both: ${oddOnes(declared, associated).join(', ') || 'an id stands twice'}.`,
    );
  }
  return {
    outDir,
    base,
    files: await filesIn(outDir),
    functions: declared.length,
    milliseconds: performance.now() - began,
  };
}

/** An https address that ends in a slash, so that names can be put behind it. */
function asBase(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.search || url.hash) {
    throw new Error(
      `The base address is "${text}"; Excel takes add-ins from plain https addresses only. Set WFC_BASE_URL.`,
    );
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

const oddOnes = (one: readonly string[], other: readonly string[]) => [
  ...one.filter((id) => !other.includes(id)),
  ...other.filter((id) => !one.includes(id)),
];

function run(config: Configuration): Promise<void> {
  return new Promise((done, fail) => {
    const compiler = webpack(config);
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) fail(error);
        else if (!stats || stats.hasErrors())
          fail(new Error(stats?.toString({ all: false, errors: true }) ?? 'no result'));
        else done();
      });
    });
  });
}

async function filesIn(folder: string): Promise<BuildResult['files']> {
  const found = await Promise.all(
    (await readdir(folder, { recursive: true })).map(async (name) => ({
      name,
      stats: await stat(join(folder, name)),
    })),
  );
  const files = found
    .filter(({ stats }) => stats.isFile())
    .map(({ name, stats }) => ({ name, bytes: stats.size }));
  return files.sort((a, b) => a.name.localeCompare(b.name));
}

export function summary({ outDir, base, files, functions, milliseconds }: BuildResult): string {
  const lines = files.map(
    ({ name, bytes }) => `  ${name.padEnd(22)} ${(bytes / 1024).toFixed(1).padStart(8)} KB`,
  );
  return [
    `Built ${outDir} for ${base}: ${functions} functions, ${(milliseconds / 1000).toFixed(1)} s`,
    ...lines,
  ].join('\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(summary(await build()));
  } catch (error) {
    console.error(`The build failed. ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
