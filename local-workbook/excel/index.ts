export { excelWorkbook } from './workbook';
export type { EventEntry, Services } from './context';
