import type { DescribedWorkbook } from '../workbook';
import { isEmpty, renameInFormula, type Renames } from './rename-in-formula';

/** What the open workbook already holds. Excel compares names without regard to case. */
export interface Taken {
  readonly sheets: readonly string[];
  /** Tables and defined names, which share one room. */
  readonly names: readonly string[];
}

/** Something that has another name in the open workbook than in the description. */
export interface Renamed {
  readonly kind: 'sheet' | 'table' | 'name';
  readonly from: string;
  readonly to: string;
}

const LONGEST_SHEET_NAME = 31;
const LONGEST_NAME = 255;
/** What Excel would read as a cell, in either notation */
const LIKE_ADDRESS = /^(?:[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*)$/i;

/** A free name for everything that the open workbook has already: `Summary (2)` for a sheet, `Band_low2` for a table or name. */
export function findRenames(described: DescribedWorkbook, taken: Taken): Renamed[] {
  const sheets = described.sheets.map(({ name }) => name);
  const tables = described.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  const names = described.names.map(({ name }) => name);
  const rename = (kind: Renamed['kind'], own: readonly string[], free: (wanted: string) => string) =>
    own.flatMap((from): Renamed[] => {
      const to = free(from);
      return to === from ? [] : [{ kind, from, to }];
    });
  const freeSheet = finder(taken.sheets, sheets, (name, n) => shortened(name, ` (${n})`, LONGEST_SHEET_NAME));
  const freeName = finder(taken.names, [...tables, ...names], (name, n) => {
    const plain = shortened(name, String(n), LONGEST_NAME);
    return /\d$/.test(name) || LIKE_ADDRESS.test(plain) ? shortened(name, `_${n}`, LONGEST_NAME) : plain;
  });
  return [
    ...rename('sheet', sheets, freeSheet),
    ...rename('table', tables, freeName),
    ...rename('name', names, freeName),
  ];
}

/** Gives a name back, or the first numbered one that neither the workbook nor the description has. */
function finder(
  taken: readonly string[],
  own: readonly string[],
  numbered: (name: string, n: number) => string,
): (wanted: string) => string {
  const before = new Set(taken.map((name) => name.toLowerCase()));
  const given = new Set([...taken, ...own].map((name) => name.toLowerCase()));
  return (wanted) => {
    if (!before.has(wanted.toLowerCase())) return wanted;
    let n = 2;
    while (given.has(numbered(wanted, n).toLowerCase())) n += 1;
    const free = numbered(wanted, n);
    given.add(free.toLowerCase());
    return free;
  };
}

const shortened = (name: string, ending: string, longest: number) =>
  `${name.slice(0, longest - ending.length).trimEnd()}${ending}`;

export function toRenames(renamed: readonly Renamed[]): Renames {
  const mapOf = (isOf: (kind: Renamed['kind']) => boolean) =>
    new Map(renamed.filter(({ kind }) => isOf(kind)).map(({ from, to }) => [from.toLowerCase(), to]));
  return { sheets: mapOf((kind) => kind === 'sheet'), names: mapOf((kind) => kind !== 'sheet') };
}

/** The same workbook under its new names: every formula, link, list, rule, chart and header that names a renamed thing follows. */
export function withRenames(described: DescribedWorkbook, renames: Renames): DescribedWorkbook {
  if (isEmpty(renames)) return described;
  const sheetName = (name: string) => renames.sheets.get(name.toLowerCase()) ?? name;
  const ownName = (name: string) => renames.names.get(name.toLowerCase()) ?? name;
  const inFormula = (formula: string) => renameInFormula(formula, renames);
  const words = <Words extends { cell?: string }>(one: Words): Words =>
    one.cell === undefined ? one : { ...one, cell: inFormula(one.cell) };
  return {
    ...described,
    names: described.names.map(({ name, sheet, cell, refersTo }) => ({
      name: ownName(name),
      sheet: sheetName(sheet),
      cell,
      refersTo: inFormula(refersTo),
    })),
    sheets: described.sheets.map((sheet) => ({
      ...sheet,
      name: sheetName(sheet.name),
      rows: sheet.rows.map((row) =>
        row.map((cell) => {
          if (!cell || (cell.formula === undefined && cell.link === undefined)) return cell;
          return {
            ...cell,
            ...(cell.formula === undefined ? {} : { formula: inFormula(cell.formula) }),
            ...(cell.link === undefined
              ? {}
              : {
                  link: { sheet: sheetName(cell.link.sheet), cell: cell.link.cell },
                  // An entry of a list of contents reads as the tab does.
                  value: cell.value === cell.link.sheet ? sheetName(cell.link.sheet) : cell.value,
                }),
          };
        }),
      ),
      tables: sheet.tables.map((table) => ({ ...table, name: ownName(table.name) })),
      charts: sheet.charts.map((chart) => ({
        ...chart,
        title: words(chart.title),
        categories: inFormula(chart.categories),
        series: chart.series.map((one) => ({
          ...one,
          name: words(one.name),
          values: inFormula(one.values),
        })),
      })),
      validations: sheet.validations.map((validation) =>
        'source' in validation ? { ...validation, source: inFormula(validation.source) } : validation,
      ),
      conditionalFormats: sheet.conditionalFormats.map((one) => ({
        ...one,
        formula: inFormula(one.formula),
      })),
      print: {
        ...sheet.print,
        header: {
          ...sheet.print.header,
          right: sheet.print.header.right === sheet.name ? sheetName(sheet.name) : sheet.print.header.right,
        },
      },
    })),
  };
}
