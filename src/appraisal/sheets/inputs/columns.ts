import { type Cell, type CellRange, range } from '../../../workbook';
import { sourceColumn } from '../parts';

/** Values stand in columns D to H, so that the source of every row of the sheet is found in the one column after them. */
const VALUE_COLUMNS = 5;
export const withSource = sourceColumn(VALUE_COLUMNS);
export const WIDTHS = [16, 16, 16, 16, 16, 60];

export const listOf = (cells: readonly Cell[]): CellRange => range(cells[0]!, cells.at(-1)!);
