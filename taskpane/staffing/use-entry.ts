import { useState } from 'react';
import { type FigureKind, figureOf, figureText } from '../appraisal/form/entry';
import type { Json } from '../appraisal/form/field';
import { leave } from './state';

/**
 * What stands in a field of a figure: what was typed while the value is still what that came to, else the value as it is written. So a
 * step that is taken back shows at once, also in the field that has the focus.
 */
export function useEntry(value: Json | undefined, kind: FigureKind, take: (value: Json | undefined) => void) {
  const [typed, setTyped] = useState<string>();
  const isTyped = typed !== undefined && figureOf(typed, kind) === value;
  return {
    isTyping: isTyped,
    entry: {
      value: isTyped ? typed : figureText(value, kind),
      onChange: (_: unknown, { value: text }: { value: string }) => {
        setTyped(text);
        take(figureOf(text, kind));
      },
      onBlur: () => {
        setTyped(undefined);
        leave();
      },
    },
  };
}
