import {
  type Cell,
  type Formula,
  type Sheet,
  calc,
  check,
  f,
  grid,
  join,
  masterCheck,
  remark,
  row,
  sheet,
  title,
} from '../../workbook';
import type { WrittenTable } from './data';
import { type DataQuality, type ProblemTable, addsUp, sameNumber } from './data-quality';
import { type Part, formulasOf, numberOf } from './parts';

export interface Checks {
  readonly sheet: Sheet;
  readonly master: Cell;
}

export interface Checked {
  readonly quality: DataQuality;
  readonly notImported: ProblemTable | undefined;
  readonly tables: readonly WrittenTable[];
  readonly parts: readonly Part[];
}

interface CheckLine {
  readonly says: string;
  readonly formula: Formula;
  readonly holds: boolean;
  readonly looksAt: string;
}

/** Whether every row is accounted for and every sum agrees, with one verdict over all. */
export function checksSheet({ quality, notImported, tables, parts }: Checked): Checks {
  const kept = rowsKept(tables);
  const lines: CheckLine[] = [
    ...quality.files.map((file) => ({
      says: `${file.file}: rows read = imported + not imported + totals + blanks`,
      ...addsUp(file),
      looksAt: 'Data quality',
    })),
    ...kept.map(({ line }) => line),
    ...(notImported ? [rowsRefused(quality, notImported)] : []),
    ...parts.flatMap(({ sums, sheet: { name } }) => sums.map((sum) => ({ ...sum, looksAt: name }))),
    ...parts.flatMap(({ sheet: { name, blocks } }) => noErrors(formulasOf(blocks), name)),
  ];
  const cells = lines.map(({ formula, holds }) => check(formula, holds));
  const master = masterCheck(cells);
  const rows = quality.files.map((file) =>
    row(file.file, 'rows', [
      sameNumber(file.read),
      sameNumber(file.imported),
      sameNumber(file.notImported),
      sameNumber(file.totals),
      sameNumber(file.blanks),
    ]),
  );
  return {
    master,
    sheet: sheet(
      'Checks',
      [
        title('Checks', 'Whether every row is accounted for, every sum agrees and no formula fails'),
        row('Master check', '', [master]),
        grid({
          head: ['Check', '', 'Result', 'Looks at'],
          width: [16, 30],
          rows: lines.map(({ says, looksAt }, i) => row(says, '', [cells[i]!, remark(looksAt)])),
        }),
        grid({
          head: ['Rows of each file', 'Unit', 'Read', 'Imported', 'Not imported', 'Totals', 'Blanks'],
          rows,
        }),
        ...(kept.length === 0
          ? []
          : [
              grid({
                head: ['Rows of each table', 'Unit', 'Imported', 'In the table now'],
                rows: kept.map((one) => one.row),
              }),
            ]),
      ],
      { kind: 'output', widths: { label: 74 }, freeze: { head: false } },
    ),
  };
}

/** The tables hold as many rows as were put into them: a row deleted by accident is seen. */
function rowsKept(tables: readonly WrittenTable[]) {
  return tables.flatMap(({ table, block, sheet: { name } }) => {
    const [first] = table.columns;
    if (!first || table.rows === 0) return [];
    const imported: Cell = { kind: 'cell', value: table.rows, style: 'calculation', format: 'integer' };
    const here = calc(f`ROWS(${block.column(first.title)})`, table.rows, 'integer');
    const line: CheckLine = {
      says: `Table ${table.name} holds the rows that were imported`,
      formula: f`${here}=${imported}`,
      holds: true,
      looksAt: name,
    };
    return [{ line, row: row(`Table ${table.name}`, 'rows', [imported, here]) }];
  });
}

function rowsRefused({ files }: DataQuality, { block }: ProblemTable): CheckLine {
  const refused = files.map(({ notImported }) => notImported);
  return {
    says: 'Every row that was not imported stands on Not imported',
    formula: f`ROWS(${block.column('Row')})=${join('+', refused)}`,
    holds: block.rows === refused.reduce((sum, cell) => sum + numberOf(cell), 0),
    looksAt: 'Not imported',
  };
}

/** A formula of more cells than this would be too long. */
const CELLS_A_LINE = 120;

/** Every result is looked at, in as many lines as it takes. */
function noErrors(results: readonly Cell[], name: string): CheckLine[] {
  const formulas = [...new Set(results)].filter(({ formula }) => formula !== undefined);
  const count = Math.ceil(formulas.length / CELLS_A_LINE);
  return Array.from({ length: count }, (_, i) => {
    const found = formulas.slice(i * CELLS_A_LINE, (i + 1) * CELLS_A_LINE).map((cell) => f`ISERROR(${cell})`);
    return {
      says: `${name}: no figure is an error${count === 1 ? '' : `, part ${i + 1} of ${count}`}`,
      formula: f`NOT(OR(${join(',', found)}))`,
      holds: true,
      looksAt: name,
    };
  });
}
