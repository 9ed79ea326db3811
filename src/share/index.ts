export type { Book, BookName, BookTable, CellValue, Place, PlacedFormula } from './book';
export { namesLeft } from './check';
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
export { type AddedSheet, ratesSheet, ratesSheetIn, valuesSheet } from './sheets';
export { isMissing } from './worked-out';
