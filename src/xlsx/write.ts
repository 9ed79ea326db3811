import { writeXlsx as writePackage } from 'hucre';
import type {
  Cell,
  ConditionalRule,
  DataValidation,
  MergeRange,
  NamedRange,
  RowDef,
  WriteSheet,
} from 'hucre';
import type { DescribedCell, DescribedSheet, DescribedValidation, DescribedWorkbook } from '../workbook';
import { columnSpan, parseA1, quoteSheet } from '../workbook';
import { replaceFiles, textOf } from './archive';
import { cellsOf as chartCells, chartFrame, chartSpace, drawnOf } from './chart';
import { type Deflated, deflated } from './data-deflate';
import { dataParts } from './data-sheets';
import { StyleBook } from './styles';
import { escapeText } from './text';

/**
 * The described workbook as the bytes of an .xlsx file. Equal input gives equal bytes: the dates in the file are the
 * workbook's own.
 */
export async function writeXlsx(described: DescribedWorkbook): Promise<Uint8Array> {
  const { title, author, created, version, subject } = described.properties;
  const date = new Date(created);
  if (Number.isNaN(date.getTime()))
    throw new RangeError(`The workbook's date "${created}" is not an ISO date`);
  const styles = new StyleBook(described);
  const written = await writePackage({
    sheets: described.sheets.map((sheet) => toWriteSheet(sheet, described, styles)),
    namedRanges: [
      ...described.names.map(({ name, refersTo }) => ({ name, range: refersTo })),
      ...printNames(described),
    ],
    properties: {
      title: escapeText(title),
      creator: escapeText(author),
      lastModifiedBy: escapeText(author),
      created: date,
      modified: date,
      ...(subject === undefined ? {} : { subject: escapeText(subject) }),
      custom: { Version: escapeText(version) },
    },
    defaultFont: { name: 'Calibri', size: 11 },
  });
  const parts = new Map<string, string | Deflated>(ownParts(described));
  for (const [path, text] of dataParts(described, (name) => textOf(written, name))) {
    parts.set(path, await deflated(text));
  }
  return replaceFiles(written, parts);
}

/** The parts that we write ourselves in place of hucre's: charts, and the name of the program. */
function ownParts(described: DescribedWorkbook): Map<string, string> {
  const parts = new Map([['docProps/app.xml', APPLICATION]]);
  const charts = described.sheets.flatMap((sheet) => sheet.charts);
  const cells = chartCells(described);
  charts.forEach((chart, i) =>
    parts.set(`xl/charts/chart${i + 1}.xml`, chartSpace(drawnOf(chart, described), cells)),
  );
  return parts;
}

const APPLICATION =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
  '<Application>Workforce Case</Application><DocSecurity>0</DocSecurity></Properties>';

function toWriteSheet(sheet: DescribedSheet, described: DescribedWorkbook, styles: StyleBook): WriteSheet {
  const { print } = sheet;
  return {
    name: sheet.name,
    columns: sheet.columnWidths.map((width) => ({ width })),
    cells: cellsOf(sheet, styles),
    rowDefs: new Map(
      sheet.rowHeights.flatMap((height, r): [number, RowDef][] => (height === null ? [] : [[r, { height }]])),
    ),
    merges: sheet.merges.map(toMerge),
    tables: sheet.tables.map((table) => ({
      name: table.name,
      range: table.range,
      columns: table.columns.map((name) => ({ name: escapeText(name) })),
      style: described.tableStyle,
      showRowStripes: false,
      showAutoFilter: table.filter,
    })),
    charts: sheet.charts.map(chartFrame),
    dataValidations: sheet.validations.map(toDataValidation),
    conditionalRules: sheet.conditionalFormats.map(({ range, formula, style }, i): ConditionalRule => ({
      type: 'expression',
      priority: i + 1,
      range,
      formula,
      style: styles.conditional(style),
    })),
    ...(sheet.freeze.rows > 0 || sheet.freeze.columns > 0 ? { freezePane: sheet.freeze } : {}),
    ...(sheet.protected
      ? {
          protection: {
            sheet: true,
            formatColumns: true,
            formatRows: true,
            selectLockedCells: true,
            selectUnlockedCells: true,
          },
        }
      : {}),
    view: { showGridLines: sheet.showGridlines, tabColor: styles.colour(sheet.tabColour) },
    pageSetup: {
      paperSize: 'a4',
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: print.pagesWide ?? 1,
      fitToHeight: print.onePage ? 1 : 0,
      margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    // hucre takes the row above the break.
    rowBreaks: print.breaks.map((row) => row - 1),
    headerFooter: {
      oddHeader: `&L&9${headerText(print.header.left)}&R&9${headerText(print.header.right)}`,
      oddFooter: `&L&9${headerText(print.footer.left)}&R&9Page &P of &N`,
    },
  };
}

function cellsOf({ rows, data }: DescribedSheet, styles: StyleBook): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, r) => {
    row.forEach((cell, column) => {
      if (cell) cells.set(`${r},${column}`, toCell(cell, styles));
    });
  });
  // Two rows of empty cells give the styles of the data their numbers; the rows themselves are put in their place.
  data?.columns.forEach(({ format }, i) => {
    const { row, column } = { row: data.first.row, column: data.first.column + i };
    cells.set(`${row},${column}`, { value: null, style: styles.cell('data', format) });
    cells.set(`${row + 1},${column}`, { value: null, style: styles.cell('dataText', 'text') });
  });
  return cells;
}

