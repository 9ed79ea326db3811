import {
  CustomCommandExecutionError,
  ICommandService,
  IContextService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleService,
  LocaleType,
  LogLevel,
  ObjectMatrix,
  RedoCommand,
  UndoCommand,
  Univer,
  UniverInstanceType,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  type ILanguagePack,
  type IMutationInfo,
  type Injector,
  type IObjectMatrixPrimitiveType,
  type IWorkbookData,
  type Plugin,
  type PluginCtor,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  SelectionMoveType,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { GridError, type Area } from '../grid';
import { MAX_COLUMNS, MAX_ROWS } from './areas';
import { looksOf, undoOfLooks } from './looks';
import { UndoSteps } from './undo';

/** The one workbook that a grid holds at a time; `open` makes another under the same id. */
export const UNIT = 'workbook';

export type CellMatrix = IObjectMatrixPrimitiveType<ICellData>;
export type PluginEntry = readonly [PluginCtor<Plugin>, unknown?];
export type Origin = 'user' | 'add-in' | 'undo';

/** Univer as the rooms of the grid use it: commands in order, who causes a change, one undo step, sheets by id. */
export class Engine {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly instances: IUniverInstanceService;
  readonly api: FUniver;
  readonly undoSteps: UndoSteps;
  private cause: Origin = 'user';
  private holdsActive = false;
  private readonly firstListeners: ((command: ICommandInfo, options: IExecutionOptions) => void)[] = [];

  constructor(plugins: readonly PluginEntry[], language: ILanguagePack) {
    this.univer = new Univer({
      logLevel: LogLevel.WARN,
      locale: LocaleType.EN_US,
      locales: { [LocaleType.EN_US]: language },
      override: [
        [
          IUndoRedoService,
          {
            useFactory: (
              instances: IUniverInstanceService,
              commands: ICommandService,
              context: IContextService,
            ) => new UndoSteps(instances, commands, context),
            deps: [IUniverInstanceService, ICommandService, IContextService],
          },
        ],
      ],
    });
    this.injector = this.univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.commands.beforeCommandExecuted((command, options) => {
      for (const listener of this.firstListeners) listener(command, options ?? {});
    });
    // Presets overlap, and a plugin that is registered twice throws.
    const once = new Map(plugins.map((entry) => [entry[0].pluginName, entry]));
    for (const [plugin, config] of once.values()) this.univer.registerPlugin(plugin, config as never);
    this.instances = this.injector.get(IUniverInstanceService);
    this.undoSteps = this.injector.get(IUndoRedoService) as UndoSteps;
    this.api = FUniver.newAPI(this.univer);
    this.beforeAll(({ id }) => {
      if (id === UndoCommand.id || id === RedoCommand.id) this.cause = 'undo';
      // The one error that Univer takes for "not done" rather than for a fault.
      if (this.holdsActive && id === SetWorksheetActiveOperation.id)
        throw new CustomCommandExecutionError('The active sheet stays.');
    });
    this.commands.onCommandExecuted(({ id }) => {
      if (id === UndoCommand.id || id === RedoCommand.id) this.cause = 'user';
    });
  }

  /**
   * Before a command, and before Univer's own plugins hear of it. Trap: its formula plugin changes the cells when it hears that they will be changed,
   * so whoever looks after it sees half of what was there, and whoever refuses after it refuses too late.
   */
  beforeAll(listener: (command: ICommandInfo, options: IExecutionOptions) => void): void {
    this.firstListeners.push(listener);
  }

  get origin(): Origin {
    return this.cause;
  }

  get workbook(): Workbook {
    const workbook = this.instances.getUnit<Workbook>(UNIT, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new GridError('InvalidOperation', 'No workbook is open.');
    return workbook;
  }

  sheet(id: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new GridError('ItemNotFound', `There is no sheet with the id ${id}.`);
    return sheet;
  }

  hasSheet(id: string): boolean {
    return this.workbook.getSheetBySheetId(id) !== undefined && this.workbook.getSheetBySheetId(id) !== null;
  }

  /** As much of an area as the sheet has cells for: whole columns end where the sheet does. */
  clip(sheet: string, area: Area): Area {
    const worksheet = this.sheet(sheet);
    return {
      ...area,
      rows: Math.max(0, Math.min(area.rows, worksheet.getRowCount() - area.row)),
      columns: Math.max(0, Math.min(area.columns, worksheet.getColumnCount() - area.column)),
    };
  }

  create(data: Partial<IWorkbookData>): void {
    if (this.instances.getUnit(UNIT)) {
      this.instances.disposeUnit(UNIT);
      this.undoSteps.clearUndoRedo(UNIT);
    }
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, { ...data, id: UNIT });
    this.instances.focusUnit(UNIT);
  }

  /** What `run` changes comes from the add-in, is one undo step, and leaves the selection as it was. */
  asAddIn<T>(run: () => T): T {
    const before = this.cause;
    this.cause = 'add-in';
    try {
      return this.undoSteps.step(run);
    } finally {
      this.cause = before;
    }
  }

  /** Executes mutations in order; `undos` takes them back, in the order given. */
  apply(redoMutations: IMutationInfo[], undoMutations: IMutationInfo[], options?: IExecutionOptions): void {
    this.asAddIn(() => {
      for (const { id, params } of redoMutations) this.commands.syncExecuteCommand(id, params, options);
      this.undoSteps.pushUndoRedo({ unitID: UNIT, redoMutations, undoMutations });
    });
  }

  /** A command of Univer's. @throws GridError InvalidOperation if it did not do it */
  run(id: string, params: object, what: string): void {
    const done = this.asAddIn(() => this.commands.syncExecuteCommand(id, params));
    if (done === false) throw new GridError('InvalidOperation', `The grid could not ${what}.`);
  }

  /** What a user does: `run` is not the add-in's, whoever calls. */
  asUser<T>(run: () => T): T {
    const before = this.cause;
    this.cause = 'user';
    try {
      return this.undoSteps.step(run);
    } finally {
      this.cause = before;
    }
  }

  /** Trap: Univer moves the selection along with some of its commands, and activates the sheet of it; an add-in's change moves nobody. */
  keepingSelection(sheet: string, run: () => void): void {
    const service = this.injector.get(SheetsSelectionsService).getWorkbookSelections(UNIT);
    const before = [...service.getSelectionsOfWorksheet(sheet)];
    this.holdsActive = true;
    try {
      run();
    } finally {
      this.holdsActive = false;
    }
    if (before.length > 0) service.setSelections(sheet, before, SelectionMoveType.ONLY_SET);
  }

  setCells(sheet: string, cellValue: CellMatrix): void {
    const params = { unitId: UNIT, subUnitId: sheet, cellValue };
    const undo = SetRangeValuesUndoMutationFactory(this.injector, params);
    this.apply(
      [{ id: SetRangeValuesMutation.id, params }],
      [{ id: SetRangeValuesMutation.id, params: undo }],
    );
  }

  /**
   * What is not content: styles, links. Trap: a change of a cell that does not name its formula takes the formula away, unless it says that a
   * style command is behind it, which a redo does not. So it names both. Cells that get one look should be given one object: it is worked out once.
   */
  setLooks(sheet: string, looks: CellMatrix): void {
    const worksheet = this.sheet(sheet);
    const cellValue: CellMatrix = {};
    new ObjectMatrix(looks).forValue((row, column, look) => {
      const { f, si } = worksheet.getCellRaw(row, column) ?? {};
      (cellValue[row] ??= {})[column] = f || si ? { ...(f && { f }), ...(si && { si }), ...look } : look;
    });
    const params = looksOf(UNIT, sheet, cellValue);
    const undo = undoOfLooks(this.injector, params);
    this.apply(
      [{ id: SetRangeValuesMutation.id, params }],
      [{ id: SetRangeValuesMutation.id, params: undo }],
    );
  }

  /** Univer's sheets are as large as they were made; one that is written to beyond its end grows. Growing is no undo step. */
  ensureSize(sheet: string, area: Area): void {
    const worksheet = this.sheet(sheet);
    const rows = area.row + area.rows;
    const columns = area.column + area.columns;
    if (area.row < 0 || area.column < 0 || area.rows < 1 || area.columns < 1)
      throw new GridError(
        'InvalidArgument',
        'The argument is invalid or missing or has an incorrect format.',
      );
    if (rows > MAX_ROWS || columns > MAX_COLUMNS)
      throw new GridError('InvalidArgument', 'The range reaches beyond the end of the sheet.');
    const target = { unitId: UNIT, subUnitId: sheet };
    const grow = (id: string, params: object) =>
      this.asAddIn(() => this.commands.syncExecuteCommand(id, { ...target, ...params }));
    if (rows > worksheet.getRowCount())
      grow(SetWorksheetRowCountMutation.id, { rowCount: Math.min(MAX_ROWS, rows + 100) });
    if (columns > worksheet.getColumnCount())
      grow(SetWorksheetColumnCountMutation.id, { columnCount: Math.min(MAX_COLUMNS, columns + 10) });
  }

  /**
   * Trap: parts of Univer (what shifts references when cells are inserted) take the active sheet, whatever they are told. While `run`
   * runs, the given sheet is the active one for whoever asks; nothing is activated and nothing is drawn anew.
   */
  asActive<T>(sheet: string, run: () => T): T {
    const { workbook } = this;
    const worksheet = this.sheet(sheet);
    const pretend = (() => worksheet) as Workbook['getActiveSheet'];
    Object.defineProperty(workbook, 'getActiveSheet', { value: pretend, configurable: true });
    try {
      return run();
    } finally {
      Reflect.deleteProperty(workbook, 'getActiveSheet');
    }
  }

  dispose(): void {
    const words = this.injector.get(LocaleService);
    this.univer.dispose();
    // Trap: a calculation that takes a second tells of its progress by a timer that outlives the workbook, and wants words for it.
    words.t = () => '';
  }
}
