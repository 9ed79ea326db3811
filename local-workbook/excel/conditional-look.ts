import type { ConditionalState } from '../grid/grid';
import type { ApiObject } from '../protocol/object';
import { flag } from './arguments';
import { colour } from './colour';
import type { Conditional } from './conditional-formats';
import { apiObject } from './define';

type Look = ConditionalState['format'];

/** How cells look where the rule holds: what was not set is null, and the cell's own. */
export function conditionalFormatting(it: Conditional): ApiObject {
  const look = (): Look => it.state().format;
  const set = (change: Look): void => it.set({ format: { ...look(), ...change } });
  const without = (...names: (keyof Look)[]): void => {
    const left = Object.entries(look()).filter(([name]) => !names.includes(name as keyof Look));
    it.set({ format: Object.fromEntries(left) });
  };
  return apiObject({
    apiClass: 'ConditionalRangeFormat',
    go: {
      font: () =>
        apiObject({
          apiClass: 'ConditionalRangeFont',
          get: {
            bold: () => look().bold ?? null,
            italic: () => look().italic ?? null,
            color: () => look().fontColour ?? null,
          },
          set: {
            bold: (value: unknown) => set({ bold: flag(value) }),
            italic: (value: unknown) => set({ italic: flag(value) }),
            color: (value: unknown) => set({ fontColour: colour(value) }),
          },
          call: { clear: () => without('bold', 'italic', 'fontColour') },
        }),
      fill: () =>
        apiObject({
          apiClass: 'ConditionalRangeFill',
          get: { color: () => look().fill ?? null },
          set: { color: (value: unknown) => set({ fill: colour(value) }) },
          call: { clear: () => without('fill') },
        }),
    },
  });
}
