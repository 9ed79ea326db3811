/**
 * What decides: the check of a case and its workbook. Loaded after the page, so that the page is there at once.
 */
// eslint-disable-next-line boundaries/no-unknown-dependencies -- the example is data and travels with the pane
import example from '../../examples/childrens-services.json';
import { type Parsed, parseCase } from '../../src/appraisal/parse';
import { appraisalCase } from '../../src/appraisal/schema';
import { type CaseProblem, problemsOf } from './form/check';
import type { JsonObject } from './form/field';
import { setAt } from './form/path';

export { fillBaseline } from '../../src/appraisal/baseline/fill';
export { saveCase, savedCase } from './host';
export { parseCase };
export type { Parsed };

// From here rather than from the page: what this file brings is not brought again.
export const loadBuild = () => import(/* webpackChunkName: "appraisal-build" */ './host/build');
export const loadReadSheets = () => import(/* webpackChunkName: "appraisal-build" */ './host/read-sheets');
export const loadSaveAsReport = () =>
  import(/* webpackChunkName: "appraisal-report" */ './host/save-as-report');
export const loadSaveAsFile = () => import(/* webpackChunkName: "appraisal-file" */ './host/save-as-file');

export const loadStaffingTest = () =>
  import(/* webpackChunkName: "staffing-test" */ '../../src/appraisal/staffing-test');

/** The worked example, to start from. */
export function exampleCase(): JsonObject {
  return setAt(example, ['$schema'], undefined);
}

export const check = (json: JsonObject): CaseProblem[] =>
  problemsOf(json, { parse: parseCase, hasShape: (copy) => appraisalCase.safeParse(copy).success });
