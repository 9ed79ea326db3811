import type { Imported, Problem } from '../../src/workforce';
import { type DescribedWorkbook, parseA1 } from '../../src/workbook';
import type { ReadFile } from './read';
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
    ...others.map(({ column, why }) => `Left out: ${column} (${why})`),
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

const pseudonymsOf = ({ quality }: Imported): string[] =>
  quality.filter(({ key }) => key === 'worker').map(({ header }) => header);

/** Columns that are not in the workbook: those of persons, and the others that hold something. */
function leftOutOf({ quality }: Imported) {
  const out = quality.filter(({ leftOut }) => leftOut !== undefined);
  const isPersonal = (leftOut = '') => leftOut.startsWith('personal');
  const kept = (leftOut = '') => (leftOut.includes(';') ? ' (what is worked out from it is kept)' : '');
  return {
    personal: out
      .filter(({ leftOut }) => isPersonal(leftOut))
      .map(({ header, leftOut }) => `${header}${kept(leftOut)}`),
    others: out
      .filter(({ leftOut, filled }) => !isPersonal(leftOut) && filled > 0)
      .map(({ header, leftOut = '' }) => ({ column: header || 'a column without a header', why: leftOut })),
  };
}

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

const place = ({ sheet, row, column, found, allowed }: Problem) => ({
  sheet: sheet ?? null,
  row,
  column: column ?? null,
  found,
  allowed,
});

const number = (value: number): string => value.toLocaleString('en-GB');
const plural = (count: number, noun: string): string => `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
