import {
  LocalUndoRedoService,
  toDisposable,
  type IDisposable,
  type ICommandService,
  type IContextService,
  type IUndoRedoItem,
  type IUniverInstanceService,
} from '@univerjs/core';

/**
 * Trap: Univer's batching of undo steps appends what undoes the second change behind what undoes the first, and so replays them in the
 * order in which they were made; a value and then a style left the value. Here the last change is undone first.
 */
export class UndoSteps extends LocalUndoRedoService {
  private depth = 0;
  private open: IUndoRedoItem | undefined;
  /** How often something was done that can be undone */
  pushes = 0;

  constructor(instances: IUniverInstanceService, commands: ICommandService, context: IContextService) {
    super(instances, commands, context);
  }

  override pushUndoRedo(item: IUndoRedoItem): void {
    this.pushes += 1;
    if (this.depth === 0) return super.pushUndoRedo(item);
    if (this.open?.unitID === item.unitID) {
      this.open.redoMutations.push(...item.redoMutations);
      this.open.undoMutations.unshift(...item.undoMutations);
      return;
    }
    this.open = { ...item, redoMutations: [...item.redoMutations], undoMutations: [...item.undoMutations] };
    super.pushUndoRedo(this.open);
  }

  /** Everything that `run` changes is one step. Steps in steps belong to the outermost. */
  step<T>(run: () => T): T {
    const done = this.begin();
    try {
      return run();
    } finally {
      done();
    }
  }

  override __tempBatchingUndoRedo(): IDisposable {
    return toDisposable(this.begin());
  }

  private begin(): () => void {
    this.depth += 1;
    let over = false;
    return () => {
      if (over) return;
      over = true;
      this.depth -= 1;
      if (this.depth === 0) this.open = undefined;
    };
  }
}
