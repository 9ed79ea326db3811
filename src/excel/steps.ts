import type { DescribedSheet, DescribedWorkbook } from '../workbook';
import { constants, formulas, links } from './cells';
import { charts } from './charts';
import { dataRows } from './data';
import { looks, sizes } from './looks';
import { type Operation, operation } from './operation';
import { printing } from './pages';
import { rules } from './rules';

/** A part of a build: what it is called in a sentence, and what it asks of Excel, all sheets together. */
export interface Step {
  /** As in "while writing the formulas". */
  readonly what: string;
  readonly operations: readonly Operation[];
}

/**
 * Everything after the sheets are there, in the order that Excel needs: a formula can name a table or a name only once
 * there is one, charts stand on columns that have their width, and what is protected cannot be formatted any more.
 *
 * @param sheets - one for each described sheet, in the same order
 * @param front - the name of the sheet to look at when all is done; the one that is in front stays if undefined
 */
export function stepsOf(
  described: DescribedWorkbook,
  sheets: readonly Excel.Worksheet[],
  workbook: Excel.Workbook,
  front: string | undefined,
): Step[] {
  const pairs = described.sheets.flatMap((one, i): [DescribedSheet, Excel.Worksheet][] => {
    const sheet = sheets[i];
    return sheet ? [[one, sheet]] : [];
  });
  const each = (make: (one: DescribedSheet, sheet: Excel.Worksheet) => Operation[]) =>
    pairs.flatMap(([one, sheet]) => make(one, sheet));
  const byName = new Map(pairs.map(([{ name }, sheet]) => [name, sheet]));
  const find = (name: string): Excel.Worksheet => {
    const sheet = byName.get(name);
    if (!sheet) throw new RangeError(`The described workbook has no sheet "${name}"`);
    return sheet;
  };
  const { formats } = described;

  return [
    {
      what: 'writing the inputs and the words',
      operations: [
        ...each((one, sheet) => [operation(1, one.name, () => (sheet.name = one.name))]),
        ...each((one, sheet) => constants(one, sheet, formats)),
      ],
    },
    // A table is made around its rows: put below one that is there, each block would make it grow.
    ...(described.sheets.some(({ data }) => data !== undefined)
      ? [{ what: 'writing the rows', operations: each((one, sheet) => dataRows(one, sheet, described)) }]
      : []),
    {
      what: 'making the tables and names',
      operations: [
        ...each((one, sheet) => tables(one, sheet, described.tableStyle)),
        ...described.names.map(({ name, sheet, cell }) =>
          operation(4, name, () => workbook.names.add(name, find(sheet).getRange(cell))),
        ),
      ],
    },
    {
      what: 'writing the formulas',
      operations: each((one, sheet) => formulas(one, sheet, formats)),
    },
    {
      what: 'formatting',
      operations: [
        // A link brings a look of Excel's own, which ours then replaces.
        ...each(links),
        ...each((one, sheet) => [
          ...looks(one, sheet, described),
          ...sizes(one, sheet),
          ...rules(one, sheet, described),
        ]),
      ],
    },
    {
      what: 'drawing the charts',
      operations: each((one, sheet) => charts(one.charts, sheet, find, described)),
    },
    {
      what: 'setting up the pages',
      operations: [
        ...each((one, sheet) => printing(one.print, sheet)),
        ...each((one, sheet) => view(one, sheet, described)),
        ...(front === undefined ? [] : [operation(2, front, () => find(front).activate())]),
      ],
    },
  ];
}

const tables = (described: DescribedSheet, sheet: Excel.Worksheet, style: string): Operation[] =>
  described.tables.map((one) =>
    operation(6, one, () => {
      const table = sheet.tables.add(one.range, true);
      table.name = one.name;
      table.style = style;
      table.showBandedRows = false;
      table.showFilterButton = one.filter;
    }),
  );

function view(
  described: DescribedSheet,
  sheet: Excel.Worksheet,
  { palette }: DescribedWorkbook,
): Operation[] {
  return [
    operation(8, described.name, () => {
      sheet.tabColor = `#${palette[described.tabColour]}`;
      sheet.showGridlines = described.showGridlines;
      const { rows, columns } = described.freeze;
      if (rows > 0 && columns > 0) {
        sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
      } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
      else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
      if (described.protected) sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true });
    }),
  ];
}
