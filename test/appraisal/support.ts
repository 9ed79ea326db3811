import { appraisalWorkbook } from '../../src/appraisal/workbook';
import { layout } from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { type CaseFile, parsed } from '../support/cases';

export const describedOf = (file: CaseFile) => layout(appraisalWorkbook(parsed(file), 'A test'));

/** The .xlsx file of a case. */
export const bytesOf = (file: CaseFile): Promise<Uint8Array> => writeXlsx(describedOf(file));
