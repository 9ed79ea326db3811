export type { Book, BookName, BookTable, CellValue, Place, PlacedFormula } from './book';
export { type After, type Compared, compared, isSameValue } from './after';
export { namesLeft } from './check';
export { describedSheets } from './described';
export { type EditableBook, type Shared, ShareError, leftIn, shareBook, sheetsFor } from './file';
export { functionCalled, mayHoldCalls } from './formula/functions';
export {
  type CellChange,
  type Choices,
  type Left,
  type Plan,
  type TextChange,
  placeInWords,
  planShare,
} from './plan';
export type { AddedCell, AddedSheet } from './sheets';
export { isMissing } from './worked-out';
