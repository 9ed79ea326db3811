import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Evaluation } from '../../src/appraisal/evaluate';
import { scenarioInWords } from '../../src/appraisal/in-words';
import type { AppraisalCase } from '../../src/appraisal/schema';
import type { Settings } from '../../src/settings';
import { appraiseFolder } from '../appraise/folder';
import { type Places, writeAppraisal } from '../appraise/write';
import { withBaseline } from '../baseline';
import { EXIT, type Terminal } from '../cli';
import { refuseUnwritable } from '../files';
import { optionsTable } from '../options-table';
import { readCaseOrWorkbook } from '../read-workbook';
import { readCompletedCase, readSettings, withTeamBands } from '../settings';
import { UserError } from '../user-error';

interface Options {
  output: string;
  force?: boolean;
  report?: string;
  outDir?: string;
  baseline?: string[];
  add?: boolean;
  settings?: string;
}

export function addAppraise(program: Command, terminal: Terminal, done: (code: number) => void): void {
  program
    .command('appraise')
    .summary(
      'write the options appraisal of a case as a workbook; of a folder of cases, with a summary across them',
    )
    .description(
      'Reads a case (JSON), or a workbook that was made from one with what has been typed into it since, and writes its options ' +
        'appraisal as an .xlsx workbook with live formulas. Nothing typed is lost: what cannot be read is named by sheet and cell. ' +
        'Of a folder, every case and workbook in it is appraised, and one workbook holds them side by side.',
    )
    .argument(
      '<case.json>',
      'the case; schema/appraisal-case.schema.json says what it holds. Or a workbook (.xlsx), or a folder of either',
    )
    .requiredOption(
      '-o, --output <out.xlsx>',
      'the workbook to write; of a folder, the summary across its cases',
    )
    .option('--force', 'replace files that exist')
    .option('--report <out.docx>', 'also write the appraisal as a Word document for a report')
    .option('--out-dir <folder>', 'of a folder: where its workbooks go; beside the cases unless given')
    .option(
      '--baseline <files...>',
      'lists of posts, or of cases by team or worker, that fill the teams of the case by name',
    )
    .option(
      '--settings <file>',
      'settings saved from the add-in: pension rate, tax year and bands where the case leaves them out',
    )
    .option('--add', 'add teams and roles that --baseline finds and the case does not have')
    .action(async (path: string, options: Options) => {
      const { output, force = false, report, outDir, baseline = [], add = false, settings } = options;
      if (add && baseline.length === 0)
        throw new UserError('--add: adds what --baseline finds; give --baseline as well.');
      refuseOtherEnding(output, '.xlsx', 'a workbook');
      if (report !== undefined) refuseOtherEnding(report, '.docx', 'a report');
      await refuseUnwritable(output, force, terminal.files);
      if (await isFolder(path)) {
        for (const [name, given] of [
          ['--report', report !== undefined],
          ['--baseline', baseline.length > 0],
          ['--settings', settings !== undefined],
        ] as const)
          if (given) throw new UserError(`${name}: is for one case, and ${path} is a folder; name the case.`);
        done(await appraiseFolder(path, { summary: output, outDir, force }, terminal));
        return;
      }
      if (outDir !== undefined)
        throw new UserError(
          `--out-dir: is for a folder of cases, and ${path} is none; -o says where its workbook goes.`,
        );
      if (report !== undefined) await refuseUnwritable(report, force, terminal.files);
      const places = { workbook: output, ...(report === undefined ? {} : { report }) };
      const set = settings === undefined ? undefined : await readSettings(settings);
      done(await appraise(path, places, force, terminal, { files: baseline, add }, set));
    });
}

function refuseOtherEnding(path: string, ending: string, what: string): void {
  if (!path.toLowerCase().endsWith(ending))
    throw new UserError(`${path}: ${what} is written as ${ending}; give a name that ends so.`);
}

/** A path that is not there is no folder: reading it as a case says so. */
const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** The whole job: read, evaluate, write, and say what came out. */
export async function appraise(
  casePath: string,
  places: Places,
  force: boolean,
  terminal: Terminal,
  baseline: { readonly files: readonly string[]; readonly add: boolean } = { files: [], add: false },
  settings?: Settings,
) {
  const { stdout, stderr } = terminal;
  const read = settings
    ? await readCompletedCase(casePath, settings, stderr)
    : await readCaseOrWorkbook(casePath, stderr);
  const c =
    baseline.files.length === 0
      ? read
      : await withBaseline(read, baseline.files, baseline.add, terminal, (filled) =>
          withTeamBands(filled, settings ?? {}, stderr),
        );
  const result = await writeAppraisal(c, places, force, terminal.files);
  const written = [places.workbook, ...(places.report === undefined ? [] : [places.report])];
  stdout.write(
    `${c.title}\n${scenarioLine(c)}\n${optionsTable(c, result)}\n${findingsLine(result)}\n${written.join('\n')}\n`,
  );
  const failed = result.checks.filter(({ passes }) => !passes);
  for (const { id, detail } of failed) stderr.write(`Check failed: ${id}. ${detail ?? ''}\n`);
  return failed.length === 0 ? EXIT.done : EXIT.checksFail;
}

const scenarioLine = ({ scenarios }: AppraisalCase): string =>
  scenarios ? `Scenario shown: ${scenarioInWords(scenarios.selected)}\n` : '';

function findingsLine({ findings, checks }: Evaluation): string {
  const passed = checks.filter(({ passes }) => passes).length;
  const counts = (['Yes', 'Truncated', 'No', 'Cannot be checked', 'Not compared'] as const)
    .map((result) => [result, findings.filter((finding) => finding.result === result).length] as const)
    .filter(([, count]) => count > 0)
    .map(([result, count]) => `${result} ${count}`);
  const stated = findings.length === 0 ? '' : `\nStated figures that reconcile: ${counts.join(', ')}`;
  return `Integrity checks: ${passed} of ${checks.length} pass${stated}`;
}
