import type { FileChart, FileSheet, FileTable } from '../file';
import { element, group, content } from '../chart/xml';
import { escapeText } from '../text';
import { STANDARD, rangeOf } from '../units';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const EMU_A_POINT = 12_700;

/** Our own in place of hucre's, which knows neither offsets inside a cell nor names of charts. */
export function drawingPart(charts: readonly FileChart[], sheet: FileSheet): string {
  const across = placer(
    new Map(sheet.columnWidths.map(({ column, points }) => [column, points])),
    sheet.hiddenColumns,
    STANDARD.width,
  );
  const down = placer(
    new Map(sheet.rowHeights.map(({ row, points }) => [row, points])),
    sheet.hiddenRows,
    STANDARD.height,
  );
  const corner = (name: string, left: number, top: number) => {
    const [column, row] = [across(left), down(top)];
    return group(
      name,
      content('xdr:col', column.at),
      content('xdr:colOff', column.offset),
      content('xdr:row', row.at),
      content('xdr:rowOff', row.offset),
    );
  };
  const anchors = charts.map((chart, i) =>
    element('xdr:twoCellAnchor', { editAs: 'oneCell' }, [
      corner('xdr:from', chart.left, chart.top),
      corner('xdr:to', chart.left + chart.width, chart.top + chart.height),
      element('xdr:graphicFrame', { macro: '' }, [
        group(
          'xdr:nvGraphicFramePr',
          element('xdr:cNvPr', {
            id: i + 2,
            name: chart.name,
            ...(chart.altText === '' ? {} : { descr: chart.altText }),
          }),
          group('xdr:cNvGraphicFramePr'),
        ),
        group('xdr:xfrm', element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })),
        group(
          'a:graphic',
          element('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/chart' }, [
            element('c:chart', {
              'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
              'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
              'r:id': `rId${i + 1}`,
            }),
          ]),
        ),
      ]),
      group('xdr:clientData'),
    ]),
  );
  const namespaces = {
    'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
    'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  };
  return HEAD + element('xdr:wsDr', namespaces, anchors);
}

/** From points to the cell in which they end, and how far into it, in EMU. */
function placer(sizes: ReadonlyMap<number, number>, hidden: readonly number[], standard: number) {
  const gone = new Set(hidden);
  return (points: number): { at: number; offset: number } => {
    let rest = Math.max(0, points);
    for (let at = 0; ; at += 1) {
      const size = gone.has(at) ? 0 : (sizes.get(at) ?? standard);
      if (rest < size) return { at, offset: Math.round(rest * EMU_A_POINT) };
      rest -= size;
    }
  };
}

/** Our own in place of hucre's, which always gives a table a head. */
export function tablePart(table: FileTable, id: number): string {
  const { area } = table;
  const filtered = { ...area, rows: area.rows - (table.showTotals ? 1 : 0) };
  const columns = table.columns.map((name, i) =>
    element('tableColumn', { id: i + 1, name: escapeText(name).replaceAll('\n', '_x000a_') }),
  );
  const style = {
    showFirstColumn: 0,
    showLastColumn: 0,
    showRowStripes: Number(table.showBandedRows),
    showColumnStripes: 0,
  };
  const attributes = {
    xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    id,
    name: table.name,
    displayName: table.name,
    ref: rangeOf(area),
    ...(table.showHeaders ? {} : { headerRowCount: 0 }),
    ...(table.showTotals ? { totalsRowCount: 1 } : { totalsRowShown: 0 }),
  };
  return (
    HEAD +
    element('table', attributes, [
      table.showHeaders && table.showFilterButton ? element('autoFilter', { ref: rangeOf(filtered) }) : null,
      element('tableColumns', { count: columns.length }, columns),
      element('tableStyleInfo', { ...(table.style === '' ? {} : { name: table.style }), ...style }),
    ])
  );
}
