import { type ReadNote, type ReadProblem, caseOfWorkbook } from '../src/appraisal/read';
import type { AppraisalCase } from '../src/appraisal/schema';
import { XlsxError, readXlsx } from '../src/xlsx';
import { readBytes } from './files';
import { inputBook } from './input-book';
import { readCase } from './read-case';
import { UserError } from './user-error';

/** Problems shown at once; more would scroll the first ones away. */
const SHOWN = 10;

interface Output {
  write(text: string): unknown;
}

/** A case from its JSON file, or from a workbook that was made from one and edited since. */
export function readCaseOrWorkbook(path: string, stderr: Output): Promise<AppraisalCase> {
  return isWorkbook(path) ? readWorkbookCase(path, stderr) : readCase(path);
}

export const isWorkbook = (path: string) => /\.xls[xm]$/i.test(path);

/** The case of a workbook, with what was odd about it on stderr; or what cannot be read or kept, by sheet and cell. */
async function readWorkbookCase(path: string, stderr: Output): Promise<AppraisalCase> {
  const result = caseOfWorkbook(inputBook(opened(path, await readBytes(path))));
  const problems = result.ok ? result.left : result.problems;
  for (const { what, ...at } of result.notes) stderr.write(`${cellText(at)} ${what}\n`);
  if (result.ok && problems.length === 0) return result.case;
  const shown = problems.slice(0, SHOWN).map((problem) => `  ${problemText(problem)}`);
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const more = problems.length > SHOWN ? [`  and ${problems.length - SHOWN} more`] : [];
  throw new UserError([`${path}: ${count}`, ...shown, ...more].join('\n'));
}

function opened(path: string, bytes: Uint8Array) {
  try {
    return readXlsx(bytes);
  } catch (error) {
    if (error instanceof XlsxError) throw new UserError(`${path}: ${error.message}`);
    throw error;
  }
}

const problemText = (problem: ReadProblem) =>
  `${cellText(problem)}: found ${problem.found}; allowed: ${problem.allowed}`;

const cellText = ({ sheet, cell }: Omit<ReadNote, 'what'>) => `${sheet}!${cell}`;
