import type { CellState, ChartSeriesState } from '../grid/grid';
import { areaText } from './address';
import { given, oneOf } from './arguments';
import { quoteSheet } from '../../src/workbook';
import type { Area } from '../grid/grid';
import type { Place } from './place';

export type SeriesBy = 'Auto' | 'Columns' | 'Rows';

/** As charts.add and setData take it: left out, Excel sees for itself. */
export const seriesBy = (value: unknown): SeriesBy =>
  given<SeriesBy>(value, (said) => oneOf(said, ['Auto', 'Columns', 'Rows']), 'Auto');

/** What Excel makes of the cells that a chart is given: series, their names, and the categories. */
export function seriesOf(place: Place, by: SeriesBy): { series: ChartSeriesState[]; categories?: string } {
  const { area, context, sheet } = place;
  const name = quoteSheet(context.grid.sheets.get(sheet).name);
  const reference = (part: Area) => `${name}!${areaText(part, '$')}`;
  const cells = context.grid.cells.read(sheet, area);
  const isByColumns = by === 'Columns' || (by === 'Auto' && area.rows >= area.columns);
  // Seen as if each series stood in a column; a chart by rows is the same turned round.
  const across = isByColumns ? area.columns : area.rows;
  const down = isByColumns ? area.rows : area.columns;
  const cell = (at: number, of: number): CellState | undefined =>
    isByColumns ? cells[at]?.[of] : cells[of]?.[at];
  const part = (at: number, of: number, length: number): Area =>
    isByColumns
      ? { row: area.row + at, column: area.column + of, rows: length, columns: 1 }
      : { row: area.row + of, column: area.column + at, rows: 1, columns: length };
  // A formula that has not been worked out yet shows nothing, and is taken for a figure.
  const isWord = (found: CellState | undefined) =>
    found?.kind === 'String' || (found?.kind === 'Empty' && found.formula === '');
  const isCornerBlank = cell(0, 0)?.kind === 'Empty';
  const heads =
    down > 1 &&
    (isCornerBlank || every(1, across, (of) => isWord(cell(0, of)))) &&
    isWord(cell(0, across - 1));
  const head = heads ? 1 : 0;
  const labels = across > 1 && (isCornerBlank || every(head, down, (at) => isWord(cell(at, 0))));
  const first = labels ? 1 : 0;
  const series = Array.from({ length: across - first }, (_, index): ChartSeriesState => {
    const of = first + index;
    const values = reference(part(head, of, down - head));
    if (!heads) return { name: `Series${index + 1}`, values };
    return { name: cell(0, of)?.text ?? '', nameCell: reference(part(0, of, 1)), values };
  });
  return { series, ...(labels && { categories: reference(part(head, 0, down - head)) }) };
}

const every = (from: number, to: number, test: (at: number) => boolean): boolean => {
  for (let at = from; at < to; at++) if (!test(at)) return false;
  return true;
};