function toCell(cell: DescribedCell, styles: StyleBook): Partial<Cell> {
  const { value, formula, link } = cell;
  const style = styles.cell(cell.style, cell.format);
  if (formula !== undefined) {
    return { style, formula, formulaResult: typeof value === 'string' ? escapeText(value) : value };
  }
  if (typeof value !== 'string') return { style, value };
  if (link) {
    const location = `${quoteSheet(link.sheet)}!${link.cell}`;
    return { style, value: escapeText(value), hyperlink: { target: '', location, display: value } };
  }
  // hucre takes text such as "#N/A" for an error value; as a run of text it stays text.
  if (value.startsWith('#')) return { style, richText: [{ text: escapeText(value) }] };
  return { style, value: escapeText(value) };
}

/** hucre writes print areas with the bare sheet name, which is wrong for a name with a space; so we name them. */
function printNames({ sheets }: DescribedWorkbook): NamedRange[] {
  return sheets.flatMap(({ name, print }): NamedRange[] => {
    const sheet = quoteSheet(name);
    const [first, last] = print.titleRows;
    const area = print.area.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    const columns = print.titleColumns ? `${sheet}!${columnSpan(print.titleColumns)},` : '';
    return [
      { name: '_xlnm.Print_Area', range: `${sheet}!${area}`, scope: name },
      { name: '_xlnm.Print_Titles', range: `${columns}${sheet}!$${first + 1}:$${last + 1}`, scope: name },
    ];
  });
}

function toMerge(range: string): MergeRange {
  const [first = '', last = first] = range.split(':');
  const start = parseA1(first);
  const end = parseA1(last);
  if (!start || !end) throw new RangeError(`"${range}" is not a range`);
  return { startRow: start.row, startCol: start.column, endRow: end.row, endCol: end.column };
}

/** Excel shows at most 225 characters of an error message. */
const LONGEST_MESSAGE = 225;

function toDataValidation(validation: DescribedValidation): DataValidation {
  const { ranges, message } = validation;
  const common = {
    range: ranges.join(' '),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Not accepted here',
    errorMessage: message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE - 1)}…` : message,
  } as const;
  if (validation.type === 'list') {
    return 'values' in validation
      ? { ...common, type: 'list', formula1: `"${validation.values.join(',').replaceAll('"', '""')}"` }
      : { ...common, type: 'list', formula1: validation.source };
  }
  const { min, max } = validation;
  const type = validation.type === 'number' ? 'decimal' : validation.type;
  if (min !== undefined && max !== undefined) {
    return { ...common, type, operator: 'between', formula1: String(min), formula2: String(max) };
  }
  return min !== undefined
    ? { ...common, type, operator: 'greaterThanOrEqual', formula1: String(min) }
    : { ...common, type, operator: 'lessThanOrEqual', formula1: String(max ?? 0) };
}

/** In a header, & begins a code; and digits after a size code would be read as part of it. */
const headerText = (text: string): string =>
  ` ${text.slice(0, 80).replaceAll('&', '&&')}`.replace(/^ (?=\D)/, '');
