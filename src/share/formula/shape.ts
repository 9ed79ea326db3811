import type { FunctionDefinition } from '../../../functions/definition';
import type { Area, Book } from '../book';
import { functionCalled, plainName } from './functions';
import { type Call, type Node, type NodeOf, bare } from './node';
import { parseFormula } from './parse';
import { cellsOfTable, tableOf } from './table-cells';
import type { Matrix } from './values';

export interface Shape {
  readonly rows: number;
  readonly columns: number;
}
export const ONE: Shape = { rows: 1, columns: 1 };
export const isOne = ({ rows, columns }: Shape): boolean => rows === 1 && columns === 1;

/** The cell in which a formula stands; names and rules stand in none. */
export interface At {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What the references of one formula lead to. */
export class Surroundings {
  constructor(
    readonly book: Book,
    readonly at: At | undefined,
    /** The sheet on which references without a sheet lie, where it is known */
    readonly sheet: string | undefined,
    /** What Excel's own functions give, where that is asked for: undefined where only Excel can say */
    readonly excels?: (call: Call, surroundings: Surroundings) => Matrix | undefined,
  ) {}

  /** The cells that a reference, a name of cells or a column of a table means; undefined where that is not known. */
  cellsOf(node: Node): { readonly sheet: string; readonly area: Area } | undefined {
    switch (node.kind) {
      case 'group':
        return this.cellsOf(node.inner);
      case 'reference': {
        const sheet = node.of.elsewhere ? undefined : this.#sheetNamed(node.of.sheet);
        return sheet === undefined ? undefined : { sheet, area: node.area };
      }
      case 'table': {
        const table = tableOf(this.book, node.table, this.at);
        const area = table && cellsOfTable(table, node.body, this.at?.row);
        return area && { sheet: table.sheet, area };
      }
      case 'name': {
        const meant = this.meaningOf(node);
        if (!meant) return undefined;
        const found = meant.surroundings.cellsOf(meant.node);
        // A reference of a name that is not anchored moves with the cell that uses the name
        return meant.node.kind === 'reference' && !meant.node.anchored ? undefined : found;
      }
      default:
        return undefined;
    }
  }

  /** What a name stands for: that of the sheet before that of the workbook. */
  meaningOf({ of, name }: NodeOf<'name'>): { node: Node; surroundings: Surroundings } | undefined {
    if (of.elsewhere) return undefined;
    const wanted = this.book.names.filter((one) => one.name.toLowerCase() === name.toLowerCase());
    const own = of.sheet ?? this.sheet;
    const found =
      wanted.find(({ sheet }) => sheet !== undefined && sheet.toLowerCase() === own?.toLowerCase()) ??
      wanted.find(({ sheet }) => sheet === undefined);
    if (!found || this.depth > 20) return undefined;
    const surroundings = new Surroundings(this.book, undefined, found.sheet);
    surroundings.depth = this.depth + 1;
    return { node: parseFormula(found.formula), surroundings };
  }

  /** Names may go round in a circle. */
  private depth = 0;

  #sheetNamed(name: string | undefined): string | undefined {
    if (name === undefined) return this.sheet;
    return this.book.sheets.find((sheet) => sheet.toLowerCase() === name.toLowerCase());
  }

  /** How many cells the value of a node has; undefined where only Excel knows. */
  shapeOf(node: Node): Shape | undefined {
    switch (node.kind) {
      case 'number':
      case 'text':
      case 'boolean':
      case 'error':
        return ONE;
      case 'reference':
        return node.area;
      case 'table':
        return this.#shapeOfTable(node);
      case 'name': {
        const meant = this.meaningOf(node);
        return meant?.surroundings.shapeOf(meant.node);
      }
      case 'group':
        return this.shapeOf(node.inner);
      case 'unary':
        return node.operator === '@' ? ONE : this.shapeOf(node.operand);
      case 'percent':
        return this.shapeOf(node.operand);
      case 'binary':
        return node.operator === ':' || node.operator === ' '
          ? undefined
          : broadcast([this.shapeOf(node.left), this.shapeOf(node.right)]);
      case 'array':
        return { rows: node.rows.length, columns: node.rows[0]?.length ?? 0 };
      case 'call':
        return this.#shapeOfCall(node);
      default:
        return undefined;
    }
  }

