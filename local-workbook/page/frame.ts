import { type Port } from '../seam/external';
import { CONNECT, type PaneStart, START_KEY } from '../seam/messages';

/** A frame that speaks over the seam: the pane, or a dialog. */
export interface SeamFrame {
  readonly element: HTMLIFrameElement;
  /** Loads its page anew, with a fresh start. */
  reload(): void;
  dispose(): void;
}

/**
 * Makes a frame and waits for its port, which is taken from that frame's own window and from the origin of its page only. A page that
 * loads anew connects anew.
 *
 * @param start - asked before each load that begins here; a page that reloads itself keeps the name, and with it the last start
 */
export function seamFrame(options: {
  readonly url: string;
  readonly title: string;
  readonly start: () => PaneStart;
  readonly connected: (port: Port) => void;
}): SeamFrame {
  const element = document.createElement('iframe');
  const { origin } = new URL(options.url, location.href);
  const name = () => {
    // The attribute is for the first load; the window keeps its own afterwards.
    const text = JSON.stringify({ [START_KEY]: options.start() });
    element.name = text;
    if (element.contentWindow) element.contentWindow.name = text;
  };
  const listen = ({ source, origin: from, data, ports: [port] }: MessageEvent) => {
    if (source === element.contentWindow && from === origin && data === CONNECT && port)
      options.connected(port);
  };
  window.addEventListener('message', listen);
  element.title = options.title;
  name();
  element.src = options.url;
  return {
    element,
    reload() {
      name();
      element.contentWindow?.location.reload();
    },
    dispose() {
      window.removeEventListener('message', listen);
      element.remove();
    },
  };
}
