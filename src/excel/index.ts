export { type Beside, type BesideBlock, writeBeside } from './beside';
export { isCellEdited } from './editing';
export { BuildError, codeOf } from './errors';
export type { Renamed } from './clashes';
export { type Progress, type WriteOptions, type Written, writeWorkbook } from './write';
export { goToCell, hasSheet } from './go';
export { type HeldCheck, type HeldTable, type Holdings, readHoldings } from './holdings';
export {
  type Cells,
  type CellsRead,
  type Inserted,
  insertFormulas,
  readCells,
  selectedCells,
  watchCells,
} from './pointed';
export { type Block, type BlockCells, readBlock, selectedBlock } from './rows';
export { type ShownCells, readShown } from './shown';
export { canBuildSheets } from './supported';
export { tableBlocks } from './table-blocks';
