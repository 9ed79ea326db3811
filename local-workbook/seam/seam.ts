/**
 * Runs in the pane's frame before office.js, and puts in place what office.js finds in Excel. Opened at top level, or by anyone
 * but the local workbook, it does nothing, and the page behaves as shipped.
 */
import { createExternal } from './external';
import { CONNECT, START_KEY, type PaneStart } from './messages';

/** The frame's name is readable at once, outlives a reload, and reaches a frame of another origin. */
function readStart(): PaneStart | undefined {
  try {
    return (JSON.parse(window.name) as Record<typeof START_KEY, PaneStart>)[START_KEY];
  } catch {
    return undefined;
  }
}

const start = readStart();
if (start && window.parent !== window) {
  const { port1, port2 } = new MessageChannel();
  Object.defineProperty(window, 'external', {
    value: createExternal(start, port1),
    configurable: true,
    writable: true,
  });
  window.parent.postMessage(CONNECT, start.hostOrigin, [port2]);
}
