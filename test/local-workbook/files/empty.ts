import { type Format, type GridSnapshot } from '../../../local-workbook/grid/grid';
import { PLAIN } from '../../../src/xlsx';

export const PLAIN_FORMAT: Format = PLAIN;

/** A workbook of one empty sheet, for tests that need no grid */
export const EMPTY_WORKBOOK: GridSnapshot = {
  version: 1,
  sheets: [
    {
      name: 'Sheet1',
      visibility: 'Visible',
      tabColour: '',
      gridlines: true,
      frozen: { rows: 0, columns: 0 },
      protected: false,
      protection: {},
      cells: [],
      formats: [],
      columnWidths: [],
      rowHeights: [],
      hiddenColumns: [],
      hiddenRows: [],
      merged: [],
      tables: [],
      validations: [],
      conditionals: [],
      charts: [],
    },
  ],
  names: [],
  active: 0,
};
