import { openFile, readDocumentFile } from '../../src/excel/document-file';
import { ShareError, leftIn, placeInWords, shareBook } from '../../src/share';
import { type Control, runJob } from '../app/jobs';
import { PaneError } from '../app/problem';
import { download } from '../appraisal/download';
import { arrived } from '../appraisal/load-core';
import { texts } from '../texts';
import { type Copy, useShare } from './state';

const words = texts.share;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const XLSM = 'application/vnd.ms-excel.sheet.macroEnabled.12';

/** A file of the workbook in which every function is a formula; the open workbook stays as it is. */
export async function makeCopy(): Promise<void> {
  useShare.setState({ copy: undefined });
  await runJob(words.jobs.copy, async (control) => {
    const bytes = await openFileBytes(control);
    const { EditableWorkbook } = await loadFile();
    control.report({ what: words.jobs.copy });
    const copy = await asPaneErrors(async (): Promise<Copy> => {
      const { keepChecks } = useShare.getState();
      const shared = shareBook(new EditableWorkbook(bytes), { keepChecks });
      const { plan, added, notes } = shared;
      const made = Uint8Array.from(await shared.write());
      const stay = plan.left.map(({ place, because }) => words.found.leftPlace(placeInWords(place), because));
      const values = plan.cells.filter(({ becomes }) => becomes === 'value').length;
      return {
        name: nameOfCopy(Office.context.document.url),
        bytes: made,
        formulas: plan.cells.length - values,
        values,
        others: plan.texts.length,
        added,
        notes,
        left: stay.length > 0 ? stay : leftIn(new EditableWorkbook(made)),
      };
    });
    useShare.setState({ copy });
    return { words: words.copy.done(copy.name) };
  });
}

/** The workbook as Excel would save it now. */
function openFileBytes({ signal, report }: Control): Promise<Uint8Array<ArrayBuffer>> {
  return readDocumentFile({
    signal,
    progress: (done) => report({ what: words.jobs.reading(Math.round(done * 100)), done }),
  });
}

/** What reads and writes files comes only when it is needed. */
export const loadFile = () => arrived(import(/* webpackChunkName: "share-file" */ './file'));

async function asPaneErrors<T>(work: () => Promise<T>): Promise<T> {
  const { XlsxError } = await loadFile();
  try {
    return await work();
  } catch (error) {
    if (error instanceof ShareError) throw new PaneError(error.message, { cause: error });
    if (error instanceof XlsxError) throw new PaneError(`${error.message}.`, { cause: error });
    throw error;
  }
}

/** `Costs.xlsx` becomes `Costs for readers.xlsx`; a workbook that was never saved has no name. */
export function nameOfCopy(address: string | null | undefined): string {
  const [last = ''] = (address ?? '').split(/[?#]/, 1);
  const file = decoded(last.split(/[\\/]/).at(-1) ?? '');
  const [, base = '', ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(file) ?? [];
  const kind = ending.toLowerCase() === '.xlsm' ? '.xlsm' : '.xlsx';
  return `${base || words.copy.unnamed} ${words.copy.suffix}${kind}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A name on a disk may hold a percent sign that stands for itself.
    return text;
  }
}

export function saveCopy({ name, bytes }: Copy): void {
  download(name, bytes, name.endsWith('.xlsm') ? XLSM : XLSX);
}

export async function openCopy(copy: Copy): Promise<void> {
  const opening = (await openFile(copy.bytes)) ? 'opened' : 'not opened';
  useShare.setState(({ copy: now }) => (now === copy ? { copy: { ...copy, opening } } : {}));
}
