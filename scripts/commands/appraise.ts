import type { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { type Evaluation, evaluate } from '../../src/appraisal/evaluate';
import { appraisalWorkbook } from '../../src/appraisal/workbook';
import { layout } from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { withBaseline } from '../baseline';
import { EXIT, type Terminal } from '../cli';
import { refuseUnwritable, writeWhole } from '../files';
import { optionsTable } from '../options-table';
import { readCaseOrWorkbook } from '../read-workbook';
import { UserError } from '../user-error';

interface Options {
  output: string;
  force?: boolean;
  baseline?: string[];
  add?: boolean;
}

export function addAppraise(program: Command, terminal: Terminal, done: (code: number) => void): void {
  program
    .command('appraise')
    .summary('write the options appraisal of a case as a workbook')
    .description(
      'Reads a case (JSON), or a workbook that was made from one with what has been typed into it since, and writes its options ' +
        'appraisal as an .xlsx workbook with live formulas. Nothing typed is lost: what cannot be read is named by sheet and cell.',
    )
    .argument(
      '<case.json>',
      'the case; schema/appraisal-case.schema.json says what it holds. Or a workbook (.xlsx)',
    )
    .requiredOption('-o, --output <out.xlsx>', 'the workbook to write')
    .option('--force', 'replace the workbook if it exists')
    .option(
      '--baseline <files...>',
      'lists of posts, or of cases by team or worker, that fill the teams of the case by name',
    )
    .option('--add', 'add teams and roles that --baseline finds and the case does not have')
    .action(async (casePath: string, { output, force = false, baseline = [], add = false }: Options) => {
      if (add && baseline.length === 0)
        throw new UserError('--add: adds what --baseline finds; give --baseline as well.');
      if (!output.toLowerCase().endsWith('.xlsx')) {
        throw new UserError(`${output}: a workbook is written as .xlsx; give a name that ends so.`);
      }
      await refuseUnwritable(output, force, terminal.files);
      done(await appraise(casePath, output, force, terminal, { files: baseline, add }));
    });
}

/** The whole job: read, evaluate, write, and say what came out. */
export async function appraise(
  casePath: string,
  output: string,
  force: boolean,
  terminal: Terminal,
  baseline: { readonly files: readonly string[]; readonly add: boolean } = { files: [], add: false },
) {
  const { stdout, stderr, files } = terminal;
  const read = await readCaseOrWorkbook(casePath, stderr);
  const c =
    baseline.files.length === 0 ? read : await withBaseline(read, baseline.files, baseline.add, terminal);
  const result = evaluate(c);
  const described = layout(appraisalWorkbook(c, `Workforce Case ${packageJson.version}`, result));
  await writeWhole(output, await writeXlsx(described), force, files);
  stdout.write(`${c.title}\n\n${optionsTable(c, result)}\n${findingsLine(result)}\n${output}\n`);
  const failed = result.checks.filter(({ passes }) => !passes);
  for (const { id, detail } of failed) stderr.write(`Check failed: ${id}. ${detail ?? ''}\n`);
  return failed.length === 0 ? EXIT.done : EXIT.checksFail;
}

function findingsLine({ findings, checks }: Evaluation): string {
  const passed = checks.filter(({ passes }) => passes).length;
  const counts = (['Yes', 'Truncated', 'No', 'Cannot be checked'] as const)
    .map((result) => [result, findings.filter((finding) => finding.result === result).length] as const)
    .filter(([, count]) => count > 0)
    .map(([result, count]) => `${result} ${count}`);
  const stated = findings.length === 0 ? '' : `\nStated figures that reconcile: ${counts.join(', ')}`;
  return `Integrity checks: ${passed} of ${checks.length} pass${stated}`;
}
