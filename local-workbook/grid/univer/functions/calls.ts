import { type Place } from './ranges';

/** What the pane said: a value, or an error by its text. */
export type Answer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };

/** One function with one set of arguments, whoever asks. */
export interface Call {
  readonly key: string;
  readonly id: string;
  readonly args: readonly unknown[];
  /** Set while the call is with the pane */
  invocation: number | undefined;
  answer: Answer | undefined;
  readonly askers: Set<Asker>;
}

/** A cell that waits for answers; of which calls, only its last calculation says. */
export interface Asker {
  readonly place: Place;
  /** The formula that asks, to see whether it still stands there */
  readonly formula: string | undefined;
  /** The pass of calculation in which it asked */
  readonly pass: number;
  readonly calls: Set<Call>;
}

export interface Bound {
  readonly calls: number;
  /** Of the arguments, as JSON */
  readonly characters: number;
}

const keyOf = ({ unitId, sheetId, row, column }: Place) => `${unitId}!${sheetId}!${row},${column}`;

/** The calls that were asked, with their answers as long as there is room, and the cells that wait. */
export class Calls {
  /** The longest unused first */
  private readonly known = new Map<string, Call>();
  private readonly unanswered = new Set<Call>();
  private readonly sent = new Map<number, Call>();
  private readonly askers = new Map<string, Asker>();
  private characters = 0;
  private lastInvocation = 0;

  constructor(private readonly bound: Bound) {}

  get waiting(): number {
    return this.unanswered.size;
  }

  /** Calls that are with the pane */
  get withPane(): number {
    return this.sent.size;
  }

  /** The call of a function with these arguments; the same one as long as it is remembered. */
  get(id: string, args: readonly unknown[], only = ''): Call {
    const key = `${id}\u0001${only}\u0001${JSON.stringify(args)}`;
    let call = this.known.get(key);
    if (call) {
      this.known.delete(key);
    } else {
      call = { key, id, args, invocation: undefined, answer: undefined, askers: new Set() };
      this.characters += key.length;
      this.unanswered.add(call);
    }
    this.known.set(key, call);
    return call;
  }

  /** A cell is calculated (again): what it asked in an earlier pass no longer counts. */
  begin(place: Place, pass: number): void {
    const asker = this.askers.get(keyOf(place));
    if (asker && asker.pass !== pass) this.release(asker);
  }

  ask(call: Call, place: Place, pass: number, formulaAt: (place: Place) => string | undefined): void {
    const key = keyOf(place);
    let asker = this.askers.get(key);
    if (!asker) this.askers.set(key, (asker = { place, formula: formulaAt(place), pass, calls: new Set() }));
    asker.calls.add(call);
    call.askers.add(asker);
  }

  isAsking(place: Place): boolean {
    return this.askers.has(keyOf(place));
  }

  /** Lets go of the cells whose formula is no longer what asked: cleared, overwritten, or moved away. */
  releaseChanged(formulaAt: (place: Place) => string | undefined): number {
    const changed = [...this.askers.values()].filter(({ place, formula }) => formulaAt(place) !== formula);
    for (const asker of changed) this.release(asker);
    return changed.length;
  }

  /** Forgets the unanswered calls that nobody waits for any more. @returns the invocations among them that the pane has */
  dropUnasked(): number[] {
    const invocations: number[] = [];
    for (const call of this.unanswered) {
      if (call.askers.size > 0) continue;
      if (call.invocation !== undefined) {
        invocations.push(call.invocation);
        this.sent.delete(call.invocation);
      }
      this.forget(call);
    }
    return invocations;
  }

  /** The calls that the pane does not have yet, now numbered. */
  takeUnsent(): Call[] {
    const unsent: Call[] = [];
    if (this.unanswered.size === this.sent.size) return unsent;
    for (const call of this.unanswered) {
      if (call.invocation !== undefined) continue;
      call.invocation = ++this.lastInvocation;
      this.sent.set(call.invocation, call);
      unsent.push(call);
    }
    return unsent;
  }

  /** @returns the cells that waited for it; none for an invocation that was cancelled, or that an earlier pane was given */
  answered(invocation: number, answer: Answer): Place[] {
    const call = this.sent.get(invocation);
    if (!call) return [];
    this.sent.delete(invocation);
    this.unanswered.delete(call);
    call.answer = answer;
    const places = [...call.askers].map(({ place }) => place);
    for (const asker of call.askers) {
      asker.calls.delete(call);
      if (asker.calls.size === 0) this.askers.delete(keyOf(asker.place));
    }
    call.askers.clear();
    return places;
  }

  /** The pane is gone: what it was given waits for the next one, and what it may still say does not count. */
  disconnect(): void {
    for (const call of this.sent.values()) call.invocation = undefined;
    this.sent.clear();
  }

  /** Another pane: what an earlier one said is forgotten. @returns whether there was anything */
  restart(): boolean {
    this.disconnect();
    const before = this.known.size;
    for (const call of this.known.values()) if (call.answer) this.forget(call);
    return this.known.size < before;
  }

  /** Keeps to the bound: the answers that were unused the longest go. What is awaited stays, however much it is. */
  trim(): void {
    for (const call of this.known.values()) {
      if (this.known.size <= this.bound.calls && this.characters <= this.bound.characters) return;
      if (call.answer) this.forget(call);
    }
  }

  private release(asker: Asker): void {
    for (const call of asker.calls) call.askers.delete(asker);
    this.askers.delete(keyOf(asker.place));
  }

  private forget(call: Call): void {
    this.known.delete(call.key);
    this.unanswered.delete(call);
    this.characters -= call.key.length;
  }
}
