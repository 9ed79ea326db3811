import {
  CustomCommandExecutionError,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
} from '@univerjs/core';
import {
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';
import { GridError, type Calculation } from '../grid';
import { type Engine } from './engine';
import { takesWords } from './formulas/words';
import { type UniverFunctions } from './functions-seam';
import { calculateNow, insteadOfTimer } from './trigger';

const STYLES_ONLY: readonly string[] = [
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
];
const NOTHING_DIRTY = {
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

/** Between two looks at whether all has settled */
const LONGEST_WAIT_MS = 5;
/** Without a change, until what is due is calculated though nobody asks */
const QUIET_MS = 100;

/**
 * Trap: Univer calculates 100 ms after the last change that it deems to matter, and its own "results applied" takes half a second when nothing
 * is due. `due` mirrors its test of what matters, so that nobody reads too early, and nobody waits for what will not happen.
 */
export class UniverCalculation implements Calculation {
  private due = false;
  private running = false;
  private forced = false;
  private quiet: ReturnType<typeof setTimeout> | undefined;
  private current: ReturnType<Calculation['mode']> = 'Automatic';
  private readonly session: FormulaCalculationSessionService;

  constructor(
    private readonly engine: Engine,
    private readonly functions: Pick<UniverFunctions, 'busy'> | undefined,
  ) {
    const matters = engine.injector.get(IActiveDirtyManagerService);
    insteadOfTimer(engine.injector, () => this.whenQuiet());
    this.session = engine.injector.get(FormulaCalculationSessionService);
    engine.commands.beforeCommandExecuted(({ id }) => {
      // Somebody asks for it: the host, or custom functions whose answers are in.
      if (id === SetTriggerFormulaCalculationStartMutation.id) this.forced = true;
      if (id !== SetFormulaCalculationStartMutation.id) return;
      if (this.current === 'Manual' && !this.forced) {
        this.due = false;
        // Univer keeps what it would have calculated, and adds it to the next calculation that starts.
        throw new CustomCommandExecutionError('Calculation is manual.');
      }
    });
    engine.commands.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) {
        this.due = false;
        this.running = true;
        this.forced = false;
      } else if (isEnd(command)) this.running = false;
      // Univer does not look for the formulas that named it: all are worked out again.
      else if (takesWords(command.id) && this.current !== 'Manual') this.recalculate(true);
      else if (matters.get(command.id) && !skipped(command, options)) {
        this.due = true;
        // As in Excel a formula is worked out on entry; unlike in Excel so is what else is due.
        if (this.current === 'Manual' && entersFormula(command)) this.forced = true;
      }
    });
  }

  mode(): ReturnType<Calculation['mode']> {
    return this.current;
  }

  setMode(mode: ReturnType<Calculation['mode']>): void {
    const wasManual = this.current === 'Manual';
    this.current = mode;
    if (wasManual && mode !== 'Manual') this.recalculate(false);
  }

  recalculate(full: boolean): void {
    this.forced = true;
    this.engine.commands.syncExecuteCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { commands: [], forceCalculation: full, ...NOTHING_DIRTY },
      { onlyLocal: true },
    );
  }

  /** @throws GridError if it takes longer than `timeoutMs` */
  async settled(timeoutMs = 60_000): Promise<void> {
    const until = performance.now() + timeoutMs;
    for (let wait = 0; !this.idle(); wait = Math.min(wait + 1, LONGEST_WAIT_MS)) {
      if (performance.now() > until)
        throw new GridError(
          'GeneralException',
          `The calculation did not come to an end within ${timeoutMs} ms.`,
        );
      // Whoever follows a change (names that formulas say) does so before the next timer: only then is it known what is due.
      await new Promise((resolve) => setTimeout(resolve, wait));
      this.begin();
      // Answers of custom functions come in by way of timers: look again after those that are due now.
      if (this.idle()) await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  dispose(): void {
    clearTimeout(this.quiet);
  }

  private whenQuiet(): void {
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => {
      if (!this.begin() && this.due) this.whenQuiet();
    }, QUIET_MS);
  }

  /** What is due, unless a calculation is under way: it would be lost to the one or the other. */
  private begin(): boolean {
    return this.due && !this.running && this.over() && calculateNow(this.engine.injector);
  }

  private idle(): boolean {
    return !this.due && !this.running && this.over() && !this.functions?.busy();
  }

  private over(): boolean {
    const { started, resultApplied, completed, stopped } = this.session.state;
    return !started || (resultApplied && (completed || stopped));
  }
}

function isEnd({ id, params }: ICommandInfo): boolean {
  return (
    id === SetFormulaCalculationNotificationMutation.id &&
    (params as { readonly functionsExecutedState?: unknown }).functionsExecutedState !== undefined
  );
}

function entersFormula({ id, params }: ICommandInfo): boolean {
  if (id !== SetRangeValuesMutation.id) return false;
  const { cellValue } = params as ISetRangeValuesMutationParams;
  return Object.values(cellValue ?? {}).some((row) =>
    Object.values((row ?? {}) as Record<string, ICellData | null>).some((cell) => cell?.f || cell?.si),
  );
}

function skipped({ id, params }: ICommandInfo, options?: IExecutionOptions): boolean {
  if (id !== SetRangeValuesMutation.id) return false;
  const { trigger } = params as { readonly trigger?: string };
  return options?.onlyLocal === true || (trigger !== undefined && STYLES_ONLY.includes(trigger));
}
