/** The pane as it starts: which version this is, and whether Excel answered. The page itself reads without script. */

function show(id: string, text: string): void {
  const element = document.getElementById(id);
  if (element) element.textContent = text;
}

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
  show(
    'state',
    host === Office.HostType.Excel
      ? 'Ready. Type =WFC. in a cell.'
      : 'This page works inside Excel: open it with the Workforce Case button on the Home tab.',
  );
}

void start();
