import { BaseFunction, type BaseValueObject, type IFunctionInfo } from '@univerjs/engine-formula';
import {
  type FunctionAnswer,
  type FunctionCall,
  type FunctionsMetadata,
  type PaneFunctions,
} from '../../../functions/pane-functions';
import { type FunctionsContext, type UniverFunctions } from '../functions-seam';
import { argumentsOf } from './arguments';
import { CalculationWatch } from './calculation-watch';
import { type Answer, type Bound, Calls } from './calls';
import { describe } from './descriptions';
import { errorText, NoCall, PENDING } from './errors';
import { lifted } from './lift';
import { mergedRanges, type Place } from './ranges';
import { engineError, engineValue } from './results';
import { type Signature, signaturesOf } from './signature';
import { quickenValueIndex } from './value-index';
import { WorkbookCells } from './workbook-cells';

/** How long an answer waits for others, so that one calculation works in many. */
const QUICK_MS = 250;

const BOUND: Bound = { calls: 50_000, characters: 50_000_000 };

type Send = Parameters<PaneFunctions['connect']>[0];
type Cancel = Parameters<PaneFunctions['connect']>[1];

/**
 * The add-in's functions as functions of Univer. The engine waits for asynchronous functions one cell at a time, so these are
 * synchronous: one that has its answer gives it, one that has not shows PENDING. When the calculation has ended all that was asked
 * goes to the pane in one message, and when the answers are in, the cells that asked are calculated again. A chain of functions
 * takes one such round a link.
 */
export class AddInFunctions implements UniverFunctions, PaneFunctions {
  /** In words, the functions of functions.json that cells cannot call */
  readonly unsupported: readonly string[];
  private readonly signatures: readonly Signature[];
  private readonly infos: IFunctionInfo[];
  private readonly calls: Calls;
  /** Cells whose answers are in and not yet worked in */
  private answered: Place[] = [];
  private answeredSince = 0;
  private mayHaveChanged = false;
  private send: Send;
  private cancel: Cancel;
  private watch: CalculationWatch | undefined;
  private cells: WorkbookCells | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private timerDue = 0;

  constructor(metadata: FunctionsMetadata, bound = BOUND) {
    const { entries, signatures, unsupported } = signaturesOf(metadata);
    this.signatures = signatures;
    this.infos = entries.map((entry, i) => describe(signatures[i]!.name, entry));
    this.unsupported = unsupported;
    for (const problem of unsupported) console.warn(`Custom function ${problem}`);
    this.calls = new Calls(bound);
  }

  classes(): [new (name: string) => BaseFunction, string][] {
    const evaluate = this.evaluate.bind(this);
    return this.signatures.map((signature) => [
      class extends BaseFunction {
        override calculate(...variants: BaseValueObject[]): BaseValueObject {
          const { unitId, subUnitId, row, column } = this;
          return evaluate(
            signature,
            { unitId: unitId ?? '', sheetId: subUnitId ?? '', row, column },
            variants,
          );
        }
      },
      signature.name,
    ]);
  }

  descriptions(): IFunctionInfo[] {
    return this.infos;
  }

  bind({ commands, injector }: FunctionsContext): void {
    quickenValueIndex();
    this.watch?.dispose();
    this.cells = new WorkbookCells(injector);
    const look = () => {
      this.mayHaveChanged = this.calls.waiting > 0;
      this.later();
    };
    this.watch = new CalculationWatch(commands, {
      ended: look,
      changed: () => {
        if (this.calls.waiting > 0) look();
      },
    });
    injector.onDispose(() => this.dispose());
  }

  busy(): boolean {
    if (!this.watch) return false;
    const isAwaited = this.send !== undefined && this.calls.waiting > 0;
    const isAtWork = this.answered.length > 0 || this.timer !== undefined || this.watch.running;
    return isAwaited || isAtWork;
  }

  connect(send: Send, cancel?: Cancel): void {
    this.send = send;
    this.cancel = cancel;
    if (!send) {
      this.calls.disconnect();
      return;
    }
    if (this.calls.restart()) this.watch?.recalculate();
    this.later();
  }

