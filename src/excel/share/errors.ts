import { Refused } from '../appraisal-errors';
import { BuildError, Cancelled, reasonOf } from '../errors';

const AS_IT_WAS = 'Your workbook is as it was.';

/** What may not be as it was, where Excel did not let it be put back. */
export interface Left {
  /** Sheets that may have been added */
  readonly sheets: readonly string[];
  readonly isSilent: boolean;
}

/** Why formulas were not written over, and what became of the workbook. */
export function asShareError(error: unknown, during: string, left: Left | undefined): unknown {
  const after = left ? leftWords(left) : AS_IT_WAS;
  const sheets = left?.sheets ?? [];
  if (error instanceof BuildError && !left) return error;
  if (error instanceof Cancelled || (error instanceof BuildError && error.isCancelled))
    return new BuildError(`Cancelled. ${after}`, true, sheets);
  if (error instanceof Refused)
    return new BuildError(`Nothing was converted: ${error.message} ${after}`, false, sheets, {
      cause: error,
    });
  // What speaks to the person by itself, and what nobody foresaw, goes on as it is where nothing was written.
  if (!left && during === '') return error;
  return new BuildError(
    `Nothing was converted: while ${during}, ${reasonOf(error)} ${after}`,
    false,
    sheets,
    {
      cause: error,
    },
  );
}

function leftWords({ sheets, isSilent }: Left): string {
  const why = isSilent
    ? 'Excel did not answer when asked to put the functions back, so it may still do so, late.'
    : 'Excel did not let us put every function back.';
  const added = sheets.length > 0 ? ` It may have the new sheets ${sheets.join(' and ')} too.` : '';
  return `${why}${added} Close the workbook without saving it, or undo until the functions are back.`;
}
