import { type ApiObject } from '../protocol/object';
import { type Port } from '../seam/external';
import { type PaneStart, type ToHost, type ToPane } from '../seam/messages';
import { Batches } from './batches';
import { Commands } from './commands';
import { Dialogs } from './dialogs';
import { DocumentCopies } from './document-copies';
import { Faults } from './faults';
import { FunctionLink } from './functions';
import { Line } from './line';
import { Log } from './log';
import { type HostOptions } from './options';
import { type Ribbon } from './ribbon';
import { services } from './services';
import { Category, type Entry, Event, Method, Status, Type } from './wire';

export type { HostOptions, Lent, PaneScreen } from './options';

/** Flags 3: a shared runtime with custom functions. */
const HOST_INFO = 'Excel$Win32$16.01';
const SHARED_WITH_FUNCTIONS = 3;
const HOST_VERSION = '16.0.15407.10000';

/** The other end of the seam: what Excel is to an add-in, apart from the workbook itself. */
export class Host {
  readonly log = new Log();
  readonly faults: Faults;
  readonly ribbon: Ribbon;
  readonly #options: HostOptions;
  readonly #services: ReadonlyMap<string, ApiObject>;
  readonly #batches: Batches;
  readonly #link: FunctionLink;
  readonly #dialogs: Dialogs;
  readonly #copies: DocumentCopies;
  readonly #line = new Line();
  readonly #commands: Commands;
  #gone = new AbortController();
  #visibilities = 0;

