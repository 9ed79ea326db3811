import { create } from 'zustand';
import { type Claim, type RawCell, type Said, isKind } from '../../src/figures';
import { draft, keepDraft } from '../app/draft';

/** Where the table came from. */
export type Source =
  | { readonly kind: 'pasted' }
  | {
      readonly kind: 'range';
      readonly sheet: string;
      readonly address: string;
      /** The first cell, from 0, and how wide the table is there */
      readonly row: number;
      readonly column: number;
      readonly columns: number;
    };

/** A table as it was taken, and all that the person said of it. */
export interface Taken {
  readonly source: Source;
  readonly cells: readonly (readonly RawCell[])[];
  readonly said: Said;
  /** Claims that were found and are not meant, by their keys */
  readonly leftOut: readonly string[];
  readonly added: readonly Claim[];
}

interface State {
  readonly taken: Taken | undefined;
  /** What stands in the box to paste into; undefined while it is closed */
  readonly pasting: string | undefined;
}

const DRAFT = 'figures';

/** The table and what was said of it outlive another page and a reload of the pane, and go with the session. */
export const useFigures = create<State>(() => {
  const kept = draft<Partial<State>>(DRAFT);
  return { taken: isTaken(kept?.taken) ? kept.taken : undefined, pasting: kept?.pasting };
});
useFigures.subscribe(({ taken, pasting }) => keepDraft(DRAFT, { taken, pasting }));

/** What another version kept may look otherwise. */
function isTaken(kept: Partial<Taken> | undefined): kept is Taken {
  return (
    kept !== undefined &&
    (kept.source?.kind === 'pasted' || kept.source?.kind === 'range') &&
    Array.isArray(kept.cells) &&
    Array.isArray(kept.leftOut) &&
    typeof kept.said === 'object' &&
    Array.isArray(kept.added) &&
    kept.added.every(({ kind }) => isKind(kind))
  );
}

export const take = (source: Source, cells: Taken['cells']): void =>
  useFigures.setState({ taken: { source, cells, said: {}, leftOut: [], added: [] }, pasting: undefined });

/** The same cells, read again: what was said of the table stays. */
export const takeAgain = (cells: Taken['cells']): void => change((taken) => ({ ...taken, cells }));

export const putAway = (): void => useFigures.setState({ taken: undefined, pasting: undefined });

const change = (to: (taken: Taken) => Taken) =>
  useFigures.setState(({ taken }) => ({ taken: taken && to(taken) }));

export const say = (said: Partial<Said>): void =>
  change((taken) => ({ ...taken, said: { ...taken.said, ...said } }));
export const leaveOut = (key: string): void =>
  change((taken) => ({ ...taken, leftOut: [...new Set([...taken.leftOut, key])] }));
export const putBack = (): void => change((taken) => ({ ...taken, leftOut: [] }));
export const addClaim = (claim: Claim): void =>
  change((taken) => ({ ...taken, added: [...taken.added, claim] }));
export const removeClaim = (claim: Claim): void =>
  change((taken) => ({ ...taken, added: taken.added.filter((one) => one !== claim) }));
