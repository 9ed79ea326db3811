import type { Naming } from './appraisal-names';
import type { Places } from './appraisal-places';
import { Refused } from './appraisal-errors';
import type { Requests } from './appraisal-requests';
import { type Rectangle, addressOf, rectanglesOf } from './areas';
import { type Operation, operation } from './operation';
import { type Renames, renameInFormula } from './rename-in-formula';

/** Formulas of the person's own sheets that look at ours, as they stood before. */
export interface Pointing {
  readonly cells: readonly PointingBlock[];
  readonly names: readonly PointingName[];
}

interface PointingBlock {
  readonly sheetId: string;
  readonly address: string;
  readonly formulas: readonly (readonly string[])[];
}

interface PointingName {
  readonly name: string;
  /** Of a name that belongs to one sheet. */
  readonly sheetId: string | undefined;
  readonly formula: string;
}

/** A sheet of the person's own. */
export interface OwnSheet {
  readonly id: string;
  readonly name: string;
}

/** Well below the 5 MB of an answer, whatever the words. */
const CELLS_OF_A_REQUEST = 40_000;

/**
 * Formulas and names of the person's that say a sheet or a table of ours. Three requests, and one more for each 40,000 cells.
 *
 * @throws Refused where one looks at what will no longer be there, or stands where it cannot be written again
 */
export async function pointingAt(
  context: Excel.RequestContext,
  own: readonly OwnSheet[],
  ours: Places,
  next: Naming,
  requests: Requests,
): Promise<Pointing> {
  const what = 'reading which of your formulas look at the appraisal';
  const { worksheets, names } = context.workbook;
  const workbookNames = names.load('items/name,items/formula');
  const sheets = own.map(({ id, name }) => {
    const found = worksheets.getItem(id);
    return {
      id,
      name,
      found,
      used: found.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
      names: found.names.load('items/name,items/formula'),
      protection: found.protection.load('protected'),
    };
  });
  await requests.send(context, what);

  const says = mentions(ours, next);
  const found: Found[] = [];
  for (const together of intoReadings(sheets)) {
    const asked = together.map((part) => ({
      ...part,
      range: part.sheet.found.getRange(addressOf(part)).load('formulas,values'),
    }));
    await requests.send(context, what);
    for (const { sheet, row, column, range } of asked)
      (range.formulas as unknown[][]).forEach((line, r) =>
        line.forEach((formula, c) => {
          const isFormula = typeof formula === 'string' && formula.startsWith('=');
          if (!isFormula || formula === (range.values as unknown[][])[r]![c]) return;
          const at = { row: row + r, column: column + c };
          if (says(formula, cellText(sheet.name, at))) found.push({ sheetId: sheet.id, ...at, formula });
        }),
      );
  }
  for (const { id, name, protection } of sheets) {
    const first = found.find(({ sheetId }) => sheetId === id);
    if (first && protection.protected)
      throw new Refused(
        `${cellText(name, first)} looks at the appraisal and has to be written again, but its sheet is protected. ` +
          'Unprotect it on the Review tab, then refresh.',
      );
  }

  const ourNames = new Set(ours.names.map(({ name }) => name.toLowerCase()));
  const pick = (items: readonly Excel.NamedItem[], sheetId: string | undefined): PointingName[] =>
    items.flatMap(({ name, formula }): PointingName[] => {
      if (sheetId === undefined && ourNames.has(name.toLowerCase())) return [];
      return typeof formula === 'string' && says(formula, `The name ${name}`)
        ? [{ name, sheetId, formula }]
        : [];
    });
  return {
    cells: blocksOf(await withoutSpilled(context, found, requests, what)),
    names: [
      ...pick(workbookNames.items, undefined),
      ...sheets.flatMap((one) => pick(one.names.items, one.id)),
    ],
  };
}

