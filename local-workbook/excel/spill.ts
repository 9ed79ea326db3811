import type { Place } from './place';

/** The cells that the formula of a range's first cell fills, where it fills more than its own. */
export function spillOf(place: Place): Place | undefined {
  const { context, sheet, area } = place;
  const spilled = context.grid.cells.spill(sheet, area.row, area.column);
  return spilled && place.at(spilled);
}
