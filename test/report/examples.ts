import { readFileSync } from 'node:fs';
import { evaluate } from '../../src/appraisal/evaluate';
import type { AppraisalCase } from '../../src/appraisal/schema';
import { appraisalWorkbook } from '../../src/appraisal/workbook';
import { appraisalReport } from '../../src/report';
import { writeWord } from '../../src/report/word';
import { layout } from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { type CaseFile, parsed } from '../support/cases';
import { readPackage } from '../xlsx/package';
import { readWord } from './word-file';

export const EXAMPLES = [
  'childrens-services',
  'joint-workforce-service',
  'workforce-project-funding',
  'adult-social-care-establishment',
] as const;

export const exampleCase = (name: string): AppraisalCase =>
  parsed(
    JSON.parse(readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8')) as CaseFile,
  );

/** The report of a case as Word would open it. */
export const wordOf = async (c: AppraisalCase) => readWord(await writeWord(appraisalReport(c)));

/** The workbook of a case as Excel would open it. */
export const workbookOf = async (c: AppraisalCase) =>
  readPackage(await writeXlsx(layout(appraisalWorkbook(c, 'A test', evaluate(c)))));
