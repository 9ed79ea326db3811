import { useEffect, useState } from 'react';
import { type Block, selectedBlock, watchCells } from '../../src/excel';
import { useJobs } from '../app/jobs';

/** A selection is drawn with the mouse: what it passes over need not be asked for. */
const PAUSE = 200;

/** What would be taken of the workbook, as it is selected now; undefined where nothing stands there. Nothing is asked while a job runs. */
export function useSelection(): Block | undefined {
  const [block, setBlock] = useState<Block>();
  const isBusy = useJobs(({ running }) => running !== undefined);
  useEffect(() => {
    if (isBusy) return undefined;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        selectedBlock().then(
          (found) => isOver || setBlock(found),
          // Excel is busy, or nothing of a sheet is selected: there is nothing to take.
          () => isOver || setBlock(undefined),
        );
      }, PAUSE);
    };
    look();
    const watching = watchCells({ selected: look }).catch(() => undefined);
    return () => {
      isOver = true;
      clearTimeout(timer);
      void watching.then((stop) => stop?.());
    };
  }, [isBusy]);
  return block;
}
