import { Gzip } from 'fflate';

/** A file's content as an archive holds it. */
export interface Deflated {
  readonly crc: number;
  /** Before compression, in bytes. */
  readonly size: number;
  readonly compressed: readonly Uint8Array[];
}

/** Text is handed on in pieces of about this many characters. */
const PIECE = 1 << 18;
/** RFC 1952: what stands before and after the compressed content of a gzip stream without a name. */
const HEADER = 10;
const TRAILER = 8;

/**
 * Compresses text that is made while it is compressed, so that it is never held whole. The machine's own gzip does it
 * where there is one (Node, the browsers of today's Excel), beside our own work; it gives the checksum as well.
 */
export async function deflated(text: Iterable<string>): Promise<Deflated> {
  const gzip = typeof CompressionStream === 'undefined' ? await inScript(text) : await byMachine(text);
  return withoutFrame(gzip);
}

async function byMachine(text: Iterable<string>): Promise<Uint8Array[]> {
  const stream = new CompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const write = async () => {
    for (const piece of piecesOf(text)) {
      await writer.ready;
      await writer.write(piece);
    }
    await writer.close();
  };
  const read = async () => {
    const found: Uint8Array[] = [];
    const reader = stream.readable.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) found.push(next.value);
    return found;
  };
  const [, found] = await Promise.all([
    write().catch(async (error: unknown) => {
      await writer.abort(error);
      throw error;
    }),
    read(),
  ]);
  return found;
}

function inScript(text: Iterable<string>): Promise<Uint8Array[]> {
  const found: Uint8Array[] = [];
  const gzip = new Gzip({ level: 6, mtime: 0 }, (piece) => found.push(piece));
  for (const piece of piecesOf(text)) gzip.push(piece);
  gzip.push(new Uint8Array(0), true);
  return Promise.resolve(found);
}

function* piecesOf(text: Iterable<string>): Iterable<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let gathered = '';
  for (const part of text) {
    gathered += part;
    if (gathered.length < PIECE) continue;
    yield encoder.encode(gathered);
    gathered = '';
  }
  yield encoder.encode(gathered);
}

function withoutFrame(gzip: readonly Uint8Array[]): Deflated {
  const length = gzip.reduce((sum, { length: own }) => sum + own, 0);
  const trailer = new DataView(cut(gzip, length - TRAILER, length).buffer);
  const content = cut(gzip, HEADER, length - TRAILER);
  return { crc: trailer.getUint32(0, true), size: trailer.getUint32(4, true), compressed: [content] };
}

function cut(pieces: readonly Uint8Array[], from: number, to: number): Uint8Array {
  const whole = new Uint8Array(to - from);
  let at = 0;
  for (const piece of pieces) {
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, piece.length)];
    if (start < end) whole.set(piece.subarray(start, end), at + start - from);
    at += piece.length;
  }
  return whole;
}
