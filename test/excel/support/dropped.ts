import { vi } from 'vitest';
import { excelWorkbook } from '../../../local-workbook/excel';
import type { Grid } from '../../../local-workbook/grid/grid';
import { Batches } from '../../../local-workbook/host/batches';
import { Faults, type FaultControls } from '../../../local-workbook/host/faults';
import { Log } from '../../../local-workbook/host/log';
import { execute } from '../../../local-workbook/protocol/execute';
import type { Answer } from '../../../local-workbook/protocol/wire';
import { officeClient } from '../../support/office/client';
import { fakeHost } from '../../support/office/fake-host';

/** A workbook behind the host's own faults, so that its connection can be dropped. `Excel` and `Office` are the globals of the test. */
export interface Connected {
  readonly grid: Grid;
  readonly faults: FaultControls;
  /** Is the connection gone? */
  isLost(): boolean;
  /** No request is left to carry out. */
  quiet(): Promise<void>;
  close(): void;
}

export async function connected(makeGrid: () => Grid | Promise<Grid>): Promise<Connected> {
  const grid = await makeGrid();
  const gone = new AbortController();
  const root = excelWorkbook(grid, {
    fire: () => undefined,
    settings: new Map(),
    fileName: () => 'Council.xlsx',
    until: gone.signal,
  });
  const host = fakeHost(root, { beforeRead: () => grid.calculation.settled() });
  const faults = new Faults({ reconnect: () => undefined, write: () => undefined });
  const log = new Log();
  const batches = new Batches(faults, log, () => false);
  batches.connected((body) => execute(body, host));
  const client = await officeClient(async (body) => {
    const answer = await batches.answer([[null, 'POST', 'ProcessQuery', [], body, 0, 0]]);
    if (answer) return JSON.parse(String(answer[3])) as Answer;
    return new Promise<never>(() => undefined);
  });
  vi.stubGlobal('Excel', client.Excel);
  vi.stubGlobal('Office', client.Office);
  return {
    grid,
    faults,
    isLost: () => log.entries.some(({ kind }) => kind === 'refused'),
    quiet: () => vi.waitFor(() => expectNone(batches.underWay), { timeout: 60_000, interval: 20 }),
    close: () => {
      gone.abort();
      client.close();
      grid.dispose();
      vi.unstubAllGlobals();
    },
  };
}

function expectNone(count: number): void {
  if (count > 0) throw new Error(`${count} requests are under way`);
}
