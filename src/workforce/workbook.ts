import { type Cell, type Sheet, type Workbook, calc, f, grouped, row, workbook } from '../workbook';
import { EMPLOYER_NI } from '../tables';
import type { Imported } from './imported';
import { type AboutOptions, type Entry, aboutSheet } from './sheets/about';
import { benchmarkSheet } from './sheets/benchmark';
import { type CaseWeights, MOST_HOLDERS, caseloadSheets } from './sheets/caseload';
import { holdersOf } from './profile/caseload';
import { checksSheet } from './sheets/checks';
import { MOST_ROWS, type WrittenTable, dataSheet } from './sheets/data';
import { dataQualitySheet, doubtsSheet, notImportedSheet } from './sheets/data-quality';
import { establishmentSheet } from './sheets/establishment';
import type { Part } from './sheets/parts';
import { suppressedParts } from './sheets/suppressed';
import { summaryProfileSheet } from './sheets/summary-profile';
import { TurnoverLimit } from './sheets/turnover';
import { workforceProfileSheet } from './sheets/workforce-profile';
import type { ImportedTable, TableKind } from './table/table';

export interface WorkforceOptions extends AboutOptions {
  /** Both ends are within the safe band of cases per FTE; 20 to 25 unless given. */
  readonly band?: { readonly low: number; readonly high: number };
  readonly weights?: CaseWeights;
  /** The local authority to compare. */
  readonly authority?: string;
  /** As "2026/27"; that of the date of the data, or of the workbook, unless given. */
  readonly taxYear?: string;
  /** Employer's pension contribution, a fraction of pay; costs are before pension while it is not given. */
  readonly pensionRate?: number | undefined;
}

/** Monmouthshire cabinet report 6 December 2017, line 90: 20 to 25 cases a worker. */
const BAND = { low: 20, high: 25 };

/** Statistics that are published anyway name nobody: they are shown whole even where small numbers are suppressed. */
const PUBLISHED: readonly TableKind[] = ['benchmark'];

/**
 * The workbook of imported files: tables of data, and sheets of live formulas over them. Where small numbers are suppressed,
 * the results are values and no table of rows is written.
 *
 * @throws UnknownAuthority where the local authority to compare is not in the file
 */
export function workforceWorkbook(imported: readonly Imported[], options: WorkforceOptions): Workbook {
  const refused: string[] = [];
  const found = imported.flatMap(({ tables, file }) => tables.map((table) => ({ table, file })));
  const isShown = ({ kind }: ImportedTable) => options.suppress === undefined || PUBLISHED.includes(kind);
  const written = namedApart(found.filter(({ table }) => isShown(table))).flatMap(({ table, file }) => {
    if (table.rows <= MOST_ROWS) return [dataSheet(table, file)];
    refused.push(
      `Table ${table.name} has ${grouped(table.rows)} rows and a sheet takes ${grouped(MOST_ROWS)}: it is profiled as values and left out.`,
    );
    return [];
  });
  const tooLong = found.flatMap(({ table }) => (table.rows > MOST_ROWS && isShown(table) ? [table] : []));
  const withheld = found.filter(({ table }) => !isShown(table));
  const hidden = namedApart(withheld).map(({ table }) => table);
  if (hidden.length > 0) {
    refused.push(
      `Counts from 1 to ${(options.suppress ?? 1) - 1} are not shown, so tables of rows are left out: ${hidden.map(({ name }) => name).join(', ')}.`,
    );
  }

  const parts = liveParts(written, options, refused);
  const { counted, left } = apart(withheld, hidden);
  refused.push(...left);
  parts.push(...suppressedParts(counted, options.suppress), ...suppressedParts(tooLong, undefined));
  const quality = dataQualitySheet(imported, refused, options.suppress !== undefined);
  const notImported = options.suppress === undefined ? notImportedSheet(imported) : undefined;
  const doubts = options.suppress === undefined ? doubtsSheet(imported) : undefined;
  const checks = checksSheet({ quality, notImported, tables: written, parts });
  const contents: Entry[] = [
    ...parts.map(({ sheet: { name }, what }) => ({ name, what })),
    { name: 'Data quality', what: 'Completeness, what was dropped, recoded or left out' },
    ...(notImported
      ? [{ name: 'Not imported', what: 'Rows that were refused, with reasons and original cells' }]
      : []),
    ...(doubts ? [{ name: 'Doubts', what: 'Rows that were imported and may be wrong' }] : []),
    { name: 'Checks', what: 'Whether rows and sums agree, and one verdict over all' },
    ...written.map(({ sheet: { name }, table }) => ({
      name,
      what: `Table ${table.name}: ${grouped(table.rows)} rows`,
    })),
  ];
  return workbook(
    { title: options.title, author: options.author, created: options.date, version: options.version },
    [
      aboutSheet(imported, contents, options),
      ...parts.map(({ sheet }) => withMasterCheck(sheet, checks.master)),
      quality.sheet,
      ...(notImported ? [notImported.sheet] : []),
      ...(doubts ? [doubts.sheet] : []),
      checks.sheet,
      ...written.map(({ sheet }) => sheet),
    ],
  );
}

