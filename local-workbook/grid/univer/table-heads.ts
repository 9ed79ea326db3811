import { type Area } from '../grid';
import { type Engine } from './engine';
import { Reader } from './values';

/** What stands in a table's first row */
export function headsOf(engine: Engine, sheet: string, area: Area): string[] {
  const reader = new Reader(engine, sheet);
  return Array.from({ length: area.columns }, (_, j) => String(reader.value(area.row, area.column + j)));
}

/** Excel names a head that is blank, and numbers one that is there twice. */
export function uniqueHeads(heads: readonly string[]): string[] {
  const taken = new Set<string>();
  return heads.map((head, j) => {
    const base = head === '' ? `Column${j + 1}` : head;
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
