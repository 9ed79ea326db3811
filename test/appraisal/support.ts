import { appraisalWorkbook } from '../../src/appraisal/workbook';
import { layout } from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { type CaseFile, parsed } from '../support/cases';
import { type Recalculation, same } from '../support/recalculate';
import type { XlsxPackage } from '../xlsx/package';

export const describedOf = (file: CaseFile) => layout(appraisalWorkbook(parsed(file), 'A test'));

/** The .xlsx file of a case. */
export const bytesOf = (file: CaseFile): Promise<Uint8Array> => writeXlsx(describedOf(file));

/** Values that an earlier build worked out stay until the next one, and are held there against live figures. */
const AT_BUILD = new Set(['Scenario results', 'Sensitivity']);

/** The formulas of a file whose cached value another file's recalculation does not give; what shows such values is left out too. */
export const differences = (recalculation: Recalculation, { sheets }: XlsxPackage) =>
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
