import { useState } from 'react';

/**
 * What stands in a field while it is being typed is what was typed, and not yet how the value would be written; on leaving it becomes that.
 *
 * @param written - the value as it is written when nobody types
 * @param take - told what was typed, at every key
 */
export function useTyping(written: string, take: (typed: string) => void) {
  const [typed, setTyped] = useState<string>();
  const [wasHere, setWasHere] = useState(false);
  return {
    isTyping: typed !== undefined,
    wasHere,
    entry: {
      value: typed ?? written,
      onChange: (_: unknown, { value }: { value: string }) => {
        setTyped(value);
        take(value);
      },
      onBlur: () => {
        setTyped(undefined);
        setWasHere(true);
      },
    },
  };
}
