import {
  ArrayValueObject,
  ErrorType,
  ErrorValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
} from '@univerjs/engine-formula';

/** What a cell holds; undefined where it is blank. An error has no plain value: ask `isError` first. */
export type Plain = number | string | boolean | undefined;

/** A place of an array: nothing there is a blank cell. */
export type Cell = BaseValueObject | null | undefined | void;

export function plain(value: Cell): Plain {
  if (!value || value.isNull()) return undefined;
  if (value.isBoolean()) return Boolean(value.getValue());
  if (value.isNumber()) return Number(value.getValue());
  return String(value.getValue());
}

export type Rows = readonly (readonly Cell[])[];

/** An argument as rows of values, whether it is one value, an array or cells */
export function rowsOf(value: BaseValueObject | BaseReferenceObject): Rows {
  if (value.isReferenceObject()) return (value as BaseReferenceObject).toArrayValueObject().getArrayValue();
  const single = value as BaseValueObject;
  return single.isArray() ? (single as ArrayValueObject).getArrayValue() : [[single]];
}

/** One value for each place of the larger: single rows and columns go with anything, elsewhere what is missing is #N/A. */
export function lift(all: readonly Rows[], work: (...values: Cell[]) => BaseValueObject): BaseValueObject {
  const height = Math.max(...all.map((rows) => rows.length));
  const width = Math.max(...all.map((rows) => rows[0]?.length ?? 0));
  const results = Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (_, c) => {
      const values = all.map((rows) => {
        const row = rows.length === 1 ? rows[0] : rows[r];
        const at = (rows[0]?.length ?? 0) === 1 ? 0 : c;
        return row && at < row.length ? (row[at] ?? null) : missing();
      });
      return work(...values);
    }),
  );
  const [first] = results;
  if (results.length === 1 && first?.length === 1) return first[0]!;
  return ArrayValueObject.create({
    calculateValueList: results,
    rowCount: height,
    columnCount: width,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

const missing = () => ErrorValueObject.create(ErrorType.NA);
