// eslint-disable-next-line boundaries/no-unknown-dependencies -- the example is data and travels with the pane
import example from '../examples/childrens-services.json';
import { parseCase } from '../src/appraisal/parse';
import { appraisalWorkbook } from '../src/appraisal/workbook';
import { type WriteOptions, type Written, writeWorkbook } from '../src/excel';
import { layout } from '../src/workbook';

/** The children's services example as new sheets of the open workbook. Loaded when first asked for: it brings the whole appraisal. */
export function buildExample(options: WriteOptions): Promise<Written> {
  const parsed = parseCase(example);
  if (!parsed.ok)
    throw new Error(`The example that came with the add-in has ${parsed.problems.length} problems.`);
  const workbook = layout(appraisalWorkbook(parsed.case, `Workforce Case ${WFC_VERSION}`));
  return writeWorkbook(workbook, { ...options, front: 'Summary' });
}
