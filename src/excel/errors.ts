import { inWords, NoAnswer } from './patience';

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

/** What a build could not take away again. */
export interface Leftover {
  readonly sheets: readonly string[];
  /** Before they get their own names, the sheets of a build begin with this; left out where they have those for certain. */
  readonly mark?: string;
  /** Names that refer to the sheets may be left too. */
  readonly names: boolean;
  /** Excel said nothing, rather than no: it may still do what it was asked. */
  readonly isSilent: boolean;
}

/** A refusal in plain words: where it happened, why, what to do, and what became of the workbook. */
export function asBuildError(error: unknown, during: string, left?: Leftover): BuildError {
  const after = left ? leftWords(left) : 'Your workbook is as it was.';
  const sheets = left?.sheets ?? [];
  if (error instanceof Cancelled) return new BuildError(`Cancelled. ${after}`, true, sheets);
  const reason = reasonOf(error);
  return new BuildError(`Nothing was built: while ${during}, ${reason} ${after}`, false, sheets, {
    cause: error,
  });
}

function leftWords({ sheets, mark, names, isSilent }: Leftover): string {
  const why = isSilent
    ? 'Excel did not answer when asked to take away again what was added, so the new sheets may still be there, or go late.'
    : 'Excel did not let us take everything away again.';
  const marked = mark === undefined ? '' : ` and any sheet whose name begins with “${mark.trim()}”`;
  const also = names ? ' Then delete the names with #REF! under Formulas, Name Manager.' : '';
  return `${why} Please delete: ${sheets.join(', ')}${marked}.${also}`;
}

/** Why Excel did not do it, as the second half of a sentence, and what to do. */
export function reasonOf(error: unknown): string {
  if (error instanceof NoAnswer)
    return (
      `Excel did not answer for ${inWords(error.milliseconds)}. If a cell is being edited or Excel asks something, finish that; ` +
      'otherwise the connection may be lost: save, and open the workbook again.'
    );
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
