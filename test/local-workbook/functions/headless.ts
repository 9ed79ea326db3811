import { IActiveDirtyManagerService, SetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';
import { parseA1 } from '../../../src/workbook';
import { type Area, type CellValue, type Entry, type GridSnapshot } from '../../../local-workbook/grid/grid';
import { type UniverFunctions } from '../../../local-workbook/grid/univer/functions-seam';
import { createUniverGrid, EMPTY_WORKBOOK, type UniverGrid } from '../../../local-workbook/grid/univer/node';

const TWO_SHEETS: GridSnapshot = {
  ...EMPTY_WORKBOOK,
  sheets: EMPTY_WORKBOOK.sheets.flatMap((sheet) => [sheet, { ...sheet, name: "Year's plan" }]),
};

/** The grid without a page, spoken to in addresses: two sheets, `Sheet1` and `Year's plan`. */
export class Headless {
  readonly grid: UniverGrid;
  /** Calculations that were started */
  calculations = 0;
  private due = false;

  constructor(functions: UniverFunctions) {
    this.grid = createUniverGrid({ functions, rows: 12_000 });
    const matters = this.grid.injector.get(IActiveDirtyManagerService);
    this.grid.commands.onCommandExecuted(({ id }, options) => {
      if (id === SetFormulaCalculationStartMutation.id) {
        this.calculations++;
        this.due = false;
      } else if (matters.get(id) && (id !== SetRangeValuesMutation.id || !options?.onlyLocal)) {
        this.due = true;
      }
    });
    void this.replace();
  }

  sheet(name: string): string {
    return this.grid.sheets.list().find((sheet) => sheet.name === name)!.id;
  }

  /** '' clears a cell. */
  write(address: string, entered: Entry | Entry[][], sheet = 'Sheet1'): void {
    const entries = Array.isArray(entered) ? entered : [[entered]];
    this.grid.cells.write(this.sheet(sheet), area(address), entries);
  }

  read(address: string, sheet = 'Sheet1'): CellValue[][] {
    const cells = this.grid.cells.read(this.sheet(sheet), area(address));
    return cells.map((row) => row.map(({ value }) => value));
  }

  /** Calculated once with what is known now, whether or not an answer is awaited. */
  async calculated(): Promise<void> {
    const session = this.grid.injector.get(FormulaCalculationSessionService);
    await until(() => {
      const { started, resultApplied, completed, stopped } = session.state;
      return !this.due && (!started || (resultApplied && (completed || stopped)));
    }, 30_000);
  }

  async settled(timeoutMs = 30_000): Promise<void> {
    await this.grid.calculation.settled(timeoutMs);
  }

  /** Another workbook, of two empty sheets again */
  async replace(): Promise<void> {
    await this.grid.open(TWO_SHEETS);
  }

  dispose(): void {
    this.grid.dispose();
  }
}

export function area(address: string): Area {
  const [from, to] = address.split(':').map((corner) => parseA1(corner)!);
  const { row, column } = from!;
  const last = to ?? from!;
  return { row, column, rows: last.row - row + 1, columns: last.column - column + 1 };
}

export async function until(holds: () => boolean, timeoutMs = 5000): Promise<void> {
  const end = performance.now() + timeoutMs;
  for (let held = 0; held < 2;) {
    held = holds() ? held + 1 : 0;
    if (performance.now() > end) throw new Error('It did not come about in time.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
