import { DetailedCellError, HyperFormula, type RawCellContent } from 'hyperformula';
import { type RatesCell, RATES_SHEET, ratesSheetCells } from '../../functions/rates-sheet';

/** A cell's value as the independent engine has it: an error comes as its text. */
export type SheetValue = number | string | boolean | null;

export interface Spreadsheet {
  /** The value of a cell; rows and columns count from 0. */
  value(row: number, column: number, sheet?: string): SheetValue;
  close(): void;
}

/**
 * The cells in an independent spreadsheet engine, beside the sheet of rates if they need it.
 *
 * @param arrays - whether the engine calculates with arrays, which it does everywhere or nowhere. Excel 2016 does in
 *   SUMPRODUCT only (without Ctrl+Shift+Enter), so formulas that do not use it are better tried without
 */
export function spreadsheet(
  cells: readonly (readonly RawCellContent[])[],
  { arrays = true, rates = true }: { arrays?: boolean; rates?: boolean } = {},
): Spreadsheet {
  const sheets = { Sheet: cells.map((row) => [...row]) };
  const ratesSheet = { [RATES_SHEET]: ratesSheetCells().map((row) => row.map(asContent)) };
  const engine = HyperFormula.buildFromSheets(rates ? { ...sheets, ...ratesSheet } : sheets, {
    licenseKey: 'gpl-v3',
    useArrayArithmetic: arrays,
    smartRounding: false,
  });
  return {
    value: (row, column, name = 'Sheet') => {
      const sheet = engine.getSheetId(name);
      if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
      const value = engine.getCellValue({ sheet, row, col: column });
      return value instanceof DetailedCellError ? value.value : value;
    },
    close: () => engine.destroy(),
  };
}

const asContent = (cell: RatesCell): RawCellContent =>
  typeof cell === 'object' && cell !== null ? `=${cell.formula}` : cell;