interface Found {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

const cellText = (sheet: string, { row, column }: { row: number; column: number }) =>
  `${sheet}!${addressOf({ row, column, rows: 1, columns: 1 })}`;

/** Tells whether a formula says a sheet or table of ours; refuses one that says what will not be there again. */
function mentions({ sheets, tables, names }: Places, next: Naming) {
  const marked = (list: readonly { name: string }[], stays: readonly string[] = []) =>
    new Map(
      list
        .filter(({ name }) => !stays.includes(name))
        .map(({ name }) => [name.toLowerCase(), `${name} `] as const),
    );
  const after = (list: Naming['sheets']) => list.map((one) => one.after);
  const ours: Renames = { sheets: marked(sheets), names: marked(tables) };
  const gone: Renames = {
    sheets: marked(sheets, after(next.sheets)),
    names: new Map([
      ...marked(tables, after(next.tables)),
      ...marked(
        names,
        next.names.map(({ to }) => to),
      ),
    ]),
  };
  return (formula: string, where: string): boolean => {
    if (renameInFormula(formula, gone) !== formula)
      throw new Refused(
        `${where} looks at what the appraisal would no longer have: ${formula}. Change it, then refresh.`,
      );
    return renameInFormula(formula, ours) !== formula;
  };
}

interface Part {
  readonly sheet: { readonly id: string; readonly name: string; readonly found: Excel.Worksheet };
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The used parts of all sheets as whole rows, together as many cells as a request may bring. */
function intoReadings(sheets: readonly (Part['sheet'] & { readonly used: Excel.Range })[]): Part[][] {
  const readings: Part[][] = [];
  let cells = Infinity;
  for (const { used, ...sheet } of sheets) {
    if (used.isNullObject) continue;
    const { rowIndex, columnIndex: column, rowCount, columnCount: columns } = used;
    const most = Math.max(1, Math.floor(CELLS_OF_A_REQUEST / columns));
    for (let from = 0; from < rowCount; from += most) {
      const rows = Math.min(most, rowCount - from);
      if (cells + rows * columns > CELLS_OF_A_REQUEST) {
        readings.push([]);
        cells = 0;
      }
      readings.at(-1)!.push({ sheet, row: rowIndex + from, column, rows, columns });
      cells += rows * columns;
    }
  }
  return readings;
}

/** Cells into which a formula only spills say its formula too; written there, it would stand in its own way. */
async function withoutSpilled(
  context: Excel.RequestContext,
  found: readonly Found[],
  requests: Requests,
  what: string,
): Promise<Found[]> {
  if (found.length === 0) return [];
  const rangeOf = (sheetId: string, area: Rectangle) =>
    context.workbook.worksheets.getItem(sheetId).getRange(addressOf(area)).load('hasSpill');
  const areas = areasOf(found).map((one) => ({ ...one, range: rangeOf(one.sheetId, one.area) }));
  await requests.send(context, what);
  // Null where some of the cells spill.
  const cells = areas.filter(({ range }) => range.hasSpill !== false).flatMap((one) => one.cells);
  if (cells.length === 0) return [...found];
  const asked = cells.map((cell) => {
    const range = rangeOf(cell.sheetId, { ...cell, rows: 1, columns: 1 });
    return { cell, range, to: range.getSpillingToRangeOrNullObject().load('address') };
  });
  await requests.send(context, what);
  const spilled = new Set(
    asked.filter(({ range, to }) => range.hasSpill && to.isNullObject).map(({ cell }) => cell),
  );
  return found.filter((cell) => !spilled.has(cell));
}

/** Neighbours together, sheet by sheet. */
function areasOf(found: readonly Found[]) {
  return [...new Set(found.map(({ sheetId }) => sheetId))].flatMap((sheetId) => {
    const cells = found.filter((one) => one.sheetId === sheetId);
    const at = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
    return rectanglesOf(cells).map((area) => {
      const rows = Array.from({ length: area.rows }, (_, r) =>
        Array.from({ length: area.columns }, (__, c) => at.get(`${area.row + r} ${area.column + c}`)!),
      );
      return { sheetId, area, rows, cells: rows.flat() };
    });
  });
}

const blocksOf = (found: readonly Found[]): PointingBlock[] =>
  areasOf(found).map(({ sheetId, area, rows }) => ({
    sheetId,
    address: addressOf(area),
    formulas: rows.map((row) => row.map(({ formula }) => formula)),
  }));

/** Writes them as they stood: the names that they say are the same again. */
export function pointAgain(
  { cells, names }: Pointing,
  { worksheets, names: all }: Excel.Workbook,
): Operation[] {
  return [
    ...names.map((one) =>
      operation(4, one, () => {
        const own = one.sheetId === undefined ? all : worksheets.getItem(one.sheetId).names;
        own.getItem(one.name).formula = one.formula;
      }),
    ),
    ...cells.map((block) =>
      operation(4 + 5 * Math.ceil(block.formulas.length / 100), block, () => {
        worksheets.getItem(block.sheetId).getRange(block.address).formulas = block.formulas.map((row) => [
          ...row,
        ]);
      }),
    ),
  ];
}
