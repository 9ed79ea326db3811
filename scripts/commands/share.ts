import { realpath } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Command } from 'commander';
import {
  type After,
  type CellValue,
  type Shared,
  ShareError,
  leftIn,
  placeInWords,
  shareBook,
} from '../../src/share';
import { XlsxError } from '../../src/xlsx';
import { EditableWorkbook } from '../../src/xlsx/edit';
import { EXIT, type Terminal } from '../cli';
import { readBytes, refuseUnwritable, writeWhole } from '../files';
import { UserError } from '../user-error';

interface Options {
  readonly output?: string;
  readonly preview?: boolean;
  readonly json?: boolean;
  readonly keepChecks?: boolean;
  readonly force?: boolean;
}

export function addShare(program: Command, terminal: Terminal, done: (code: number) => void): void {
  program
    .command('share')
    .summary('make a copy of a workbook that shows every figure without the add-in')
    .description(
      'Turns every WFC function of a workbook into a formula of Excel 2016, and writes a copy: functions inside longer formulas, tables,\n' +
        'names, conditional formats and data validation too. Where there is no such formula the value is written, and listed on the\n' +
        'sheet WFC Values. The sheet WFC Rates is added where a formula looks a rate up. All else in the file stays as it is.\n\n' +
        'A formula is plain where its arguments are good, and keeps the function’s own checks where one may not be.',
    )
    .argument('<in.xlsx>', 'the workbook, as saved where the add-in runs')
    .option('-o, --output <out.xlsx>', 'the copy to write')
    .option('--preview', 'write nothing; list each cell with its value and formula, before and after')
    .option('--json', 'print one JSON object instead of text')
    .option('--keep-checks', 'keep the functions’ own checks in every formula')
    .option('--force', 'replace a file that exists')
    .action(async (input: string, options: Options) => done(await share(input, options, terminal)));
}

async function share(input: string, options: Options, terminal: Terminal): Promise<number> {
  const { output, preview = false, json = false, force = false, keepChecks = false } = options;
  if (!preview && output === undefined)
    throw new UserError('share needs the name of the copy: add -o out.xlsx, or --preview to write nothing.');
  if (!preview && output !== undefined) await refuseOutput(input, output, force, terminal);
  const bytes = await readBytes(input);
  const shared = await asUserErrors(input, () => shareBook(new EditableWorkbook(bytes), { keepChecks }));
  if (preview || output === undefined) {
    terminal.stdout.write(
      json ? jsonText(report(shared, shared.plan.left.map(leftInWords))) : previewText(shared),
    );
    return shared.plan.left.length > 0 ? EXIT.checksFail : EXIT.done;
  }
  const copy = await asUserErrors(input, () => shared.write());
  const left = leftIn(new EditableWorkbook(copy));
  await writeWhole(output, copy, force, terminal.files);
  const reasons = [...shared.plan.left.map(leftInWords), ...(shared.plan.left.length > 0 ? [] : left)];
  terminal.stdout.write(
    json ? jsonText({ output, ...report(shared, reasons) }) : doneText(output, shared, reasons),
  );
  return reasons.length > 0 ? EXIT.checksFail : EXIT.done;
}

async function refuseOutput(
  input: string,
  output: string,
  force: boolean,
  { files }: Terminal,
): Promise<void> {
  const [from, to] = [extname(input).toLowerCase(), extname(output).toLowerCase()];
  if (!['.xlsx', '.xlsm'].includes(from))
    throw new UserError(`${input}: only .xlsx and .xlsm workbooks can be shared; save it as one in Excel.`);
  if (from !== to)
    throw new UserError(
      `${output}: the copy keeps the kind of the workbook; give a name that ends in ${from}.`,
    );
  const same = async (path: string) => realpath(path).catch(() => undefined);
  const [source, target] = [await same(input), await same(output)];
  if (source !== undefined && source === target)
    throw new UserError(
      `${output}: is the workbook itself, which stays as it is; give another name for the copy.`,
    );
  await refuseUnwritable(output, force, files);
}

