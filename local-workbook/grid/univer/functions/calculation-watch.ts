import { type ICommandInfo, type ICommandService, type IDisposable, type IUnitRange } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  FormulaExecuteStageType,
  type ISetFormulaCalculationNotificationMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';

interface Listeners {
  /** A calculation has ended, and no other has taken its place. */
  readonly ended: () => void;
  /** Something of a sheet was changed, other than by a calculation. */
  readonly changed: () => void;
}

/** Passes in which a calculation works out formulas: what depends on a spill is worked out a second time in the same calculation. */
const FIRST_STAGES: readonly FormulaExecuteStageType[] = [
  FormulaExecuteStageType.START_DEPENDENCY,
  FormulaExecuteStageType.START_DEPENDENCY_ARRAY_FORMULA,
];

/** Whether the engine calculates, as its own messages tell it. */
export class CalculationWatch {
  private isRunning = false;
  private passes = 0;
  private readonly subscriptions: IDisposable[];

  constructor(
    private readonly commands: ICommandService,
    private readonly listeners: Listeners,
  ) {
    this.subscriptions = [
      // Before, because Univer starts a stopped calculation anew inside this very message: its start must not be undone by the end.
      commands.beforeCommandExecuted((command) => this.before(command)),
      commands.onCommandExecuted((command, options) => this.after(command, options?.onlyLocal === true)),
    ];
  }

  get running(): boolean {
    return this.isRunning;
  }

  /** A cell that is worked out again in another pass asks anew. */
  get pass(): number {
    return this.passes;
  }

  /** As if these cells had been changed; without ranges, everything. Univer waits for 100 ms without a change and then calculates. */
  recalculate(dirtyRanges?: IUnitRange[]): void {
    void this.commands.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      {
        commands: [],
        dirtyRanges: dirtyRanges ?? [],
        forceCalculation: dirtyRanges === undefined,
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
      },
      { onlyLocal: true },
    );
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private before({ id, params }: ICommandInfo): void {
    if (id !== SetFormulaCalculationNotificationMutation.id) return;
    const { functionsExecutedState, stageInfo } = params as ISetFormulaCalculationNotificationMutation;
    if (stageInfo) {
      const { stage } = stageInfo;
      if (FIRST_STAGES.includes(stage)) this.passes++;
      if (stage !== FormulaExecuteStageType.IDLE && stage !== FormulaExecuteStageType.CALCULATION_COMPLETED)
        this.isRunning = true;
    } else if (functionsExecutedState !== FormulaExecutedStateType.INITIAL) {
      // INITIAL is what a stopped calculation says once its successor has been started.
      this.isRunning = false;
    }
  }

  private after({ id, params }: ICommandInfo, byCalculation: boolean): void {
    if (id === SetFormulaCalculationStartMutation.id) {
      this.isRunning = true;
      this.passes++;
    } else if (id === SetFormulaCalculationNotificationMutation.id) {
      const { stageInfo } = params as ISetFormulaCalculationNotificationMutation;
      if (!stageInfo && !this.isRunning) this.listeners.ended();
    } else if (id.startsWith('sheet.mutation.') && !byCalculation) {
      this.listeners.changed();
    }
  }
}