function liveParts(written: readonly WrittenTable[], options: WorkforceOptions, refused: string[]): Part[] {
  const parts: Part[] = [];
  const of = (kind: TableKind) => written.filter(({ table }) => table.kind === kind);
  const taxYear = options.taxYear ?? taxYearOf(options.asAt ?? options.date);
  of('posts').forEach((posts, i) => {
    const pension = options.pensionRate;
    parts.push(
      establishmentSheet(
        posts,
        { taxYear, ...(pension === undefined ? {} : { pensionRate: pension }) },
        numbered('Establishment', i),
      ),
    );
  });
  const limit = new TurnoverLimit();
  const profile = workforceProfileSheet(
    { workers: of('workers')[0], workplaces: of('workplaces')[0], vacancies: of('vacancies')[0] },
    limit,
    options.asAt,
  );
  if (profile) parts.push(profile);
  for (const summary of of('summary').slice(0, 1)) parts.push(summaryProfileSheet(summary, limit));
  for (const caseload of of('caseload').slice(0, 1)) {
    const holders = holdersOf(caseload.table).length;
    if (holders <= MOST_HOLDERS) {
      const { weights } = options;
      parts.push(
        ...caseloadSheets(caseload, { band: options.band ?? BAND, ...(weights ? { weights } : {}) }),
      );
    } else {
      refused.push(
        `${grouped(holders)} workers hold cases; the caseload dashboard takes ${grouped(MOST_HOLDERS)}.`,
      );
    }
  }
  for (const benchmark of of('benchmark').slice(0, 1)) {
    const part = benchmarkSheet(benchmark, { authority: options.authority }, limit);
    if (!part) continue;
    parts.push(part);
    refused.push(...part.notes);
  }
  for (const kind of ['workers', 'workplaces', 'vacancies', 'summary', 'caseload', 'benchmark'] as const) {
    for (const { table } of of(kind).slice(1)) {
      refused.push(`Table ${table.name} is not in the results: they are of the first table of its kind.`);
    }
  }
  return parts;
}

const numbered = (name: string, i: number): string => (i === 0 ? name : `${name} ${i + 1}`);

/** A caseload of a return is of some of its workers: counts of both could be subtracted from each other. */
function apart(
  withheld: readonly { readonly table: ImportedTable; readonly file: string }[],
  named: readonly ImportedTable[],
): { readonly counted: readonly ImportedTable[]; readonly left: readonly string[] } {
  const isOfWorkers = withheld.map(
    ({ table: { kind }, file }) =>
      kind === 'caseload' && withheld.some((other) => other.file === file && other.table.kind === 'workers'),
  );
  return {
    counted: named.filter((_, i) => !isOfWorkers[i]),
    left: named.flatMap(({ name }, i) =>
      isOfWorkers[i]
        ? [
            `Counts of ${name} are left out: they are of the same people as the workers of that file, and the difference would tell small groups.`,
          ]
        : [],
    ),
  };
}

/** Two files may give tables of one name. */
function namedApart<T extends { readonly table: ImportedTable }>(found: readonly T[]): T[] {
  const taken = new Map<string, number>();
  return found.map((one) => {
    const key = one.table.name.toLowerCase();
    const times = (taken.get(key) ?? 0) + 1;
    taken.set(key, times);
    if (times === 1) return one;
    const { table } = one;
    const name = `${table.name}_${times}`;
    return { ...one, table: { ...table, name, column: (field) => table.column(field) } };
  });
}

/** The tax year of a day, the nearest that we know. */
export function taxYearOf(date: string): string {
  const held = EMPLOYER_NI.filter(({ from }) => from <= date).at(-1) ?? EMPLOYER_NI[0];
  return held?.taxYear ?? '';
}

/** A result is read beside the verdict on the data. */
function withMasterCheck(sheet: Sheet, master: Cell): Sheet {
  const [heading, ...rest] = sheet.blocks;
  if (!heading) return sheet;
  const verdict = calc(f`${master}`, String(master.value), undefined, { style: 'check' });
  return { ...sheet, blocks: [heading, row('Checks of the data', '', [verdict]), ...rest] };
}
