import { vi } from 'vitest';
import { excelWorkbook } from '../../../local-workbook/excel';
import type { Grid } from '../../../local-workbook/grid/grid';
import { execute } from '../../../local-workbook/protocol/execute';
import { BatchQueue } from '../../../local-workbook/protocol/queue';
import type { Answer } from '../../../local-workbook/protocol/wire';
import { officeClient, type Send } from '../../support/office/client';
import { fakeHost } from '../../support/office/fake-host';

/** What happens to one request: refused before it did anything, or after it took effect, as when an answer is lost. */
export interface Fault {
  /** Which request: by its number, or the first that calls this */
  readonly request: number | string;
  readonly when: 'before' | 'after';
  readonly code?: string;
}

/** A workbook in the grid with Microsoft's client before it, whose `Excel` and `Office` are the globals of the test. */
export interface OpenWorkbook {
  readonly grid: Grid;
  /** Sizes of the requests so far, in bytes */
  readonly requests: number[];
  /** What is to go wrong; requests count from 1, from now on. */
  plan(...faults: readonly Fault[]): void;
  /** Called when a request has been carried out, before its answer goes back */
  onRequest: ((request: number) => void) | undefined;
  close(): void;
}

export async function openWorkbook(makeGrid: () => Grid | Promise<Grid>): Promise<OpenWorkbook> {
  const grid = await makeGrid();
  const gone = new AbortController();
  const broken: unknown[] = [];
  const root = excelWorkbook(grid, {
    fire: () => undefined,
    settings: new Map(),
    fileName: () => 'Council.xlsx',
    until: gone.signal,
  });
  const host = fakeHost(root, {
    beforeRead: () => grid.calculation.settled(),
    onFault: (fault) => broken.push(fault),
  });
  const requests: number[] = [];
  let begun = 0;
  let faults: readonly Fault[] = [];
  const carryOut = async (body: string): Promise<Answer> => {
    requests.push(Buffer.byteLength(body));
    const number = requests.length - begun;
    const fault = faults.find(({ request }) =>
      typeof request === 'number' ? request === number : body.includes(`"Name":"${request}"`),
    );
    faults = faults.filter((one) => one !== fault);
    if (fault?.when === 'before') return refusal(fault);
    const answer = await execute(body, host);
    open.onRequest?.(number);
    return fault ? refusal(fault) : answer;
  };
  const queue = new BatchQueue(carryOut);
  const send: Send = (body) => queue.send(body);
  const client = await officeClient(send);
  vi.stubGlobal('Excel', client.Excel);
  vi.stubGlobal('Office', client.Office);
  const open: OpenWorkbook = {
    grid,
    requests,
    plan: (...planned) => {
      faults = planned;
      begun = requests.length;
    },
    onRequest: undefined,
    close: () => {
      gone.abort();
      client.close();
      grid.dispose();
      vi.unstubAllGlobals();
      // A refusal is Excel's; anything else is a mistake of the stand-in.
      if (broken.length > 0) throw new Error('The stand-in failed', { cause: broken[0] });
    },
  };
  return open;
}

const refusal = ({ code = 'GeneralException' }: Fault): Answer => ({
  Results: [],
  Error: {
    Code: code,
    Message: 'There was an internal error while processing the request.',
    HttpStatusCode: 500,
  },
});
