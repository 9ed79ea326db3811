import type { AppraisalCase } from '../../../src/appraisal/schema';
import { appraisalWorkbook } from '../../../src/appraisal/workbook';
import { layout } from '../../../src/workbook';
import { writeXlsx } from '../../../src/xlsx';
import { texts } from '../../texts';
import type { CaseFile } from './types';

/** What no file system takes in a name, and how long a name gets. */
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f]+/g; // eslint-disable-line no-control-regex -- these are what is meant
const LONGEST = 100;

/** The workbook of a case as an .xlsx file: the same as the command `appraise` writes. The page hands it over as a download. */
export async function saveAsFile(c: AppraisalCase): Promise<CaseFile> {
  const title = c.title
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(/[ .]+$/, '');
  const bytes = await writeXlsx(layout(appraisalWorkbook(c, `Workforce Case ${WFC_VERSION}`)));
  return { name: texts.refresh.fileName(title), bytes };
}
