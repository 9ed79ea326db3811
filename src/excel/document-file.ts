import { Cancelled, codeOf } from './errors';
import { PATIENCE, within } from './patience';

/** What a person would have to wait for is told slice by slice. */
export interface FileOptions {
  readonly signal?: AbortSignal;
  readonly patience?: number;
  /** Of one slice; Office's most if left out */
  readonly sliceBytes?: number;
  /** A fraction of the file that is here */
  readonly progress?: (done: number) => void;
}

/** Office hands a file over in slices of at most this many bytes. */
const SLICE_BYTES = 4 * 1024 * 1024;

/** Whether this Excel hands its workbook to an add-in as a file. */
export const canReadFile = (): boolean =>
  Office.context.requirements.isSetSupported('CompressedFile', '1.1') &&
  typeof Office.context.document.getFileAsync === 'function';

/**
 * The open workbook as the file that Excel would save now. Nothing is saved.
 *
 * @throws Error in Excel's words where it refuses, NoAnswer where it does not answer, Cancelled
 */
export async function readDocumentFile(options: FileOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  const { signal, patience = PATIENCE, sliceBytes = SLICE_BYTES, progress } = options;
  const asked = <T>(work: Promise<T>) => within(patience, work, signal);
  const stopIfAsked = () => {
    if (signal?.aborted) throw new Cancelled();
  };
  const file = await asked(
    answered<Office.File>((done) =>
      Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: sliceBytes }, done),
    ),
  );
  // Office keeps two files in memory and refuses a third, so each is closed whatever happens.
  try {
    const bytes = new Uint8Array(file.size);
    for (let index = 0; index < file.sliceCount; index += 1) {
      stopIfAsked();
      const slice = await asked(answered<Office.Slice>((done) => file.getSliceAsync(index, done)));
      bytes.set(Uint8Array.from(slice.data as ArrayLike<number>), index * sliceBytes);
      progress?.((index + 1) / file.sliceCount);
    }
    stopIfAsked();
    return bytes;
  } finally {
    file.closeAsync();
  }
}

function answered<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new Error(error.message));
    });
  });
}

/**
 * Opens a file as another workbook, in a window of its own.
 *
 * @returns false where this Excel does not do that for an add-in
 */
export async function openFile(bytes: Uint8Array): Promise<boolean> {
  try {
    await Excel.createWorkbook(base64Of(bytes));
    return true;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return false;
  }
}

/** So many bytes at once: a call takes only so many arguments, and base 64 goes by threes. */
const BYTES_AT_ONCE = 3 * 8_192;

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += BYTES_AT_ONCE)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(from, from + BYTES_AT_ONCE))));
  return parts.join('');
}
