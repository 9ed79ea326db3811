import type { ApiObject } from '../protocol/object';
import { cellCount } from './address';
import { apiObject, collection } from './define';
import { invalidArgument } from './errors';
import type { Place } from './place';
import { rangeFormat } from './range-format';
import { rangeObject } from './range';
import { rangeChanges } from './range-change';
import { remember, rangeOrAddress } from './reference';
import { worksheet } from './worksheet';
import type { Context } from './context';

/** Several areas of one sheet: to format or clear together, and what the print area is given as. */
export function rangeAreas(places: readonly Place[]): ApiObject {
  const [first] = places;
  if (!first) throw invalidArgument();
  const address = () => places.map((place) => place.address).join(',');
  const object = apiObject({
    apiClass: 'RangeAreas',
    get: {
      address,
      addressLocal: address,
      areaCount: () => places.length,
      cellCount: () => places.reduce((sum, { area }) => sum + cellCount(area), 0),
    },
    call: {
      clear: (applyTo: unknown) => {
        for (const place of places) (rangeChanges(place).clear as (applyTo: unknown) => void)(applyTo);
      },
    },
    go: {
      areas: () => collection('RangeCollection', { list: () => places.map(rangeObject) }),
      format: () => rangeFormat(places),
      worksheet: () => worksheet(first.context, first.sheet),
    },
  });
  return remember(object, places);
}

/** `A1:B2,D4` of one sheet */
export function areasOf(context: Context, sheet: string, addresses: string): readonly Place[] {
  return addresses.split(',').map((address) => rangeOrAddress(context, address.trim(), sheet));
}
