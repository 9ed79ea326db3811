import { expect, test } from 'vitest';
import { caseOf, readBack } from '../appraisal/read/support';
import { bytesOf } from '../appraisal/support';
import { exampleFile, parsed } from '../support/cases';
import { recalculatedByLibreOffice } from './soffice';

test('a workbook that LibreOffice has saved gives its case back, with nothing odd and nothing left behind', async () => {
  const result = readBack(await recalculatedByLibreOffice(await bytesOf(exampleFile())));
  expect(caseOf(result)).toEqual({ ...parsed(exampleFile()), $schema: undefined });
  expect(result).toMatchObject({ notes: [], left: [] });
});
