import packageJson from '../../package.json' with { type: 'json' };
import { type Evaluation, evaluate } from '../../src/appraisal/evaluate';
import type { AppraisalCase } from '../../src/appraisal/schema';
import { appraisalWorkbook } from '../../src/appraisal/workbook';
import { appraisalReport } from '../../src/report';
import { layout } from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { type FileSystem, writeWhole } from '../files';

export const MADE_WITH = `Workforce Case ${packageJson.version}`;

export interface Places {
  readonly workbook: string;
  readonly report?: string;
}

/** Writes the workbook of a case, and its report where one is asked for, from one evaluation. */
export async function writeAppraisal(
  c: AppraisalCase,
  { workbook, report }: Places,
  force: boolean,
  files: FileSystem | undefined,
): Promise<Evaluation> {
  const result = evaluate(c);
  // Both are made before either is written: a report that cannot be made leaves no half of the work.
  const sheets = await writeXlsx(layout(appraisalWorkbook(c, MADE_WITH, result)));
  const words = report === undefined ? undefined : await wordBytes(c, result);
  await writeWhole(workbook, sheets, force, files);
  if (report !== undefined && words !== undefined) await writeWhole(report, words, force, files);
  return result;
}

/** What writes Word files is loaded only where one is wanted: it takes as long to load as a case to appraise. */
async function wordBytes(c: AppraisalCase, result: Evaluation): Promise<Uint8Array> {
  const { writeWord } = await import('../../src/report/word');
  return writeWord(appraisalReport(c, result));
}
