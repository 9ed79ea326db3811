import { type DialogRequest, type DialogScreen, type DialogWindow } from '../host/dialogs';
import { type Port } from '../seam/external';
import { type PaneStart } from '../seam/messages';
import { element, make } from './element';
import { seamFrame } from './frame';

interface DialogHost {
  start(kind: 'dialog'): PaneStart;
  connectDialog(port: Port): { deliver(payload: readonly unknown[]): void };
}

const CROSS =
  '<svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d="M2 2l8 8M10 2l-8 8"/></svg>';

/** An add-in's dialogs, drawn over the page; their sizes are shares of the screen, as in Excel. */
export class DialogLayer implements DialogScreen {
  readonly origin = location.origin;
  readonly #shade = element('dialogs', HTMLElement);
  readonly #host: () => DialogHost;

  constructor(host: () => DialogHost) {
    this.#host = host;
  }

  open({ url, width, height, hideTitle }: DialogRequest, closed: () => void): DialogWindow {
    // What its parent says before it listens must not be lost.
    const waiting: (readonly unknown[])[] = [];
    let deliver = (payload: readonly unknown[]): void => void waiting.push(payload);
    const frame = seamFrame({
      url,
      title: 'Dialog of the add-in',
      start: () => this.#host().start('dialog'),
      connected: (port) => {
        deliver = this.#host().connectDialog(port).deliver;
        for (const payload of waiting.splice(0)) deliver(payload);
      },
    });
    const close = () => {
      frame.dispose();
      this.#shade.replaceChildren();
      this.#shade.hidden = true;
    };
    const button = make('button', '');
    button.type = 'button';
    button.title = 'Close';
    button.setAttribute('aria-label', 'Close the dialog');
    button.innerHTML = CROSS;
    button.addEventListener('click', () => {
      close();
      closed();
    });
    const head = make('header', 'dialog-head', make('span', '', hideTitle ? '' : 'Add-in'), button);
    const box = make('div', 'dialog', head, frame.element);
    box.setAttribute('role', 'dialog');
    box.setAttribute('aria-label', 'Dialog of the add-in');
    box.style.width = `${width}vw`;
    box.style.height = `${height}vh`;
    this.#shade.replaceChildren(box);
    this.#shade.hidden = false;
    return { deliver: (payload) => deliver(payload), close };
  }
}
