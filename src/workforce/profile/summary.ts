import type { ImportedTable } from '../table/table';

/** One line of a pasted table: what it says, and which row of the imported table holds its figures. */
export interface SummaryLine {
  readonly row: number;
  readonly category: string;
  /** `Part`, `Whole`, `Not recorded`, `Rate`, `Count` */
  readonly kind: string;
  readonly number: number | null;
  /** As the paste states it, a fraction. */
  readonly share: number | null;
}

/** The lines below one heading. */
export interface SummaryGroup {
  /** Of which pasted table, where a text holds several. */
  readonly of: string;
  readonly heading: string;
  readonly lines: readonly SummaryLine[];
}

export function summaryGroups(table: ImportedTable): SummaryGroup[] {
  const at = (key: Parameters<ImportedTable['column']>[0], row: number) => table.column(key)?.at(row) ?? null;
  const numberAt = (key: 'number' | 'share', row: number) => {
    const value = at(key, row);
    return typeof value === 'number' ? value : null;
  };
  const groups = new Map<string, { of: string; heading: string; lines: SummaryLine[] }>();
  for (let row = 0; row < table.rows; row += 1) {
    const of = String(at('summaryOf', row) ?? '');
    const heading = String(at('heading', row) ?? 'Without a heading');
    const key = JSON.stringify([of, heading]);
    const group = groups.get(key) ?? { of, heading, lines: [] };
    groups.set(key, group);
    group.lines.push({
      row,
      category: String(at('category', row) ?? heading),
      kind: String(at('lineKind', row) ?? 'Part'),
      number: numberAt('number', row),
      share: numberAt('share', row),
    });
  }
  return [...groups.values()];
}

/** Starts, leavers and vacancies are parts of nothing: their lines are compared with the staff. */
export const isFlow = ({ heading }: SummaryGroup): boolean => /^(?:turnover|vacanc)/i.test(heading);

/** One person may hold several, so that their number is no base. */
export const isManifold = ({ heading }: SummaryGroup): boolean => /qualification/i.test(heading);

/** All staff of the same pasted table. */
export function staffLine(groups: readonly SummaryGroup[], of: string): SummaryLine | undefined {
  const group = groups.find((one) => one.of === of && /^total staff/i.test(one.heading));
  return group?.lines.find(({ kind, number }) => kind === 'Whole' && number !== null);
}

/** What the parts of a group should add up to, where the paste states it: below the heading itself or one before it. */
export function statedWhole(groups: readonly SummaryGroup[], group: SummaryGroup): SummaryLine | undefined {
  const own = group.lines.find(({ kind, number }) => kind === 'Whole' && number !== null);
  if (own || !/^scale of employment/i.test(group.heading)) return own;
  const before = groups.find(
    ({ of, heading }) => of === group.of && /^establishments recorded/i.test(heading),
  );
  return before?.lines.find(({ number }) => number !== null);
}

/** "% of recorded between 50 to 70+": the parts whose bands lie between these ages. */
export function bandsBetween({ category, kind }: SummaryLine, parts: readonly SummaryLine[]): SummaryLine[] {
  const [, from, to, open] = /between (\d+) (?:to|and) (\d+)(\+?)/i.exec(category) ?? [];
  if (kind !== 'Rate' || from === undefined) return [];
  const last = open === '+' ? Infinity : Number(to);
  return parts.filter((part) => {
    const [, low, high] = /^(\d+)(?: ?[-–] ?(\d+)|\+)$/.exec(part.category) ?? [];
    if (low === undefined) return false;
    return Number(low) >= Number(from) && (high === undefined ? open === '+' : Number(high) <= last);
  });
}

/** How many decimals a percentage was stated with, trailing noughts aside: 0.0605 is 6.05%, which has two. */
export function decimalsOf(share: number): number {
  const percent = share * 100;
  const places = [0, 1, 2, 3].find((n) => Math.abs(percent - Number(percent.toFixed(n))) < TINY);
  return places ?? MOST_DECIMALS;
}

const TINY = 1e-9;
const MOST_DECIMALS = 4;