async function asUserErrors<T>(input: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof XlsxError) throw new UserError(`${input}: ${error.message}.`);
    if (error instanceof ShareError) throw new UserError(`${input}: ${error.message}`);
    throw error;
  }
}

const leftInWords = ({ place, because }: Shared['plan']['left'][number]) =>
  `${placeInWords(place)}: ${because}`;

const valueOf = (value: CellValue) => (typeof value === 'object' && value !== null ? value.error : value);

const AFTER_BY: Readonly<Record<After['by'], string>> = {
  formula: 'the native formula, worked out here',
  function: 'the function, worked out anew',
  value: 'the value that stays',
  Excel: 'Excel alone can work it out',
};

function report({ plan, values, added, notes }: Shared, left: readonly string[]): object {
  return {
    cells: values().map(({ cell, after, differs }) => ({
      place: placeInWords(cell),
      before: `=${cell.was}`,
      value: valueOf(cell.value),
      ...(after.by !== 'Excel' && { valueAfter: valueOf(after.value) }),
      valueAfterFrom: AFTER_BY[after.by],
      differs,
      ...(cell.becomes === 'formula'
        ? { formula: `=${cell.formula}`, checks: cell.checked }
        : { keptAsValue: cell.because }),
    })),
    others: plan.texts.map(({ place, was, formula }) => ({
      place: placeInWords(place),
      before: `=${was}`,
      formula: `=${formula}`,
    })),
    sheetsAdded: added,
    notes,
    left,
    everyFigureShows: left.length === 0,
  };
}

function previewText(shared: Shared): string {
  const { plan } = shared;
  const values = shared.values();
  const lines = values.map(({ cell, after, differs }) => {
    const then = cell.becomes === 'formula' ? `=${cell.formula}` : `the value stays, as ${cell.because}`;
    const shown = `before ${inWords(cell.value)}, after ${after.by === 'Excel' ? 'for Excel to work out' : inWords(after.value)}`;
    return `${placeInWords(cell)}  ${shown}${differs ? '  DIFFERS' : ''}\n  =${cell.was}\n  ${then}`;
  });
  const others = plan.texts.map(
    ({ place, was, formula }) => `${placeInWords(place)}\n  =${was}\n  =${formula}`,
  );
  const differing = values.filter(({ differs }) => differs).map(({ cell }) => placeInWords(cell));
  const difference =
    differing.length === 0
      ? []
      : [`${counted(differing.length, 'cell')} would show another value: ${differing.join(', ')}.`];
  const untold = values.filter(({ after }) => after.by === 'Excel').length;
  const howKnown = [
    'Values after are worked out here: by the new formula where it can be, else by the function, from the values that the file holds.',
    ...(untold > 0 ? [`Of ${counted(untold, 'cell')} only Excel can say what the new formula gives.`] : []),
  ];
  return `${[
    ...difference,
    ...lines,
    ...others,
    ...(values.length > 0 ? howKnown : []),
    ...summary(shared, plan.left.map(leftInWords)),
  ].join('\n')}\n`;
}

const inWords = (value: CellValue): string => String(valueOf(value) ?? 'no value');

const doneText = (output: string, shared: Shared, left: readonly string[]): string =>
  `${[`${output} is written.`, ...summary(shared, left)].join('\n')}\n`;

function summary({ plan, added, notes }: Shared, left: readonly string[]): string[] {
  const values = plan.cells.filter(({ becomes }) => becomes === 'value').length;
  const formulas = plan.cells.length - values;
  return [
    `${counted(formulas, 'cell')} with a native formula, ${counted(values, 'cell')} kept as a value, ${counted(plan.texts.length, 'other place')}.`,
    ...(added.length > 0 ? [`Added: the sheet ${added.join(' and the sheet ')}.`] : []),
    ...notes,
    ...(left.length === 0
      ? ['A reader without the add-in will see every figure.']
      : ['A reader without the add-in will not see these:', ...left.map((line) => `  ${line}`)]),
  ];
}

const counted = (count: number, what: string) =>
  `${count.toLocaleString('en-GB')} ${what}${count === 1 ? '' : 's'}`;
const jsonText = (object: object): string => `${JSON.stringify(object, null, 2)}\n`;
