import { excelWorkbook } from '../../../local-workbook/excel';
import type { Grid } from '../../../local-workbook/grid/grid';
import { createUniverGrid } from '../../../local-workbook/grid/univer/node';
import { officeClient, type OfficeClient } from '../../support/office/client';
import { fakeHost } from '../../support/office/fake-host';
import { fakeGrid } from './fake-grid';

/** Microsoft's client before a workbook of one empty sheet. */
export interface Opened {
  readonly Excel: OfficeClient['Excel'];
  readonly grid: Grid;
  readonly settings: Map<string, unknown>;
  close(): void;
}

export async function opened(makeGrid: () => Grid | Promise<Grid>): Promise<Opened> {
  const grid = await makeGrid();
  const settings = new Map<string, unknown>();
  const gone = new AbortController();
  const told: { client?: OfficeClient } = {};
  const root = excelWorkbook(grid, {
    fire: (entries) => told.client?.fire(entries),
    settings,
    fileName: () => 'Costs.xlsx',
    until: gone.signal,
  });
  const faults: unknown[] = [];
  const client = await officeClient(
    fakeHost(root, { beforeRead: () => grid.calculation.settled(), onFault: (fault) => faults.push(fault) }),
  );
  told.client = client;
  return {
    Excel: client.Excel,
    grid,
    settings,
    close: () => {
      gone.abort();
      client.close();
      grid.dispose();
      // A refusal is Excel's; anything else that failed is a mistake of ours.
      if (faults.length > 0) throw new Error('The stand-in failed', { cause: faults[0] });
    },
  };
}

/** Grids on which every test of this folder runs. */
export const GRIDS: readonly (readonly [name: string, make: () => Grid | Promise<Grid>])[] = [
  ['a grid in memory', fakeGrid],
  ['Univer', () => createUniverGrid()],
];
