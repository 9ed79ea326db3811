import { readFileSync } from 'node:fs';
import { SUMMARY_COLUMNS } from '../../../src/workforce/formats/nmds-lines';
import { nmdsSummary } from '../../../src/workforce/formats/nmds-summary';
import type { RawCell } from '../../../src/workforce/source';
import { sheetOfText } from './read';

type Key = (typeof SUMMARY_COLUMNS)[number];
export type Line = Partial<Record<Key, RawCell>>;

/** The lines of a pasted table as records; lines that hold no figure are not among them. */
export function linesOf(rows: readonly (readonly RawCell[])[]): Line[] {
  const reader = nmdsSummary.unheaded?.reader();
  if (!reader) throw new Error('the format reads no rows');
  return rows
    .map((cells) => reader(cells))
    .filter((cells) => cells.length > 0)
    .map((cells) => Object.fromEntries(SUMMARY_COLUMNS.map((key, i) => [key, cells[i] ?? null])));
}

export async function pasted(path: string): Promise<RawCell[][]> {
  const rows: RawCell[][] = [];
  for await (const chunk of sheetOfText(readFileSync(path, 'utf8')).chunks()) {
    rows.push(...chunk.rows.map((cells) => [...cells]));
  }
  return rows;
}
