import type {
  DescribedData,
  DescribedDataColumn,
  DescribedSheet,
  DescribedWorkbook,
} from '../../src/workbook';

type Value = ReturnType<DescribedDataColumn['at']>;

/** Values of a column without the function that gives them: figures as they are, anything else by its place in a dictionary plus one. */
type PackedColumn = Omit<DescribedDataColumn, 'at'> &
  (
    | { readonly figures: Float64Array }
    | { readonly dictionary: readonly Value[]; readonly codes: Uint32Array }
  );

type PackedData = Omit<DescribedData, 'columns'> & { readonly columns: readonly PackedColumn[] };
type PackedSheet = Omit<DescribedSheet, 'data'> & { readonly data?: PackedData };

/** A described workbook that can be sent from one thread to another: its rows are handed over, not copied. */
export interface Packed {
  readonly workbook: Omit<DescribedWorkbook, 'sheets'> & { readonly sheets: readonly PackedSheet[] };
  /** What is handed over. */
  readonly buffers: readonly ArrayBuffer[];
}

export function packed(
  workbook: DescribedWorkbook,
  measure: (data: DescribedData) => NonNullable<DescribedData['measured']>,
): Packed {
  const buffers: ArrayBuffer[] = [];
  const keep = <T extends Uint32Array | Float64Array>(array: T): T => {
    buffers.push(array.buffer as ArrayBuffer);
    return array;
  };
  const sheets = workbook.sheets.map(({ data, ...sheet }): PackedSheet => {
    if (!data) return sheet;
    const measured = measure(data);
    keep(measured.bytes);
    const columns = data.columns.map((column) => packedColumn(column, data.rows, keep));
    return { ...sheet, data: { ...data, columns, measured } };
  });
  return { workbook: { ...workbook, sheets }, buffers };
}

function packedColumn(
  column: DescribedDataColumn,
  rows: number,
  keep: <T extends Uint32Array | Float64Array>(array: T) => T,
): PackedColumn {
  const head = column.format === undefined ? {} : { format: column.format };
  const figures = new Float64Array(rows).fill(NaN);
  let row = 0;
  for (; row < rows; row += 1) {
    const value = column.at(row);
    if (typeof value === 'number') figures[row] = value;
    else if (value !== null) break;
  }
  if (row === rows) return { ...head, figures: keep(figures) };
  const places = new Map<Value, number>();
  const codes = new Uint32Array(rows);
  for (row = 0; row < rows; row += 1) {
    const value = column.at(row);
    if (value === null) continue;
    let place = places.get(value);
    if (place === undefined) places.set(value, (place = places.size + 1));
    codes[row] = place;
  }
  return { ...head, dictionary: [...places.keys()], codes: keep(codes) };
}

/** The description as it was: its columns answer again. */
export function unpacked({ workbook }: Packed): DescribedWorkbook {
  const sheets = workbook.sheets.map(({ data, ...sheet }): DescribedSheet => {
    if (!data) return sheet;
    return { ...sheet, data: { ...data, columns: data.columns.map(unpackedColumn) } };
  });
  return { ...workbook, sheets };
}

function unpackedColumn(column: PackedColumn): DescribedDataColumn {
  if ('figures' in column) {
    const { figures, ...head } = column;
    return {
      ...head,
      at: (row) => {
        const figure = figures[row] ?? NaN;
        return Number.isNaN(figure) ? null : figure;
      },
    };
  }
  const { dictionary, codes, ...head } = column;
  return { ...head, at: (row) => dictionary[(codes[row] ?? 0) - 1] ?? null };
}
