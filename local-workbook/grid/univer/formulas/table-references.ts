import { type IRange } from '@univerjs/core';
import {
  ErrorType,
  ErrorValueObject,
  ReferenceNodeFactory,
  type BaseAstNode,
} from '@univerjs/engine-formula';
import { type Area } from '../../grid';
import { toRange } from '../areas';
import { type Engine } from '../engine';
import { encoded, partsOfEngine, type TableParts } from './structured';

/** A table as formulas see it */
export interface FormulaTable {
  readonly sheet: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

/** What Univer's factory of references has and does not declare */
interface Factory {
  _getNode(token: string, isLexerNode: boolean, isPrepareMerge: boolean, param: unknown): Node | undefined;
  _getTableMap(): ReadonlyMap<string, unknown>;
  _getTableReferenceNode(token: string, isLexerNode: boolean, isMerge: boolean, isTable: boolean): Node;
}
interface Node extends BaseAstNode {
  readonly _tableReferenceObject: {
    getRangeData(): IRange;
    getCurrentRow(): number | undefined;
  };
}

/** By this name a table is known to Univer while a reference to it is made. */
const STAND_IN = 'T';

/**
 * Trap: Univer knows no table whose name has `_` or `.` in it, nor by other small and capital letters than its own, takes the last row for totals where
 * there are none, and knows one section at a time. So what a reference means is worked out here, and Univer is given the rows and columns.
 */
export function readTableReferences(engine: Engine, find: (name: string) => FormulaTable | undefined): void {
  const factory = engine.injector.get(ReferenceNodeFactory) as unknown as Factory;
  const original = factory._getNode.bind(factory);
  factory._getNode = (token, isLexerNode, isPrepareMerge, param) => {
    const [, name, body = ''] = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)(?:\[([^]*)\])?$/u.exec(token) ?? [];
    const table = isLexerNode || name === undefined ? undefined : find(name);
    if (!table) return original(token, isLexerNode, isPrepareMerge, param);
    const parts = partsOfEngine(body);
    const place = parts && placeOf(table, parts);
    // The reference is Univer's, to a table of just these cells.
    const range = toRange(place?.area ?? table.area);
    const data = { sheetId: table.sheet, range, titleMap: new Map() };
    const view = Object.create(factory, {
      _getTableMap: { value: () => new Map([[STAND_IN, data]]) },
    }) as Factory;
    const section = place?.ofRow ? '#This Row' : '#All';
    const node = view._getTableReferenceNode(`${STAND_IN}[${section}]`, false, isPrepareMerge, true);
    if (!place) node.execute = () => node.setValue(ErrorValueObject.create(ErrorType.REF));
    else if (place.ofRow) withinRows(node, place.area);
    return node;
  };
}

/** `[@Hours]` beside the table's rows is no cell of it: an error, where Univer reads the sheet beside the table. */
function withinRows(node: Node, { row, rows }: Area): void {
  const reference = node._tableReferenceObject;
  const read = reference.getRangeData.bind(reference);
  reference.getRangeData = () => {
    const at = reference.getCurrentRow();
    const isOutside = at !== undefined && (at < row || at >= row + rows);
    return isOutside ? { ...read(), startRow: -1, endRow: -1 } : read();
  };
}

interface Place {
  readonly area: Area;
  /** Of the cells, those in the formula's own row */
  readonly ofRow: boolean;
}

/** Undefined for what the table does not have: #REF! */
function placeOf(table: FormulaTable, { sections, first, last }: TableParts): Place | undefined {
  const columnOf = (name: string) =>
    table.columns.findIndex((column) => encoded(column).toLowerCase() === name.toLowerCase());
  const [from, to] =
    first === undefined || last === undefined
      ? [0, table.area.columns - 1]
      : [columnOf(first), columnOf(last)];
  const rows = rowsOf(table, sections);
  if (from < 0 || to < 0 || !rows) return undefined;
  return {
    area: {
      row: rows.first,
      rows: rows.last - rows.first + 1,
      column: table.area.column + Math.min(from, to),
      columns: Math.abs(to - from) + 1,
    },
    ofRow: sections.includes('#this row'),
  };
}

const KNOWN = ['#all', '#data', '#headers', '#totals', '#this row'];

function rowsOf({ area, showHeaders, showTotals }: FormulaTable, sections: readonly string[]) {
  const lastOfAll = area.row + area.rows - 1;
  const data = { first: area.row + Number(showHeaders), last: lastOfAll - Number(showTotals) };
  const of: Readonly<Record<string, { first: number; last: number } | undefined>> = {
    '#all': { first: area.row, last: lastOfAll },
    '#data': data,
    '#this row': data,
    '#headers': showHeaders ? { first: area.row, last: area.row } : undefined,
    '#totals': showTotals ? { first: lastOfAll, last: lastOfAll } : undefined,
  };
  const wanted = sections.length === 0 ? ['#data'] : sections;
  if (wanted.some((section) => !KNOWN.includes(section))) return undefined;
  const found = wanted.map((section) => of[section]);
  const rows = found.filter((one) => one !== undefined);
  if (rows.length < found.length) return undefined;
  return {
    first: Math.min(...rows.map(({ first }) => first)),
    last: Math.max(...rows.map(({ last }) => last)),
  };
}
