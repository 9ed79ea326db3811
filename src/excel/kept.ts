import { LAST_PATIENCE, NoAnswer, inWords, within } from './patience';

/**
 * What the add-in keeps in the workbook: texts by key, in the settings of the document. Office saves the whole set each time, as the
 * runtime has it in memory. So each change begins with what the document has by now, and one change waits for the other: else a pane
 * that was opened earlier would take back what another one saved since.
 */

/** As the pane has it in memory; undefined where there is nothing. */
export function kept(key: string): string | undefined {
  const text: unknown = Office.context.document.settings.get(key);
  if (text === null || text === undefined) return undefined;
  return typeof text === 'string' ? text : JSON.stringify(text);
}

/** Excel is asked for this long what the document has by now; what is in memory does where it says nothing. */
const ASKING = 5_000;

/**
 * What the person is told where a text was not kept.
 *
 * @param why - Excel's reason; where it is not known whether it was kept, how long Excel was silent
 */
export type Refusal = (why: string, isKnown: boolean) => Error;

let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const now = last.then(work);
  // The next one does not fail because this one did.
  last = now.catch(() => undefined);
  return now;
}

/** Takes into memory what the document has by now. An Excel that cannot say leaves it as it is. */
export const refreshKept = (): Promise<void> => inTurn(refresh);

async function refresh(): Promise<void> {
  const { settings } = Office.context.document;
  if (!('refreshAsync' in settings)) return;
  const asked = new Promise<void>((done) => settings.refreshAsync(() => done()));
  await within(ASKING, asked).catch((error: unknown) => {
    if (!(error instanceof NoAnswer)) throw error;
  });
}

/**
 * Keeps a text with the workbook; the person saves the workbook itself.
 *
 * @throws what `refusal` makes of Excel's reason, where it does not save
 */
export const keep = (key: string, text: string, refusal: Refusal): Promise<void> =>
  inTurn(async () => {
    await refresh();
    await save(key, text, refusal);
  });

/**
 * The same, unless the workbook has another text by now than the one that the change was made from.
 *
 * @param from - what stood there; undefined where nothing did
 * @returns whether it was kept; else `kept` gives what stands there
 */
export const keepUnlessChanged = (
  key: string,
  text: string,
  from: string | undefined,
  refusal: Refusal,
): Promise<boolean> =>
  inTurn(async () => {
    await refresh();
    if (kept(key) !== from) return false;
    await save(key, text, refusal);
    return true;
  });

async function save(key: string, text: string, refusal: Refusal): Promise<void> {
  const { settings } = Office.context.document;
  settings.set(key, text);
  const saving = new Promise<void>((done, fail) => {
    settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) done();
      else fail(refusal(error.message, true));
    });
  });
  try {
    await within(LAST_PATIENCE, saving);
  } catch (error) {
    // Without an end to the wait no later save would ever be asked for.
    if (!(error instanceof NoAnswer)) throw error;
    throw refusal(inWords(error.milliseconds), false);
  }
}
