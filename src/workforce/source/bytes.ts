import { ImportError } from '../imported';

/** A file's bytes: all of them, or a function that opens them from the start, each time it is called. */
export type Bytes = Uint8Array | (() => AsyncIterable<Uint8Array>);

/** Small enough that a block's rows stay in a processor's cache, large enough that blocks cost nothing. */
const BLOCK = 1 << 16;

/** The bytes in order, in blocks of no more than 64 KB. */
export async function* blocksOf(bytes: Bytes): AsyncGenerator<Uint8Array> {
  if (bytes instanceof Uint8Array) {
    yield* slicesOf(bytes);
    return;
  }
  for await (const block of bytes()) yield* slicesOf(block);
}

function* slicesOf(block: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < block.length; at += BLOCK) yield block.subarray(at, at + BLOCK);
}

/** The first bytes, as many as asked for or as there are. */
export async function headOf(bytes: Bytes, length: number): Promise<Uint8Array> {
  const head = new Uint8Array(length);
  let filled = 0;
  for await (const block of blocksOf(bytes)) {
    const part = block.subarray(0, length - filled);
    head.set(part, filled);
    filled += part.length;
    if (filled === length) break;
  }
  return head.subarray(0, filled);
}

/** @throws ImportError when there are more than `largest`, before more than that is held */
export async function wholeOf(name: string, bytes: Bytes, largest: number): Promise<Uint8Array> {
  const blocks: Uint8Array[] = [];
  let size = 0;
  const refuse = (length: number) => {
    if (length > largest) throw new ImportError(name, tooLarge(largest));
  };
  if (bytes instanceof Uint8Array) {
    refuse(bytes.length);
    return bytes;
  }
  for await (const block of bytes()) {
    size += block.length;
    refuse(size);
    blocks.push(block);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const block of blocks) {
    whole.set(block, at);
    at += block.length;
  }
  return whole;
}

export const tooLarge = (largest: number): string =>
  `the file is larger than ${largest / 1_000_000} MB, which is the most that is read. Split it into smaller files, or leave out columns that are not needed`;
