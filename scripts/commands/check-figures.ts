import { basename } from 'node:path';
import type { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { FiguresError, checkTable, checkedWorkbook, readTable, summaryOf } from '../../src/figures';
import { writeXlsx } from '../../src/xlsx';
import { EXIT, type Terminal } from '../cli';
import { reportJson, reportText } from '../figures/report';
import { readGiven } from '../figures/read';
import { refuseUnwritable, writeWhole } from '../files';
import { UserError } from '../user-error';

interface Options {
  readonly sheet?: string;
  readonly range?: string;
  readonly output?: string;
  readonly json?: boolean;
  readonly force?: boolean;
}

export function addCheckFigures(program: Command, terminal: Terminal, done: (code: number) => void): void {
  program
    .command('check-figures')
    .summary('say whether the figures of a table follow from each other')
    .description(
      'Finds totals, shares of totals, changes, averages and ratios in a table, works each out again and says: Yes, Truncated (digits are\n' +
        'cut, not rounded), No (it does not follow from the figures shown) or Cannot be checked. A figure that does not follow may be\n' +
        'rounded, or rest on figures not shown.\n\n' +
        'Reads a workbook, a CSV file, or text copied out of a report: cells between tabs, or between two or more spaces.',
    )
    .argument('<file>', 'a .xlsx, .csv or text file; - for standard input')
    .option('--sheet <name>', 'of a workbook: the sheet; the one in front if left out')
    .option(
      '--range <cells>',
      'of a workbook: the cells of the table, such as A1:F20; all of the sheet if left out',
    )
    .option('-o, --output <out.xlsx>', 'write the results as a workbook with live formulas')
    .option('--json', 'print one JSON object instead of text')
    .option('--force', 'replace a file that exists')
    .action(async (file: string, options: Options) => done(await checkFigures(file, options, terminal)));
}

async function checkFigures(file: string, options: Options, terminal: Terminal): Promise<number> {
  const { output, json = false, force = false, sheet, range } = options;
  if (output !== undefined) await refuseUnwritable(output, force, terminal.files);
  const where = { ...(sheet === undefined ? {} : { sheet }), ...(range === undefined ? {} : { range }) };
  const { cells, source, place } = await readGiven(file, where, terminal);
  const checked = checkTable(tableOf(cells, source));
  if (output !== undefined) {
    // Not linked: the workbook that is written does not hold the sheet.
    const created = new Date().toISOString().slice(0, 10);
    // Whoever reads the workbook learns which file it was, and not whose folders it lay in. No sheet has a slash in its name.
    const described = checkedWorkbook(checked, {
      ...{ source: basename(source), created, version: packageJson.version },
    });
    await writeWhole(output, await writeXlsx(described), force, terminal.files);
  }
  if (json) terminal.stdout.write(`${JSON.stringify(reportJson(checked, source, place), null, 2)}\n`);
  else if (output === undefined) terminal.stdout.write(reportText(checked));
  else terminal.stdout.write(`${output} is written.\n${summaryOf(checked.judged)}\n`);
  return EXIT.done;
}

function tableOf(cells: Parameters<typeof readTable>[0], source: string) {
  try {
    return readTable(cells);
  } catch (error) {
    if (error instanceof FiguresError) throw new UserError(`${source}: ${error.message}`);
    throw error;
  }
}
