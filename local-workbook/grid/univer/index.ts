export { createUniverGrid, EMPTY_WORKBOOK, type UniverGrid, type UniverGridOptions } from './browser';
