import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import '@univerjs/sheets/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import { followConditionals } from './follow-conditionals';
import { assembleGrid, formulaOptions, type UniverGrid, type UniverGridOptions } from './grid';

export { EMPTY_WORKBOOK, type UniverGrid, type UniverGridOptions } from './grid';

/**
 * A grid without a screen, for tests and benches. Univer's ES modules do not load in plain Node: Vitest takes the CommonJS builds (the alias in
 * vitest.config.ts), and what runs outside Vitest must be bundled.
 */
export function createUniverGrid(options: Omit<UniverGridOptions, 'container'> = {}): UniverGrid {
  const formula = formulaOptions(options.functions);
  return assembleGrid(
    [
      [UniverDocsPlugin],
      [UniverFormulaEnginePlugin, { function: formula.function }],
      [UniverSheetsPlugin],
      [
        UniverSheetsFormulaPlugin,
        { description: formula.description, initialFormulaComputing: formula.initialFormulaComputing },
      ],
      [UniverDataValidationPlugin],
      [UniverSheetsDataValidationPlugin],
      [UniverSheetsConditionalFormattingPlugin],
      [UniverSheetsTablePlugin],
    ],
    {},
    options,
    followConditionals,
  );
}
