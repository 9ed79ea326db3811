import { inflateSync, strFromU8, strToU8, zipSync } from 'fflate';
import type { Deflated } from './data-deflate';

/** A file of an archive as it stands there: header with compressed content, and its line in the directory. */
interface Entry {
  path: string;
  local: Uint8Array;
  directory: Uint8Array;
}

/** The first moment that an archive can tell, in local time as its format wants; so equal content gives equal bytes. */
const ALWAYS = new Date(1980, 0, 1);

/**
 * The same archive with some of its files replaced. All others are copied as they are, neither read nor compressed
 * again.
 *
 * @param files - what the new files say, as text or compressed already
 * @throws RangeError for a path that the archive does not have
 */
export function replaceFiles(archive: Uint8Array, files: ReadonlyMap<string, string | Deflated>): Uint8Array {
  const fresh = zipSync(
    Object.fromEntries(
      [...files].flatMap(([path, text]) => (typeof text === 'string' ? [[path, strToU8(text)]] : [])),
    ),
    { mtime: ALWAYS, level: 6 },
  );
  const replacements = new Map(entriesOf(fresh).map((entry) => [entry.path, entry]));
  for (const [path, content] of files) {
    if (typeof content !== 'string') replacements.set(path, entryOf(path, content));
  }
  const entries = entriesOf(archive);
  const paths = new Set(entries.map(({ path }) => path));
  const missing = [...files.keys()].find((path) => !paths.has(path));
  if (missing !== undefined) throw new RangeError(`The archive has no file ${missing} to replace`);
  return archiveOf(entries.map((entry) => replacements.get(entry.path) ?? entry));
}

/**
 * The same archive with some files replaced or added and some left out. All others are copied as they are, whoever made the archive.
 *
 * @param files - what the replaced and new files hold, compressed
 */
export function rewritten(
  archive: Uint8Array,
  files: ReadonlyMap<string, Deflated>,
  leftOut: ReadonlySet<string>,
): Uint8Array {
  const kept = entriesOf(archive).filter(({ path }) => !leftOut.has(path));
  const known = new Set(kept.map(({ path }) => path));
  const replaced = kept.map((entry) => {
    const file = files.get(entry.path);
    return file ? entryOf(entry.path, file) : withSizes(entry);
  });
  const added = [...files].filter(([path]) => !known.has(path)).map(([path, file]) => entryOf(path, file));
  return archiveOf([...replaced, ...added]);
}

/**
 * APPNOTE.TXT 4.4.4: a program that writes without looking back puts sizes and checksum after the content and says so by a flag. Here they
 * stand before it, as the directory has them.
 */
function withSizes({ path, local, directory }: Entry): Entry {
  const flags = new DataView(local.buffer, local.byteOffset).getUint16(LOCAL.flags, true);
  if ((flags & SIZES_AFTER) === 0) return { path, local, directory };
  const [mended, listed] = [local.slice(), directory.slice()];
  mended.set(directory.subarray(DIRECTORY.crc, DIRECTORY.path), LOCAL.crc);
  new DataView(mended.buffer).setUint16(LOCAL.flags, flags & ~SIZES_AFTER, true);
  new DataView(listed.buffer).setUint16(DIRECTORY.flags, flags & ~SIZES_AFTER, true);
  return { path, local: mended, directory: listed };
}

const SIZES_AFTER = 8;

const END = { signature: 0x06054b50, size: 22, count: 10, start: 16 } as const;
const DIRECTORY = {
  size: 46,
  flags: 8,
  method: 10,
  crc: 16,
  compressed: 20,
  path: 28,
  extra: 30,
  comment: 32,
  offset: 42,
} as const;
const LOCAL = { size: 30, flags: 6, crc: 14, path: 26, extra: 28 } as const;

