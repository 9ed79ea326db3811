import type { FileName, FileTable } from '../file';
import { asTyped } from '../formula-text';
import { areaOf } from '../units';
import { unescapeText } from './cells';
import type { PrintNames } from './page';
import { type Xml, childOf, childrenOf, flag } from './xml';

export function readTable(table: Xml, leftOut: (what: string) => void): FileTable | undefined {
  const { attributes } = table;
  const area = areaOf(attributes['ref'] ?? '');
  if (!area) return undefined;
  const columns = childrenOf(childOf(table, 'tableColumns'), 'tableColumn');
  if (columns.some((column) => childOf(column, 'calculatedColumnFormula')))
    leftOut('formulas that fill new rows of a table');
  if (
    columns.some(
      ({ attributes: { totalsRowFunction, totalsRowLabel } }) => totalsRowFunction ?? totalsRowLabel,
    )
  )
    leftOut("what a table's columns say of its totals row (its cells are kept)");
  const style = childOf(table, 'tableStyleInfo')?.attributes ?? {};
  const filter = childOf(table, 'autoFilter');
  if (filter && filter.children.length > 0) leftOut('filters that are set');
  return {
    name: attributes['displayName'] ?? attributes['name'] ?? '',
    area,
    columns: columns.map((column) => unescapeText(column.attributes['name'] ?? '')),
    style: style['name'] ?? '',
    showHeaders: (attributes['headerRowCount'] ?? '1') !== '0',
    showTotals: Number(attributes['totalsRowCount'] ?? 0) > 0,
    showBandedRows: flag(style['showRowStripes']),
    showFilterButton: filter !== undefined,
  };
}

/** The print area and titles that the workbook keeps as names, by sheet. */
export function printNamesOf(workbook: Xml, sheets: readonly string[]): (sheet: string) => PrintNames {
  const names = childrenOf(childOf(workbook, 'definedNames'), 'definedName');
  const find = (sheet: string, wanted: string) =>
    names.find(
      ({ attributes }) =>
        attributes['name'] === wanted && sheets[Number(attributes['localSheetId'] ?? Number.NaN)] === sheet,
    )?.text ?? '';
  return (sheet) => ({ area: find(sheet, '_xlnm.Print_Area'), titles: find(sheet, '_xlnm.Print_Titles') });
}

/** Names that Excel keeps for itself, such as print areas, are no names that a person gave. */
export function readNames(workbook: Xml, sheets: readonly string[]): FileName[] {
  return childrenOf(childOf(workbook, 'definedNames'), 'definedName').flatMap(
    ({ attributes, text }): FileName[] => {
      const { name = '', comment = '', localSheetId } = attributes;
      if (name.startsWith('_xlnm.')) return [];
      const sheet = localSheetId === undefined ? undefined : sheets[Number(localSheetId)];
      return [
        {
          name,
          formula: `=${asTyped(text)}`,
          comment: unescapeText(comment),
          visible: !flag(attributes['hidden']),
          ...(sheet === undefined ? {} : { sheet }),
        },
      ];
    },
  );
}
