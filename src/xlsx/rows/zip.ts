import { Inflate } from 'fflate';
import { XlsxError } from '../errors';
import type { RowLimits } from './limits';

export interface ZipPart {
  readonly path: string;
  readonly packed: Uint8Array;
  readonly stored: boolean;
  /** As the directory declares it; unpacking stops where it proves untrue. */
  readonly size: number;
}

const DAMAGED = 'the file is damaged or cut short: it cannot be unpacked. Download or export it again';

const END = { signature: 0x06054b50, size: 22, longestComment: 0xffff, count: 10, start: 16 } as const;
const DIRECTORY = {
  signature: 0x02014b50,
  size: 46,
  flags: 8,
  method: 10,
  compressed: 20,
  expanded: 24,
  path: 28,
  extra: 30,
  comment: 32,
  offset: 42,
} as const;
const LOCAL = { size: 30, path: 26, extra: 28 } as const;
const ENCRYPTED = 1;
const [STORED, DEFLATED] = [0, 8];
const LONG = 0xffffffff;

/**
 * The parts of a zip archive by path, nothing of them unpacked (APPNOTE.TXT 4.3). What the parts that can be read declare together is held to the
 * limits here, and each part to its own declaration when it is unpacked, so nothing is spent beyond the limits whatever is declared.
 * @throws XlsxError
 */
export function openZip(bytes: Uint8Array, limits: RowLimits): ReadonlyMap<string, ZipPart> {
  try {
    return partsOf(bytes, limits);
  } catch (error) {
    // A place outside the file.
    if (error instanceof RangeError) throw new XlsxError(DAMAGED, { cause: error });
    throw error;
  }
}

function partsOf(bytes: Uint8Array, limits: RowLimits): Map<string, ZipPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number) => view.getUint16(at, true);
  const double = (at: number) => view.getUint32(at, true);
  const end = endOf(view);
  const count = word(end + END.count);
  if (count > limits.parts)
    throw new XlsxError(`the file holds ${count} parts; the most that is read is ${limits.parts}`);
  const parts = new Map<string, ZipPart>();
  const decoder = new TextDecoder();
  let [packed, expanded] = [0, 0];
  let at = double(end + END.start);
  for (let left = count; left > 0; left -= 1) {
    if (double(at) !== DIRECTORY.signature) throw new XlsxError(DAMAGED);
    const pathEnd = at + DIRECTORY.size + word(at + DIRECTORY.path);
    const extraEnd = pathEnd + word(at + DIRECTORY.extra);
    const path = decoder.decode(bytes.subarray(at + DIRECTORY.size, pathEnd));
    const method = word(at + DIRECTORY.method);
    if ((word(at + DIRECTORY.flags) & ENCRYPTED) !== 0) {
      throw new XlsxError('the file is packed with a password. Unpack it and import what is in it');
    }
    if (method !== STORED && method !== DEFLATED) throw new XlsxError(DAMAGED);
    const size = double(at + DIRECTORY.expanded);
    const compressed = double(at + DIRECTORY.compressed);
    const offset = double(at + DIRECTORY.offset);
    if ([size, compressed, offset].includes(LONG)) {
      throw new XlsxError('a part of the file is larger than 4 GB, which is more than is read');
    }
    const start = offset + LOCAL.size + word(offset + LOCAL.path) + word(offset + LOCAL.extra);
    if (start + compressed > bytes.length) throw new XlsxError(DAMAGED);
    if (/\.(xml|rels)$/i.test(path)) {
      packed += compressed;
      expanded += size;
    }
    parts.set(path, {
      path,
      packed: bytes.subarray(start, start + compressed),
      stored: method === STORED,
      size,
    });
    at = extraEnd + word(at + DIRECTORY.comment);
  }
  const { free, ratio } = limits.expansion;
  if (expanded > limits.expandedBytes || (expanded > free && expanded > packed * ratio)) {
    throw new XlsxError(tooLarge(expanded, limits));
  }
  return parts;
}

const tooLarge = (expanded: number, { expandedBytes }: RowLimits): string =>
  `the file unpacks to ${Math.round(expanded / 1_000_000)} MB, more than is read (${expandedBytes / 1_000_000} MB, and less of what is packed too tightly to be rows). ` +
  'Save the sheet alone as .xlsx, or as CSV';

function endOf(view: DataView): number {
  const last = view.byteLength - END.size;
  for (let at = last; at >= Math.max(0, last - END.longestComment); at -= 1) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  throw new XlsxError(DAMAGED);
}

/** One packed byte may become a thousand: so little is unpacked at a time that no step takes more than a few megabytes. */
const STEP = 4096;

export interface Unpacked {
  readonly bytes: Uint8Array;
  /** How much of the part has been read, from 0 to 1. */
  readonly done: number;
}

/** @throws XlsxError for what is damaged, or is more than its declaration */
export function* unpack({ path, packed, stored, size }: ZipPart): Generator<Unpacked> {
  let count = 0;
  let out: Uint8Array[] = [];
  const inflate = stored ? undefined : new Inflate((bytes) => out.push(bytes));
  for (let at = 0; at < packed.length; at += STEP) {
    const step = packed.subarray(at, at + STEP);
    if (!inflate) out = [step];
    else inflateStep(inflate, step, at + STEP >= packed.length);
    for (const bytes of out) {
      count += bytes.length;
      if (count > size) {
        throw new XlsxError(
          `the file is not what it says: its part ${path} unpacks to more than it declares. Do not open it`,
        );
      }
      if (bytes.length > 0) yield { bytes, done: Math.min(1, (at + STEP) / packed.length) };
    }
    out = [];
  }
}

function inflateStep(inflate: Inflate, step: Uint8Array, last: boolean): void {
  try {
    inflate.push(step, last);
  } catch (error) {
    throw new XlsxError(DAMAGED, { cause: error });
  }
}

/** The whole of a small part. @throws XlsxError where it is larger than `largest` */
export function unpackWhole(part: ZipPart, largest: number): Uint8Array {
  if (part.size > largest) {
    throw new XlsxError(
      `the file's part ${part.path} is larger than ${largest / 1_000_000} MB, which is more than is read`,
    );
  }
  const whole = new Uint8Array(part.size);
  let at = 0;
  for (const { bytes } of unpack(part)) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole.subarray(0, at);
}
