import {
  CellValueType,
  IUniverInstanceService,
  ObjectMatrix,
  UniverInstanceType,
  type IAccessor,
  type ICellData,
  type Nullable,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';

type Matrix = NonNullable<ISetRangeValuesMutationParams['cellValue']>;

/** A change of looks alone. The flag goes along into what undoes it, and into its redo. */
interface LooksParams extends ISetRangeValuesMutationParams {
  readonly trigger: string;
  readonly looks: true;
}

/** One object may stand for many cells: nobody changes it. */
export const looksOf = (unitId: string, subUnitId: string, cellValue: Matrix): LooksParams => ({
  unitId,
  subUnitId,
  cellValue,
  trigger: SetStyleCommand.id,
  looks: true,
});

export function undoOfLooks(accessor: IAccessor, params: LooksParams): ISetRangeValuesMutationParams {
  const worksheet = worksheetOf(accessor, params);
  if (!worksheet) return SetRangeValuesUndoMutationFactory(accessor, params);
  const { first, others } = apart(worksheet, params.cellValue);
  const undo = SetRangeValuesUndoMutationFactory(accessor, { ...params, cellValue: first });
  const cellValue: Matrix = undo.cellValue ?? {};
  others((row, column, like) => {
    const was = cellValue[like.row]?.[like.column];
    if (was !== undefined) (cellValue[row] ??= {})[column] = was;
  });
  return { ...undo, cellValue };
}

/**
 * Trap: Univer works out the new style of each cell by itself, with several copies of the style, and so takes ten seconds for each property of
 * a million cells. Here it does so once for blank cells that had one style and get one look; the others are given what came out.
 */
const eachByItself = SetRangeValuesMutation.handler;
SetRangeValuesMutation.handler = (accessor, params) => {
  const worksheet = isLooks(params) ? worksheetOf(accessor, params) : undefined;
  if (!worksheet) return eachByItself(accessor, params);
  const { first, others } = apart(worksheet, params.cellValue);
  const putBack = textsOf(worksheet, first);
  const done = eachByItself(accessor, { ...params, cellValue: first });
  putBack();
  const cells = worksheet.getCellMatrix();
  others((row, column, like) => {
    const style = cells.getValue(like.row, like.column)?.s;
    if (style === undefined || style === null) return void cells.realDeleteValue(row, column);
    const cell: Nullable<ICellData> = cells.getValue(row, column);
    if (cell) cell.s = style;
    else cells.setValue(row, column, { s: style });
  });
  return done;
};

/**
 * Trap: Univer takes a formula's text of digits, such as the paragraph number 3.20, for a number once the cell is given another look.
 *
 * @returns what makes it text again
 */
function textsOf(worksheet: Worksheet, changed: Matrix): () => void {
  const cells = worksheet.getCellMatrix();
  const texts: (readonly [cell: ICellData, text: string])[] = [];
  new ObjectMatrix(changed).forValue((row, column) => {
    const cell: Nullable<ICellData> = cells.getValue(row, column);
    if ((cell?.f || cell?.si) && cell.t === CellValueType.STRING && typeof cell.v === 'string')
      texts.push([cell, cell.v]);
  });
  return () => {
    for (const [cell, text] of texts) {
      if (cell.v === undefined || cell.v === null) continue;
      cell.v = text;
      cell.t = CellValueType.STRING;
    }
  };
}

const isLooks = (params: ISetRangeValuesMutationParams): params is LooksParams =>
  (params as Partial<LooksParams>).looks === true;

const worksheetOf = (accessor: IAccessor, { unitId, subUnitId }: ISetRangeValuesMutationParams) =>
  accessor
    .get(IUniverInstanceService)
    .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)
    ?.getSheetBySheetId(subUnitId);

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Apart {
  /** For Univer: the first cell of each kind, and every cell that is of none. */
  readonly first: Matrix;
  /** The rest, each with the first of its kind. */
  others(give: (row: number, column: number, like: Place) => void): void;
}

/** A kind: blank cells with one style that get one look. */
function apart(worksheet: Worksheet, cellValue: Matrix | undefined): Apart {
  const cells = worksheet.getCellMatrix();
  const looks = new ObjectMatrix(cellValue);
  const kinds = new Map<ICellData, Map<string, Place>>();
  const first: Matrix = {};
  looks.forValue((row, column, look) => {
    const style = look && isStyleAlone(look) ? styleOfBlank(cells.getValue(row, column)) : undefined;
    if (style !== undefined) {
      let alike = kinds.get(look!);
      if (!alike) kinds.set(look!, (alike = new Map<string, Place>()));
      if (alike.has(style)) return;
      alike.set(style, { row, column });
    }
    // Univer keeps parts of what it is given.
    (first[row] ??= {})[column] = structuredClone(look);
  });
  return {
    first,
    others: (give) => {
      looks.forValue((row, column, look) => {
        if (first[row]?.[column] !== undefined) return;
        const style = styleOfBlank(cells.getValue(row, column));
        const like = look && style !== undefined ? kinds.get(look)?.get(style) : undefined;
        if (like) give(row, column, like);
      });
    },
  };
}

/** Beside its style it says at most that there is nothing. */
function isStyleAlone(look: ICellData): boolean {
  for (const key in look) if (key !== 's' && look[key as keyof ICellData] !== null) return false;
  return true;
}

/** The id of its style, '' for none; undefined for a cell that holds anything. */
function styleOfBlank(cell: Nullable<ICellData> | void): string | undefined {
  if (!cell) return '';
  for (const key in cell) if (key !== 's') return undefined;
  return typeof cell.s === 'string' ? cell.s : cell.s ? undefined : '';
}
