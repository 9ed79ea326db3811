/** A workbook that was not built; its message is for the person at the pane. */
export class BuildError extends Error {
  constructor(
    message: string,
    /** True where the person asked to stop. */
    readonly isCancelled: boolean,
    /** Sheets that were added and could not be taken away again; empty nearly always. */
    readonly left: readonly string[],
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'BuildError';
  }
}

/** Thrown inside a build when the person asks to stop. */
export class Cancelled extends Error {}

/** What Excel's codes mean to a person, and what to do. */
const REASONS: Readonly<Record<string, string>> = {
  AccessDenied:
    'Excel did not allow it. The workbook may be read-only, or its structure protected: look on the Review tab.',
  ApiNotFound:
    'this Excel lacks something that the add-in needs. Update Excel, or open the workbook in a newer one.',
  Conflict: 'somebody else changed the workbook at the same moment. Try again.',
  InactiveWorkbook: 'the workbook is no longer open.',
  InvalidOperationInCellEditMode: 'a cell is being edited. Press Enter or Esc, then try again.',
  ItemAlreadyExists: 'a sheet, table or name of the same name appeared meanwhile. Try again.',
  ItemNotFound: 'a sheet that was just added is gone; somebody may have deleted it. Try again.',
  NotImplemented:
    'this Excel lacks something that the add-in needs. Update Excel, or open the workbook in a newer one.',
  RequestAborted: 'Excel stopped before it had finished. Try again.',
  RequestPayloadSizeLimitExceeded: 'it is more than Excel takes at once.',
};

/** A refusal in plain words: where it happened, why, what to do, and what became of the workbook. */
export function asBuildError(error: unknown, during: string, left: readonly string[]): BuildError {
  const after =
    left.length === 0
      ? 'Your workbook is as it was.'
      : `Excel did not let us take everything away again. Please delete: ${left.join(', ')}.`;
  if (error instanceof Cancelled) return new BuildError(`Cancelled. ${after}`, true, left);
  const reason = reasonOf(error);
  return new BuildError(`Nothing was built: while ${during}, ${reason} ${after}`, false, left, {
    cause: error,
  });
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  const known = code === undefined ? undefined : REASONS[code];
  if (known !== undefined) return known;
  const said = error instanceof Error ? error.message.trim() : String(error);
  const sentence = /[.!?]$/.test(said) ? said : `${said}.`;
  return `Excel answered: ${sentence}`;
}

/** The code of an OfficeExtension.Error. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
