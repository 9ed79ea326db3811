import { createRoot } from 'react-dom/client';
import { lookAgain } from '../home/holdings';
import { buildSample } from '../home/sample';
import { texts } from '../texts';
import { App } from './App';
import { runJob } from './jobs';
import { goTo } from './navigation';
import { watchPresses } from './pressed';

export { showChecks } from '../home/checks';
export { goTo };

/** Puts the pane's pages into `place`. */
export function openPane(place: HTMLElement): void {
  watchPresses(window);
  createRoot(place).render(<App />);
}

/** The worked example as new sheets: the ribbon's button and the first run's are one job. */
export async function buildExample(): Promise<void> {
  await runJob(texts.home.firstRun.sample, buildSample);
  await lookAgain();
}