/** What a file of the archive says. */
export function textOf(archive: Uint8Array, path: string): string {
  const entry = entriesOf(archive).find((candidate) => candidate.path === path);
  if (!entry) throw new RangeError(`The archive has no file ${path}`);
  const { local, directory } = entry;
  const view = new DataView(local.buffer, local.byteOffset, local.byteLength);
  const content = local.subarray(
    LOCAL.size + view.getUint16(LOCAL.path, true) + view.getUint16(LOCAL.extra, true),
  );
  const isStored =
    new DataView(directory.buffer, directory.byteOffset).getUint16(DIRECTORY.method, true) === 0;
  return strFromU8(isStored ? content : inflateSync(content));
}

/** APPNOTE.TXT 4.3.7 and 4.3.12: the two headers of a file that is compressed already. */
function entryOf(path: string, { crc, size, compressed }: Deflated): Entry {
  const name = strToU8(path);
  const length = compressed.reduce((sum, part) => sum + part.length, 0);
  const head = new Uint8Array(DIRECTORY.size + name.length);
  const view = new DataView(head.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  view.setUint16(DIRECTORY.method, 8, true);
  view.setUint16(14, 0x21, true); // 1 January 1980
  view.setUint32(16, crc, true);
  view.setUint32(DIRECTORY.compressed, length, true);
  view.setUint32(24, size, true);
  view.setUint16(DIRECTORY.path, name.length, true);
  head.set(name, DIRECTORY.size);

  const local = new Uint8Array(LOCAL.size + name.length + length);
  new DataView(local.buffer).setUint32(0, 0x04034b50, true);
  // From the version that is needed to the length of the path, both headers say the same.
  local.set(head.subarray(6, DIRECTORY.extra), 4);
  local.set(name, LOCAL.size);
  let at = LOCAL.size + name.length;
  for (const part of compressed) {
    local.set(part, at);
    at += part.length;
  }
  return { path, local, directory: head };
}

/** APPNOTE.TXT 4.3: the end of the central directory says where the directory starts, and that where each file does. */
function entriesOf(archive: Uint8Array): Entry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const word = (at: number) => view.getUint16(at, true);
  const double = (at: number) => view.getUint32(at, true);
  let end = archive.length - END.size;
  while (end > 0 && double(end) !== END.signature) end -= 1;
  const decoder = new TextDecoder();
  const entries: Entry[] = [];
  let at = double(end + END.start);
  for (let left = word(end + END.count); left > 0; left -= 1) {
    const pathEnd = at + DIRECTORY.size + word(at + DIRECTORY.path);
    const next = pathEnd + word(at + DIRECTORY.extra) + word(at + DIRECTORY.comment);
    const start = double(at + DIRECTORY.offset);
    const content = start + LOCAL.size + word(start + LOCAL.path) + word(start + LOCAL.extra);
    entries.push({
      path: decoder.decode(archive.subarray(at + DIRECTORY.size, pathEnd)),
      local: archive.subarray(start, content + double(at + DIRECTORY.compressed)),
      directory: archive.subarray(at, next),
    });
    at = next;
  }
  return entries;
}

function archiveOf(entries: readonly Entry[]): Uint8Array {
  const size = (parts: readonly Uint8Array[]) => parts.reduce((sum, part) => sum + part.length, 0);
  const start = size(entries.map(({ local }) => local));
  const length = size(entries.map(({ directory }) => directory));
  const archive = new Uint8Array(start + length + END.size);
  const view = new DataView(archive.buffer);
  let offset = 0;
  let line = start;
  for (const { local, directory } of entries) {
    archive.set(local, offset);
    archive.set(directory, line);
    view.setUint32(line + DIRECTORY.offset, offset, true);
    offset += local.length;
    line += directory.length;
  }
  view.setUint32(line, END.signature, true);
  view.setUint16(line + 8, entries.length, true);
  view.setUint16(line + END.count, entries.length, true);
  view.setUint32(line + 12, length, true);
  view.setUint32(line + END.start, start, true);
  return archive;
}
