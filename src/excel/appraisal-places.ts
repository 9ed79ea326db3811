import type { BuiltRecord } from './record';

/** One of our sheets as it stands in the workbook. */
export interface OurSheet {
  /** As the description calls it. */
  readonly from: string;
  /** As it is called now: a person may have renamed it. */
  readonly name: string;
  /** As it was called when it was written. */
  readonly written: string;
  readonly id: string;
  /** How many charts we drew on it. */
  readonly charts: number;
}

export interface OurName {
  readonly from: string;
  readonly name: string;
}

/** What of ours is there, and what is not any more. */
export interface Places {
  readonly sheets: readonly OurSheet[];
  /** As the description calls them. */
  readonly missing: readonly string[];
  readonly tables: readonly OurName[];
  readonly names: readonly OurName[];
}

/** What the workbook holds by name. */
export interface Contents {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly tables: readonly string[];
  readonly names: readonly string[];
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/**
 * Finds what was built. A sheet is known by its name, and by its id where that name is gone: then a person has renamed it. The id
 * alone would not do, since not every program that saves a file keeps it.
 */
export function placesOf(built: BuiltRecord, contents: Contents): Places {
  const named = new Map(
    built.sheets.map((sheet) => [sheet, contents.sheets.find((one) => same(one.name, sheet.to))]),
  );
  const known = new Set([...named.values()].flatMap((found) => found?.id ?? []));
  const sheets = built.sheets.flatMap((sheet): OurSheet[] => {
    const found = named.get(sheet) ?? contents.sheets.find(({ id }) => id === sheet.id && !known.has(id));
    return found
      ? [{ from: sheet.from, name: found.name, written: sheet.to, id: found.id, charts: sheet.charts }]
      : [];
  });
  const there = (own: BuiltRecord['tables'], all: readonly string[]) =>
    own.flatMap(({ from, to }): OurName[] => {
      const name = all.find((one) => same(one, to));
      return name === undefined ? [] : [{ from, name }];
    });
  return {
    sheets,
    missing: built.sheets
      .filter(({ from }) => !sheets.some((one) => one.from === from))
      .map(({ from }) => from),
    tables: there(built.tables, contents.tables),
    names: there(built.names, contents.names),
  };
}
