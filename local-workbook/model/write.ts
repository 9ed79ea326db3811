import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deriveModel } from './derive';
import type { ExcelModel } from './model';

/** Raised when what `deriveModel` gives changes, so that no older file is taken for the new one. */
const SHAPE = 3;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = join(ROOT, 'node_modules', '.cache', 'local-workbook');

/** Derives the class model unless it is there already for these typings. @returns the path of its JSON file */
export function writeModel(folder = CACHE): string {
  const typings = createRequire(import.meta.url).resolve('@types/office-js/package.json');
  const { version } = JSON.parse(readFileSync(typings, 'utf8')) as { version: string };
  const path = join(folder, `excel-model-${version}-${SHAPE}.json`);
  if (existsSync(path)) return path;
  const model = deriveModel(readFileSync(join(dirname(typings), 'index.d.ts'), 'utf8'), version);
  mkdirSync(folder, { recursive: true });
  // Several test workers may write at once: each its own file, and the last to be renamed stands.
  const own = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(own, JSON.stringify(model));
  renameSync(own, path);
  return path;
}

/** The class model, for Node; the browser's bundle holds the file of `writeModel`. */
export function readModel(): ExcelModel {
  return JSON.parse(readFileSync(writeModel(), 'utf8')) as ExcelModel;
}
