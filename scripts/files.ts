import { createReadStream } from 'node:fs';
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from './user-error';

/** What writing needs of a file system; a test gives one whose disk is full. */
export interface FileSystem {
  readonly link: typeof link;
  readonly open: typeof open;
  readonly rename: typeof rename;
  readonly rm: typeof rm;
  readonly stat: typeof stat;
}

const disk: FileSystem = { link, open, rename, rm, stat };

/** The text of a file, or what to do about a file that cannot be read. */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UserError(`${path}: ${explain(error, 'a file that can be read')}`);
  }
}

/** The bytes of a file, or what to do about a file that cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UserError(`${path}: ${explain(error, 'a file that can be read')}`);
  }
}

/**
 * A file's bytes, opened from the start each time they are asked for; those of a pipe, which can be read only once, are held.
 *
 * @param largest - bytes that are held at most
 */
export async function bytesOfFile(
  path: string,
  largest: number,
): Promise<Uint8Array | (() => AsyncIterable<Uint8Array>)> {
  try {
    if ((await stat(path)).isFile()) {
      // Whether it may be read is said now, and not amid the work.
      await (await open(path)).close();
      return () => createReadStream(path, { highWaterMark: 1 << 18 });
    }
    const blocks: Uint8Array[] = [];
    let size = 0;
    for await (const block of createReadStream(path) as AsyncIterable<Uint8Array>) {
      size += block.length;
      if (size > largest)
        throw new UserError(`${path}: is no file, and gives more than can be held; save it first.`);
      blocks.push(block);
    }
    return Buffer.concat(blocks);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${path}: ${explain(error, 'a file that can be read')}`);
  }
}

/** Refuses an output that cannot be written, before any work is done for it. */
export async function refuseUnwritable(
  path: string,
  force: boolean,
  files: FileSystem = disk,
): Promise<void> {
  const folder = dirname(path);
  const folderStat = await files.stat(folder).catch(() => undefined);
  if (!folderStat?.isDirectory())
    throw new UserError(`${path}: the folder ${folder} does not exist; make it first.`);
  const existing = await files.stat(path).catch(() => undefined);
  if (existing?.isDirectory()) throw new UserError(`${path}: is a folder; give the name of a file.`);
  if (existing && !force) throw new UserError(alreadyThere(path));
}

const alreadyThere = (path: string) =>
  `${path}: exists already and is left as it is; give another name, or --force to replace it.`;

/**
 * Writes a file whole or not at all: to a file beside it first, which takes the name only when every byte is on the disk.
 *
 * @throws UserError where it cannot be written, the signal's reason where it is stopped; then nothing of it is left, and an older
 *   file is as it was
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
  force: boolean,
  files: FileSystem = disk,
  signal?: AbortSignal,
): Promise<void> {
  const partial = join(dirname(path), `.${basename(path)}.${process.pid}.partial`);
  try {
    const file = await files.open(partial, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    signal?.throwIfAborted();
    if (force) await files.rename(partial, path);
    else await files.link(partial, path);
  } catch (error) {
    if (signal?.aborted) throw error;
    if (codeOf(error) === 'EEXIST') throw new UserError(alreadyThere(path));
    throw new UserError(`${path}: ${explain(error, 'a place that can be written to')} Nothing was written.`);
  } finally {
    await files.rm(partial, { force: true });
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file.',
  EISDIR: 'is a folder; give the name of a file.',
  EACCES: 'may not be used by you; ask for access or choose another place.',
  EPERM: 'may not be used by you; ask for access or choose another place.',
  EROFS: 'stands on a disk that cannot be written to; choose another place.',
  ENOSPC: 'the disk is full; make room or choose another place.',
  EDQUOT: 'your share of the disk is used up; make room or choose another place.',
};

export function explain(error: unknown, wanted: string): string {
  const code = codeOf(error);
  return REASONS[code] ?? `cannot be used (${code}); give ${wanted}.`;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
