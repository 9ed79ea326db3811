import { type FunctionsMetadata, type PaneFunctions } from '../functions/pane-functions';
import { type Claims } from '../model/requirements';
import { type ApiObject } from '../protocol/object';
import { type Port } from '../seam/external';
import { type PaneStart, type ToHost, type ToPane } from '../seam/messages';
import { Batches, type Execute } from './batches';
import { Dialogs, type DialogScreen } from './dialogs';
import { Faults, type FaultEffects } from './faults';
import { FunctionLink } from './functions';
import { Log } from './log';
import { type Ribbon } from './ribbon';
import { services } from './services';
import { Category, type Entry, Event, Method, Status, Type } from './wire';

/** The place where the pane stands; the page has one, a test another. */
export interface PaneScreen {
  visible(): boolean;
  show(): void;
  hide(): void;
  /** Loads the pane where it is not loaded yet, without showing it. */
  load(): void;
  reload(): void;
}

export interface HostOptions {
  readonly functions: PaneFunctions;
  readonly metadata: FunctionsMetadata;
  readonly ribbon: Ribbon;
  readonly pane: PaneScreen;
  readonly dialogs: DialogScreen;
  /** The workbook for a pane that connects: each gets its own, with no reference of its forerunner's. */
  readonly open: (lend: Lent) => Execute;
  /** What add-ins keep in the document: `Office.context.document.settings`, and `workbook.settings` over the same. */
  readonly settings: Map<string, unknown>;
  readonly write: FaultEffects['write'];
  /** Is somebody typing in a cell? */
  readonly isEditing?: () => boolean;
  readonly requirementSets: Claims;
  readonly locale: string;
  readonly documentUrl: string;
  readonly origin: string;
}

