import type { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { FORMATS, ImportError, PseudonymBook } from '../../src/workforce';
import { mappingText } from '../../src/workforce/mapping';
import { workforceWorkbook } from '../../src/workforce/workbook';
import { layout } from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { EXIT, type Terminal } from '../cli';
import { refuseUnwritable, writeWhole } from '../files';
import { refuseUnknownArea } from '../import/area';
import { type Choices, type Options, readChoices } from '../import/choices';
import { interruptible } from '../import/interrupt';
import { open } from '../import/open';
import { ProgressLine } from '../import/progress';
import { type ReadFile, readFile } from '../import/read';
import { refusalJson, report, reportJson } from '../import/report';
import { UnsureMapping } from '../import/unsure';
import { UserError } from '../user-error';

const NOTHING = 'No workbook was written.';
const NO_ROW = 'No row was imported: the workbook says why, and holds no data.\n';

export function addImport(program: Command, terminal: Terminal, done: (code: number) => void): void {
  const command = program.command('import');
  command
    .summary('read workforce data into a workbook of tables, profile and dashboards')
    .description(
      'Reads .csv, .tsv, .xlsx and XML files or pasted text, tells by what stands in them what they are, checks every row,\n' +
        'leaves out what is personal, and writes one .xlsx workbook. Nothing is written where a file is refused.\n\n' +
        `Formats: ${formatIds().join(', ')}; any other list of posts or cases by a mapping.`,
    )
    .argument('<file...>', 'the files; - reads pasted text from standard input')
    .requiredOption('-o, --output <out.xlsx>', 'the workbook to write')
    .option('--as <format>', 'refuse files that are not of this format')
    .option('--map <mapping.json>', 'what the columns of a list are')
    .option('--save-map <mapping.json>', 'save the mapping that is guessed, to mend and give with --map')
    .option('--band <low:high>', 'safe band of cases per FTE (20:25 unless given)')
    .option('--weights <weights.json>', 'points of a case by complexity, and points that one FTE can carry')
    .option('--settings <file>', 'settings saved from the add-in; what is given beside them goes before them')
    .option('--suppress <n>', 'hide counts from 1 to below n, and what they could be worked out from')
    .option('--keep-personal', 'keep names, numbers and dates of birth')
    .option('--as-at <DD/MM/YYYY>', 'the date of the data')
    .option('--area <name>', 'the local authority to compare, in open data')
    .option('--sheet <name>', 'the sheet of a workbook to read')
    .option('--header-row <n>', 'the row that holds the headers')
    .option('--full-time-hours <hours>', 'hours a week of a full-time post (37 unless given)')
    .option('--pension-rate <rate>', "employer's pension contribution, as 21.5% or 0.215 of pay")
    .option('--title <words>', 'the title of the workbook')
    .option('--author <name>', 'who made it, on About')
    .option('--json', 'print one JSON object instead of text')
    .option('--force', 'replace files that exist')
    .exitOverride((error) => {
      if (command.opts<Options>().json && error.exitCode !== 0) {
        terminal.stdout.write(jsonText(refusalJson(usageError(error))));
      }
      throw error;
    })
    .action((files: string[], options: Options) =>
      interruptible(async (signal) => done(await importOrRefuse(files, options, signal, terminal))),
    );
}

const formatIds = () => [...new Set(FORMATS.filter(({ exact }) => !exact).map(({ id }) => id))];

/** A program that asked for an object gets one where there is no workbook, too; a person reads the message on standard error. */
async function importOrRefuse(
  files: readonly string[],
  options: Options,
  signal: AbortSignal,
  terminal: Terminal,
): Promise<number> {
  try {
    return await importFiles(files, options, signal, terminal);
  } catch (error) {
    if (options.json && error instanceof UserError) terminal.stdout.write(jsonText(refusalJson(error)));
    throw error;
  }
}

/** What is wrong with the command itself: the first line that a person reads on standard error. */
const usageError = ({ message }: CommanderError): UserError =>
  new UserError(message, [message.replace(/^error: /, '')]);

const jsonText = (object: object): string => `${JSON.stringify(object, null, 2)}\n`;

/** The whole job: read every file, write the workbook, and say what became of each row. @returns the exit code */
async function importFiles(
  files: readonly string[],
  options: Options,
  signal: AbortSignal,
  terminal: Terminal,
): Promise<number> {
  const { output, json = false, force = false } = options;
  if (!output.toLowerCase().endsWith('.xlsx')) {
    throw new UserError(`${output}: a workbook is written as .xlsx; give a name that ends so.`);
  }
  const choices = await readChoices(options, files);
  await refuseUnwritable(output, force, terminal.files);
  if (choices.saveMap !== undefined) await refuseUnwritable(choices.saveMap, force, terminal.files);
  const line = new ProgressLine(terminal.stderr);
  try {
    const read = await readAll(files, choices, { signal, line, force }, terminal);
    refuseUnknownArea(
      read.map(({ imported }) => imported),
      choices.area,
    );
    line.say(`${output}: being written`);
    const described = layout(
      workforceWorkbook(
        read.map(({ imported }) => imported),
        workbookOptions(choices),
      ),
    );
    const bytes = await writeXlsx(described);
    await writeWhole(output, bytes, force, terminal.files, signal);
    await saveMapping(read, choices, force, terminal);
    line.clear();
    const written = { output, described, keepPersonal: choices.keepPersonal };
    terminal.stdout.write(json ? jsonText(reportJson(read, written)) : report(read, written));
    if (read.some(({ imported }) => imported.counts.imported > 0)) return EXIT.done;
    terminal.stderr.write(NO_ROW);
    return EXIT.checksFail;
  } finally {
    line.clear();
  }
}

interface Running {
  readonly signal: AbortSignal;
  readonly line: ProgressLine;
  readonly force: boolean;
}

/** Every file, or a refusal that names all that are no good. */
async function readAll(
  files: readonly string[],
  choices: Choices,
  { signal, line, force }: Running,
  terminal: Terminal,
): Promise<ReadFile[]> {
  const pseudonyms = new PseudonymBook();
  const read: ReadFile[] = [];
  const refusals: string[] = [];
  for (const file of files) {
    try {
      const opened = await open(file, terminal, signal);
      const progress = line.reading(opened.source.name);
      read.push(await readFile(opened, choices, { signal, progress, pseudonyms }, files.length === 1));
    } catch (error) {
      if (error instanceof UnsureMapping) refusals.push(await unsure(error, choices, force, terminal));
      else if (error instanceof ImportError || error instanceof UserError) refusals.push(error.message);
      else throw error;
    }
  }
  if (refusals.length === 0 && choices.mapping && !read.some(({ isByGivenMapping }) => isByGivenMapping)) {
    refusals.push('--map: none of the files has the columns that the mapping names.');
  }
  if (refusals.length > 0) {
    const reasons = refusals.map(sentence);
    throw new UserError([...reasons, NOTHING].join('\n'), reasons);
  }
  return read;
}

const sentence = (message: string) => (/[.!?]$/.test(message) ? message : `${message}.`);

/** The guess, and how to go on from it. */
async function unsure(
  error: UnsureMapping,
  { saveMap }: Choices,
  force: boolean,
  { files }: Terminal,
): Promise<string> {
  if (saveMap === undefined) {
    return `${error.message}\nSave this guess with --save-map mapping.json, mend it, and import with --map mapping.json.`;
  }
  await writeWhole(saveMap, new TextEncoder().encode(mappingText(error.mapping)), force, files);
  return `${error.message}\nThe guess is saved in ${saveMap}: mend it, and import with --map ${saveMap}.`;
}

async function saveMapping(
  read: readonly ReadFile[],
  { saveMap }: Choices,
  force: boolean,
  { files, stderr }: Terminal,
): Promise<void> {
  if (saveMap === undefined) return;
  const guessed = read.flatMap((file) => file.guessed ?? []);
  const [first] = guessed;
  if (!first) {
    stderr.write(`${saveMap}: not written, because no mapping had to be guessed.\n`);
    return;
  }
  await writeWhole(saveMap, new TextEncoder().encode(mappingText(first)), force, files);
  if (guessed.length > 1)
    stderr.write(`${saveMap}: holds the mapping of the first list that was guessed only.\n`);
}

function workbookOptions(choices: Choices) {
  const { band, weights, area, asAt, suppress, keepPersonal, pensionRate } = choices;
  const { title = 'Workforce data', author = 'Not given' } = choices;
  const { name, version } = packageJson;
  return {
    title,
    author,
    date: today(),
    version: '1.0',
    madeWith: `${name} ${version}`,
    keepPersonal,
    ...(band && { band }),
    ...(weights && { weights }),
    ...(area !== undefined && { authority: area }),
    ...(asAt !== undefined && { asAt }),
    ...(suppress !== undefined && { suppress }),
    ...(pensionRate !== undefined && { pensionRate }),
  };
}

/** Where the person is, not in Greenwich. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
