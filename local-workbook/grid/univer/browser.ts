import { mergeLocales } from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingWords from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationWords from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing';
import drawingWords from '@univerjs/preset-sheets-drawing/locales/en-US';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import tableWords from '@univerjs/preset-sheets-table/locales/en-US';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-drawing/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import { UniverSheetsTableUIPlugin } from '@univerjs/sheets-table-ui';
import { type PluginEntry } from './engine';
import { assembleGrid, formulaOptions, type UniverGrid, type UniverGridOptions } from './grid';

export { EMPTY_WORKBOOK, type UniverGrid, type UniverGridOptions } from './grid';

/** A grid that is drawn in `container`, with formula bar and sheet tabs; the ribbon is the page's own. */
export function createUniverGrid(options: UniverGridOptions): UniverGrid {
  const presets = [
    UniverSheetsCorePreset({
      ...(options.container !== undefined && { container: options.container }),
      header: true,
      toolbar: false,
      formula: formulaOptions(options.functions),
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsTablePreset(),
    UniverSheetsDrawingPreset(),
  ];
  const plugins = presets.flatMap(({ plugins: own }) =>
    own.map((entry): PluginEntry => {
      const [plugin, config] = Array.isArray(entry) ? [entry[0], entry[1]] : [entry];
      // Univer flies a flag with a table's name over the cells above it; Excel does not.
      return plugin === UniverSheetsTableUIPlugin ? [plugin, { hideAnchor: true }] : [plugin, config];
    }),
  );
  const language = mergeLocales(
    coreWords,
    conditionalFormattingWords,
    dataValidationWords,
    tableWords,
    drawingWords,
  );
  return assembleGrid(plugins, language, options);
}
