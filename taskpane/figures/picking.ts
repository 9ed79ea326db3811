import { createContext, useContext } from 'react';
import type { At } from '../../src/figures';

/** A cell of the preview is wanted for something. */
export interface Picking {
  /** What it is for, as its field is called */
  readonly what: string;
  readonly take: (at: At) => void;
}

interface Picked {
  readonly picking: Picking | undefined;
  readonly setPicking: (picking: Picking | undefined) => void;
  /** The cell of the preview that is looked at */
  readonly shown: At | undefined;
  readonly setShown: (at: At | undefined) => void;
}

export const PickingContext = createContext<Picked>({
  picking: undefined,
  setPicking: () => undefined,
  shown: undefined,
  setShown: () => undefined,
});

export const usePicking = (): Picked => useContext(PickingContext);
