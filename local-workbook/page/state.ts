import { type Grid } from '../grid/grid';
import { element } from './element';

/** Keeps the status bar's first word right: Ready, Calculating, or waiting for the add-in. */
export function showState(grid: Grid, awaited: () => number): void {
  const place = element('state', HTMLElement);
  let waiting = false;
  const tell = (text: string) => {
    if (place.textContent !== text) place.textContent = text;
  };
  const watch = async () => {
    if (waiting) return;
    waiting = true;
    const timer = setInterval(() => tell(awaited() > 0 ? 'Waiting for the add-in' : 'Calculating'), 250);
    try {
      await grid.calculation.settled();
      tell('Ready');
    } catch {
      tell('Calculation is taking long');
    } finally {
      clearInterval(timer);
      waiting = false;
    }
  };
  grid.events.on(({ type }) => {
    if (type === 'edited' || type === 'moved' || type === 'calculated') void watch();
  });
  void watch();
}
