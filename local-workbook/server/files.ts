import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A file of a kind that is not listed is not served. */
export const contentType = (path: string): string | undefined => TYPES[extname(path).toLowerCase()];

/**
 * Reads a file of a folder; undefined where there is none, and where the path leads out of the folder by dots, by an absolute path or by
 * a link.
 *
 * @param path - decoded, with `/` between the parts
 */
export async function fileIn(folder: string, path: string): Promise<Buffer | undefined> {
  const parts = path.split('/');
  if (parts.some((part) => !part || part === '..' || part === '.' || /[\\:\0]/.test(part))) return undefined;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, ...parts));
    return file.startsWith(root + sep) ? await readFile(file) : undefined;
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code))
    )
      return undefined;
    throw error;
  }
}
