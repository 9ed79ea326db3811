import {
  type RatesCell,
  RATES_BLOCKS,
  RATES_NOTE,
  RATES_SHEET,
  RATES_TITLE,
  ratesSheetCells,
} from '../../functions/rates-sheet';
import {
  type DescribedCell,
  type DescribedWorkbook,
  layout,
  sheet,
  title,
  workbook,
} from '../../src/workbook';

/**
 * The visible sheet of rates that native formulas look things up on, as a workbook of one sheet. Its cells stand where those formulas
 * say, so they are placed by the contract of functions/rates-sheet and not by layout.
 */
export function ratesWorkbook(today: string): DescribedWorkbook {
  const properties = { title: RATES_TITLE, author: 'Workforce Case', created: today, version: '1' };
  const described = layout(
    workbook(properties, [sheet(RATES_SHEET, [title(RATES_TITLE, RATES_NOTE)], { kind: 'input' })]),
  );
  const [empty] = described.sheets;
  const headRows = new Set(RATES_BLOCKS.map(({ titleRow }) => titleRow + 1));
  const titleRows = new Set([0, ...RATES_BLOCKS.map(({ titleRow }) => titleRow - 1)]);
  const rows = ratesSheetCells().map((cells, row) =>
    cells.map((cell) =>
      describedCell(cell, titleRows.has(row) ? 'heading' : headRows.has(row) ? 'columnHead' : 'text'),
    ),
  );
  return {
    ...described,
    sheets: [
      {
        ...empty!,
        freeze: { rows: 0, columns: 0 },
        columnWidths: [2, ...Array.from({ length: (rows[0]?.length ?? 1) - 1 }, () => 14)],
        rowHeights: rows.map(() => null),
        rows,
        merges: [],
        print: {
          ...empty!.print,
          area: `A1:${lastColumn(rows[0]?.length ?? 1)}${rows.length}`,
          titleRows: [0, 0],
          breaks: [],
        },
      },
    ],
  };
}

function describedCell(cell: RatesCell, style: DescribedCell['style']): DescribedCell | null {
  if (cell === null) return null;
  if (typeof cell === 'object') return { value: cell.value, formula: cell.formula, style: 'calculation' };
  return { value: cell, style };
}

const lastColumn = (columns: number) => String.fromCharCode(64 + columns);
