import { ImportError } from '../../src/workforce/imported';
import type { Opened } from '../../src/workforce/read-file';
import { LIMITS, openSource, pastedSource, rangeSource, type RawCell } from '../../src/workforce/source';
import { readRows } from '../../src/xlsx/rows';
import type { Input } from './messages';

/** Rows of ranges by their names, as they were sent. */
export type HeldRows = ReadonlyMap<string, readonly (readonly RawCell[])[]>;

/** @throws ImportError where it holds no rows */
export async function openInput(input: Input, ranges: HeldRows): Promise<Opened> {
  const { name } = input;
  if (input.kind === 'range') {
    const rows = ranges.get(name);
    if (!rows) throw new ImportError(name, 'its cells have not been read');
    return { source: rangeSource(name, rows) };
  }
  if (input.kind === 'pasted') return openPasted(name, input.text);
  const { file } = input;
  const source = await openSource(name, () => blocksOf(file), {
    readWorkbook: (packed) => readRows(packed, LIMITS),
  });
  if (source.kind !== 'delimited') return { source };
  const pasted = async () =>
    file.size > LIMITS.pasted
      ? undefined
      : pastedSource(new TextDecoder(source.encoding?.split(' ')[0]).decode(await file.arrayBuffer()), name);
  return { source, pasted };
}

/** What comes out of a sheet or a page has tabs, and quotes that are its own; anything else may be the text of a file. */
async function openPasted(name: string, text: string): Promise<Opened> {
  const pasted = () => pastedSource(text, name);
  // Nothing, or too much, is said at once.
  const direct = pasted();
  const source = await openSource(name, new TextEncoder().encode(text));
  if (source.kind !== 'delimited') return { source };
  return source.separator === '\t' ? { source: direct } : { source, pasted: () => Promise.resolve(direct) };
}

async function* blocksOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // A file that changed on the disk meanwhile cannot be cancelled any more; it is let go all the same.
    await reader.cancel().catch(() => undefined);
  }
}
