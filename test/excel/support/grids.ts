import type { Grid } from '../../../local-workbook/grid/grid';
import { createUniverGrid } from '../../../local-workbook/grid/univer/node';

/** Grids on which builds are tried. */
export const GRIDS: readonly (readonly [name: string, make: () => Grid | Promise<Grid>])[] = [
  ['the grid of the local workbook', () => createUniverGrid()],
];
