export { entryOf } from '../entry';
export { type InPlace, type InPlaceOptions, type WrittenInPlace, writeInPlace } from './in-place';
export { type OpenBook, type OpenValue, readOpenBook } from './open-book';