  answer(answers: readonly FunctionAnswer[]): void {
    if (!this.watch) return;
    for (const { invocation, ...answer } of answers) this.take(invocation, answer);
    this.later();
  }

  outstanding(): number {
    return this.calls.waiting;
  }

  /** A function that throws would end the whole calculation, and in Node the process. */
  private evaluate(
    signature: Signature,
    place: Place,
    variants: readonly BaseValueObject[],
  ): BaseValueObject {
    try {
      this.calls.begin(place, this.watch?.pass ?? 0);
      return lifted(signature, variants, (values) => this.valueOf(signature, place, values));
    } catch (error) {
      console.error(`${signature.name} could not be asked`, error);
      return engineError('#VALUE!');
    }
  }

  private valueOf(signature: Signature, place: Place, variants: readonly BaseValueObject[]): BaseValueObject {
    let args: unknown[];
    try {
      args = argumentsOf(signature, variants);
    } catch (error) {
      if (error instanceof NoCall) return engineError(error.result);
      throw error;
    }
    const only = signature.perCell ? `${place.unitId}!${place.sheetId}!${place.row},${place.column}` : '';
    const call = this.calls.get(signature.id, args, only);
    const { answer } = call;
    if (answer) return answer.ok ? engineValue(answer.value) : engineError(answer.error);
    this.calls.ask(call, place, this.watch?.pass ?? 0, (asking) => this.cells?.formulaAt(asking));
    // A formula that is tried out, without a calculation whose end would bring this about
    if (!this.watch?.running) this.later();
    return engineError(PENDING);
  }

  private take(invocation: number, answer: Answer): void {
    const places = this.calls.answered(
      invocation,
      answer.ok ? answer : { ok: false, error: errorText(answer.error) },
    );
    if (this.answered.length === 0) this.answeredSince = performance.now();
    for (const place of places) this.answered.push(place);
  }

  /** Outside of whatever is going on: a change that arrives during a calculation makes Univer stop it and start again. */
  private later(ms = 0): void {
    if (!this.watch) return;
    const due = performance.now() + ms;
    if (this.timer !== undefined && this.timerDue <= due) return;
    clearTimeout(this.timer);
    this.timerDue = due;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      // Its end comes back here.
      if (!this.watch?.running) this.work();
    }, ms);
  }

  private work(): void {
    if (this.mayHaveChanged) this.letGoOfChanged();
    const unwanted = this.calls.dropUnasked();
    if (unwanted.length > 0) this.cancel?.(unwanted);
    if (this.send) this.ask(this.send);
    this.workIn();
  }

  private letGoOfChanged(): void {
    const { cells, calls } = this;
    this.mayHaveChanged = false;
    if (!cells || calls.releaseChanged(cells.formulaAt) === 0) return;
    // Perhaps it was moved, and nothing else would calculate it in its new place.
    for (const place of cells.pending()) if (!calls.isAsking(place)) this.answered.push(place);
  }

  private ask(send: NonNullable<Send>): void {
    const messages = this.calls.takeUnsent().map(({ invocation, id, args, askers }): FunctionCall => {
      const [first] = askers;
      return { invocation: invocation!, id, args, address: first ? this.cells!.addressOf(first.place) : '' };
    });
    if (messages.length === 0) return;
    try {
      send(messages);
    } catch (error) {
      console.error(`${messages.length} calls of custom functions could not be sent`, error);
      for (const { invocation } of messages) this.take(invocation, { ok: false, error: '#VALUE!' });
    }
  }

  /** The cells whose answers are in: all together when none is awaited any more, but the quick ones do not wait for the slow ones. */
  private workIn(): void {
    if (this.answered.length === 0) return this.calls.trim();
    const wait = this.answeredSince + QUICK_MS - performance.now();
    if (this.calls.withPane > 0 && wait > 0) return this.later(wait);
    this.watch?.recalculate(mergedRanges(this.answered));
    this.answered = [];
  }

  /** The grid is gone, and does this itself; answers that still come change nothing. */
  private dispose(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.watch?.dispose();
    this.watch = undefined;
  }
}
