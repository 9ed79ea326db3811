/**
 * The case and the open workbook: all that a page needs of it. `savedCase` and `saveCase` are small; `build` and `saveAsFile` bring the
 * whole appraisal, so a page loads `./build` and `./save-as-file` when they are asked for.
 */
export { saveCase, savedCase } from './saved';
export type * from './types';
