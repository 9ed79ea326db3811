import {
  CONDITIONAL_STYLES,
  FORMATS,
  PALETTE,
  STYLES,
  TABLE_STYLE,
  TAB_COLOURS,
  columnLetters,
  type DescribedSheet,
  type DescribedWorkbook,
  type Style,
} from '../workbook';
import type { AddedCell, AddedSheet } from './sheets';

const STYLE_OF: Readonly<Record<AddedCell['look'], Style>> = {
  title: 'title',
  heading: 'heading',
  head: 'columnHead',
  text: 'dataText',
  input: 'input',
  calculation: 'calculation',
};

/** The sheets that sharing adds, for the writer of generated sheets, in whose look they stand. */
export const describedSheets = (sheets: readonly AddedSheet[]): DescribedWorkbook => ({
  properties: { title: sheets[0]?.name ?? '', author: '', created: '', version: '' },
  sheets: sheets.map(described),
  names: [],
  styles: STYLES,
  conditionalStyles: CONDITIONAL_STYLES,
  formats: FORMATS,
  palette: PALETTE,
  tableStyle: TABLE_STYLE,
});

function described({ name, rows, widths }: AddedSheet): DescribedSheet {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  return {
    name,
    kind: 'input',
    tabColour: TAB_COLOURS.input,
    showGridlines: false,
    freeze: { rows: 0, columns: 0 },
    protected: false,
    columnWidths: [...widths],
    rowHeights: rows.map(() => null),
    rows: rows.map((row) =>
      row.map(
        (cell) =>
          cell && {
            value: cell.value,
            style: STYLE_OF[cell.look],
            ...(cell.formula !== undefined && { formula: cell.formula }),
          },
      ),
    ),
    merges: [],
    tables: [],
    charts: [],
    validations: [],
    conditionalFormats: [],
    print: {
      orientation: 'landscape',
      area: `A1:${columnLetters(columns - 1)}${Math.max(1, rows.length)}`,
      titleRows: [0, 0],
      onePage: false,
      breaks: [],
      header: { left: name, right: '' },
      footer: { left: '' },
    },
  };
}
