/**
 * The page as it starts. Functions are associated by then (functions.js comes before this); the pane's pages are a file of their own and
 * come after, so that a cell never waits for them.
 */
import { associateCommands } from './commands';
import { start as words } from './texts/en-GB/start';

function say(words: string): void {
  const state = document.getElementById('state');
  if (state) state.textContent = words;
}

async function start(): Promise<void> {
  // The script comes from Microsoft's address: behind a closed network it may not arrive.
  if (typeof Office === 'undefined') {
    say(words.noScript);
    return;
  }
  // Before Excel answers: a button of the ribbon may be pressed, with the pane closed, before anything else happens here.
  associateCommands();
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    say(words.notExcel);
    return;
  }
  const place = document.getElementById('pane');
  if (!place) throw new Error('taskpane.html has no place for the pane');
  try {
    const { openPane } = await import(/* webpackChunkName: "pane" */ './app');
    openPane(place);
  } catch (error) {
    say(words.noPane);
    throw error;
  }
}

void start();
