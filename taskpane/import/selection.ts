import { useEffect, useState } from 'react';
import { type Block, codeOf, selectedBlock, watchCells } from '../../src/excel';
import { showProblem, useJobs } from '../app/jobs';

/** A selection is drawn with the mouse: what it passes over need not be asked for. */
const PAUSE = 200;

/**
 * With these Excel says that there is nothing to take just now: an older one does not wait while a cell is edited, and another author may
 * take a sheet or table away between two requests. The next selection is looked at anew.
 */
const NOTHING_NOW: ReadonlySet<string | undefined> = new Set([
  'InvalidOperationInCellEditMode',
  'ItemNotFound',
  'InvalidObjectPath',
]);

/** What would be taken of the workbook, as it is selected now; undefined where nothing stands there. Nothing is asked while a job runs. */
export function useSelection(): Block | undefined {
  const [block, setBlock] = useState<Block>();
  const isBusy = useJobs(({ running }) => running !== undefined);
  useEffect(() => {
    if (isBusy) return undefined;
    const stop = watchSelection(setBlock);
    return () => void stop().catch(showProblem);
  }, [isBusy]);
  return block;
}

/**
 * Tells what could be taken now, and at each selection from now on. Never throws: what nobody foresaw stands in the pane.
 *
 * @returns stops telling
 */
export function watchSelection(tell: (block: Block | undefined) => void): () => Promise<void> {
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (block: Block | undefined) => {
    if (!isOver) tell(block);
  };
  const report = (error: unknown) => {
    // What a job that failed says of the workbook counts for more, and Excel's trouble is mostly the same.
    if (!isOver && useJobs.getState().outcome?.kind !== 'failed') showProblem(error);
  };
  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      selectedBlock().then(show, (error: unknown) => {
        show(undefined);
        if (!NOTHING_NOW.has(codeOf(error))) report(error);
      });
    }, PAUSE);
  };
  look();
  const watching = watchCells({ selected: look }).catch(report);
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await (
      await watching
    )?.();
  };
}
