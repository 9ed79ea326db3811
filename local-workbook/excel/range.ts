import type { ApiObject } from '../protocol/object';
import { apiObject } from './define';
import type { Place } from './place';
import { conditionalFormats } from './conditional-formats';
import { dataValidation } from './data-validation';
import { rangeChanges } from './range-change';
import { rangeContents } from './range-contents';
import { rangeFormat } from './range-format';
import { rangeNavigation } from './range-navigation';
import { rangeShape } from './range-shape';
import { remember } from './reference';
import { specialCells } from './special-cells';
import { worksheet } from './worksheet';

/** One Range: what it holds, where it lies, the way to others, and what can be done to it. */
export function rangeObject(place: Place): ApiObject {
  const contents = rangeContents(place);
  const shape = rangeShape(place);
  const object = apiObject({
    apiClass: 'Range',
    get: { ...shape.get, ...contents.get },
    set: { ...shape.set, ...contents.set },
    call: {
      ...rangeNavigation(place),
      ...rangeChanges(place),
      ...contents.call,
      getSpecialCells: (kind: unknown) => specialCells(place, kind),
    },
    go: {
      worksheet: () => worksheet(place.context, place.sheet),
      format: () => rangeFormat([place]),
      dataValidation: () => dataValidation(place),
      conditionalFormats: () => conditionalFormats(place),
    },
  });
  return remember(object, [place]);
}
