/**
 * The case and the open workbook. What this file gives away is all that a page needs:
 * - `savedCase()`: what the workbook keeps; at once, without asking Excel.
 * - `saveCase(json)`: keeps a case, whole or not yet, with the workbook. @throws PaneError
 * - `build(json, control, answers)`: the sheets of a case, made or made afresh with what was typed on them. @throws BuildError
 * - `saveAsFile(case)`: the same workbook as an .xlsx file.
 */
export type * from './types';
