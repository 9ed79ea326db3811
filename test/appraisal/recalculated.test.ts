import { describe, test } from 'vitest';
import { appraisalWorkbook } from '../../src/appraisal/workbook';
import { layout } from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { type CaseFile, exampleFile, generatedFiles, parsed } from '../support/cases';
import { expectSame, recalculate } from '../support/recalculate';

const bytesOf = (file: CaseFile) => writeXlsx(layout(appraisalWorkbook(parsed(file), 'A test')));

describe('a spreadsheet program that sees the formulas alone finds every figure that the file caches', () => {
  test('in the example', async () => {
    expectSame(recalculate(await bytesOf(exampleFile())));
  });

  test.each(generatedFiles(20, 20_171_206).map((file, index) => [index + 1, file] as const))(
    'in generated case %i',
    async (_, file) => {
      expectSame(recalculate(await bytesOf(file)));
    },
  );
});
