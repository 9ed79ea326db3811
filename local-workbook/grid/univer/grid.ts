import { RedoCommand, UndoCommand, type ILanguagePack } from '@univerjs/core';
import { type BaseFunction, type IFunctionInfo } from '@univerjs/engine-formula';
import { type Grid, type GridSnapshot } from '../grid';
import { UniverCharts, UniverPages, UniverProperties } from './beside';
import { UniverCalculation } from './calculation';
import { UniverCells } from './cells';
import { Engine, UNIT, type PluginEntry } from './engine';
import { UniverEvents } from './events';
import { fixedFunctions } from './fixed-functions';
import { UniverFormats } from './formats';
import { type UniverFunctions } from './functions-seam';
import { quickenFormulaData } from './formula-data';
import { NameFollower } from './follow-names';
import { followRanges } from './follow-ranges';
import { keepFormulasApart } from './formulas/caches';
import { forgetWholeFormulas } from './formulas/dependencies';
import { readTableReferences } from './formulas/table-references';
import { growTables } from './growth';
import { UniverNames } from './names';
import { openSnapshot } from './open';
import { type UniverParts } from './parts';
import { Protection } from './protection';
import { UniverRules } from './rules';
import { UniverSelection } from './selection';
import { UniverSheets, type SheetSize } from './sheets';
import { Sides } from './sides';
import { snapshotOf } from './snapshot';
import { UniverStructure } from './structure';
import { UniverTables } from './tables';
import { readEntriesOurWay } from './typing';

export interface UniverGridOptions {
  /** In the browser: where the grid is drawn */
  readonly container?: HTMLElement | string;
  /** The add-in's functions */
  readonly functions?: UniverFunctions;
  /** How large a new sheet is before somebody writes beyond it */
  readonly rows?: number;
  readonly columns?: number;
}

/** A grid, and what the page needs of Univer besides */
export interface UniverGrid extends Grid {
  readonly api: Engine['api'];
  readonly injector: Engine['injector'];
  readonly commands: Engine['commands'];
  redo(): Promise<void>;
  /** Called when a user tried to change what is protected */
  onRefusal(listener: () => void): void;
}

/** What the formula plugins of Univer take */
export interface FormulaOptions {
  readonly function: [new (name: string) => BaseFunction, string][];
  readonly description: IFunctionInfo[];
  /** Trap: cached values are kept on opening unless everything is calculated: 0 says so. */
  readonly initialFormulaComputing: 0;
}

export const formulaOptions = (functions: UniverFunctions | undefined): FormulaOptions => ({
  function: [...fixedFunctions(), ...(functions?.classes() ?? [])],
  description: functions?.descriptions() ?? [],
  initialFormulaComputing: 0,
});

const EMPTY_SHEET: GridSnapshot['sheets'][number] = {
  name: 'Sheet1',
  visibility: 'Visible',
  tabColour: '',
  gridlines: true,
  frozen: { rows: 0, columns: 0 },
  protected: false,
  protection: {},
  cells: [],
  formats: [],
  columnWidths: [],
  rowHeights: [],
  hiddenColumns: [],
  hiddenRows: [],
  merged: [],
  tables: [],
  validations: [],
  conditionals: [],
  charts: [],
};
/** A new workbook: one empty sheet */
export const EMPTY_WORKBOOK: GridSnapshot = { version: 1, sheets: [EMPTY_SHEET], names: [], active: 0 };

/** A grid from Univer with these plugins; what differs between a browser and Node is only they. */
export function assembleGrid(
  plugins: readonly PluginEntry[],
  language: ILanguagePack,
  options: UniverGridOptions,
  /** What a kind of grid needs besides, before anything is opened */
  prepare?: (engine: Engine) => void,
): UniverGrid {
  const { functions } = options;
  const size: SheetSize = { rows: options.rows ?? 1000, columns: options.columns ?? 40 };
  const engine = new Engine(plugins, language);
  engine.create({ sheetOrder: [], sheets: {} });
  keepFormulasApart(engine);
  forgetWholeFormulas(engine);
  followRanges(engine);
  prepare?.(engine);
  quickenFormulaData(engine);
  const sides = new Sides(engine);
  const protection = new Protection(engine, sides);
  const tables: UniverTables = new UniverTables(engine, sides, protection, () => ({
    cells,
    insert: (sheet, area) => structure.insert(sheet, area, 'Down'),
    isName: (name) => names.list().some((one) => one.name.toLowerCase() === name.toLowerCase()),
  }));
  const cells = new UniverCells(engine, protection, (sheet, row, column) => tables.at(sheet, row, column));
  const events = new UniverEvents(engine, () => tables.list());
  const structure = new UniverStructure(engine, protection, (moved) =>
    events.emit({ type: 'moved', ...moved }),
  );
  const names = new UniverNames(engine, (name) => tables.isTable(name));
  const sheets = new UniverSheets(engine, sides, cells, size);
  const parts: UniverParts = {
    sheets,
    cells,
    formats: new UniverFormats(engine, protection),
    structure,
    names,
    tables,
    rules: new UniverRules(engine),
    charts: new UniverCharts(engine, sides, protection),
    pages: new UniverPages(engine, sides),
    properties: new UniverProperties(sides),
    sides,
  };
  const calculation = new UniverCalculation(engine, functions);
  const nameFollower = new NameFollower(engine);
  growTables(engine, tables, protection);
  readTableReferences(engine, (name) => tables.ofName(name));
  readEntriesOurWay(engine, cells);
  functions?.bind({ commands: engine.commands, injector: engine.injector, api: engine.api });

  const open = (snapshot: GridSnapshot): Promise<void> => {
    nameFollower.removeAll();
    openSnapshot(engine, parts, snapshot, size);
    engine.undoSteps.clearUndoRedo(UNIT);
    events.opened();
    calculation.recalculate(true);
    return Promise.resolve();
  };
  void open(EMPTY_WORKBOOK);

  return {
    ...parts,
    selection: new UniverSelection(engine, (sheet) => sheets.activate(sheet)),
    calculation,
    events,
    snapshot: () => snapshotOf(engine, parts),
    open,
    undo: async () => void (await engine.commands.executeCommand(UndoCommand.id)),
    redo: async () => void (await engine.commands.executeCommand(RedoCommand.id)),
    dispose: () => {
      calculation.dispose();
      engine.dispose();
    },
    api: engine.api,
    injector: engine.injector,
    commands: engine.commands,
    onRefusal: (listener) => {
      protection.onRefusal = listener;
    },
  };
}
