import type { ImportedTable, NumberColumn, TextColumn } from '../table/table';
import { type FieldKey, FIELDS } from '../table/fields';

const LISTS = ['starters', 'leavers', 'vacancies'] as const;
/** One single 999 says that the number is not known. */
const NOT_KNOWN = '999';

/**
 * The numbers that a workplace writes as lists beside its job roles (`0;2;1`), each added up, so that formulas can count them. One
 * row a workplace.
 */
export function workplaceFigures(workplaces: ImportedTable): ImportedTable {
  const label = workplaces.column('workplace') ?? workplaces.column('workplaceName');
  const columns = [
    ...(label?.type === 'text' ? [label] : []),
    numberColumn('staff', workplaces, (row) => {
      const value = workplaces.column('staff')?.at(row);
      return value === undefined || value === null || String(value) === NOT_KNOWN ? null : Number(value);
    }),
    ...LISTS.map((key) => numberColumn(key, workplaces, (row) => listTotal(workplaces.column(key)?.at(row)))),
  ];
  return {
    kind: 'workplaces',
    name: 'WorkplaceFigures',
    rows: workplaces.rows,
    columns,
    column: (key: FieldKey): TextColumn | NumberColumn | undefined =>
      columns.find((column) => column.key === key),
  };
}

/** `0;2;1` is 3, `0` is none, `999` and blank are not known. */
export function listTotal(list: string | number | null | undefined): number | null {
  if (list === null || list === undefined) return null;
  const words = String(list).trim();
  if (words === '' || words === NOT_KNOWN) return null;
  const numbers = words.split(';').map((word) => Number(word.trim() === '' ? 0 : word));
  return numbers.every(Number.isFinite) ? numbers.reduce((sum, number) => sum + number, 0) : null;
}

function numberColumn(
  key: FieldKey,
  { rows }: ImportedTable,
  read: (row: number) => number | null,
): NumberColumn {
  const values = Float64Array.from({ length: rows }, (_, row) => read(row) ?? Number.NaN);
  return {
    key,
    title: FIELDS[key].title,
    type: 'number',
    blanks: values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0),
    values,
    at: (row) => {
      const value = values[row];
      return value === undefined || Number.isNaN(value) ? null : value;
    },
  };
}
