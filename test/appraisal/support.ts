import { appraisalWorkbook } from '../../src/appraisal/workbook';
import { columnLetters, layout } from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { type CaseFile, parsed } from '../support/cases';
import { type Recalculation, same } from '../support/recalculate';
import type { PackageCell } from '../xlsx/package';

export const describedOf = (file: CaseFile) => layout(appraisalWorkbook(parsed(file), 'A test'));

const written = new Map<string, Promise<Uint8Array>>();
/** As many as the rows of one table of cases go back and forth between. */
const KEPT = 24;

/** The .xlsx file of a case. The same case is written once for the tests that follow one another. */
export function bytesOf(file: CaseFile): Promise<Uint8Array> {
  const key = JSON.stringify(file);
  const bytes = written.get(key) ?? writeXlsx(describedOf(file));
  written.delete(key);
  written.set(key, bytes);
  const [oldest] = written.keys();
  if (written.size > KEPT) written.delete(oldest!);
  return bytes;
}

/** Sheets with the formulas that a recalculation is held against. */
interface Wanted {
  readonly sheets: readonly {
    readonly name: string;
    readonly cells: ReadonlyMap<string, Pick<PackageCell, 'address' | 'formula' | 'value'>>;
  }[];
}

/** The formulas of the workbook of a case with what evaluation gives for each: what stands in its file, which a test of files holds. */
export const wantedOf = (file: CaseFile): Wanted => formulasOf(describedOf(file));

export const formulasOf = ({ sheets }: ReturnType<typeof describedOf>): Wanted => ({
  sheets: sheets.map(({ name, rows }) => ({
    name,
    cells: new Map(
      rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) => {
          if (cell?.formula === undefined) return [];
          const address = `${columnLetters(column)}${row + 1}`;
          return [[address, { address, formula: cell.formula, value: cell.value }] as const];
        }),
      ),
    ),
  })),
});

/** Values that an earlier build worked out stay until the next one, and are held there against live figures. */
const AT_BUILD = new Set(['Scenario results', 'Sensitivity']);

/** The formulas of a file whose cached value another file's recalculation does not give; what shows such values is left out too. */
export const differences = (recalculation: Recalculation, { sheets }: Wanted) =>
  sheets.flatMap(({ name, cells }) =>
    AT_BUILD.has(name)
      ? []
      : [...cells.values()].flatMap(({ address, formula, value }) => {
          const cell = `${name}!${address}`;
          const isOfTheBuild = formula?.startsWith("'Sensitivity'!") === true;
          if (formula === undefined || isOfTheBuild || same(value, recalculation.value(cell))) return [];
          return [{ cell, formula, evaluated: value, found: recalculation.value(cell) }];
        }),
  );
