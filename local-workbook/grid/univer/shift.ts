import { type ICommandInfo } from '@univerjs/core';
import { generateStringWithSequence, LexerTreeBuilder, sequenceNodeType } from '@univerjs/engine-formula';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowCommand,
  RemoveColCommand,
  RemoveRowCommand,
  SetWorksheetNameCommand,
  type IRemoveRowColCommandParams,
  type ISetWorksheetNameCommandParams,
} from '@univerjs/sheets';
import { type Area, type ChartState, type PageState } from '../grid';
import { columnName, columnNumber, MAX_COLUMNS, MAX_ROWS, quoted, toArea } from './areas';
import { type Engine } from './engine';

/** Where cells went, for what Univer does not move along: charts and print areas. */
export interface Shift {
  readonly sheet: string;
  /** As it is called in references, before the change */
  readonly sheetName: string;
  readonly renamed?: string;
  readonly area?: Area;
  readonly by?: 'insert' | 'remove';
  readonly along?: 'rows' | 'columns';
}

const MOVES = new Map<string, Pick<Required<Shift>, 'by' | 'along'> & { readonly whole: boolean }>([
  [InsertRowCommand.id, { by: 'insert', along: 'rows', whole: true }],
  [InsertColCommand.id, { by: 'insert', along: 'columns', whole: true }],
  [RemoveRowCommand.id, { by: 'remove', along: 'rows', whole: true }],
  [RemoveColCommand.id, { by: 'remove', along: 'columns', whole: true }],
  [InsertRangeMoveDownCommand.id, { by: 'insert', along: 'rows', whole: false }],
  [InsertRangeMoveRightCommand.id, { by: 'insert', along: 'columns', whole: false }],
  [DeleteRangeMoveUpCommand.id, { by: 'remove', along: 'rows', whole: false }],
  [DeleteRangeMoveLeftCommand.id, { by: 'remove', along: 'columns', whole: false }],
]);

/** What a command of Univer's, whoever gives it, does to references; undefined for all others */
export function shiftOf(engine: Engine, { id, params }: ICommandInfo): Shift | undefined {
  const target = (params ?? {}) as { readonly subUnitId?: string };
  const sheet = target.subUnitId ?? engine.workbook.getActiveSheet().getSheetId();
  const worksheet = engine.workbook.getSheetBySheetId(sheet);
  if (!worksheet) return undefined;
  const sheetName = worksheet.getName();
  if (id === SetWorksheetNameCommand.id)
    return { sheet, sheetName, renamed: (params as ISetWorksheetNameCommandParams).name };
  const move = MOVES.get(id);
  if (!move) return undefined;
  const range = toArea((params as IRemoveRowColCommandParams).range);
  const area = !move.whole
    ? range
    : move.along === 'rows'
      ? { ...range, column: 0, columns: MAX_COLUMNS }
      : { ...range, row: 0, rows: MAX_ROWS };
  return { sheet, sheetName, area, by: move.by, along: move.along };
}

/** An area after the change; undefined where nothing is left of it */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  const { area: changed, by, along } = shift;
  if (!changed || !by || !along) return area;
  const crossing =
    along === 'rows'
      ? changed.column <= area.column && changed.column + changed.columns >= area.column + area.columns
      : changed.row <= area.row && changed.row + changed.rows >= area.row + area.rows;
  if (!crossing) return area;
  const line =
    along === 'rows'
      ? shiftLine(area.row, area.rows, changed.row, changed.rows, by)
      : shiftLine(area.column, area.columns, changed.column, changed.columns, by);
  if (!line) return undefined;
  return along === 'rows'
    ? { ...area, row: line.at, rows: line.size }
    : { ...area, column: line.at, columns: line.size };
}

function shiftLine(at: number, size: number, from: number, count: number, by: 'insert' | 'remove') {
  if (by === 'insert') {
    if (from <= at) return { at: at + count, size };
    return from < at + size ? { at, size: size + count } : { at, size };
  }
  const before = Math.max(0, Math.min(at, from + count) - Math.min(at, from));
  const inside = Math.max(0, Math.min(at + size, from + count) - Math.max(at, from));
  return inside === size ? undefined : { at: at - before, size: size - inside };
}

