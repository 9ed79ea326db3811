import { describe, test } from 'vitest';
import { exampleFile, generatedFiles } from '../support/cases';
import { expectSame, recalculate } from '../support/recalculate';
import { bytesOf } from './support';

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
