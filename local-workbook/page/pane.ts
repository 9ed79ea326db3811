import { type PaneScreen } from '../host/host';
import { type Port } from '../seam/external';
import { type PaneStart } from '../seam/messages';
import { element } from './element';
import { type SeamFrame, seamFrame } from './frame';

/** What the pane needs of the host; the host needs the pane first. */
export interface PaneHost {
  start(): PaneStart;
  connect(port: Port): void;
  visibilityChanged(visible: boolean): void;
}

/**
 * The add-in's pane beside the grid. Its page is loaded once, when it is first shown or a cell first asks for a custom function, and goes
 * on working when the pane is closed: a shared runtime lives as long as the workbook.
 */
export class Pane implements PaneScreen {
  readonly #aside = element('pane', HTMLElement);
  readonly #title = element('pane-title', HTMLElement);
  readonly #place = element('pane-frame', HTMLElement);
  readonly #url: string;
  readonly #host: () => PaneHost;
  readonly #changed: () => void;
  readonly #made: (frame: HTMLIFrameElement) => void;
  #frame: SeamFrame | undefined;

  /**
   * @param changed - it was shown or closed
   * @param made - its frame is there, and loads next
   */
  constructor(
    url: string,
    title: string,
    host: () => PaneHost,
    changed: () => void,
    made: (frame: HTMLIFrameElement) => void,
  ) {
    this.#url = url;
    this.#host = host;
    this.#changed = changed;
    this.#made = made;
    this.#title.textContent = title;
    element('close-pane', HTMLButtonElement).addEventListener('click', () => this.hide());
  }

  get frame(): HTMLIFrameElement | undefined {
    return this.#frame?.element;
  }

  visible(): boolean {
    return !this.#aside.inert;
  }

  show(): void {
    this.#set(true);
    this.load();
  }

  hide(): void {
    this.#set(false);
  }

  load(): void {
    if (this.#frame) return;
    this.#frame = seamFrame({
      url: this.#url,
      title: this.#title.textContent || 'Add-in',
      start: () => this.#host().start(),
      connected: (port) => this.#host().connect(port),
    });
    this.#made(this.#frame.element);
    this.#place.append(this.#frame.element);
  }

  reload(): void {
    if (this.#frame) this.#frame.reload();
    else this.load();
  }

  #set(visible: boolean): void {
    if (visible === this.visible()) return;
    this.#aside.inert = !visible;
    this.#changed();
    if (this.#frame) this.#host().visibilityChanged(visible);
  }
}
