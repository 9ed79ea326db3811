import { type Line } from './line';
import { type Log } from './log';
import { type PaneScreen } from './options';
import { type Ribbon } from './ribbon';
import { Event, Status } from './wire';

/** The buttons of the add-in's ribbon at work: each from its press until the add-in says that it is completed. */
export class Commands {
  readonly #ribbon: Ribbon;
  readonly #pane: PaneScreen;
  readonly #line: Line;
  readonly #log: Log;
  readonly #underWay = new Map<string, { done(status: number): void; fail(error: Error): void }>();

  constructor(ribbon: Ribbon, pane: PaneScreen, line: Line, log: Log) {
    this.#ribbon = ribbon;
    this.#pane = pane;
    this.#line = line;
    this.#log = log;
  }

  get busy(): boolean {
    return this.#underWay.size > 0;
  }

  /** @throws Error as `Host.run` */
  async run(id: string): Promise<void> {
    const { action, enabled, label } = this.#ribbon.button(id);
    if (!enabled) throw new Error(`The command "${label}" is switched off.`);
    if (this.#underWay.has(id)) throw new Error(`The command "${label}" is still at work.`);
    this.#log.add({ kind: 'command', text: id });
    if (action.kind === 'ShowTaskpane') return this.#pane.show();
    this.#pane.load();
    // office.js listens for commands as soon as it is ready, which may be before the add-in said what they do.
    await Promise.all([
      this.#line.whenRegistered(Event.commandInvoked),
      this.#line.whenRegistered('actions'),
    ]);
    const status = await new Promise<number>((done, fail) => {
      this.#underWay.set(id, { done, fail });
      const source = JSON.stringify({ source: { id } });
      const payload = [id, action.name, source];
      this.#line.send({ kind: 'event', id: Event.commandInvoked, target: '', payload });
    });
    if (status !== Status.done)
      throw new Error(`The add-in has no function "${action.name}" for the command "${label}".`);
  }

  completed(id: string, status: number): void {
    this.#underWay.get(id)?.done(status);
    this.#underWay.delete(id);
  }

  /** The pane was loaded anew: nobody will say that they are completed. */
  abandon(): void {
    for (const [id, { fail }] of this.#underWay)
      fail(new Error(`The pane was loaded anew before its command "${id}" was completed.`));
    this.#underWay.clear();
  }
}
