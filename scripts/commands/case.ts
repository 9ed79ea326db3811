import type { Command } from 'commander';
import type { Terminal } from '../cli';
import { refuseUnwritable, writeWhole } from '../files';
import { readCaseOrWorkbook } from '../read-workbook';
import { UserError } from '../user-error';

interface Options {
  output: string;
  force?: boolean;
}

export function addCase(program: Command, { stdout, stderr, files }: Terminal): void {
  program
    .command('case')
    .summary('write the case that a workbook holds')
    .description(
      'Reads every input of a workbook that appraise wrote, with what has been typed into it since, and writes it as a case (JSON).',
    )
    .argument('<workbook.xlsx>', 'the workbook; a case (JSON) is written with every default said')
    .requiredOption('-o, --output <case.json>', 'the case to write')
    .option('--force', 'replace the case if it exists')
    .action(async (path: string, { output, force = false }: Options) => {
      if (!output.toLowerCase().endsWith('.json'))
        throw new UserError(`${output}: a case is written as .json; give a name that ends so.`);
      await refuseUnwritable(output, force, files);
      const c = await readCaseOrWorkbook(path, stderr);
      await writeWhole(output, Buffer.from(`${JSON.stringify(c, null, 2)}\n`), force, files);
      stdout.write(`${c.title}\n${output}\n`);
    });
}
