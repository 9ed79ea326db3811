import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { DEFAULT_PAGE, type GridSnapshot, type SheetSnapshot } from '../grid';
import { toRange } from './areas';
import { type CellCustom } from './cells';
import { type Engine } from './engine';
import { isErrorText } from './entries';
import { toPixels } from './formats';
import { toEngine } from './formula-text';
import { omit } from './omit';
import { type UniverParts } from './parts';
import { NO_PROPERTIES, NO_SIDE, type SheetSide } from './sides';
import { DEFAULT_FONT, styleOfWhole } from './styles';
import { type SheetSize } from './sheets';

/** Puts a document in the place of the one that is open. Nothing of it can be undone, and listeners hear no edits. */
export function openSnapshot(
  engine: Engine,
  parts: UniverParts,
  snapshot: GridSnapshot,
  size: SheetSize,
): void {
  const styles = new StyleTable();
  const sheets = snapshot.sheets.map((sheet) => ({ sheet, ...parts.sheets.blank(sheet.name) }));
  const ids = sheets.map(({ id }) => id);
  const data: Partial<IWorkbookData> = {
    name: 'Local workbook',
    sheetOrder: ids,
    styles: styles.byId,
    defaultStyle: { ...DEFAULT_FONT },
    sheets: Object.fromEntries(
      sheets.map(({ sheet, ...blank }) => [blank.id, { ...blank, ...sheetData(sheet, styles, size) }]),
    ),
  };
  engine.create(data);
  const sides = sheets.map(({ sheet, id }): [string, SheetSide] => [
    id,
    {
      ...NO_SIDE,
      veryHidden: sheet.visibility === 'VeryHidden',
      charts: sheet.charts.map((chart, i) => ({ ...chart, id: `chart-${i + 1}` })),
      page: sheet.page ?? DEFAULT_PAGE,
    },
  ]);
  parts.sides.reset(new Map(sides), snapshot.properties ?? NO_PROPERTIES);
  engine.asAddIn(() => {
    for (const { sheet, id } of sheets) addParts(parts, id, sheet);
    for (const name of snapshot.names) {
      const scope = name.sheet === undefined ? undefined : ids[Number(name.sheet)];
      const rest = omit(name, 'sheet');
      parts.names.add(scope === undefined ? rest : { ...rest, sheet: scope });
    }
    const active = ids[snapshot.active];
    if (active !== undefined) parts.sheets.activate(active);
    // Last: what is protected refuses even us.
    for (const { sheet, id } of sheets)
      if (sheet.protected) parts.sides.set(id, { protected: true, protection: sheet.protection });
  });
}

function addParts(parts: UniverParts, id: string, sheet: SheetSnapshot): void {
  for (const { area, name, columns, showHeaders, showTotals, ...look } of sheet.tables)
    parts.tables.create(id, area, name, columns, {
      ...look,
      ...(showHeaders ? {} : { showHeaders, columns }),
      ...(showTotals ? { showTotals } : {}),
    });
  for (const { area, ...validation } of sheet.validations) parts.rules.setValidation(id, area, validation);
  // Each new one comes before those that are there.
  for (const conditional of [...sheet.conditionals].reverse()) parts.rules.addConditional(id, conditional);
}

class StyleTable {
  readonly byId: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  idOf(style: IStyleData): string | undefined {
    if (Object.keys(style).length === 0) return undefined;
    const key = JSON.stringify(style);
    let id = this.ids.get(key);
    if (id === undefined) {
      id = `style-${this.ids.size + 1}`;
      this.ids.set(key, id);
      this.byId[id] = style;
    }
    return id;
  }
}

function sheetData(sheet: SheetSnapshot, styles: StyleTable, size: SheetSize): Partial<IWorksheetData> {
  const ids = sheet.formats.map((format) => styles.idOf(styleOfWhole(format)));
  const cellData: NonNullable<IWorksheetData['cellData']> = {};
  for (const cell of sheet.cells) {
    const s = ids[cell.format];
    const custom: CellCustom | undefined = cell.link && { link: cell.link };
    (cellData[cell.row] ??= {})[cell.column] = {
      ...contentOf(cell),
      ...(s !== undefined && { s }),
      ...(custom && { custom: { ...custom } }),
    };
  }
  const { rows, columns } = sheet.frozen;
  const lastRow = sheet.cells.reduce((last, { row }) => Math.max(last, row), 0);
  const lastColumn = sheet.cells.reduce((last, { column }) => Math.max(last, column), 0);
  const columnData: Record<number, { w?: number; hd?: BooleanNumber; s?: string }> = {};
  const rowData: Record<number, { h?: number; ia?: BooleanNumber; hd?: BooleanNumber; s?: string }> = {};
  for (const { column, points } of sheet.columnWidths) (columnData[column] ??= {}).w = toPixels(points);
  // Trap: a row that is not told to keep its height takes the one that Univer measures, which leaves merged cells out.
  for (const { row, points } of sheet.rowHeights)
    Object.assign((rowData[row] ??= {}), { h: toPixels(points), ia: BooleanNumber.FALSE });
  for (const column of sheet.hiddenColumns) (columnData[column] ??= {}).hd = BooleanNumber.TRUE;
  for (const row of sheet.hiddenRows) (rowData[row] ??= {}).hd = BooleanNumber.TRUE;
  for (const { column, format } of sheet.columnFormats ?? []) {
    const s = ids[format];
    if (s !== undefined) (columnData[column] ??= {}).s = s;
  }
  for (const { row, format } of sheet.rowFormats ?? []) {
    const s = ids[format];
    if (s !== undefined) (rowData[row] ??= {}).s = s;
  }
  return {
    cellData,
    columnData,
    rowData,
    mergeData: sheet.merged.map(toRange),
    rowCount: Math.max(size.rows, lastRow + 100),
    columnCount: Math.max(size.columns, lastColumn + 10),
    tabColor: sheet.tabColour,
    hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    showGridlines: sheet.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: {
      xSplit: columns,
      ySplit: rows,
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
    },
  };
}

function contentOf({ value, formula }: SheetSnapshot['cells'][number]): ICellData {
  const f = formula === '' ? {} : { f: toEngine(formula) };
  if (typeof value === 'boolean') return { ...f, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'number') return { ...f, v: value, t: CellValueType.NUMBER };
  if (value === '') return f;
  const numeric = formula === '' && !isErrorText(value) && !Number.isNaN(Number(value));
  return { ...f, v: value, t: numeric ? CellValueType.FORCE_STRING : CellValueType.STRING };
}
