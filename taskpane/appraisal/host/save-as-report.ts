import type { AppraisalCase } from '../../../src/appraisal/schema';
import { appraisalReport } from '../../../src/report';
import { writeWord } from '../../../src/report/word';
import { texts } from '../../texts';
import { fileTitle } from './file-title';
import type { CaseFile } from './types';

/** The appraisal of a case as a .docx file: the same as `appraise --report` writes. The page hands it over as a download. */
export async function saveAsReport(c: AppraisalCase): Promise<CaseFile> {
  const bytes = await writeWord(appraisalReport(c));
  return { name: texts.refresh.reportName(fileTitle(c.title)), bytes };
}
