import type { ApiObject } from '../protocol/object';
import { intersection } from './address';
import { notFound, notImplemented } from './errors';
import type { Place } from './place';
import { rangeAreas } from './range-areas';

/**
 * The cells of one kind within a range: those that have a validation. Excel's other kinds are not there.
 *
 * @throws HostError ItemNotFound where there are none
 */
export function specialCells(place: Place, kind: unknown): ApiObject {
  if (kind !== 'DataValidations') throw notImplemented('Range.getSpecialCells');
  const { context, sheet } = place;
  const areas = context.grid.rules
    .validations(sheet)
    .flatMap(({ area }) => intersection(area, place.area) ?? []);
  if (areas.length === 0) throw notFound();
  return rangeAreas(areas.map((area) => place.at(area)));
}
