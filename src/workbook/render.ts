import type { Place } from './address';
import { a1, a1Range, quoteSheet } from './address';
import type { Cell } from './cell';
import { WorkbookError } from './errors';
import type { Formula, Reference } from './formula';
import type { Places } from './place';
import type { CellRange, ColumnReference } from './reference';
import { structuredReference } from './reference';

export const LONGEST_FORMULA = 8192;

/** A rectangle on one sheet. */
export interface Area {
  sheet: string;
  first: Place;
  last: Place;
}

/** Finds places and turns references into the text that Excel reads. */
export interface Resolver {
  places: Places;
  /** Where the rows of a table column stand; throws for a table or column that is on no sheet. */
  column: (reference: ColumnReference, from: string) => Area;
  /** The cells that stand in an area. */
  cellsIn: (area: Area) => Cell[];
}

interface Anchors {
  row: boolean;
  column: boolean;
}

const RELATIVE: Anchors = { row: false, column: false };
const ABSOLUTE: Anchors = { row: true, column: true };

/** The formula as text without `=`, as it stands in a cell of that sheet. `from` names the cell in errors. */
export function renderFormula(formula: Formula, sheet: string, from: string, resolver: Resolver): string {
  let written = '';
  for (const part of formula.parts) {
    written += typeof part === 'string' ? part : renderReference(part, sheet, from, resolver);
  }
  if (written.length > LONGEST_FORMULA) {
    throw new WorkbookError(
      `${from}: the formula has ${written.length} characters; Excel allows ${LONGEST_FORMULA}`,
    );
  }
  return written;
}

function renderReference(reference: Reference, sheet: string, from: string, resolver: Resolver): string {
  if (isCells(reference)) return renderArea(areaOf(reference, from, resolver), sheet, RELATIVE);
  switch (reference.kind) {
    case 'digits':
      return String(reference.value);
    case 'column':
      resolver.column(reference, from);
      return structuredReference(reference.table, reference.header);
    case 'anchored': {
      const { to } = reference;
      if (!isCells(to) && to.kind === 'cell' && to.name !== undefined)
        return namedOrThrow(to, from, resolver);
      return renderArea(areaOf(to, from, resolver), sheet, reference);
    }
    case 'cell':
      if (reference.name !== undefined) return namedOrThrow(reference, from, resolver);
      return renderArea(areaOf(reference, from, resolver), sheet, RELATIVE);
    case 'range':
      return renderArea(areaOf(reference, from, resolver), sheet, RELATIVE);
  }
}

const isCells = (reference: Reference): reference is readonly Cell[] => Array.isArray(reference);

function namedOrThrow(cell: Cell, from: string, resolver: Resolver): string {
  resolver.places.find(cell, from);
  return cell.name ?? '';
}

const renderArea = ({ sheet, first, last }: Area, own: string, anchors: Anchors): string =>
  (sheet === own ? '' : `${quoteSheet(sheet)}!`) + a1Range(first, last, anchors);

/** `'Sheet'!$B$2:$B$9`, as charts and validation lists want it. */
export const absoluteArea = ({ sheet, first, last }: Area): string =>
  renderArea({ sheet, first, last }, '', ABSOLUTE);

/** The rectangle that a reference covers. Cells in an array must fill it, and stand on one sheet. */
export function areaOf(
  reference: Cell | CellRange | readonly Cell[] | ColumnReference,
  from: string,
  resolver: Resolver,
): Area {
  if (isCells(reference)) return areaOfCells(reference, from, resolver);
  switch (reference.kind) {
    case 'cell': {
      const { sheet, row, column } = resolver.places.find(reference, from);
      return { sheet, first: { row, column }, last: { row, column } };
    }
    case 'range':
      return cover([reference.first, reference.last], from, resolver);
    case 'column':
      return resolver.column(reference, from);
  }
}

function cover(cells: readonly Cell[], from: string, resolver: Resolver): Area {
  const found = cells.map((cell) => resolver.places.find(cell, from));
  const sheet = found[0]?.sheet;
  if (sheet === undefined) throw new WorkbookError(`${from} refers to an empty list of cells`);
  const elsewhere = found.find((place) => place.sheet !== sheet);
  if (elsewhere) {
    throw new WorkbookError(
      `${from} refers to a range that runs from sheet "${sheet}" to sheet "${elsewhere.sheet}"`,
    );
  }
  const area = { sheet, first: { row: Infinity, column: Infinity }, last: { row: 0, column: 0 } };
  for (const { row, column } of found) {
    area.first.row = Math.min(area.first.row, row);
    area.first.column = Math.min(area.first.column, column);
    area.last.row = Math.max(area.last.row, row);
    area.last.column = Math.max(area.last.column, column);
  }
  return area;
}

function areaOfCells(cells: readonly Cell[], from: string, resolver: Resolver): Area {
  const area = cover(cells, from, resolver);
  const size = (area.last.row - area.first.row + 1) * (area.last.column - area.first.column + 1);
  if (size !== new Set(cells).size) {
    throw new WorkbookError(
      `${from} refers to ${cells.length} cells that do not fill the rectangle ` +
        `${a1Range(area.first, area.last)} of sheet "${area.sheet}"; use join() for scattered cells`,
    );
  }
  return area;
}

/** How errors name a cell. */
export const nameOf = (sheet: string, place: Place): string => `Sheet "${sheet}", ${a1(place)}`;
