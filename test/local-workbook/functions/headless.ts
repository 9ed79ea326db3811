import {
  type ICellData,
  ICommandService,
  type ILanguagePack,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  type Nullable,
  type Plugin,
  type PluginCtor,
  RedoCommand,
  UndoCommand,
  Univer,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import english from '@univerjs/preset-sheets-node-core/locales/en-US';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import '@univerjs/sheets/facade';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';
import { type UniverFunctions } from '../../../local-workbook/grid/univer/functions-seam';

export type Shown = string | number | boolean;
type Entered = Shown | null;

/** Univer without a page, and nothing of the grid's own but the functions under test. */
export class Headless {
  private readonly univer: Univer;
  private readonly commands: ICommandService;
  readonly api: FUniver;
  /** Calculations that were started */
  calculations = 0;
  private due = false;

  constructor(private readonly functions: UniverFunctions) {
    this.univer = new Univer({
      logLevel: LogLevel.ERROR,
      locale: LocaleType.EN_US,
      locales: { [LocaleType.EN_US]: english as ILanguagePack },
    });
    const preset = UniverSheetsNodeCorePreset({
      formula: { function: functions.classes(), description: functions.descriptions() } as never,
    });
    for (const entry of preset.plugins) {
      const [plugin, config] = (Array.isArray(entry) ? entry : [entry]) as [PluginCtor<Plugin>, unknown?];
      this.univer.registerPlugin(plugin, config as never);
    }
    const injector = this.univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.api = FUniver.newAPI(this.univer);
    functions.bind({ commands: this.commands, injector, api: this.api });
    this.create();
    this.commands.onCommandExecuted(({ id }, options) => {
      if (id === SetFormulaCalculationStartMutation.id) {
        this.calculations++;
        this.due = false;
      } else if (injector.get(IActiveDirtyManagerService).get(id)) {
        if (id !== SetRangeValuesMutation.id || !options?.onlyLocal) this.due = true;
      }
    });
    this.session = () => injector.get(FormulaCalculationSessionService).state;
    this.spills = () => injector.get(FormulaDataModel).getArrayFormulaCellData();
  }

  /** An empty workbook of two sheets */
  create(): void {
    this.api.createWorkbook({
      id: 'book',
      sheetOrder: ['s1', 's2'],
      sheets: {
        s1: { id: 's1', name: 'Sheet1', rowCount: 12_000, columnCount: 40 },
        s2: { id: 's2', name: "Year's plan", rowCount: 100, columnCount: 10 },
      },
    });
    // Undo works on the document in focus.
    this.univer.__getInjector().get(IUniverInstanceService).focusUnit('book');
  }

  private readonly session: () => FormulaCalculationSessionService['state'];
  private readonly spills: () => ReturnType<FormulaDataModel['getArrayFormulaCellData']>;

  range(address: string, sheet = 'Sheet1') {
    return this.api.getWorkbook('book')!.getSheetByName(sheet)!.getRange(address);
  }

  /** Null clears a cell. */
  write(address: string, entered: Entered | Entered[][], sheet?: string): void {
    const rows = Array.isArray(entered) ? entered : [[entered]];
    const range = this.range(address, sheet).getRange();
    const whole = this.range(address, sheet);
    if (range.endRow - range.startRow + 1 !== rows.length && rows.length === 1)
      throw new Error('Shapes differ.');
    whole.setValues(rows.map((row) => row.map(asCell)) as never);
  }

  read(address: string, sheet = 'Sheet1'): Shown[][] {
    const { startRow, startColumn } = this.range(address, sheet).getRange();
    const id = this.api.getWorkbook('book')!.getSheetByName(sheet)!.getSheetId();
    const spills = this.spills()['book']?.[id];
    return this.range(address, sheet)
      .getCellDatas()
      .map((cells, row) =>
        cells.map((cell, column) => shown(cell, spills?.[startRow + row]?.[startColumn + column])),
      );
  }

  undo = () => this.commands.executeCommand(UndoCommand.id);
  redo = () => this.commands.executeCommand(RedoCommand.id);

  /** Calculated once with what is known now, whether or not an answer is awaited. */
  async calculated(): Promise<void> {
    await until(() => this.isIdle(), 30_000);
  }

  /** Nothing due, nothing being worked out, nothing awaited. */
  async settled(timeoutMs = 30_000): Promise<void> {
    await until(() => this.isIdle() && !this.functions.busy(), timeoutMs);
  }

  dispose(): void {
    this.univer.dispose();
  }

  private isIdle(): boolean {
    const { started, resultApplied, completed, stopped } = this.session();
    return !this.due && (!started || (resultApplied && (completed || stopped)));
  }
}

export async function until(holds: () => boolean, timeoutMs = 5000): Promise<void> {
  const end = performance.now() + timeoutMs;
  for (let held = 0; held < 2;) {
    held = holds() ? held + 1 : 0;
    if (performance.now() > end) throw new Error('It did not come about in time.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function asCell(value: Entered): ICellData {
  if (value === null) return { v: null, f: null, si: null, p: null };
  if (typeof value === 'string' && value.startsWith('=')) return { f: value, v: null };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: 3, f: null };
  return { v: value, f: null, ...(typeof value === 'string' ? { t: 1 } : { t: 2 }) };
}

function shown(cell: Nullable<ICellData>, spilled: Nullable<ICellData>): Shown {
  const { v, t } = (cell?.v == null ? spilled : cell) ?? {};
  return t === 3 ? Boolean(v) : (v ?? '');
}
