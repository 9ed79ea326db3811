/**
 * The page as it starts. Functions are associated by then (functions.js comes before this); the pane's pages are a file of their own and
 * come after, so that a cell never waits for them.
 */
import { associateCommands } from './commands';

function say(words: string): void {
  const state = document.getElementById('state');
  if (state) state.textContent = words;
}

async function start(): Promise<void> {
  // The script comes from Microsoft's address: behind a closed network it may not arrive.
  if (typeof Office === 'undefined') {
    say('Microsoft’s script for add-ins did not load. Check the connection, then open the pane again.');
    return;
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    say('This page works inside Excel: open it with the Workforce Case button on the Home tab.');
    return;
  }
  associateCommands();
  const place = document.getElementById('pane');
  if (!place) throw new Error('taskpane.html has no place for the pane');
  try {
    const { openPane } = await import(/* webpackChunkName: "pane" */ './app');
    openPane(place);
  } catch (error) {
    say(
      'The functions work; the pane did not load. Check the connection to the place that the add-in comes from, then open the pane again.',
    );
    throw error;
  }
}

void start();
