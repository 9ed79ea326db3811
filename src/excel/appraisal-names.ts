import type { DescribedSheet, DescribedWorkbook } from '../workbook';
import type { OurName, Places } from './appraisal-places';
import { findRenames, type Renamed, toRenames, withRenames } from './clashes';
import type { Before } from './workbook-state';

/** Something under three names: of the description, of the time beside the old set, and afterwards. */
export interface Named3 {
  readonly from: string;
  readonly beside: string;
  readonly after: string;
}

/** How a new set of sheets is called while the old one still stands, and once it has taken its place. */
export interface Naming {
  /** To be written beside the old set. */
  readonly described: DescribedWorkbook;
  readonly sheets: readonly Named3[];
  readonly tables: readonly Named3[];
  /** Names that stay and come to refer to the new cells: formulas say them from the start. */
  readonly kept: readonly { readonly name: string; readonly refersTo: string }[];
  /** Every name of the set, as the workbook calls it. */
  readonly names: readonly { readonly from: string; readonly to: string }[];
  /** What is called otherwise than described when all is done. */
  readonly renamed: readonly Renamed[];
}

/**
 * Sheets and tables cannot have two of a name, so the new ones get their own for a while and Excel makes every formula follow when they
 * are renamed. Links and headers are words that do not follow: they say the last name from the start. Defined names are never doubled: what
 * is there already is made to refer to the new cell later.
 */
export function namingOf(
  described: DescribedWorkbook,
  before: Pick<Before, 'sheets' | 'names'>,
  ours: Places,
): Naming {
  const taken = { sheets: before.sheets.map(({ name }) => name), names: before.names };
  const free = findRenames(described, taken);
  const beside = (kind: Renamed['kind'], from: string) =>
    free.find((one) => one.kind === kind && one.from === from)?.to ?? from;
  const after = (kind: Renamed['kind'], own: readonly OurName[], from: string) =>
    own.find((one) => one.from === from)?.name ?? beside(kind, from);
  const all = (kind: Renamed['kind'], own: readonly OurName[], names: readonly string[]): Named3[] =>
    names.map((from) => ({ from, beside: beside(kind, from), after: after(kind, own, from) }));

  const sheets = all(
    'sheet',
    ours.sheets,
    described.sheets.map(({ name }) => name),
  );
  const tables = all(
    'table',
    ours.tables,
    described.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)),
  );
  const names = described.names.map(({ name: from }) => ({ from, to: after('name', ours.names, from) }));
  const changed = (kind: Renamed['kind'], pairs: readonly { from: string; to: string }[]) =>
    pairs.filter(({ from, to }) => from !== to).map(({ from, to }) => ({ kind, from, to }));
  const to = (list: readonly Named3[], when: 'beside' | 'after') =>
    list.map((one) => ({ from: one.from, to: one[when] }));

  const renamed = [
    ...changed('sheet', to(sheets, 'after')),
    ...changed('table', to(tables, 'after')),
    ...changed('name', names),
  ];
  const last = withRenames(described, toRenames(renamed));
  const first = withRenames(
    described,
    toRenames([
      ...changed('sheet', to(sheets, 'beside')),
      ...changed('table', to(tables, 'beside')),
      ...changed('name', names),
    ]),
  );
  const there = new Set(ours.names.map(({ name }) => name));
  return {
    described: {
      ...first,
      names: first.names.filter(({ name }) => !there.has(name)),
      sheets: first.sheets.map((sheet, i) => withLastWords(sheet, last.sheets[i]!)),
    },
    sheets,
    tables,
    kept: last.names.filter(({ name }) => there.has(name)).map(({ name, refersTo }) => ({ name, refersTo })),
    names,
    renamed,
  };
}

/** Links, the words that they stand under, and headers of pages. */
const withLastWords = (sheet: DescribedSheet, last: DescribedSheet): DescribedSheet => ({
  ...sheet,
  rows: sheet.rows.map((row, r) =>
    row.map((cell, column) => {
      const words = last.rows[r]?.[column];
      return cell?.link && words?.link ? { ...cell, link: words.link, value: words.value } : cell;
    }),
  ),
  print: { ...sheet.print, header: last.print.header },
});
