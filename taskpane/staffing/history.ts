/** What there is, what there was before each step, and what was taken back. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the last step was about, while the next may still belong to it: a number that is being typed. */
  readonly about?: string | undefined;
}

/** So many steps can be taken back. */
export const MOST_STEPS = 100;

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/**
 * Another step. What was taken back before is gone with it.
 *
 * @param about - steps about the same thing, one after the other, are one step: the keys of one number
 */
export function step<T>(history: History<T>, next: T, about?: string): History<T> {
  const { past, present } = history;
  if (next === present) return history;
  const isSameStep = about !== undefined && about === history.about;
  return {
    past: isSameStep ? past : [...past, present].slice(-MOST_STEPS),
    present: next,
    future: [],
    about,
  };
}

/** The next step is a new one, whatever it is about. */
export const settle = <T>(history: History<T>): History<T> =>
  history.about === undefined ? history : { ...history, about: undefined };

export function undo<T>({ past, present, future }: History<T>): History<T> {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future };
  return { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

export function redo<T>({ past, present, future }: History<T>): History<T> {
  const [after, ...rest] = future;
  if (after === undefined) return { past, present, future };
  return { past: [...past, present], present: after, future: rest };
}
