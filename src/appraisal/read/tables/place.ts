import { type Column, type Draft, type Line } from '../line';

/** An Excel table of inputs: its columns, and where the fields of a row go in the case. */
export interface TablePlace {
  readonly table: string;
  readonly sheet: string;
  readonly columns: readonly Column[];
  readonly put: (line: Line, draft: Draft) => void;
  /** What is left to do when every row has been put. */
  readonly done?: (draft: Draft) => void;
}

/** Fields of the case that are called as the columns' keys. */
export const from = (columns: readonly Column[]): Record<string, string> =>
  Object.fromEntries(columns.map(({ key }) => [key, key]));
/** A row that is an entry of a list of the case. */
export const list = (path: string, columns: readonly Column[]) => (line: Line, draft: Draft) =>
  draft.add(path, line, from(columns));

/** Puts a row where the entry that it names stands, or refuses the name. */
export function within(
  draft: Draft,
  list: string,
  line: Line,
  key: string,
  put: (path: string) => void,
  others: readonly string[] = [],
): void {
  const name = line.values[key];
  const found = name === undefined ? undefined : draft.find(list, name);
  if (found) return put(`${list}[${found.index}]`);
  const known = [...draft.list(list).map((entry) => String(entry['name'])), ...others].join(', ');
  draft.refuse(line.at[key]!, name === undefined ? 'nothing' : JSON.stringify(name), known);
}

/** The line with its names spelt as the lists spell them: to a spreadsheet, capitals make no difference. */
export function named(line: Line, draft: Draft, lists: Readonly<Record<string, string>>): Line {
  const values = { ...line.values };
  for (const [key, list] of Object.entries(lists)) {
    const value = values[key];
    if (value !== undefined) values[key] = draft.find(list, value)?.name ?? value;
  }
  return { ...line, values };
}
