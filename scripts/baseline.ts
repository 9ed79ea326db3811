import { type BaselineLines, fillBaseline } from '../src/appraisal/baseline/fill';
import { type CellOf, caseLine, postLine } from '../src/appraisal/baseline/lines';
import { parseCase } from '../src/appraisal/parse';
import type { AppraisalCase } from '../src/appraisal/schema';
import { type Imported, ImportError, PseudonymBook } from '../src/workforce';
import type { ImportedTable } from '../src/workforce/table/table';
import type { Terminal } from './cli';
import { open } from './import/open';
import { readFile } from './import/read';
import { UnsureMapping } from './import/unsure';
import { UserError } from './user-error';

/**
 * The case with posts and open cases from workforce files, or a refusal that names what fits nothing in it.
 *
 * @param complete - what teams that were added still lack
 */
export async function withBaseline(
  c: AppraisalCase,
  paths: readonly string[],
  add: boolean,
  terminal: Terminal,
  complete: (c: AppraisalCase) => AppraisalCase = (filled) => filled,
): Promise<AppraisalCase> {
  const files: BaselineLines[] = [];
  for (const path of paths) files.push(linesOf(path, await imported(path, terminal)));
  const filled = fillBaseline(c, files, add);
  if (filled.unmatched.length > 0 && !add) {
    const names = filled.unmatched.map(({ kind, name }) => `  ${kind} "${name}"`);
    throw new UserError(
      [
        '--baseline: these fit no team or role of the case:',
        ...names,
        'Rename them in the case, or give --add to add them.',
      ].join('\n'),
    );
  }
  const parsed = parseCase(complete(filled.case));
  if (!parsed.ok) {
    const problems = parsed.problems.map(
      ({ path, found, allowed }) => `  ${path}: found ${found}; allowed: ${allowed}`,
    );
    throw new UserError(['--baseline: the case does not hold with what was read:', ...problems].join('\n'));
  }
  for (const { kind, name } of filled.unmatched) terminal.stderr.write(`Added the ${kind} "${name}".\n`);
  for (const name of filled.untouched)
    terminal.stderr.write(`Team "${name}": in none of the files; it stays as the case has it.\n`);
  return parsed.case;
}

async function imported(path: string, terminal: Terminal): Promise<Imported> {
  const { signal } = new AbortController();
  const given = { signal, progress: () => undefined, pseudonyms: new PseudonymBook() };
  try {
    const read = await readFile(await open(path, terminal, signal), { keepPersonal: false }, given, true);
    const { notImported } = read.imported;
    if (notImported.length > 0)
      terminal.stderr.write(`${path}: ${notImported.length} rows were not read; import says why.\n`);
    return read.imported;
  } catch (error) {
    if (error instanceof ImportError || error instanceof UnsureMapping) throw new UserError(error.message);
    throw error;
  }
}

const UNNAMED = { team: 'No team', role: 'No title' };

function linesOf(file: string, { tables, counts }: Imported): BaselineLines {
  const rowsOf = <Line>(kind: ImportedTable['kind'], line: (cell: CellOf) => Line): Line[] =>
    tables
      .filter((table) => table.kind === kind)
      .flatMap((table) =>
        Array.from({ length: table.rows }, (_, row) => line((key) => table.column(key)?.at(row))),
      );
  const posts = rowsOf('posts', (cell) => postLine(cell, UNNAMED));
  const cases = rowsOf('caseload', (cell) => caseLine(cell, UNNAMED));
  if (posts.length + cases.length === 0)
    throw new UserError(
      `${file}: holds neither posts by team nor cases by team; --baseline takes lists that do.`,
    );
  return { file, rows: counts.imported, posts, cases };
}
