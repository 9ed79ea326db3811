export { BuildError } from './errors';
export type { Renamed } from './clashes';
export { type Progress, type WriteOptions, type Written, writeWorkbook } from './write';
