import type { Area, CellState, Entry, FormatChange } from '../grid/grid';
import { intersection, isUnbounded } from './address';
import { given, oneOf } from './arguments';
import { notImplemented } from './errors';
import type { Place } from './place';
import { requireUnlocked, requireUnprotected } from './protection';
import { relativeTo } from './relative';

const COPY = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

/** Range.copyFrom: formulas as they read in their new place, values, looks; what of a range cannot be copied here is refused. */
export function copy(
  to: Place,
  from: Place,
  copyType: unknown,
  skipBlanks: boolean,
  transpose: boolean,
): void {
  const what = given(copyType, (value) => oneOf(value, COPY), 'All');
  if (what === 'Link') throw notImplemented('Range.copyFrom with copyType Link');
  if (transpose && what !== 'Values')
    throw notImplemented(`Range.copyFrom with copyType ${what}, transposed`);
  if (isUnbounded(from.area)) throw notImplemented('Range.copyFrom of whole rows or columns');
  if (what === 'All' || what === 'Formats') requirePlain(from, to, what);
  const area = targetOf(to, from, transpose);
  const source = (row: number, column: number): readonly [row: number, column: number] => {
    const [r, c] = transpose ? [column, row] : [row, column];
    return [r % from.area.rows, c % from.area.columns];
  };
  // Read before anything is written: source and target may share cells.
  const cells = from.context.grid.cells.read(from.sheet, from.area);
  const looks = from.context.grid.formats.read(from.sheet, from.area);
  const each = <T>(make: (row: number, column: number, fromRow: number, fromColumn: number) => T): T[][] =>
    Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) => make(row, column, ...source(row, column))),
    );
  const { grid } = to.context;
  const entries = each((row, column, r, c): Entry => {
    const cell = cells[r]?.[c];
    if (!cell || (skipBlanks && cell.kind === 'Empty')) return null;
    if (what === 'Values' || cell.formula === '') return constant(cell);
    const down = area.row + row - from.area.row - r;
    const right = area.column + column - from.area.column - c;
    return relativeTo(cell.formula, down, right);
  });
  if (what !== 'Formats') requireUnlocked(to.context, to.sheet, area);
  if (what !== 'Formulas' && what !== 'Values') {
    requireUnprotected(to.context, to.sheet, 'allowFormatCells');
    each((row, column, r, c) => {
      const look: FormatChange | undefined = looks[r]?.[c];
      const isSkipped = skipBlanks && cells[r]?.[c]?.kind === 'Empty';
      const cell = { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
      if (look && !isSkipped) grid.formats.set(to.sheet, cell, look);
    });
  }
  if (what !== 'Formats') grid.cells.write(to.sheet, area, entries);
}

/** Text goes in behind an apostrophe, which does not show: it must not be read as a number or a date. */
const constant = ({ kind, value }: CellState): Entry => (kind === 'String' ? `'${String(value)}` : value);

/** A larger target takes the source over and over where it fits a whole number of times; else it is where to begin. */
function targetOf(to: Place, { area }: Place, transpose: boolean): Area {
  const [rows, columns] = transpose ? [area.columns, area.rows] : [area.rows, area.columns];
  const fits = to.area.rows % rows === 0 && to.area.columns % columns === 0;
  return fits ? to.area : { ...to.area, rows, columns };
}

/** What Excel copies with the looks and this does not must not be there, on either side. */
function requirePlain(from: Place, to: Place, what: 'All' | 'Formats'): void {
  for (const { context, sheet, area } of [from, to]) {
    const { rules, structure } = context.grid;
    const isOn = (other: Area) => intersection(other, area) !== undefined;
    const refuse = (part: string) => {
      throw notImplemented(`Range.copyFrom with copyType ${what} where there are ${part}`);
    };
    if (structure.merged(sheet).some(isOn)) refuse('merged cells');
    if (rules.conditionals(sheet).some(({ areas }) => areas.some(isOn))) refuse('conditional formats');
    if (what === 'All' && rules.validations(sheet).some((one) => isOn(one.area))) refuse('validation rules');
    if (what === 'All' && hasLink(from)) refuse('hyperlinks');
  }
}

function hasLink({ context, sheet, area }: Place): boolean {
  for (let row = 0; row < area.rows; row++)
    for (let column = 0; column < area.columns; column++)
      if (context.grid.cells.link(sheet, area.row + row, area.column + column)) return true;
  return false;
}
