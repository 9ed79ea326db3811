import { TableBuilder } from './builder';
import type { ImportedTable } from './table';

/** Tables of one kind, one below the other: two worker files, a workbook's sheets. A column that one lacks is blank in its rows. */
export function joinTables(tables: readonly [ImportedTable, ...ImportedTable[]]): ImportedTable {
  const [first] = tables;
  if (tables.length === 1) return first;
  const other = tables.find((table) => table.kind !== first.kind);
  if (other) throw new TypeError(`tables of ${first.kind} and of ${other.kind} cannot be joined`);
  const joined = new TableBuilder(first.kind);
  let from = 0;
  for (const table of tables) {
    for (const column of table.columns) {
      const builder = joined.column(column.key);
      for (let row = 0; row < table.rows; row += 1) {
        const value = column.at(row);
        if (value !== null) builder.set(from + row, value);
      }
    }
    from += table.rows;
    joined.skipTo(from);
  }
  return joined.finish();
}
