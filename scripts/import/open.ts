import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { ImportError } from '../../src/workforce';
import type { Opened } from '../../src/workforce/read-file';
import { type Bytes, LIMITS, type Source, openSource, pastedSource } from '../../src/workforce/source';
import { readRows } from '../../src/xlsx';
import type { Terminal } from '../cli';
import { bytesOfFile } from '../files';

export const PASTED = 'the pasted text';

/** A file or standard input, opened. @throws UserError where it cannot be read, ImportError where it holds no rows, the signal's reason where it is stopped */
export async function open(path: string, terminal: Terminal, signal: AbortSignal): Promise<Opened> {
  const isStdin = path === '-';
  const name = isStdin ? PASTED : path;
  const bytes = isStdin
    ? await unlessStopped(wholeInput(terminal.stdin), terminal.stdin, signal)
    : await bytesOfFile(path, LIMITS.workbookBytes);
  if (bytes instanceof Uint8Array && isStdin && isBlank(bytes)) pastedSource('', name);
  const source = breathing(
    await openSource(name, bytes, { readWorkbook: (packed) => readRows(packed, LIMITS) }),
  );
  if (source.kind !== 'delimited') return { source };
  const pasted = async () => {
    const text = await textOf(bytes, source.encoding);
    return text === undefined ? undefined : breathing(pastedSource(text, name));
  };
  // What comes out of a sheet or a page has tabs, and quotes that are its own.
  const direct = isStdin && source.separator === '\t' ? await pasted() : undefined;
  return direct ? { source: { ...direct, encoding: source.encoding ?? 'UTF-8' } } : { source, pasted };
}

const isBlank = (bytes: Uint8Array) => bytes.every((byte) => byte === 32 || (byte >= 9 && byte <= 13));

/** Input that never comes must not hold up a Ctrl-C. */
async function unlessStopped<T>(job: Promise<T>, stdin: Terminal['stdin'], signal: AbortSignal): Promise<T> {
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  try {
    return await Promise.race([job, stopped]);
  } finally {
    if (signal.aborted && stdin instanceof Readable) stdin.destroy();
  }
}

async function wholeInput(stdin: Terminal['stdin']): Promise<Uint8Array> {
  const blocks: Buffer[] = [];
  let size = 0;
  for await (const block of stdin) {
    const bytes = Buffer.from(block);
    size += bytes.length;
    if (size > LIMITS.workbookBytes)
      throw new ImportError(
        PASTED,
        `it is larger than ${LIMITS.workbookBytes / 1_000_000} MB. Save it as a file`,
      );
    blocks.push(bytes);
  }
  return Buffer.concat(blocks);
}

/** `undefined` where there is more than anybody pastes. */
async function textOf(bytes: Bytes, encoding = 'UTF-8'): Promise<string | undefined> {
  const blocks: Uint8Array[] = [];
  let size = 0;
  for await (const block of bytes instanceof Uint8Array ? [bytes] : bytes()) {
    size += block.length;
    if (size > LIMITS.pasted) return undefined;
    blocks.push(block);
  }
  return new TextDecoder(encoding.split(' ')[0]).decode(Buffer.concat(blocks));
}

/** Rows are parsed in one go as long as there are any; without a pause between, Ctrl-C would be heard at the end. */
const PAUSE_EVERY = 50;

function breathing(source: Source): Source {
  return {
    ...source,
    sheets: source.sheets.map((sheet) => ({
      name: sheet.name,
      async *chunks() {
        let last = performance.now();
        for await (const chunk of sheet.chunks()) {
          yield chunk;
          if (performance.now() - last < PAUSE_EVERY) continue;
          await setImmediate();
          last = performance.now();
        }
      },
    })),
  };
}
