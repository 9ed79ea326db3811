import { element } from '../chart/xml';
import type { FileSheet } from '../file';
import { widthOfPoints } from '../units';
import type { Line } from './sheet';

/** The sheet's part with the looks of whole columns and rows, which hucre cannot write, and without the samples that named them. */
export function withLines(xml: string, lines: readonly Line[], sheet: FileSheet): string {
  if (lines.length === 0) return xml;
  const columns = new Map<number, string>();
  let changed = xml;
  for (const { row, column, sample } of lines) {
    const found = new RegExp(`<c r="${sample}" s="(\\d+)"/>`).exec(changed);
    // A look that is the plain one has no number, and says nothing.
    changed = changed.replace(found?.[0] ?? '', '');
    const style = found?.[1] ?? '0';
    if (column !== undefined) columns.set(column, style);
    else changed = changed.replace(`<row r="${(row ?? 0) + 1}"`, `$& s="${style}" customFormat="1"`);
  }
  const cols = columnElements(sheet, columns);
  return changed.replace(/<cols>.*?<\/cols>/s, '').replace('<sheetData', `${cols}<sheetData`);
}

function columnElements(
  { columnWidths, hiddenColumns }: FileSheet,
  styles: ReadonlyMap<number, string>,
): string {
  const widths = new Map(columnWidths.map(({ column, points }) => [column, points]));
  const hidden = new Set(hiddenColumns);
  const columns = [...new Set([...widths.keys(), ...hidden, ...styles.keys()])].sort((a, b) => a - b);
  if (columns.length === 0) return '';
  return element(
    'cols',
    {},
    columns.map((column) => {
      const points = widths.get(column);
      const style = styles.get(column);
      return element('col', {
        min: column + 1,
        max: column + 1,
        ...(points === undefined ? {} : { width: widthOfPoints(points), customWidth: 1 }),
        ...(style === undefined ? {} : { style }),
        ...(hidden.has(column) ? { hidden: 1 } : {}),
      });
    }),
  );
}
