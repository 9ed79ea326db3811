/**
 * The case and the open workbook: all that a page needs of it. `savedCase` and `saveCase` are small; what writes the
 * whole appraisal is large, so a page loads `./build`, `./save-as-file` and `./save-as-report` when they are asked for.
 */
export { saveCase, savedCase } from './saved';
export type * from './types';
