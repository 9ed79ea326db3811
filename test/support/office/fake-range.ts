import { HostError, type ApiObject } from '../../../local-workbook/protocol/object';
import { wrongDimensions } from '../../../local-workbook/protocol/refusals';

export interface FakeSheet {
  readonly id: string;
  readonly name: string;
  readonly cells: Map<string, unknown>;
  protected: boolean;
  readonly formats: ApiObject;
  readonly conditionalFormats: ApiObject;
  readonly validation: ApiObject;
  readonly state: Record<string, unknown>;
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells that hold what is written, and no method but those that lead from one range to another. */
export function fakeRange(plain: ApiObject, sheet: FakeSheet, address: string): ApiObject {
  const at = areaOf(address);
  const { rows, columns } = at;
  const values = (): unknown[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => sheet.cells.get(key(at, row, column)) ?? ''),
    );
  const write = (matrix: unknown): void => {
    if (sheet.protected)
      throw new HostError('AccessDenied', 'You cannot perform the requested operation.', undefined, 403);
    if (!isMatrix(matrix) || matrix.length !== rows || matrix.some((row) => row.length !== columns))
      throw wrongDimensions();
    matrix.forEach((row, r) => row.forEach((value, c) => sheet.cells.set(key(at, r, c), value)));
  };
  const part = (row: number, column: number, height: number, width: number): ApiObject =>
    fakeRange(plain, sheet, addressOf(at.row + row, at.column + column, height, width));
  return {
    ...plain,
    get: {
      ...plain.get,
      address: () => `${sheet.name}!${address}`,
      values,
      formulas: values,
      numberFormat: () => values().map((row) => row.map(() => 'General')),
      rowCount: () => rows,
      columnCount: () => columns,
      cellCount: () => rows * columns,
    },
    set: { ...plain.set, values: write },
    call: {
      getRow: (row: number) => part(row, 0, 1, columns),
      getCell: (row: number, column: number) => part(row, column, 1, 1),
      getBoundingRect: (other: ApiObject) => {
        const end = areaOf(String(other.get?.address?.()).split('!')[1] ?? '');
        return fakeRange(
          plain,
          sheet,
          addressOf(at.row, at.column, end.row + end.rows - at.row, end.column + end.columns - at.column),
        );
      },
    },
    go: {
      ...plain.go,
      format: () => sheet.formats,
      conditionalFormats: () => sheet.conditionalFormats,
      dataValidation: () => sheet.validation,
    },
  };
}

const isMatrix = (value: unknown): value is unknown[][] =>
  Array.isArray(value) && value.every((row) => Array.isArray(row));

export const key = (area: Area, row: number, column: number): string =>
  `${area.row + row},${area.column + column}`;

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

export function addressOf(row: number, column: number, rows: number, columns: number): string {
  const first = `${letters(column)}${row + 1}`;
  return rows * columns === 1 ? first : `${first}:${letters(column + columns - 1)}${row + rows}`;
}

export function areaOf(address: string): Area {
  const found = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address);
  if (!found) return { row: 0, column: 0, rows: 1, columns: 1 };
  const [, left = '', top = '', right = left, bottom = top] = found;
  const [row, column] = [Number(top) - 1, columnOf(left)];
  return { row, column, rows: Number(bottom) - row, columns: columnOf(right) - column + 1 };
}
