import { ICommandService, type ICommandInfo, type Injector } from '@univerjs/core';
import { SetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { TriggerCalculationController } from '@univerjs/sheets-formula';

/** What Univer's trigger keeps to itself, as its timer uses it */
interface Waiting {
  _waitingCommandQueue: ICommandInfo[];
  _executingDirtyData: object;
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  /** Set while a calculation works out formulas */
  readonly _executionInProgressParams: object | null;
  _generateDirty(commands: readonly ICommandInfo[]): object;
  _mergeDirty(known: object, more: object): object;
}

const triggerOf = (injector: Injector) => injector.get(TriggerCalculationController) as unknown as Waiting;

/**
 * Trap: Univer's timer begins a second calculation beside one that still finds out what depends on what; the two share their state, and what
 * the first was to work out can be lost. So its timer never comes to its end: who waits for changes is told of each, and begins.
 */
export function insteadOfTimer(injector: Injector, changed: () => void): void {
  const trigger = triggerOf(injector);
  let { _setTimeoutKey: key } = trigger;
  Object.defineProperty(trigger, '_setTimeoutKey', {
    get: () => key,
    set: (timer: typeof key) => {
      clearTimeout(timer);
      key = timer;
      changed();
    },
  });
}

/**
 * Trap: Univer waits for 100 ms without a change before it calculates, and has no call that says "now". An add-in that writes and reads in turn
 * would wait those 100 ms for each read; here the calculation starts when somebody wants its results.
 *
 * @returns whether there was something to calculate, and it was begun
 */
export function calculateNow(injector: Injector): boolean {
  const trigger = triggerOf(injector);
  const { _waitingCommandQueue: queue } = trigger;
  // One that is under way Univer stops and starts again itself.
  if (queue.length === 0 || trigger._executionInProgressParams) return false;
  trigger._waitingCommandQueue = [];
  trigger._executingDirtyData = trigger._mergeDirty(
    trigger._executingDirtyData,
    trigger._generateDirty(queue),
  );
  void injector
    .get(ICommandService)
    .executeCommand(
      SetFormulaCalculationStartMutation.id,
      { ...trigger._executingDirtyData },
      { onlyLocal: true },
    );
  return true;
}
