import type { AppraisalCase } from '../../../src/appraisal/schema';
import { appraisalWorkbook } from '../../../src/appraisal/workbook';
import { layout } from '../../../src/workbook';
import { writeXlsx } from '../../../src/xlsx';
import { texts } from '../../texts';
import { fileTitle } from './file-title';
import type { CaseFile } from './types';

/** The workbook of a case as an .xlsx file: the same as the command `appraise` writes. The page hands it over as a download. */
export async function saveAsFile(c: AppraisalCase): Promise<CaseFile> {
  const bytes = await writeXlsx(layout(appraisalWorkbook(c, `Workforce Case ${WFC_VERSION}`)));
  return { name: texts.refresh.fileName(fileTitle(c.title)), bytes };
}
