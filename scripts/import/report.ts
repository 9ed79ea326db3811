import type { Imported, Problem } from '../../src/workforce';
import { type DescribedWorkbook, parseA1 } from '../../src/workbook';
import type { ReadFile } from './read';
import type { UserError } from '../user-error';
import { percent } from './unsure';

/** Problems shown at once; more would scroll the rest away. */
const SHOWN = 5;

export interface Written {
  readonly output: string;
  readonly described: DescribedWorkbook;
  readonly keepPersonal: boolean;
}

export interface TableWritten {
  readonly name: string;
  readonly sheet: string;
  readonly rows: number;
}

/** The Excel tables of a workbook. */
export function tablesOf({ sheets }: DescribedWorkbook): TableWritten[] {
  return sheets.flatMap((sheet) =>
    sheet.tables.map(({ name, range }) => {
      const [first, last] = range.split(':').map(parseA1);
      return { name, sheet: sheet.name, rows: sheet.data?.rows ?? (last?.row ?? 0) - (first?.row ?? 0) };
    }),
  );
}

/** What became of every file, and what was written, for a person. */
export function report(files: readonly ReadFile[], { output, described, keepPersonal }: Written): string {
  const sheets = described.sheets.map(({ name }) => name);
  const tables = tablesOf(described).map(({ name, rows }) => `${name} (${plural(rows, 'row')})`);
  return [
    ...files.map((file) => fileReport(file, sheets, keepPersonal)),
    `Tables: ${tables.join(', ') || 'none'}`,
    `Sheets: ${sheets.join(', ')}`,
    output,
    '',
  ].join('\n');
}

function fileReport(
  { imported, guessed }: ReadFile,
  sheets: readonly string[],
  keepPersonal: boolean,
): string {
  const { file, format, recognised, encoding, counts, notImported, warnings, notes } = imported;
  const { personal, others } = leftOutOf(imported);
  const pseudonyms = keepPersonal ? [] : pseudonymsOf(imported);
  const sure = recognised.confidence < 1 ? `; ${percent(recognised.confidence)} sure` : '';
  const problems = notImported.flatMap((row) => row.problems);
  const lines = [
    `Format: ${format.title} (${format.id})${sure}`,
    `Because: ${recognised.because}`,
    ...(encoding === undefined ? [] : [`Encoding: ${encoding}`]),
    countsLine(counts),
    ...(personal.length === 0 ? [] : [`Dropped as personal: ${personal.join(', ')}`]),
    ...(pseudonyms.length === 0 ? [] : [`Pseudonyms stand for: ${pseudonyms.join(', ')}`]),
    ...others,
    ...notes.map((note) => `Note: ${note}`),
    ...listed(
      `${plural(counts.notImported, 'row')} not imported`,
      problems,
      sheets.includes('Not imported') ? 'on the sheet Not imported' : undefined,
    ),
    ...listed(
      `${plural(warnings.length, 'doubt')} about rows that were imported`,
      warnings,
      sheets.includes('Doubts') ? 'on the sheet Doubts' : undefined,
    ),
    ...(guessed
      ? ['The columns were guessed: save the guess with --save-map, mend it, give it with --map.']
      : []),
  ];
  return `${file}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

export const countsLine = ({ read, imported, notImported, totals, blanks }: Imported['counts']): string =>
  `Rows: ${number(read)} read = ${number(imported)} imported + ${number(notImported)} not imported` +
  ` + ${plural(totals, 'total')} + ${plural(blanks, 'blank')}`;

function listed(heading: string, problems: readonly Problem[], rest: string | undefined): string[] {
  if (problems.length === 0) return [];
  const left = problems.length - SHOWN;
  const more = `and ${number(left)} more${rest === undefined ? '; no sheet lists them where small numbers are hidden' : `; all of them ${rest}`}`;
  return [
    `${heading}:`,
    ...problems.slice(0, SHOWN).map((problem) => `  ${problemText(problem)}`),
    ...(left > 0 ? [`  ${more}`] : []),
  ];
}

const problemText = ({ sheet, row, column, found, allowed }: Problem): string => {
  const place = [
    ...(sheet === undefined ? [] : [`sheet ${sheet}`]),
    `row ${row}`,
    ...(column === undefined ? [] : [column]),
  ];
  return `${place.join(', ')}: found ${found}; allowed: ${allowed}`;
};

const pseudonymsOf = ({ quality }: Imported): string[] => [
  ...new Set(quality.flatMap(({ key, header }) => (key === 'worker' ? [header] : []))),
];

/** Columns that are not in the workbook: those of persons by name, the others that hold something in a line for each reason. */
function leftOutOf({ quality }: Imported) {
  const personal = new Set<string>();
  const others = new Map<string, Set<string>>();
  for (const { header, leftOut, filled } of quality) {
    if (leftOut?.startsWith('personal')) {
      personal.add(leftOut.includes(';') ? `${header} (what is worked out from it is kept)` : header);
    } else if (leftOut !== undefined && filled > 0) {
      const columns = others.get(leftOut) ?? new Set<string>();
      others.set(leftOut, columns.add(header || 'a column without a name'));
    }
  }
  return {
    personal: [...personal],
    others: [...others].map(([why, columns]) => `Left out, ${why}: ${some([...columns])}`),
  };
}

/** Names shown at once; Data quality has all. */
const NAMES = 8;
const some = (names: readonly string[]): string =>
  names.slice(0, NAMES).join(', ') + (names.length > NAMES ? ` and ${names.length - NAMES} more` : '');

/** Problems of one file that the object for programs holds; the workbook has all of them. */
const LISTED = 100;

/** The same for a program: one object. */
export function reportJson(files: readonly ReadFile[], { output, described }: Written): object {
  return {
    output,
    files: files.map(({ imported, guessed }) => {
      const { file, format, recognised, encoding, counts, notImported, warnings, notes, quality } = imported;
      return {
        file,
        format: format.id,
        title: format.title,
        because: recognised.because,
        confidence: recognised.confidence,
        encoding: encoding ?? null,
        rowsRead: counts.read,
        imported: counts.imported,
        notImported: counts.notImported,
        leftOut: counts.totals + counts.blanks,
        totals: counts.totals,
        blanks: counts.blanks,
        columnsLeftOut: quality.flatMap(({ header, leftOut }) =>
          leftOut === undefined ? [] : [{ column: header, why: leftOut }],
        ),
        problems: notImported
          .flatMap((row) => row.problems)
          .slice(0, LISTED)
          .map(place),
        doubts: warnings.slice(0, LISTED).map(place),
        notes,
        ...(guessed && { mapping: guessed }),
      };
    }),
    sheets: described.sheets.map(({ name }) => name),
    tables: tablesOf(described),
  };
}

/** Why there is no workbook: each reason alone, a file in each, and all of them as they are shown. */
export const refusalJson = ({ reasons, message }: UserError): object => ({ refused: reasons, message });

const place = ({ sheet, row, column, found, allowed }: Problem) => ({
  sheet: sheet ?? null,
  row,
  column: column ?? null,
  found,
  allowed,
});

const number = (value: number): string => value.toLocaleString('en-GB');
const plural = (count: number, noun: string): string => `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
