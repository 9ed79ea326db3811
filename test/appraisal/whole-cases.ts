import { readFileSync, readdirSync } from 'node:fs';
import { appraisalWorkbook } from '../../src/appraisal/workbook';
import { layout } from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { type CaseFile, generatedFiles, parsed } from '../support/cases';
import { readPackage } from '../xlsx/package';

const GENERATED = 20;
const SEED = 20_171_206;

const exampleNames = readdirSync('examples').filter((name) => name.endsWith('.json'));

/** What every promise about workbooks is tried on: each example, and the same generated cases in every run. */
export const wholeCases: readonly (readonly [string, CaseFile])[] = [
  ...exampleNames.map(
    (name) => [name, JSON.parse(readFileSync(`examples/${name}`, 'utf8')) as CaseFile] as const,
  ),
  ...generatedFiles(GENERATED, SEED).map((file, index) => [`generated case ${index + 1}`, file] as const),
];

async function write(file: CaseFile) {
  const book = layout(appraisalWorkbook(parsed(file), 'A test'));
  const bytes = await writeXlsx(book);
  return { book, bytes, saved: readPackage(bytes) };
}

const written = new Map<CaseFile, ReturnType<typeof write>>();

/** The workbook of such a case: described, as bytes, and as read from them. Made once for all tests of a process. */
export function workbookOf(file: CaseFile): ReturnType<typeof write> {
  const known = written.get(file) ?? write(file);
  written.set(file, known);
  return known;
}
