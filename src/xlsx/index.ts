export { formatValue, isDateFormat } from 'hucre';
export { XlsxError } from './errors';
export { PLAIN } from './file';
export type * from './file';
export { shifted } from './formula-text';
export { areaOf } from './units';
export { readXlsx } from './read';
export { writeFileWorkbook } from './save';
export { writeXlsx } from './write';
