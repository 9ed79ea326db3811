export { XlsxError } from './errors';
export { PLAIN } from './file';
export type * from './file';
export { readXlsx } from './read';
export { writeXlsx } from './write';
export { writeFileWorkbook } from './save';
