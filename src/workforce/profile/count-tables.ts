import type { FieldKey } from '../table/fields';
import type { ImportedTable } from '../table/table';
import { folded, naturally } from './measure';
import type { Sum } from './suppress';

/** Counts as a reader sees them: the cells of all tables in one list, and which are sums of which. */
export interface CountTables {
  readonly values: readonly number[];
  readonly sums: readonly Sum[];
  readonly tables: readonly CountTable[];
  /** The place of the number of all rows, which stands on Checks as well. */
  readonly total: number;
}

/** Lines of counts; a count is a place in the list of values. */
export interface CountTable {
  readonly heading: string;
  readonly heads: readonly string[];
  readonly lines: readonly { readonly name: string; readonly counts: readonly number[] }[];
  /** The place of what shares are taken of. */
  readonly base?: number;
}

interface Asked {
  readonly key: FieldKey;
  readonly heading: string;
}

const NOT_RECORDED = 'Not recorded';

/**
 * Counts of rows by the answers of each column, all with the same total.
 *
 * @param across - a second column whose answers stand side by side: filled and vacant
 */
export function countTables(table: ImportedTable, asked: readonly Asked[], across?: FieldKey): CountTables {
  const values: number[] = [];
  const sums: Sum[] = [];
  const put = (value: number) => values.push(value) - 1;
  const total = put(table.rows);
  const acrossAt = across === undefined ? () => 'All' : reader(table, across);
  const heads = [...new Set(Array.from({ length: table.rows }, (_, r) => acrossAt(r)))].sort(naturally);
  const several = heads.length > 1;
  const wholes = several ? heads.map((head) => put(countRows(table, (r) => acrossAt(r) === head))) : [total];
  if (several) sums.push({ whole: total, parts: wholes });

  const tables = asked.flatMap(({ key, heading }): CountTable[] => {
    const column = table.column(key);
    if (column?.type !== 'text' || column.blanks === table.rows) return [];
    const at = reader(table, key);
    const counts = new Map<string, number>();
    for (let r = 0; r < table.rows; r += 1) {
      const cell = JSON.stringify([at(r), acrossAt(r)]);
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
    const names = [...new Set(Array.from({ length: table.rows }, (_, r) => at(r)))].sort(
      (a, b) => Number(a === NOT_RECORDED) - Number(b === NOT_RECORDED) || naturally(a, b),
    );
    const lines = names.map((name) => {
      const cells = heads.map((head) => put(counts.get(JSON.stringify([name, head])) ?? 0));
      if (!several) return { name, counts: cells };
      const all = put(cells.reduce((sum, place) => sum + (values[place] ?? 0), 0));
      sums.push({ whole: all, parts: cells });
      return { name, counts: [...cells, all] };
    });
    heads.forEach((_, i) =>
      sums.push({ whole: wholes[i] ?? total, parts: lines.map(({ counts: cells }) => cells[i] ?? 0) }),
    );
    if (several) sums.push({ whole: total, parts: lines.map(({ counts: cells }) => cells.at(-1) ?? 0) });
    const answers = lines.filter(({ name }) => name !== NOT_RECORDED);
    const missing = lines.find(({ name }) => name === NOT_RECORDED);
    let base = total;
    if (!several && missing) {
      base = put(answers.reduce((sum, { counts: cells }) => sum + (values[cells[0] ?? 0] ?? 0), 0));
      sums.push({ whole: base, parts: answers.map(({ counts: cells }) => cells[0] ?? 0) });
      sums.push({ whole: total, parts: [base, ...missing.counts] });
    }
    return [
      {
        heading,
        heads: several ? [...heads, 'All'] : ['Number'],
        lines: [
          ...lines,
          ...(base === total ? [] : [{ name: 'Known', counts: [base] }]),
          { name: 'All', counts: several ? [...wholes, total] : [total] },
        ],
        ...(several ? {} : { base }),
      },
    ];
  });
  sums.push(...nested(table, tables, asked));
  return { values, sums, tables, total };
}

/**
 * Answers of one column that occur with one answer of another alone: the teams of a service add up to it, and who knows the services can
 * subtract. Whatever column is within whichever.
 */
function nested(table: ImportedTable, tables: readonly CountTable[], asked: readonly Asked[]): Sum[] {
  const columns = tables.flatMap((one) => {
    const key = asked.find(({ heading }) => heading === one.heading)?.key;
    return key === undefined ? [] : [{ at: reader(table, key), lines: one.lines }];
  });
  return columns.flatMap((inner) =>
    columns.flatMap((outer) => {
      if (inner === outer) return [];
      const wholes = new Map<string, Set<string>>();
      const parts = new Map<string, Set<string>>();
      for (let r = 0; r < table.rows; r += 1) {
        const [a, b] = [inner.at(r), outer.at(r)];
        wholes.set(a, (wholes.get(a) ?? new Set()).add(b));
        parts.set(b, (parts.get(b) ?? new Set()).add(a));
      }
      return [...parts].flatMap(([name, within]): Sum[] => {
        if ([...within].some((part) => wholes.get(part)?.size !== 1)) return [];
        const whole = countsOf(outer.lines, name);
        const each = [...within].map((part) => countsOf(inner.lines, part));
        return whole.map((place, i) => ({ whole: place, parts: each.map((places) => places[i] ?? place) }));
      });
    }),
  );
}

const countsOf = (lines: CountTable['lines'], name: string): readonly number[] =>
  lines.find((line) => line.name === name)?.counts ?? [];

/** The answer of a row, in the spelling that came first. */
function reader(table: ImportedTable, key: FieldKey): (row: number) => string {
  const column = table.column(key);
  if (column?.type !== 'text') return () => NOT_RECORDED;
  const spelling = new Map<string, string>();
  for (const text of column.dictionary) {
    if (!spelling.has(folded(text))) spelling.set(folded(text), text);
  }
  return (row) => {
    const text = column.at(row);
    return text === null ? NOT_RECORDED : (spelling.get(folded(text)) ?? text);
  };
}

function countRows({ rows }: ImportedTable, holds: (row: number) => boolean): number {
  let count = 0;
  for (let row = 0; row < rows; row += 1) if (holds(row)) count += 1;
  return count;
}