/** What the host lends to the workbook of one pane. */
export interface Lent {
  /** Objects that office.js makes by name */
  readonly services: ReadonlyMap<string, ApiObject>;
  /** Events for the pane */
  readonly fire: (entries: readonly Entry[]) => void;
  /** Ends when another pane takes its place */
  readonly until: AbortSignal;
}

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
  #port: Port | undefined;
  #gone = new AbortController();
  readonly #registered = new Set<number>();
  readonly #entries: Entry[] = [];
  readonly #pings = new Map<number, () => void>();
  readonly #commands = new Map<string, { done(status: number): void; fail(error: Error): void }>();
  #awaited: { readonly id: number; readonly then: () => void }[] = [];
  #count = 0;

  constructor(options: HostOptions) {
    this.#options = options;
    this.ribbon = options.ribbon;
    this.faults = new Faults({ reconnect: () => options.pane.reload(), write: options.write });
    this.#link = new FunctionLink(options.functions, options.metadata);
    this.#services = services(
      {
        // The batch that says so is answered first.
        functionsReady: () => void setTimeout(() => this.#link.ready((entries) => this.notify(entries)), 0),
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
      (target, payload) => this.#send({ kind: 'event', id: Event.dialogMessage, target, payload }),
      this.log,
    );
    this.#link.await(() => options.pane.load());
  }

  /** What a frame must be given before it loads. */
  start(kind: 'pane' | 'dialog' = 'pane'): PaneStart {
    const { locale, documentUrl, origin, requirementSets, pane, settings } = this.#options;
    // A dialog has a runtime of its own, without functions.
    const [dialog, flags] = kind === 'dialog' ? ['isDialog', 0] : ['', SHARED_WITH_FUNCTIONS];
    return {
      hostOrigin: origin,
      hostInfo: `${HOST_INFO}$${locale}$local-workbook$${dialog}$$${flags}`,
      locale,
      documentUrl,
      hostVersion: HOST_VERSION,
      requirementSets,
      visible: pane.visible(),
      settings: Object.fromEntries([...settings].map(([key, value]) => [key, JSON.stringify(value)])),
    };
  }

  /** A pane has loaded, for the first time or anew: nothing that its forerunner said counts. */
  connect(port: Port): void {
    if (this.#port) this.#port.onmessage = null;
    this.#port = port;
    this.#registered.clear();
    this.#dialogs.close();
    this.#gone.abort();
    this.#gone = new AbortController();
    const fire = (entries: readonly Entry[]) => this.notify(entries);
    const execute = this.#options.open({ services: this.#services, fire, until: this.#gone.signal });
    this.#batches.connected(execute);
    for (const done of this.#pings.values()) done();
    this.#pings.clear();
    for (const [id, { fail }] of this.#commands)
      fail(new Error(`The pane was loaded anew before its command "${id}" was completed.`));
    this.#commands.clear();
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

  /** Events and calls for the pane. What comes in one go is sent in one message; without a pane nobody hears it. */
  notify(entries: readonly Entry[]): void {
    if (!this.#registered.has(Event.richApi)) return;
    if (this.#entries.push(...entries) === entries.length)
      setTimeout(
        () => this.#send({ kind: 'event', id: Event.richApi, target: '', payload: this.#entries.splice(0) }),
        0,
      );
  }

  /** Tells the add-in; `Office.addin.onVisibilityModeChanged`. */
  visibilityChanged(visible: boolean): void {
    const message = JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' });
    this.notify([[Category.event, Type.visibilityChanged, '', message, `visibility ${++this.#count}`]]);
  }

  /**
   * Presses a button of the add-in's ribbon; resolves when its command says that it is completed.
   *
   * @throws Error where it is switched off, where the add-in has no function of that name, and where the pane is loaded anew meanwhile
   */
  async run(id: string): Promise<void> {
    const { action, enabled, label } = this.ribbon.button(id);
    if (!enabled) throw new Error(`The command "${label}" is switched off.`);
    if (this.#commands.has(id)) throw new Error(`The command "${label}" is still at work.`);
    this.log.add({ kind: 'command', text: id });
    if (action.kind === 'ShowTaskpane') return this.#options.pane.show();
    this.#options.pane.load();
    await this.#whenRegistered(Event.commandInvoked);
    const status = await new Promise<number>((done, fail) => {
      this.#commands.set(id, { done, fail });
      const source = JSON.stringify({ source: { id } });
      this.#send({ kind: 'event', id: Event.commandInvoked, target: '', payload: [id, action.name, source] });
    });
    if (status !== Status.done)
      throw new Error(`The add-in has no function "${action.name}" for the command "${label}".`);
  }

  /** Resolves when the pane has done what it set out to do: asked twice, it had no batch or command under way, nor new ones. */
  async idle(): Promise<void> {
    for (let quiet = 0; quiet < 2;) {
      const { seen } = this.#batches;
      await this.#ping();
      quiet = !this.busy && this.#batches.seen === seen ? quiet + 1 : 0;
    }
  }

  /** Is a batch or a command under way? */
  get busy(): boolean {
    return this.#batches.underWay > 0 || this.#commands.size > 0 || this.#entries.length > 0;
  }

  closeDialog(): void {
    this.#dialogs.close();
  }

  async #receive(message: ToHost, port: Port): Promise<void> {
    // A pane that was replaced may still be speaking.
    const reply = (n: number, result: unknown) => {
      if (port === this.#port) this.#send({ kind: 'answer', n, result });
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
        this.#registered.delete(message.id);
        return reply(message.n, Status.done);
      case 'settings':
        this.#saveSettings(message.settings);
        this.log.add({ kind: 'settings', text: Object.keys(message.settings).join(', ') });
        return reply(message.n, Status.done);
      case 'to child':
        return this.#dialogs.toChild(message.message);
      case 'to parent':
        return this.log.refuse('A pane called messageParent; only a dialog has a parent.');
      case 'pong':
        this.#pings.get(message.n)?.();
        this.#pings.delete(message.n);
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
      this.#commands.get(command)?.done(status);
      this.#commands.delete(command);
      return [Status.done];
    }
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
    this.#registered.add(id);
    const ready = this.#awaited.filter((waiting) => waiting.id === id);
    this.#awaited = this.#awaited.filter((waiting) => waiting.id !== id);
    for (const { then } of ready) then();
    return Status.done;
  }

  #whenRegistered(id: number): Promise<void> {
    if (this.#registered.has(id)) return Promise.resolve();
    return new Promise((then) => this.#awaited.push({ id, then }));
  }

  #ping(): Promise<void> {
    if (!this.#port) return Promise.resolve();
    return new Promise((done) => {
      const n = ++this.#count;
      this.#pings.set(n, done);
      this.#send({ kind: 'ping', n });
    });
  }

  #send(message: ToPane): void {
    this.#port?.postMessage(JSON.stringify(message));
  }
}
