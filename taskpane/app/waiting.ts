import { create } from 'zustand';
import { isCellEdited } from '../../src/excel';

/** Whether Excel keeps the pane waiting because somebody is typing in a cell. */
export const useWaiting = create<{ readonly isForCell: boolean }>(() => ({ isForCell: false }));

/** How often it is looked whether work goes on. */
const TICK = 400;
/** Looks without anything new before Excel is asked why. Looks and not time: a busy page is no waiting Excel. */
const STILL = 4;

/**
 * What `work` comes to. Where it stands still meanwhile because a cell is being edited, the pane says so until it goes on.
 *
 * @param place - where the work is by now; the same as before means that it stands still
 */
export async function noticingEdits<T>(work: Promise<T>, place: () => unknown = () => undefined): Promise<T> {
  const stop = watch(place);
  try {
    return await work;
  } finally {
    stop();
  }
}

let watching = 0;

function watch(place: () => unknown): () => void {
  watching += 1;
  let [last, still, isAsking, isOver] = [place(), 0, false, false];
  const look = async () => {
    isAsking = true;
    // Whatever else is wrong with Excel, the work itself is told.
    const isForCell = await isCellEdited().catch(() => false);
    isAsking = false;
    if (!isOver) useWaiting.setState({ isForCell });
  };
  const timer = setInterval(() => {
    const now = place();
    still = now === last ? still + 1 : 0;
    last = now;
    if (still === 0) useWaiting.setState({ isForCell: false });
    if (still >= STILL && !isAsking) void look();
  }, TICK);
  return () => {
    isOver = true;
    clearInterval(timer);
    watching -= 1;
    if (watching === 0) useWaiting.setState({ isForCell: false });
  };
}
