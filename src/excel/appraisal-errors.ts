import { BuildError, Cancelled, reasonOf } from './errors';

/** Something that the person has to do first; nothing was touched. */
export class Refused extends Error {}

const AS_IT_WAS = 'Your workbook is as it was.';

/** Why the sheets could not be read. Reading changes nothing. */
export function asReadError(error: unknown, during: string): BuildError {
  if (error instanceof Cancelled) return new BuildError(`Cancelled. ${AS_IT_WAS}`, true, []);
  return new BuildError(`Nothing was changed: while ${during}, ${reasonOf(error)}`, false, [], {
    cause: error,
  });
}

/** What may be there twice, where Excel did not let the old set be put back. */
export interface Twice {
  /** As the old sheets are called, or may be. */
  readonly old: readonly string[];
  readonly added: readonly string[];
  readonly isSilent: boolean;
}

export function asRefreshError(error: unknown, during: string, twice: Twice | undefined): BuildError {
  const after = twice ? twiceWords(twice) : AS_IT_WAS;
  const left = twice?.added ?? [];
  if (error instanceof BuildError) return error;
  if (error instanceof Cancelled) return new BuildError(`Cancelled. ${after}`, true, left);
  const words =
    error instanceof Refused
      ? `Not refreshed: ${error.message} ${after}`
      : `Not refreshed: while ${during}, ${reasonOf(error)} ${after}`;
  return new BuildError(words, false, left, { cause: error });
}

function twiceWords({ old, added, isSilent }: Twice): string {
  const why = isSilent
    ? 'Excel did not answer when asked to put everything back, so it may still do so, late.'
    : 'Excel did not let us put everything back.';
  return (
    `${why} The sheets as they were are all there, some perhaps under another name (${old.join(', ')}), beside new ones ` +
    `(${added.join(', ')}). Nothing that was typed is lost: close the workbook without saving, or delete the new ones.`
  );
}
