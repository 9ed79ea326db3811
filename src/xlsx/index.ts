export { formatValue } from 'hucre';
export { isDateFormat } from './date-format';
export { XlsxError } from './errors';
export * from './file';
export { shifted } from './formula-text';
export { areaOf } from './units';
export { isErrorText } from './text';
export { readXlsx } from './read';
export {
  type CellValue,
  type RowBlock,
  type RowLimits,
  type SheetRows,
  type WorkbookRows,
  MERGED,
  readRows,
} from './rows';
export { writeFileWorkbook } from './save';
export { writeXlsx } from './write';
export { isArrayFormula } from './dynamic';
export { withTableReferences } from './table-references';
