import type { CellState, CellValue, ChartState, GridSnapshot } from '../../../local-workbook/grid/grid';
import { shown } from '../../../local-workbook/page/charts/data';
import { areaOf } from '../../../src/xlsx/units';

/** A cell as the grid gives it. */
export function cell(value: CellValue, numberFormat = 'General'): CellState {
  const isError = typeof value === 'string' && value.startsWith('#');
  return {
    value,
    kind: value === '' ? 'Empty' : typeof value === 'number' ? 'Double' : isError ? 'Error' : 'String',
    formula: '',
    text: typeof value === 'number' ? shown(value, numberFormat) : String(value),
    numberFormat,
  };
}

/** Reads references from named rows of cells: `'S'!A1` is the first of the row called A. */
export const cellsOf =
  (rows: Readonly<Record<string, readonly (CellState | CellValue)[]>>) =>
  (reference: string): CellState[][] => [
    (rows[reference] ?? []).map((one) => (typeof one === 'object' ? one : cell(one))),
  ];

/** Reads references from an opened file. */
export const cellsIn =
  ({ sheets }: GridSnapshot) =>
  (reference: string): CellState[][] => {
    const [, name = '', range = ''] = /^'?(.*?)'?!(.*)$/.exec(reference) ?? [];
    const sheet = sheets.find((one) => one.name === name.replaceAll("''", "'"));
    const area = areaOf(range);
    if (!sheet || !area) return [];
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => {
        const found = sheet.cells.find(
          ({ row, column }) => row === area.row + r && column === area.column + c,
        );
        return cell(found?.value ?? '', sheet.formats[found?.format ?? 0]?.numberFormat);
      }),
    );
  };

const PLAIN: ChartState = {
  id: 'chart-1',
  name: 'Chart 1',
  type: 'ColumnClustered',
  title: { text: 'Title', visible: true },
  series: [],
  left: 0,
  top: 0,
  width: 360,
  height: 216,
  legend: false,
  axes: {},
  altText: '',
};
export const chart = (change: Partial<ChartState>): ChartState => ({ ...PLAIN, ...change });
