import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CaseFile, generatedFiles, parsed } from '../../support/cases';
import { bytesOf } from '../support';
import { caseOf, readBack } from './support';

/** JSON -> workbook -> JSON loses nothing: through the bytes of a real .xlsx file. */
const files = [
  ...readdirSync('examples')
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, JSON.parse(readFileSync(`examples/${name}`, 'utf8')) as CaseFile] as const),
  ...generatedFiles(20, 5).map((file, i) => [`generated case ${i + 1}`, file] as const),
];

describe.each(files)('%s', (_, file) => {
  test('comes back from its workbook as it was, and nothing about it is odd', async () => {
    const wanted = { ...parsed(file), $schema: undefined };
    const result = readBack(await bytesOf(file));
    expect(caseOf(result)).toEqual(wanted);
    expect(result.notes).toEqual([]);
    expect(result.ok && result.left).toEqual([]);
  });
});
