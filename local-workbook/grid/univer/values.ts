import {
  CellValueType,
  type ICellData,
  type IStyleData,
  type Nullable,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { type CellState, type CellValue, type ValueKind } from '../grid';
import { isErrorText } from './entries';
import { UNIT, type Engine } from './engine';
import { fromEngine } from './formula-text';
import { shown } from './text';

/** Row and column style, then the cell's own */
export function styleAt(engine: Engine, sheet: Worksheet, row: number, column: number): IStyleData {
  const own = engine.workbook.getStyles().getStyleByCell(sheet.getCellRaw(row, column));
  return composed(sheet, row, column, own);
}

function composed(sheet: Worksheet, row: number, column: number, own: Nullable<IStyleData>): IStyleData {
  const ofRow = sheet.getRowStyle(row);
  const ofColumn = sheet.getColumnStyle(column);
  if (!ofRow && !ofColumn) return own ?? {};
  return { ...ofColumn, ...ofRow, ...own };
}

/** Trap: booleans are `{v: 1, t: 3}`, and a number may stand as text where no type was kept. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return '';
  if (cell.v === undefined || cell.v === null) return cell.p?.body?.dataStream.replace(/\r\n$/, '') ?? '';
  if (cell.t === CellValueType.BOOLEAN || typeof cell.v === 'boolean') return Boolean(Number(cell.v));
  if (typeof cell.v === 'string' && cell.t !== CellValueType.STRING && cell.t !== CellValueType.FORCE_STRING)
    return cell.v.trim() !== '' && !Number.isNaN(Number(cell.v)) ? Number(cell.v) : cell.v;
  return cell.v;
}

function kindOf(value: CellValue, cell: Nullable<ICellData>, formula: string): ValueKind {
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'Double';
  if (value === '') return formula === '' ? 'Empty' : 'String';
  return cell?.t !== CellValueType.FORCE_STRING && isErrorText(value) ? 'Error' : 'String';
}

/** Reads the cells of one sheet as they are now. */
export class Reader {
  private readonly sheet: Worksheet;
  private readonly formulas: FormulaDataModel;
  private readonly spills: ReturnType<typeof spilled>;

  constructor(
    private readonly engine: Engine,
    private readonly id: string,
  ) {
    this.sheet = engine.sheet(id);
    this.formulas = engine.injector.get(FormulaDataModel);
    this.spills = spilled(engine, id);
  }

  cell(row: number, column: number): CellState {
    const raw = this.sheet.getCellRaw(row, column);
    const style = composed(
      this.sheet,
      row,
      column,
      raw && this.engine.workbook.getStyles().getStyleByCell(raw),
    );
    const numberFormat = style.n?.pattern ?? 'General';
    const formula = this.formula(row, column, raw);
    const cell = this.filled(row, column, raw);
    const value = valueOf(cell);
    const kind = kindOf(value, cell, formula);
    return {
      value,
      kind,
      formula,
      numberFormat,
      // Worked out only where it is asked for: it takes longer than all the rest.
      get text() {
        return shown(value, kind, numberFormat);
      },
    };
  }

  value(row: number, column: number): CellValue {
    return valueOf(this.filled(row, column, this.sheet.getCellRaw(row, column)));
  }

  /** Trap: the cells that a formula's array fills are empty in the sheet. */
  private filled(row: number, column: number, raw: Nullable<ICellData>): Nullable<ICellData> {
    return hasContent(raw) ? raw : (this.spills?.[row]?.[column] ?? raw);
  }

  formula(row: number, column: number, raw = this.sheet.getCellRaw(row, column)): string {
    if (!raw?.f && !raw?.si) return '';
    // Cells that were filled share one formula, shifted; this works it out.
    const formula = this.formulas.getFormulaStringByCell(row, column, this.id, UNIT) ?? raw.f ?? '';
    return fromEngine(formula);
  }
}

export const hasContent = (cell: Nullable<ICellData>): boolean =>
  Boolean(cell && ((cell.v !== undefined && cell.v !== null) || cell.p || cell.f || cell.si));

/** What formulas' arrays put into cells, by row and column */
export function spilled(engine: Engine, sheet: string) {
  return engine.injector.get(FormulaDataModel).getArrayFormulaCellData()[UNIT]?.[sheet];
}

/** The area of each formula that fills more than its own cell, by row and column */
export function spillRanges(engine: Engine, sheet: string) {
  return engine.injector.get(FormulaDataModel).getArrayFormulaRange()[UNIT]?.[sheet];
}
