import { Status } from './wire';

/** What office.js asks a document for, by its own numbers. */
const COMPRESSED = 5;
/** Office keeps so many copies of a document until they are closed, and refuses another. */
const MOST_OPEN = 2;

/** `getFileAsync`, `getSliceAsync` and `closeAsync`: copies of the document as a file, handed over in slices. */
export class DocumentCopies {
  readonly #file: () => Promise<Uint8Array>;
  readonly #open = new Map<number, Uint8Array>();
  #handles = 0;

  constructor(file: () => Promise<Uint8Array>) {
    this.#file = file;
  }

  /** A pane's copies end with it. */
  clear(): void {
    this.#open.clear();
  }

  /** The workbook as it is now, with a handle; of Office's three kinds of file, the workbook itself only. */
  async open([type]: readonly unknown[]): Promise<readonly unknown[]> {
    if (type !== COMPRESSED) return [Status.notSupported];
    if (this.#open.size >= MOST_OPEN) return [Status.internalError];
    const bytes = await this.#file();
    this.#open.set(++this.#handles, bytes);
    return [Status.done, [this.#handles, bytes.length]];
  }

  slice([handle, offset, size]: readonly unknown[]): readonly unknown[] {
    const bytes = this.#open.get(Number(handle));
    if (!bytes) return [Status.internalError];
    const slice = bytes.subarray(Number(offset), Number(offset) + Number(size));
    return [Status.done, [Array.from(slice), slice.length]];
  }

  close([handle]: readonly unknown[]): readonly unknown[] {
    return [this.#open.delete(Number(handle)) ? Status.done : Status.internalError];
  }
}
