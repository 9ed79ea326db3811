import { expect, test, vi } from 'vitest';
import { saveAsFile } from '../../taskpane/appraisal/host/save-as-file';
import { caseOf, readBack } from '../appraisal/read/support';
import { exampleFile, parsed, smallFile } from '../support/cases';

test.each([
  ['the example', exampleFile(), 'Children’s services: agency workers or permanent posts'],
  ['a title that no file may have', smallFile({ title: ' A/B: "what" <now>?. ' }), 'A B what now'],
])('%s as a file holds the case, under its title', async (_, file) => {
  vi.stubGlobal('WFC_VERSION', '(test)');
  const c = parsed(file);
  const { name, bytes } = await saveAsFile(c);
  expect(name).toMatch(/^[^\\/:*?"<>|]+[^ .]\.xlsx$/);
  const { $schema: schema, ...rest } = c;
  expect([schema, caseOf(readBack(bytes))]).toEqual([schema, rest]);
  vi.unstubAllGlobals();
});
