import type { RawCell, Source, SourceSheet } from '../source/source';

/** The top of a sheet: enough to find the header and to see what its columns hold. */
export interface Sampled {
  readonly name: string | undefined;
  /** As in the file, blank rows and titles included; the first is the row `first`. */
  readonly first: number;
  readonly rows: readonly (readonly RawCell[])[];
}

/** Rows looked at: a header below more titles than this has to be pointed at. */
const ROWS = 100;

export async function sample(source: Source, signal?: AbortSignal): Promise<Sampled[]> {
  const sampled: Sampled[] = [];
  for (const sheet of source.sheets) sampled.push(await sampleSheet(sheet, signal));
  return sampled;
}

async function sampleSheet(sheet: SourceSheet, signal?: AbortSignal): Promise<Sampled> {
  const rows: (readonly RawCell[])[] = [];
  let first: number | undefined;
  for await (const chunk of sheet.chunks()) {
    signal?.throwIfAborted();
    first ??= chunk.first;
    // A workbook may leave empty rows out between its chunks.
    while (rows.length < Math.min(chunk.first - first, ROWS)) rows.push([]);
    for (const row of chunk.rows) {
      if (rows.length >= ROWS) break;
      rows.push(row);
    }
    if (rows.length >= ROWS) break;
  }
  return { name: sheet.name, first: first ?? 1, rows };
}
