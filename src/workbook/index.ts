export * from './blocks';
export * from './cell';
export { WorkbookError } from './errors';
export { f, join, type Formula, type Interpolation, type Reference } from './formula';
export * from './reference';
export * from './sheet';
export * from './table';
export * from './theme';
