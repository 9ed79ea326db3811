import { parseCase } from '../../../src/appraisal/parse';
import type { AppraisalCase } from '../../../src/appraisal/schema';
import { appraisalWorkbook } from '../../../src/appraisal/workbook';
import {
  BuildError,
  type Progress,
  type WriteOptions,
  type Written,
  writeWorkbook,
} from '../../../src/excel';
import { type ReadBook, readBook } from '../../../src/excel/read-book';
import { type BuiltRecord, readRecord } from '../../../src/excel/record';
import { refreshWorkbook } from '../../../src/excel/refresh';
import { type DescribedWorkbook, layout } from '../../../src/workbook';
import type { Control } from '../../app/jobs';
import { progressOf, resultOf } from '../../app/outcome';
import { texts } from '../../texts';
import { join } from './join';
import { noted } from './notes';
import { saveBuilt } from './saved';
import type { Answers, Outcome } from './types';

const words = texts.refresh;
const FRONT = 'Summary';

/** What of `Control` a build needs, and how long Excel may take for a request. */
export type BuildControl = Control & Pick<WriteOptions, 'patience'>;

/**
 * Makes the sheets of a case; where the workbook has them already, reads back what was typed on them first, joins it with what was changed in
 * the pane, and makes them afresh in their place.
 *
 * @param json - the pane's case
 * @param answers - to the conflicts of an earlier call
 * @throws BuildError where Excel refused or was silent, the person cancelled, or somebody typed meanwhile
 */
export async function build(json: unknown, control: BuildControl, answers: Answers = {}): Promise<Outcome> {
  const parsed = parseCase(json);
  if (!parsed.ok) return { kind: 'case', words: words.notReady, problems: parsed.problems, json };
  const built = readRecord()?.built;
  if (!built) return firstBuild(parsed.case, control);
  control.report({ what: words.now.reading });
  const book = await readBook(built, { ...optionsOf(control), progress: () => undefined });
  if (book.places.sheets.length === 0) return firstBuild(parsed.case, control);
  return again(parsed.case, built, book, control, answers);
}

async function firstBuild(c: AppraisalCase, control: BuildControl): Promise<Outcome> {
  const described = describedOf(c, control);
  const written = await writeWorkbook(described, { ...optionsOf(control), front: FRONT });
  const notes = await keep({ json: c, ...partsOf(described, written) });
  const result = resultOf(written);
  const front = written.sheets[described.sheets.findIndex(({ name }) => name === FRONT)] ?? '';
  return { kind: 'done', words: result.words, notes: [...(result.notes ?? []), ...notes], case: c, front };
}

async function again(
  pane: AppraisalCase,
  built: BuiltRecord,
  book: ReadBook,
  control: BuildControl,
  answers: Answers,
): Promise<Outcome> {
  const joined = join(pane, built, book, answers);
  if (joined.kind !== 'joined') return joined;

  const described = describedOf(joined.case, control);
  const refreshed = await refreshWorkbook(described, book, { ...optionsOf(control), front: FRONT });
  const unsaved = await keep({ json: joined.case, ...refreshed.built });
  const count = refreshed.sheets.length;
  return {
    kind: 'done',
    words: joined.isTyped ? words.refreshed(count) : words.nothingTyped(count),
    notes: [...noted(joined.notes), ...refreshed.notes, ...unsaved],
    case: joined.case,
    front: refreshed.built.sheets.find(({ from }) => from === FRONT)?.to ?? '',
  };
}

function describedOf(c: AppraisalCase, { report }: BuildControl): DescribedWorkbook {
  report({ what: words.now.thinking });
  return layout(appraisalWorkbook(c, `Workforce Case ${WFC_VERSION}`));
}

const optionsOf = ({ signal, report, patience }: BuildControl): WriteOptions => ({
  signal,
  progress: (progress: Progress) => report(progressOf(progress)),
  ...(patience === undefined ? {} : { patience }),
});

function partsOf({ sheets, names }: DescribedWorkbook, { ids, sheets: called, renamed }: Written) {
  const to = (kind: 'table' | 'name', from: string) =>
    renamed.find((one) => one.kind === kind && one.from === from)?.to ?? from;
  return {
    sheets: sheets.map(({ name, charts }, i) => ({
      from: name,
      to: called[i]!,
      id: ids[i]!,
      charts: charts.length,
    })),
    tables: sheets.flatMap(({ tables }) => tables.map(({ name }) => ({ from: name, to: to('table', name) }))),
    names: names.map(({ name }) => ({ from: name, to: to('name', name) })),
  };
}

/** The sheets stand whether or not the record is saved: what is known of them by their names is enough for the next time. */
async function keep(built: BuiltRecord): Promise<string[]> {
  try {
    await saveBuilt(built);
    return [];
  } catch (error) {
    if (error instanceof BuildError) return [words.notSaved(error.message)];
    throw error;
  }
}
