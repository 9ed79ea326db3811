import {
  type DescribedCell,
  type DescribedSheet,
  type DescribedValidation,
  type DescribedWorkbook,
  type Format,
  columnLetters,
  parseA1,
} from '../../../src/workbook';

export type Typed = string | number | boolean;

/** A cell that a person may type into, with what the workbook lets it hold. */
export interface InputCell {
  readonly sheet: string;
  readonly address: string;
  readonly row: number;
  /** The column of an Excel table that it stands in. */
  readonly header: string | undefined;
  /** Its own name, such as Price_base. */
  readonly name: string | undefined;
  readonly value: Typed;
  readonly format: Format | undefined;
  readonly accepts: Accepted;
}

export type Accepted =
  | { readonly kind: 'choice'; readonly words: readonly string[] }
  | { readonly kind: 'number' | 'whole' | 'date'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'anything' };

/** Every filled cell of input that the workbook has, found by its look as a person finds it. */
export function inputCells(book: DescribedWorkbook): InputCell[] {
  return book.sheets.flatMap((sheet) => {
    const acceptedAt = acceptedOf(sheet, book);
    const named = new Map(
      book.names.filter((one) => one.sheet === sheet.name).map((one) => [one.cell, one.name]),
    );
    return sheet.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column): InputCell[] => {
        if (!isFilledInput(cell)) return [];
        const address = `${columnLetters(column)}${row + 1}`;
        const { value, format } = cell;
        const place = {
          sheet: sheet.name,
          address,
          row,
          header: headerAt(sheet, row, column),
          name: named.get(address),
        };
        return [{ ...place, value, format, accepts: acceptedAt(row, column) }];
      }),
    );
  });
}

const isFilledInput = (cell: DescribedCell | null): cell is DescribedCell & { value: Typed } =>
  cell !== null &&
  cell.style.startsWith('input') &&
  cell.formula === undefined &&
  cell.value !== null &&
  cell.value !== '';

function headerAt({ tables }: DescribedSheet, row: number, column: number): string | undefined {
  return tables.flatMap(({ range, columns }) => {
    const [first, last] = areaOf(range);
    return row > first.row && row <= last.row ? (columns[column - first.column] ?? []) : [];
  })[0];
}

/** What the validation of each cell accepts. */
function acceptedOf(sheet: DescribedSheet, book: DescribedWorkbook) {
  const rules = sheet.validations.flatMap((rule) =>
    rule.ranges.map((range) => ({ area: areaOf(range), accepted: acceptedBy(rule, book) })),
  );
  return (row: number, column: number): Accepted =>
    rules.find(
      ({ area: [first, last] }) =>
        row >= first.row && row <= last.row && column >= first.column && column <= last.column,
    )?.accepted ?? { kind: 'anything' };
}

function acceptedBy(rule: DescribedValidation, book: DescribedWorkbook): Accepted {
  if (rule.type !== 'list') {
    const { type: kind, min, max } = rule;
    return { kind, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  }
  return { kind: 'choice', words: 'values' in rule ? rule.values : wordsIn(rule.source, book) };
}

/** What stands in cells such as `'Inputs'!$B$4:$B$7`. */
function wordsIn(source: string, { sheets }: DescribedWorkbook): string[] {
  const found = /^'((?:[^']|'')+)'!(.+)$/.exec(source);
  const sheet = sheets.find(({ name }) => name === found?.[1]?.replaceAll("''", "'"));
  if (!found || !sheet) throw new Error(`A list of choices stands at ${source}, which the workbook has not`);
  const [first, last] = areaOf(found[2]!);
  return sheet.rows
    .slice(first.row, last.row + 1)
    .flatMap((cells) => cells.slice(first.column, last.column + 1))
    .flatMap((cell) => (typeof cell?.value === 'string' && cell.value !== '' ? [cell.value] : []));
}

function areaOf(range: string) {
  const [from, to = from] = range.split(':').map(parseA1);
  if (!from || !to) throw new Error(`${range} is no range of cells`);
  return [from, to] as const;
}
