import {
  type FileArea,
  type FileSheet,
  type FileValidation,
  type ReadWorkbook,
  isArrayFormula,
  readXlsx,
  shifted,
} from '../../src/xlsx';
import { type AddInSettings, takeSettings } from './add-in-settings';
import type { Area, GridSnapshot, SheetSnapshot, ValidationState } from '../grid/grid';

/** An opened file, and in words what it held that the local workbook does not keep. */
export interface Opened {
  readonly snapshot: GridSnapshot;
  readonly leftOut: readonly string[];
  /** What add-ins kept in the document */
  readonly settings: AddInSettings;
}

/**
 * The bytes of an .xlsx file as a document for `Grid.open`.
 * @throws XlsxError for what is no workbook, is locked or damaged, in words for whoever chose the file
 */
export const openXlsx = async (bytes: Uint8Array): Promise<GridSnapshot> =>
  (await openXlsxWithNotes(bytes)).snapshot;

/** As `openXlsx`, with what was left out, for the page to say. */
export async function openXlsxWithNotes(bytes: Uint8Array): Promise<Opened> {
  // A promise, so that the page can show that it is at work before a large file holds it up.
  await Promise.resolve();
  const file = readXlsx(bytes);
  const { snapshot, settings } = takeSettings(documentOf(file));
  return {
    snapshot,
    leftOut: settings ? file.leftOut : [...file.leftOut, 'the settings that add-ins kept: they are damaged'],
    settings: settings ?? new Map(),
  };
}

function documentOf(file: ReadWorkbook): GridSnapshot {
  return {
    version: 1,
    sheets: file.sheets.map((sheet) => snapshotOf(sheet, file)),
    names: [...file.names].sort(byName).map(({ sheet, ...name }) => ({
      ...name,
      // In a snapshot the place of a sheet stands for it.
      ...(sheet === undefined ? {} : { sheet: String(file.sheets.findIndex((one) => one.name === sheet)) }),
    })),
    active: file.active,
    ...(file.properties ? { properties: file.properties } : {}),
  };
}

function snapshotOf(sheet: FileSheet, { looks }: ReadWorkbook): SheetSnapshot {
  const { protection, cells, validations, columnLooks, rowLooks, ...rest } = sheet;
  // Each sheet has the looks that it uses, in the order in which it first does; looks that are alike are one.
  const numbers = new Map<string, number>();
  const formats: SheetSnapshot['formats'][number][] = [];
  const numberOf = (at: number): number => {
    const look = looks[at] ?? looks[0];
    const key = JSON.stringify(look);
    const known = numbers.get(key);
    if (known !== undefined || !look) return known ?? 0;
    numbers.set(key, formats.push(look) - 1);
    return formats.length - 1;
  };
  const plain = JSON.stringify(looks[0]);
  const lines = {
    rows: new Set(rowLooks.map(({ row }) => row)),
    columns: new Set(columnLooks.map(({ column }) => column)),
  };
  // A plain cell says something where its whole row or column is not plain.
  const shown = cells.filter(
    ({ row, column, value, formula, look, link }) =>
      value !== '' ||
      formula !== '' ||
      link !== undefined ||
      lines.rows.has(row) ||
      lines.columns.has(column) ||
      JSON.stringify(looks[look]) !== plain,
  );
  const listed = shown.map(({ row, column, value, formula, look, link, spill }) => ({
    row,
    column,
    value,
    formula,
    format: numberOf(look),
    ...(link ? { link } : {}),
    // Of a formula that is an array formula anyhow, that it fills its own cell says nothing.
    ...(spill && !(spill.rows * spill.columns === 1 && isArrayFormula(formula)) ? { spill } : {}),
  }));
  const columnFormats = columnLooks.map(({ column, look }) => ({ column, format: numberOf(look) }));
  const rowFormats = rowLooks.map(({ row, look }) => ({ row, format: numberOf(look) }));
  return {
    ...rest,
    protected: protection !== undefined,
    protection: protection ?? {},
    cells: listed,
    formats,
    ...(columnFormats.length > 0 ? { columnFormats } : {}),
    ...(rowFormats.length > 0 ? { rowFormats } : {}),
    // In the grid's order, which does not tell how a document was made
    merged: inPlace(sheet.merged, (area) => area),
    tables: inPlace(sheet.tables, ({ area }) => area),
    validations: inPlace(validations.flatMap(separated), ({ area }) => area),
  };
}

/** A rule over several areas is one rule for each; what it says of its first cell it says of the first of each. */
function separated({ areas, rule, ...rest }: FileValidation): ValidationState[] {
  const [first] = areas;
  if (!first) return [];
  return areas.map((area) => ({ area, rule: moved(rule, first, area), ...rest }));
}

function moved(
  rule: FileValidation['rule'],
  from: FileArea,
  to: FileArea,
): Readonly<Record<string, unknown>> {
  const move = (value: unknown): unknown =>
    typeof value === 'string' && value.startsWith('=')
      ? shifted(value, to.row - from.row, to.column - from.column)
      : value;
  return Object.fromEntries(
    Object.entries(rule).map(([kind, settings]) => [
      kind,
      Object.fromEntries(Object.entries(settings as object).map(([name, value]) => [name, move(value)])),
    ]),
  );
}

const byName = (one: { name: string }, other: { name: string }): number =>
  one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1;

const inPlace = <T>(all: readonly T[], areaOf: (one: T) => Area): T[] =>
  [...all].sort((a, b) => areaOf(a).row - areaOf(b).row || areaOf(a).column - areaOf(b).column);
