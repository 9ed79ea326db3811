import { readdir } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import {
  type AppraisedCase,
  type FileLink,
  type RefusedFile,
  summaryAcross,
} from '../../src/appraisal/across';
import { evaluate } from '../../src/appraisal/evaluate';
import type { AppraisalCase } from '../../src/appraisal/schema';
import { layout } from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { EXIT, type Terminal } from '../cli';
import { explain, refuseUnwritable, writeWhole } from '../files';
import { readCaseOrWorkbook } from '../read-workbook';
import { UserError } from '../user-error';
import { acrossTable } from './across-table';
import { MADE_WITH, writeAppraisal } from './write';

export interface FolderPlaces {
  readonly summary: string;
  /** Where workbooks go; beside the cases where left out. */
  readonly outDir: string | undefined;
  readonly force: boolean;
}

/** Files of one name: a case, the workbook that was made of it, or both. */
interface Entry {
  readonly name: string;
  readonly files: readonly string[];
}

/**
 * Appraises every case of a folder. A file that is refused is said and stands on the summary; the others go on.
 *
 * @returns 2 where a file was refused, else 1 where the checks of a case fail
 * @throws UserError where the folder cannot be read, or holds no case at all
 */
export async function appraiseFolder(
  folder: string,
  places: FolderPlaces,
  terminal: Terminal,
): Promise<number> {
  const entries = await entriesOf(folder, places.summary);
  const appraised: AppraisedCase[] = [];
  const refused: RefusedFile[] = [];
  for (const entry of entries) {
    try {
      appraised.push(await appraiseEntry(folder, entry, places, terminal));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      terminal.stderr.write(`${error.message}\n`);
      const path = join(folder, entry.files[0]!);
      refused.push({ file: linkFrom(places.summary, path), why: withoutPath(error.message, path) });
    }
  }
  if (appraised.length === 0) throw new UserError(`${folder}: no case could be read; nothing was written.`);
  const made = { on: new Date().toISOString().slice(0, 10), with: MADE_WITH, version: packageJson.version };
  const summary = summaryAcross(appraised, refused, { ...made, from: basename(resolve(folder)) });
  await writeWhole(places.summary, await writeXlsx(layout(summary)), places.force, terminal.files);
  terminal.stdout.write(`${acrossTable(appraised, refused.length)}\n${places.summary}\n`);
  if (refused.length > 0) return EXIT.badInput;
  const failing = appraised.filter(({ result }) => result.checks.some(({ passes }) => !passes));
  return failing.length === 0 ? EXIT.done : EXIT.checksFail;
}

/** The summary names the file beside the reason, and no folder of the machine that made it. */
const withoutPath = (message: string, path: string): string =>
  message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message;

/** What Excel keeps beside a workbook that is open is no workbook. */
const isCaseFile = (name: string): boolean => /\.(json|xlsx|xlsm)$/i.test(name) && !/^(\.|~\$)/.test(name);

/** Cases and workbooks of the folder by name, the summary itself left out. */
async function entriesOf(folder: string, summary: string): Promise<Entry[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new UserError(`${folder}: ${explain(error, 'a folder that can be read')}`);
  });
  const names = found
    .filter((entry) => !entry.isDirectory() && isCaseFile(entry.name))
    .map(({ name }) => name)
    .filter((name) => resolve(folder, name) !== resolve(summary))
    .toSorted();
  if (names.length === 0)
    throw new UserError(
      `${folder}: holds neither a case (.json) nor a workbook (.xlsx); give a folder that does.`,
    );
  const stem = (name: string) => basename(name, extname(name));
  const stems = [...new Set(names.map((name) => stem(name).toLowerCase()))];
  return stems.map((wanted) => {
    const files = names.filter((name) => stem(name).toLowerCase() === wanted);
    return { name: stem(files[0]!), files };
  });
}

async function appraiseEntry(
  folder: string,
  { name, files }: Entry,
  { summary, outDir, force }: FolderPlaces,
  terminal: Terminal,
): Promise<AppraisedCase> {
  const paths = files.map((file) => join(folder, file));
  const cases: AppraisalCase[] = [];
  for (const path of paths) {
    const said = { write: (words: string) => terminal.stderr.write(`${path}: ${words}`) };
    cases.push(await readCaseOrWorkbook(path, said));
  }
  refuseDifferent(paths, cases);
  const c = cases[0]!;
  const beside = paths.find((path) => !/\.json$/i.test(path));
  const place = join(outDir ?? folder, `${name}.xlsx`);
  // The workbook that is there holds the case as it is: nothing is gained by writing it again.
  const isThere = beside !== undefined && outDir === undefined && !(force && paths.length > 1);
  if (!isThere) await refuseUnwritable(place, force, terminal.files);
  const result = isThere ? evaluate(c) : await writeAppraisal(c, { workbook: place }, force, terminal.files);
  return {
    file: linkFrom(summary, paths[0]!),
    workbook: linkFrom(summary, isThere ? beside : place),
    case: c,
    result,
  };
}

/** Where a case and a workbook have one name, neither may hold what the other lacks: only a person knows which counts. */
function refuseDifferent([path, ...others]: readonly string[], [c, ...rest]: readonly AppraisalCase[]): void {
  const differs = rest.findIndex((other) => !isDeepStrictEqual(withoutSchema(c!), withoutSchema(other)));
  if (differs < 0) return;
  const [one, other] = [path!, others[differs]!];
  throw new UserError(
    `${one}: says other things than ${other}, which has its name. "compare ${one} ${other}" shows what; keep one of them in this folder.`,
  );
}

/** Where its schema stands is the file's own business. */
const withoutSchema = (c: AppraisalCase) => ({ ...c, $schema: undefined });

/** By name, relative to where the summary stands. */
function linkFrom(summary: string, path: string): FileLink {
  const from = relative(resolve(dirname(summary)), resolve(path));
  return { name: basename(path), path: from.split(sep).join('/') };
}
