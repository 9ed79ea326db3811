import { afterEach, expect, test, vi } from 'vitest';
import { canReadFile, readDocumentFile } from '../../../src/excel/document-file';
import { type AddInPage, called, desk, type Desk } from './support';

/** Three slices, the last of them shorter. */
const BYTES = Uint8Array.from({ length: 2_500 }, (_, i) => i % 251);
const sliceBytes = 1_000;
const SMALL = Uint8Array.of(80, 75, 3, 4, 255);

let one: Desk;
afterEach(() => {
  one.close();
  vi.unstubAllGlobals();
});
async function opened(file: Uint8Array): Promise<AddInPage> {
  one = desk({ file: () => Promise.resolve(file) });
  const page = await one.load();
  vi.stubGlobal('Office', page.Office);
  return page;
}
const getFile = ({ Office }: AddInPage, type = Office.FileType.Compressed) =>
  called<Office.File>((done) => Office.context.document.getFileAsync(type, { sliceSize: 4 }, done));
const close = (file: Office.File) => called<void>((done) => file.closeAsync(done));

test('the workbook comes as a file, slice by slice, whatever its size', async () => {
  await opened(BYTES);
  expect(canReadFile()).toBe(true);
  const told: number[] = [];
  const read = await readDocumentFile({ sliceBytes, progress: (done) => told.push(done) });
  expect(Buffer.compare(read, BYTES)).toBe(0);
  expect(told).toEqual([1 / 3, 2 / 3, 1]);
});

test('slices have the size that was asked for, and say which they are', async () => {
  const file = await getFile(await opened(SMALL));
  expect([file.size, file.sliceCount]).toEqual([5, 2]);
  const slice = await called<Office.Slice>((done) => file.getSliceAsync(1, done));
  expect([slice.index, slice.size, [...slice.data]]).toEqual([1, 1, [255]]);
});

test('Office keeps two copies and refuses a third until one is closed', async () => {
  const page = await opened(SMALL);
  const first = await getFile(page);
  await getFile(page);
  await expect(getFile(page)).rejects.toThrow('5001');
  await close(first);
  await expect(close(first)).rejects.toThrow('5001');
  await expect(called((done) => first.getSliceAsync(0, done))).rejects.toThrow('5001');
  await getFile(page);
});

test('each reading closes its copy, so that the next is not refused', async () => {
  await opened(SMALL);
  for (let i = 0; i < 3; i += 1) expect([...(await readDocumentFile())]).toEqual([...SMALL]);
});

test('one that is cancelled closes it too', async () => {
  await opened(BYTES);
  for (let i = 0; i < 3; i += 1) {
    const stop = new AbortController();
    const reading = readDocumentFile({ sliceBytes, signal: stop.signal, progress: () => stop.abort() });
    await expect(reading).rejects.toThrow();
  }
  expect((await readDocumentFile()).length).toBe(BYTES.length);
});

test('the text and the PDF of a workbook are not to be had', async () => {
  const page = await opened(SMALL);
  await expect(getFile(page, page.Office.FileType.Pdf)).rejects.toThrow('5000');
});
