import { canReadFile, readDocumentFile } from '../../src/excel/document-file';
import { readOpenBook, writeInPlace } from '../../src/excel/share';
import { isMissing, isSameValue, leftIn, namesLeft, placeInWords } from '../../src/share';
import { type Control, runJob } from '../app/jobs';
import { problemOf } from '../app/problem';
import { texts } from '../texts';
import { loadFile } from './copy';
import { type Look, inPlaceOf, isWanted, lookAt, placedIn } from './plan';
import { type Replaced, type Verdict, useShare } from './state';

const words = texts.share;

const telling = ({ signal, report }: Control) => ({
  signal,
  progress: ({ what }: { readonly what: string }) => report({ what: words.jobs.now(what) }),
});

/** Looks for every function of ours, and works out what would become of it. */
export async function look(): Promise<void> {
  await runJob(words.jobs.look, async (control) => {
    const book = await readOpenBook(isWanted, telling(control));
    const { keepChecks } = useShare.getState();
    const found = lookAt(book, { keepChecks });
    useShare.setState({ look: found, from: 0, copy: undefined, replaced: undefined });
    const places = found.plan.cells.length + found.plan.texts.length + found.plan.left.length;
    return { words: places === 0 ? words.looked.none : words.looked.done(places) };
  });
}

/** Replaces the functions in the open workbook, as they were found; then looks through it once more. */
export async function replace(found: Look): Promise<void> {
  await runJob(words.jobs.inPlace, async (control) => {
    const { keepChecks } = useShare.getState();
    const { values } = await writeInPlace(
      found.book,
      isWanted,
      (book) => inPlaceOf(found, book, { keepChecks }),
      telling(control),
    );
    // It is done: whatever comes from here on is no reason to say that it is not.
    control.report({ what: words.jobs.now(words.jobs.looking) });
    const { cells, texts: others } = found.plan;
    const pairs = cells.map((cell, i) => ({
      place: placeInWords(cell),
      before: cell.value,
      after: values[i] ?? null,
    }));
    const comparable = pairs.filter(({ before }) => !isMissing(before));
    const replaced: Replaced = {
      cells: cells.length,
      others: others.length,
      differing: comparable.filter(({ before, after }) => !isSameValue(before, after)),
      missing: pairs.length - comparable.length,
      verdict: await verdictOf(),
    };
    useShare.setState({ look: undefined, copy: undefined, replaced });
    return { words: words.inPlace.done(replaced.cells, replaced.others) };
  });
}

/** Looks through the formulas and, where Excel hands it over, through every part of the file. */
async function verdictOf(): Promise<Verdict> {
  try {
    const left = namesLeft(placedIn(await readOpenBook(isWanted)), []);
    if (!canReadFile()) return { kind: 'checked', left, isFileChecked: false };
    const { EditableWorkbook } = await loadFile();
    const inFile = leftIn(new EditableWorkbook(await readDocumentFile()));
    return { kind: 'checked', left: [...new Set([...left, ...inFile])], isFileChecked: true };
  } catch (error) {
    return { kind: 'failed', words: problemOf(error).words };
  }
}
