/** The pane as it starts: which version this is, whether Excel answered, and what can be done. The page itself reads without script. */
import { associateCommands } from './commands';
import { offerExample } from './example';
import { part } from './page';

const show = (id: string, text: string) => (part(id, HTMLElement).textContent = text);

async function start(): Promise<void> {
  show('version', WFC_VERSION);
  // The script comes from Microsoft's address: behind a closed network it may not arrive.
  if (typeof Office === 'undefined') {
    show(
      'state',
      'Microsoft’s script for add-ins did not load. Check the connection, then open the pane again.',
    );
    return;
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    show('state', 'This page works inside Excel: open it with the Workforce Case button on the Home tab.');
    return;
  }
  associateCommands();
  offerExample();
  show('state', 'Ready. Type =WFC. in a cell.');
}

void start();
