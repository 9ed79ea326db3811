import { type Shared, leftIn, shareBook } from '../../src/share';
import { EditableWorkbook } from '../../src/xlsx/edit';

/** Sharing the bytes of a file. */
export const shareFile = (bytes: Uint8Array, choices: Parameters<typeof shareBook>[1] = {}): Shared =>
  shareBook(new EditableWorkbook(bytes), choices);

/** What a reader of a file would not see. */
export const leftInFile = (bytes: Uint8Array): string[] => leftIn(new EditableWorkbook(bytes));