  /** `[@Hours]` is one cell in whichever row of the table it is read. */
  #shapeOfTable(node: NodeOf<'table'>): Shape | undefined {
    const known = this.cellsOf(node)?.area;
    if (known) return known;
    const table = tableOf(this.book, node.table, this.at);
    const first = table && table.area.row + table.headerRows;
    return table && cellsOfTable(table, node.body, first);
  }

  #shapeOfCall(call: Call): Shape | undefined {
    const definition = functionCalled(call.name);
    if (definition) return this.shapeOfOurs(definition, call);
    const name = plainName(call.name);
    if (ONE_VALUE.has(name)) return ONE;
    if (ANY_SHAPE.has(name)) return undefined;
    const deciding = LOOKED_UP_BY.get(name);
    const asked = deciding ? deciding.map((position) => call.args[position]) : call.args;
    return broadcast(asked.map((argument) => (argument ? this.shapeOf(argument) : ONE)));
  }

  /** The shape of a result of ours; undefined where it depends on a value, or where the arguments do not fit. */
  shapeOfOurs({ spills, parameters }: FunctionDefinition, { args }: Call): Shape | undefined {
    const shapeAt = (position: number) => {
      const argument = args[position];
      return argument ? this.shapeOf(argument) : ONE;
    };
    if (spills === undefined) {
      return broadcast(parameters.map(({ range }, position) => (range ? ONE : shapeAt(position))));
    }
    if (spills !== 'row') return shapeAt(spills.like);
    const range = parameters.findIndex((parameter) => parameter.range);
    if (range < 0) return this.#rowOfYears(args.at(-1));
    const shape = shapeAt(range);
    return shape && { rows: 1, columns: shape.rows * shape.columns };
  }
  /** A year more than the years asked for, where they are typed into the formula. */
  #rowOfYears(years: Node | undefined): Shape | undefined {
    return years?.kind === 'number' && Number.isInteger(years.value)
      ? { rows: 1, columns: years.value + 1 }
      : undefined;
  }
}

/** Single cells go with anything, a column with a row gives a table, equal shapes go element by element. */
export function broadcast(shapes: readonly (Shape | undefined)[]): Shape | undefined {
  const many = shapes.filter((shape) => shape === undefined || !isOne(shape));
  if (many.includes(undefined)) return undefined;
  const known = many as Shape[];
  const rows = Math.max(1, ...known.map((shape) => shape.rows));
  const columns = Math.max(1, ...known.map((shape) => shape.columns));
  const isLine = (shape: Shape) =>
    (shape.rows === rows && shape.columns === 1) || (shape.rows === 1 && shape.columns === columns);
  const isWhole = (shape: Shape) => shape.rows === rows && shape.columns === columns;
  return known.every(isWhole) || known.every(isLine) ? { rows, columns } : undefined;
}

/** The element of a block that goes with an element of the result. */
export const elementOf = (shape: Shape, row: number, column: number): number =>
  (shape.rows === 1 ? 0 : row) * shape.columns + (shape.columns === 1 ? 0 : column);

/** Functions that make one value of ranges. */
const ONE_VALUE = new Set(
  (
    'SUM SUMPRODUCT SUMIFS COUNT COUNTA COUNTBLANK COUNTIFS AVERAGE AVERAGEIFS MIN MAX MINIFS MAXIFS MEDIAN PRODUCT ' +
    'SUBTOTAL AGGREGATE AND OR XOR STDEV STDEV.S STDEV.P VAR VAR.S VAR.P NPV IRR ROWS COLUMNS CONCAT TEXTJOIN SINGLE ' +
    'SUMSQ LARGE SMALL'
  ).split(' '),
);
/** Functions that give one value for each cell of these arguments, however many cells the others have. */
const LOOKED_UP_BY: ReadonlyMap<string, readonly number[]> = new Map([
  ['VLOOKUP', [0, 2]],
  ['HLOOKUP', [0, 2]],
  ['LOOKUP', [0]],
  ['XLOOKUP', [0]],
  ['MATCH', [0]],
  ['XMATCH', [0]],
  ['INDEX', [1, 2]],
  ['SUMIF', [1]],
  ['COUNTIF', [1]],
  ['AVERAGEIF', [1]],
  ['RANK', [0]],
  ['RANK.EQ', [0]],
  ['FORECAST', [0]],
]);
/** Functions that give as many cells as their arguments say. */
const ANY_SHAPE = new Set(
  (
    'OFFSET INDIRECT SEQUENCE RANDARRAY FILTER SORT SORTBY UNIQUE TRANSPOSE ROW COLUMN LET LAMBDA MAP REDUCE SCAN ' +
    'BYROW BYCOL MAKEARRAY TAKE DROP EXPAND TEXTSPLIT MMULT MUNIT FREQUENCY TREND GROWTH LINEST LOGEST ANCHORARRAY'
  ).split(' '),
);

/** `SINGLE(x)` or brackets round it: what is asked for once. */
export function unwrapped(node: Node): Node {
  const inner = bare(node);
  if (inner.kind === 'call' && plainName(inner.name) === 'SINGLE' && inner.args.length === 1 && inner.args[0])
    return unwrapped(inner.args[0]);
  return inner.kind === 'unary' && inner.operator === '@' ? unwrapped(inner.operand) : inner;
}
