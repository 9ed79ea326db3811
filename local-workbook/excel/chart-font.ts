import type { ChartFont } from '../grid/grid';
import type { ApiObject } from '../protocol/object';
import { flag, number, text } from './arguments';
import { colour } from './colour';
import { apiObject, scalars, type Accessor } from './define';
import { invalidArgument } from './errors';

/** The letters of a title, an axis or labels; what was not set is null. */
export function chartFont(get: () => ChartFont | undefined, set: (font: ChartFont) => void): ApiObject {
  const part = <Name extends keyof ChartFont>(
    name: Name,
    parse: (value: unknown) => NonNullable<ChartFont[Name]>,
  ): Accessor => ({
    get: () => get()?.[name] ?? null,
    set: (value: unknown) => set({ ...get(), [name]: parse(value) }),
  });
  return apiObject({
    apiClass: 'ChartFont',
    ...scalars({
      name: part('name', text),
      size: part('size', points),
      bold: part('bold', flag),
      italic: part('italic', flag),
      color: part('colour', colour),
    }),
  });
}

function points(value: unknown): number {
  const size = number(value);
  if (size < 1 || size > 409) throw invalidArgument();
  return size;
}
