/**
 * What can go wrong, on demand. Batches are counted from the moment a fault is asked for: 1 is the next one. Only batches on the workbook
 * count; those of the add-in's services (custom functions, ribbon, visibility) are spared, and those that only begin or end to listen to
 * events, which a page does beside its jobs, whenever that is.
 */
export interface FaultControls {
  /** The nth batch is refused: before it did anything, or after it took effect, as when the answer is lost. */
  fail(nth: number, when: Moment, code?: string, message?: string): void;
  /** Every batch answers this much later; 0 ends it. */
  delay(milliseconds: number): void;
  /** The connection goes with the nth batch, before or after it took effect: no answer to it or to any later one, until `reconnect`. */
  drop(nth: number, when: Moment): void;
  /** Loads the pane anew, as a user would. */
  reconnect(): void;
  /** Somebody is typing in a cell: batches are refused with InvalidOperationInCellEditMode, or wait where they asked to. */
  edit(): void;
  stopEditing(): void;
  /** Another author: a cell takes this entry when the nth batch is done and before the next begins. */
  change(afterNth: number, address: string, entry: string | number | boolean): void;
  /** Batches that the log names so are spared too: what a page asks beside its jobs, whenever that is. */
  spare(name: string): void;
  /** Nothing is planned any more, and nobody spared. */
  clear(): void;
  /** Batches on the workbook so far, those that failed included */
  readonly batches: number;
}

export type Moment = 'before' | 'after';

export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** What is planned for one batch. */
export interface Plan {
  readonly failure?: Failure & { readonly when: Moment };
  readonly drop?: Moment;
  readonly changes: readonly { readonly address: string; readonly entry: string | number | boolean }[];
}

/** All goes well. */
export const NOTHING: Plan = { changes: [] };

export interface FaultEffects {
  reconnect(): void;
  /** As another author would type it */
  write(address: string, entry: string | number | boolean): void;
}

/** What tests ask for, kept until its batch comes. */
export class Faults implements FaultControls {
  readonly #plans = new Map<number, Plan>();
  readonly #effects: FaultEffects;
  readonly #spared = new Set<string>();
  #count = 0;
  #delay = 0;
  #editing: { readonly over: Promise<void>; readonly end: () => void } | undefined;

  constructor(effects: FaultEffects) {
    this.#effects = effects;
  }

  get batches(): number {
    return this.#count;
  }

  fail(
    nth: number,
    when: Moment,
    code = 'GeneralException',
    message = 'There was an internal error while processing the request.',
  ): void {
    this.#plan(nth, { failure: { code, message, when } });
  }

  delay(milliseconds: number): void {
    this.#delay = milliseconds;
  }

  drop(nth: number, when: Moment): void {
    this.#plan(nth, { drop: when });
  }

  reconnect(): void {
    this.#effects.reconnect();
  }

  edit(): void {
    if (this.#editing) return;
    let end = () => {};
    const over = new Promise<void>((done) => (end = done));
    this.#editing = { over, end };
  }

  stopEditing(): void {
    this.#editing?.end();
    this.#editing = undefined;
  }

  change(afterNth: number, address: string, entry: string | number | boolean): void {
    const at = this.#count + afterNth;
    const changes = [...(this.#plans.get(at)?.changes ?? []), { address, entry }];
    this.#plan(afterNth, { changes });
  }

  spare(name: string): void {
    this.#spared.add(name);
  }

  clear(): void {
    this.#plans.clear();
    this.#spared.clear();
    this.#delay = 0;
    this.stopEditing();
  }

  /**
   * The next batch begins: what is planned for it?
   *
   * @param name - as the log has it
   */
  next(name: string): Plan {
    if (this.#spared.has(name)) return NOTHING;
    const plan = this.#plans.get(++this.#count) ?? NOTHING;
    this.#plans.delete(this.#count);
    return plan;
  }

  /** Ends with the editing; undefined while nobody edits. */
  get editing(): Promise<void> | undefined {
    return this.#editing?.over;
  }

  async wait(): Promise<void> {
    if (this.#delay > 0) await new Promise((done) => setTimeout(done, this.#delay));
  }

  apply(changes: Plan['changes']): void {
    for (const { address, entry } of changes) this.#effects.write(address, entry);
  }

  #plan(nth: number, addition: Partial<Plan>): void {
    if (!Number.isInteger(nth) || nth < 1)
      throw new RangeError(`Batches count from 1, the next one; ${nth} is none of them.`);
    const at = this.#count + nth;
    this.#plans.set(at, { ...(this.#plans.get(at) ?? NOTHING), ...addition });
  }
}