  constructor(options: HostOptions) {
    this.#options = options;
    this.ribbon = options.ribbon;
    this.faults = new Faults({ reconnect: () => options.pane.reload(), write: options.write });
    this.#link = new FunctionLink(options.functions, options.metadata);
    this.#services = services(
      {
        // The batch that says so is answered first.
        functionsReady: () => void setTimeout(() => this.#link.ready((entries) => this.notify(entries)), 0),
        actionsReady: () => this.#line.register('actions'),
        functionResults: (rows) => this.#link.answer(rows),
        paneVisible: () => options.pane.visible(),
        showPane: () => options.pane.show(),
        hidePane: () => options.pane.hide(),
      },
      options.ribbon,
    );
    this.#batches = new Batches(this.faults, this.log, options.isEditing ?? (() => false));
    this.#dialogs = new Dialogs(
      options.dialogs,
      (target, payload) => this.#line.send({ kind: 'event', id: Event.dialogMessage, target, payload }),
      this.log,
    );
    this.#copies = new DocumentCopies(options.file);
    this.#commands = new Commands(options.ribbon, options.pane, this.#line, this.log);
    this.#link.await(() => options.pane.load());
    for (const problem of options.functions.unsupported ?? [])
      this.log.refuse(`Cells cannot call the custom function ${problem}.`);
  }

  /** What a frame must be given before it loads. */
  start(kind: 'pane' | 'dialog' = 'pane'): PaneStart {
    const { locale, documentUrl, origin, requirementSets, pane, settings } = this.#options;
    // A dialog has a runtime of its own, without functions.
    const [dialog, flags] = kind === 'dialog' ? ['isDialog', 0] : ['', SHARED_WITH_FUNCTIONS];
    return {
      hostOrigin: origin,
      hostInfo: `${HOST_INFO}$${locale}$local-workbook$${dialog}$$${flags}`,
      instance: crypto.randomUUID(),
      locale,
      documentUrl,
      hostVersion: HOST_VERSION,
      requirementSets,
      visible: pane.visible(),
      settings: textsOf(settings),
    };
  }

  /** A pane has loaded, for the first time or anew: nothing that its forerunner said counts. */
  connect(port: Port): void {
    this.#line.connect(port);
    this.#dialogs.close();
    this.#copies.clear();
    this.#gone.abort();
    this.#gone = new AbortController();
    const fire = (entries: readonly Entry[]) => this.notify(entries);
    const execute = this.#options.open({ services: this.#services, fire, until: this.#gone.signal });
    this.#batches.connected(execute);
    this.#commands.abandon();
    this.#link.await(() => this.#options.pane.load());
    this.log.add({ kind: 'connected', text: 'A pane connected.' });
    port.onmessage = ({ data }) => void this.#receive(JSON.parse(data) as ToHost, port);
  }

  /** A dialog's own port: it speaks to its parent, and to nobody else. */
  connectDialog(port: Port): { deliver(payload: readonly unknown[]): void } {
    const post = (message: ToPane) => port.postMessage(JSON.stringify(message));
    port.onmessage = ({ data }) => {
      const message = JSON.parse(data) as ToHost;
      if (message.kind === 'to parent') this.#dialogs.toParent(message.message);
      else if (message.kind === 'register' || message.kind === 'unregister')
        post({ kind: 'answer', n: message.n, result: Status.done });
      else if (message.kind === 'execute') {
        this.log.refuse('A dialog asked for the workbook; Excel gives it to the pane only.');
        post({ kind: 'answer', n: message.n, result: [Status.notSupported] });
      }
    };
    return { deliver: (payload) => post({ kind: 'event', id: Event.parentMessage, target: '', payload }) };
  }

  /** Events and calls for the pane; without one nobody hears them. */
  notify(entries: readonly Entry[]): void {
    this.#line.notify(entries);
  }

  /** Tells the add-in; `Office.addin.onVisibilityModeChanged`. */
  visibilityChanged(visible: boolean): void {
    const message = JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' });
    this.notify([
      [Category.event, Type.visibilityChanged, '', message, `visibility ${++this.#visibilities}`],
    ]);
  }

  /**
   * Presses a button of the add-in's ribbon; resolves when its command says that it is completed.
   *
   * @throws Error where it is switched off, where the add-in has no function of that name, and where the pane is loaded anew meanwhile
   */
  run(id: string): Promise<void> {
    return this.#commands.run(id);
  }

  /** Resolves when the pane has done what it set out to do: asked twice, it had no batch or command under way, nor new ones. */
  async idle(): Promise<void> {
    for (let quiet = 0; quiet < 2;) {
      const { seen } = this.#batches;
      await this.#line.ping();
      quiet = !this.busy && this.#batches.seen === seen ? quiet + 1 : 0;
    }
  }

  /** Is a batch or a command under way? */
  get busy(): boolean {
    return this.#batches.underWay > 0 || this.#commands.busy || this.#line.busy;
  }

  closeDialog(): void {
    this.#dialogs.close();
  }

  async #receive(message: ToHost, port: Port): Promise<void> {
    // A pane that was replaced may still be speaking.
    const reply = (n: number, result: unknown) => {
      if (this.#line.isOf(port)) this.#line.send({ kind: 'answer', n, result });
    };
    switch (message.kind) {
      case 'execute': {
        const answer = await this.#execute(message.id, message.params);
        if (answer !== undefined) reply(message.n, answer);
        return;
      }
      case 'register':
        return reply(message.n, this.#register(message.id, message.target));
      case 'unregister':
        if (message.id === Event.dialogMessage) return reply(message.n, this.#dialogs.close());
        this.#line.unregister(message.id);
        return reply(message.n, Status.done);
      case 'settings':
        this.#saveSettings(message.settings);
        this.log.add({ kind: 'settings', text: Object.keys(message.settings).join(', ') });
        return reply(message.n, Status.done);
      case 'read settings':
        return reply(message.n, textsOf(this.#options.settings));
      case 'to child':
        return this.#dialogs.toChild(message.message);
      case 'to parent':
        return this.log.refuse('A pane called messageParent; only a dialog has a parent.');
      case 'pong':
        this.#line.pong(message.n);
    }
  }

  async #execute(id: number, params: unknown): Promise<readonly unknown[] | undefined> {
    if (id === Method.richApi)
      try {
        return await this.#batches.answer(params);
      } catch (error) {
        // A mistake of ours must not leave the add-in waiting.
        this.log.refuse(`A batch could not be carried out: ${String(error)}`);
        return [Status.internalError];
      }
    if (id === Method.commandCompleted) {
      const [command, status] = params as [string, number];
      this.#commands.completed(command, status);
      return [Status.done];
    }
    const copies = this.#copies;
    const asked = params as readonly unknown[];
    if (id === Method.getFile) return copies.open(asked);
    if (id === Method.getSlice) return copies.slice(asked);
    if (id === Method.closeFile) return copies.close(asked);
    this.log.refuse(`office.js asked for its method ${id}, which the local workbook does not have.`);
    return [Status.notSupported];
  }

  /** office.js sends the whole set each time, each value as JSON text. */
  #saveSettings(texts: Readonly<Record<string, string>>): void {
    const { settings } = this.#options;
    settings.clear();
    for (const [key, text] of Object.entries(texts)) settings.set(key, JSON.parse(text));
  }

  #register(id: number, target: string): number {
    if (id === Event.dialogMessage) return this.#dialogs.open(target);
    if (id !== Event.richApi && id !== Event.commandInvoked) {
      this.log.refuse(`office.js listens to its event ${id}, which the local workbook does not send.`);
      return Status.notSupported;
    }
    this.#line.register(id);
    return Status.done;
  }
}

/** Each value as JSON text, as office.js has them. */
const textsOf = (settings: ReadonlyMap<string, unknown>): Record<string, string> =>
  Object.fromEntries([...settings].map(([key, value]) => [key, JSON.stringify(value)]));
