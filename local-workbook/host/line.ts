import { type Port } from '../seam/external';
import { type ToPane } from '../seam/messages';
import { type Entry, Event } from './wire';

/** An event that a pane listens to, or that all its scripts have run, so that its commands have their functions. */
type Readiness = number | 'actions';

/** The line to the pane that is connected: what is said on it, and to what the pane listens. A new pane gets it afresh. */
export class Line {
  #port: Port | undefined;
  readonly #registered = new Set<Readiness>();
  readonly #entries: Entry[] = [];
  readonly #pings = new Map<number, () => void>();
  #awaited: { readonly id: Readiness; readonly then: () => void }[] = [];
  #count = 0;

  /** Nothing that the forerunner listened to counts, and nobody waits for it any more. */
  connect(port: Port): void {
    if (this.#port) this.#port.onmessage = null;
    this.#port = port;
    this.#registered.clear();
    for (const done of this.#pings.values()) done();
    this.#pings.clear();
  }

  isOf(port: Port): boolean {
    return port === this.#port;
  }

  /** Are events on their way? */
  get busy(): boolean {
    return this.#entries.length > 0;
  }

  send(message: ToPane): void {
    this.#port?.postMessage(JSON.stringify(message));
  }

  /** Events and calls for the pane. What comes in one go is sent in one message; without a pane nobody hears it. */
  notify(entries: readonly Entry[]): void {
    if (!this.#registered.has(Event.richApi)) return;
    if (this.#entries.push(...entries) === entries.length)
      setTimeout(
        () => this.send({ kind: 'event', id: Event.richApi, target: '', payload: this.#entries.splice(0) }),
        0,
      );
  }

  register(ready: Readiness): void {
    this.#registered.add(ready);
    const due = this.#awaited.filter(({ id }) => id === ready);
    this.#awaited = this.#awaited.filter(({ id }) => id !== ready);
    for (const { then } of due) then();
  }

  unregister(event: number): void {
    this.#registered.delete(event);
  }

  whenRegistered(id: Readiness): Promise<void> {
    if (this.#registered.has(id)) return Promise.resolve();
    return new Promise((then) => this.#awaited.push({ id, then }));
  }

  /** Resolves when the pane has come to the end of what it was at, or is gone. */
  ping(): Promise<void> {
    if (!this.#port) return Promise.resolve();
    return new Promise((done) => {
      const n = ++this.#count;
      this.#pings.set(n, done);
      this.send({ kind: 'ping', n });
    });
  }

  pong(n: number): void {
    this.#pings.get(n)?.();
    this.#pings.delete(n);
  }
}