const REFERENCE =
  /^(?:('(?:[^']|'')+'|[^'!]+)!)?(\$?)([A-Z]{1,3})(\$?)(\d+)(?::(\$?)([A-Z]{1,3})(\$?)(\d+))?$/i;

/**
 * A reference after the change, with the dollars that it had; `#REF!` where its cells are gone. Anything else, and what refers to another sheet, stays as
 * it is. `own` is the sheet that is meant where none is said.
 */
export function shiftReference(reference: string, shift: Shift, own?: string): string {
  const parts = REFERENCE.exec(reference);
  if (!parts) return reference;
  const [, prefix, , c1 = '', , r1 = '', , c2 = c1, , r2 = r1] = parts;
  const sheet = prefix?.replace(/^'|'$/g, '').replaceAll("''", "'") ?? own;
  if (sheet?.toLowerCase() !== shift.sheetName.toLowerCase()) return reference;
  const [column, row] = [columnNumber(c1), Number(r1) - 1];
  const area = { row, column, rows: Number(r2) - row, columns: columnNumber(c2) - column + 1 };
  const moved = shiftArea(area, shift);
  if (!moved) return '#REF!';
  const cell = (dollarColumn: string | undefined, at: number, dollarRow: string | undefined, line: number) =>
    `${dollarColumn ?? ''}${columnName(at)}${dollarRow ?? ''}${line + 1}`;
  const start = cell(parts[2], moved.column, parts[4], moved.row);
  const last = cell(parts[6], moved.column + moved.columns - 1, parts[8], moved.row + moved.rows - 1);
  const isRange = parts[7] !== undefined;
  return `${prefix === undefined ? '' : `${quoted(shift.renamed ?? sheet)}!`}${isRange ? `${start}:${last}` : start}`;
}

/** A formula's references after the change, as it stands on the sheet `own` */
export function shiftFormula(engine: Engine, formula: string, own: string, shift: Shift): string {
  const parts = engine.injector.get(LexerTreeBuilder).sequenceNodesBuilder(formula);
  if (!parts) return formula;
  const moved = parts.map((part) =>
    typeof part === 'string' || part.nodeType !== sequenceNodeType.REFERENCE
      ? part
      : { ...part, token: shiftReference(part.token, shift, own) },
  );
  return `=${generateStringWithSequence(moved)}`;
}

export function shiftChart(chart: ChartState, shift: Shift): ChartState {
  const to = (reference: string) =>
    (reference.startsWith('=') ? '=' : '') + shiftReference(reference.replace(/^=/, ''), shift);
  return {
    ...chart,
    title: { ...chart.title, ...(chart.title.cell !== undefined && { cell: to(chart.title.cell) }) },
    ...(chart.categories !== undefined && { categories: to(chart.categories) }),
    series: chart.series.map((series) => ({
      ...series,
      values: to(series.values),
      ...(series.nameCell !== undefined && { nameCell: to(series.nameCell) }),
      ...(series.categories !== undefined && { categories: to(series.categories) }),
    })),
  };
}

export function shiftPage(page: PageState, shift: Shift): PageState {
  if (!shift.area) return page;
  const lines = (which: 'rows' | 'columns', line: { readonly first: number; readonly last: number }) => {
    const size = line.last - line.first + 1;
    const area =
      which === 'rows'
        ? { row: line.first, rows: size, column: 0, columns: MAX_COLUMNS }
        : { row: 0, rows: MAX_ROWS, column: line.first, columns: size };
    const moved = shiftArea(area, shift);
    if (!moved) return undefined;
    return which === 'rows'
      ? { first: moved.row, last: moved.row + moved.rows - 1 }
      : { first: moved.column, last: moved.column + moved.columns - 1 };
  };
  const { titleRows, titleColumns, ...rest } = page;
  const rows = titleRows && lines('rows', titleRows);
  const columns = titleColumns && lines('columns', titleColumns);
  const breaks = (which: 'rows' | 'columns', list: readonly number[]) =>
    list.flatMap((at) => lines(which, { first: at, last: at })?.first ?? []);
  return {
    ...rest,
    ...(rows && { titleRows: rows }),
    ...(columns && { titleColumns: columns }),
    printArea: page.printArea.flatMap((area) => shiftArea(area, shift) ?? []),
    rowBreaks: breaks('rows', page.rowBreaks),
    columnBreaks: breaks('columns', page.columnBreaks),
  };
}
