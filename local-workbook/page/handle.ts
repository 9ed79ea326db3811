import { areaText, onSheet, parseArea, sheetText, splitReference } from '../excel/address';
import { type Area, type CellState, type CellValue, type Grid } from '../grid/grid';
import { type FaultControls } from '../host/faults';
import { type Host } from '../host/host';
import { type LogEntry } from '../host/log';

/** What `read` gives: one entry a cell, row by row. */
export interface CellsRead {
  /** `Sheet1!A1:B2` */
  readonly address: string;
  /** '' is blank; an error is its text */
  readonly values: readonly (readonly CellValue[])[];
  /** With their `=`; '' where a value stands */
  readonly formulas: readonly (readonly string[])[];
  /** As shown */
  readonly texts: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** `window.localWorkbook`: how a script drives the page, whatever grid is in it. Addresses are `Sheet1!A1:B2`; without a sheet, the one that is shown. */
export interface LocalWorkbook {
  /** Resolves when the grid stands and commands may be run. */
  readonly ready: Promise<void>;
  /** Opens a file in place of the open workbook; .xlsx unless `name` ends in .csv. */
  open(bytes: Uint8Array | readonly number[], name?: string): Promise<void>;
  /** The open workbook as .xlsx, or its shown sheet as .csv. */
  save(format?: 'xlsx' | 'csv'): Promise<Uint8Array>;
  /** Names, in the order of the tabs */
  sheets(): string[];
  /** Of the moment: await `settled()` first where results matter. */
  read(address: string): CellsRead;
  /** As a user types it: `=…` is a formula, `3%` a percentage, '' clears. */
  type(address: string, text: string): Promise<void>;
  select(address: string): void;
  /** Resolves when nothing is left to calculate and the add-in has done what it set out to do. */
  settled(timeoutMs?: number): Promise<void>;
  /** Presses a button of the ribbon, by its id in the manifest; resolves when its command is completed. */
  run(ribbonCommandId: string): Promise<void>;
  /** The add-in's frame; undefined until it is loaded. */
  pane(): HTMLIFrameElement | undefined;
  readonly faults: FaultControls;
  /** What passed between add-in and host, oldest first */
  readonly log: readonly LogEntry[];
}

const SETTLING = 60_000;

/** The parts of the handle that work on grid and host. */
export function workbookHandle(
  grid: Grid,
  host: Host,
): Pick<LocalWorkbook, 'sheets' | 'read' | 'type' | 'select' | 'settled' | 'run' | 'faults'> {
  return {
    sheets: () => grid.sheets.list().map(({ name }) => name),
    read(address) {
      const { sheet, name, area } = find(grid, address);
      const cells = grid.cells.read(sheet, area);
      const each = <T>(what: (cell: CellState) => T) => cells.map((row) => row.map(what));
      return {
        address: `${sheetText(name)}!${areaText(area)}`,
        values: each(({ value }) => value),
        formulas: each(({ formula }) => formula),
        texts: each(({ text }) => text),
        numberFormats: each(({ numberFormat }) => numberFormat),
      };
    },
    // Asynchronous, so that a later version may wait for the grid's own editor.
    async type(address, text) {
      const { sheet, area } = find(grid, address);
      grid.cells.type(sheet, area.row, area.column, text);
      await Promise.resolve();
    },
    select(address) {
      const { sheet, area } = find(grid, address);
      grid.sheets.activate(sheet);
      grid.selection.set(sheet, area);
    },
    settled: (timeoutMs = SETTLING) => settled(grid, host, timeoutMs),
    run: (id) => host.run(id),
    faults: host.faults,
  };
}

/** Calculation may wait for the add-in, and the add-in for calculation: both must be still, one after the other. */
async function settled(grid: Grid, host: Host, timeoutMs: number): Promise<void> {
  const late = performance.now() + timeoutMs;
  for (;;) {
    await grid.calculation.settled(timeoutMs);
    await within(host.idle(), late - performance.now());
    const before = performance.now();
    await grid.calculation.settled(timeoutMs);
    // Nothing was due any more: the second wait was none.
    if (!host.busy && performance.now() - before < 5) return;
    if (performance.now() > late) throw new Error(`The workbook did not settle in ${timeoutMs} ms.`);
  }
}

async function within(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('The add-in is still at work.')), Math.max(0, milliseconds));
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** @throws RangeError for an address that is none, or a sheet that is not there */
function find(grid: Grid, address: string): { sheet: string; name: string; area: Area } {
  const { sheet: wanted, rest } = splitReference(address);
  const sheets = grid.sheets.list();
  const sheet =
    wanted === undefined
      ? grid.sheets.get(grid.sheets.active())
      : sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (!sheet)
    throw new RangeError(
      `There is no sheet "${wanted}"; there is ${sheets.map(({ name }) => name).join(', ')}.`,
    );
  const area = parseArea(rest);
  if (!area || !onSheet(area)) throw new RangeError(`"${address}" is no address such as Sheet1!A1:B2.`);
  return { sheet: sheet.id, name: sheet.name, area };
}

/** Another author's entry, for `faults.change`. */
export function writeAs(grid: Grid, address: string, entry: string | number | boolean): void {
  const { sheet, area } = find(grid, address);
  grid.cells.type(sheet, area.row, area.column, String(entry));
}
