import {
  type Block,
  type Cell,
  type DataColumn,
  type DataTableBlock,
  calc,
  dataTable,
  f,
  grid,
  heading,
  note,
  paragraph,
  row,
  sheet,
  text,
  title,
  type Sheet,
} from '../../workbook';
import type { Imported, Problem } from '../imported';
import { numberOf, plural } from './parts';

/** What became of the rows of one file. */
export interface FileCounts {
  readonly file: string;
  readonly read: Cell;
  readonly imported: Cell;
  readonly notImported: Cell;
  readonly totals: Cell;
  readonly blanks: Cell;
}

export interface DataQuality {
  readonly sheet: Sheet;
  readonly files: readonly FileCounts[];
}

/**
 * How complete each column is, what was dropped, recoded or left out, and what may be wrong.
 *
 * @param isSuppressed - how often each column is filled is not said: it could tell how many answers are not recorded
 */
export function dataQualitySheet(
  imported: readonly Imported[],
  refused: readonly string[],
  isSuppressed = false,
): DataQuality {
  const files = imported.map(({ file, counts }): FileCounts => ({
    file,
    read: number(counts.read),
    imported: number(counts.imported),
    notImported: number(counts.notImported),
    totals: number(counts.totals),
    blanks: number(counts.blanks),
  }));
  const notes = (isSuppressed ? [] : imported).flatMap(({ file, notes: own }) =>
    own.map((words) => `${file}: ${words}`),
  );
  const columns = imported.flatMap(({ file, quality }) => quality.map((column) => ({ file, ...column })));
  const counts: DataColumn[] = [
    { header: 'Filled', format: 'integer', at: (r) => columns[r]?.filled ?? null },
    { header: 'Blank', format: 'integer', at: (r) => columns[r]?.blank ?? null },
    { header: 'Not recorded', format: 'integer', at: (r) => columns[r]?.notRecorded ?? null },
    { header: 'Complete', format: 'percent', at: (r) => completeness(columns[r]) },
    { header: 'Recoded', format: 'integer', at: (r) => columns[r]?.recoded ?? null },
  ];
  const blocks: Block[] = [
    title('Data quality', 'What was read, what was left out and how complete the rest is'),
    grid({
      head: [
        'File',
        'Format',
        'Rows read',
        'Imported',
        'Not imported',
        'Totals left out',
        'Blank rows',
        'Doubts',
      ],
      width: 13,
      rows: files.map((one, i) =>
        row(one.file, imported[i]!.format.title, [
          one.read,
          one.imported,
          one.notImported,
          one.totals,
          one.blanks,
          text(doubtsOf(imported[i]!)),
        ]),
      ),
    }),
    ...refused.map((words) => paragraph({ ...text(words), style: 'attention' })),
    ...(notes.length === 0
      ? []
      : [heading('How the files were understood'), ...notes.map((words) => note(words))]),
    heading('Columns of the files'),
    dataTable<string>(
      'Columns_of_files',
      [
        { header: 'File', width: 44, at: (r) => columns[r]?.file ?? null },
        { header: 'Column', width: 34, at: (r) => columns[r]?.header ?? null },
        ...(isSuppressed ? [] : counts),
        { header: 'Left out because', width: 44, at: (r) => columns[r]?.leftOut ?? null },
      ],
      columns.length,
    ),
  ];
  return {
    sheet: sheet('Data quality', blocks, {
      kind: 'output',
      widths: { label: 44, unit: 34 },
      freeze: { head: false },
    }),
    files,
  };
}

const doubtsOf = ({ warnings }: Imported): string =>
  warnings.length === 0 ? 'none' : `${plural(warnings.length, 'row')} to look at`;

const number = (value: number): Cell => ({ kind: 'cell', value, style: 'calculation', format: 'integer' });

const completeness = (column: { filled: number; blank: number; notRecorded: number } | undefined) => {
  if (!column) return null;
  const all = column.filled + column.blank + column.notRecorded;
  return all === 0 ? null : column.filled / all;
};

/** A table with one row for each problem; the sheet is left out where there is none. */
export interface ProblemTable {
  readonly sheet: Sheet;
  readonly block: DataTableBlock;
}

const MOST_CELLS = 60;

/** Every row that was not imported: where it stands, why, and its cells as they were found. */
export function notImportedSheet(imported: readonly Imported[]): ProblemTable | undefined {
  const rows = imported.flatMap(({ file, notImported }) => notImported.map((one) => ({ file, ...one })));
  if (rows.length === 0) return undefined;
  const cells = Math.min(
    MOST_CELLS,
    rows.reduce((most, { cells: own }) => Math.max(most, own.length), 0),
  );
  const block = dataTable<string>(
    'Not_imported',
    [
      { header: 'File', at: (r) => rows[r]?.file ?? null },
      { header: 'Sheet', at: (r) => rows[r]?.sheet ?? null },
      { header: 'Row', format: 'integer', at: (r) => rows[r]?.row ?? null },
      { header: 'Why', width: 120, at: (r) => rows[r]?.problems.map(problemWords).join('; ') ?? null },
      ...Array.from({ length: cells }, (_, i) => ({
        header: `Cell ${i + 1}`,
        at: (r: number) => rows[r]?.cells[i] ?? null,
      })),
    ],
    rows.length,
  );
  return {
    block,
    sheet: sheet(
      'Not imported',
      [
        title(
          'Not imported',
          `${plural(rows.length, 'row')}, each with its reasons and its cells as found; mend them in the file and import it again`,
        ),
        block,
      ],
      { kind: 'input', freeze: { head: true } },
    ),
  };
}

/** Rows that were imported although something about them may be wrong. */
export function doubtsSheet(imported: readonly Imported[]): ProblemTable | undefined {
  const rows = imported.flatMap(({ warnings }) => warnings);
  if (rows.length === 0) return undefined;
  const block = dataTable(
    'Doubts',
    [
      { header: 'File', at: (r) => rows[r]?.file ?? null },
      { header: 'Sheet', at: (r) => rows[r]?.sheet ?? null },
      { header: 'Row', format: 'integer', at: (r) => rows[r]?.row ?? null },
      { header: 'Column', at: (r) => rows[r]?.column ?? null },
      { header: 'Found', width: 40, at: (r) => rows[r]?.found ?? null },
      { header: 'Expected', width: 60, at: (r) => rows[r]?.allowed ?? null },
    ],
    rows.length,
  );
  return {
    block,
    sheet: sheet('Doubts', [title('Doubts', 'These rows were imported; please look at them'), block], {
      kind: 'input',
      freeze: { head: true },
    }),
  };
}

const problemWords = ({ column, found, allowed }: Problem): string =>
  `${column === undefined ? '' : `${column}: `}found ${found}, allowed is ${allowed}`;

/** The rows of all files that were read add up. */
export const addsUp = ({ read, imported, notImported, totals, blanks }: FileCounts) => ({
  formula: f`${read}=${imported}+${notImported}+${totals}+${blanks}`,
  holds:
    numberOf(read) === [imported, notImported, totals, blanks].reduce((sum, cell) => sum + numberOf(cell), 0),
});

export const sameNumber = (cell: Cell): Cell => calc(f`${cell}`, numberOf(cell), 'integer');
