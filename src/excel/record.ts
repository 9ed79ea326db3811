import { z } from 'zod';
import { BuildError } from './errors';
import { keep, kept } from './kept';

// It would probe `new Function`, which the page's policy reports.
z.config({ jitless: true });

/** Under what name something of the description stands in the workbook. */
const named = z.strictObject({ from: z.string(), to: z.string() });
const sheet = z.strictObject({ from: z.string(), to: z.string(), id: z.string(), charts: z.number().int() });

const built = z.strictObject({
  json: z.unknown(),
  sheets: z.array(sheet),
  tables: z.array(named),
  names: z.array(named),
});

const record = z.strictObject({
  version: z.literal(1),
  json: z.unknown(),
  built: built.optional(),
});

/** What the workbook remembers of its appraisal, in the add-in's settings of the document. */
export type AppraisalRecord = z.output<typeof record>;
/** The case as its sheets were made from it, and how these are called: what an edit is told by. */
export type BuiltRecord = z.output<typeof built>;

const KEY = 'workforce-case.appraisal';
/** Excel keeps 2 MB for an add-in in a workbook. */
const MOST_BYTES = 1_500_000;

/**
 * What was saved; undefined where nothing was.
 *
 * @throws BuildError where it cannot be read, as after a newer version: it is then left as it is
 */
export function readRecord(): AppraisalRecord | undefined {
  const text = kept(KEY);
  if (text === undefined) return undefined;
  const found = record.safeParse(parsed(text));
  if (found.success) return found.data;
  throw refusal(
    'What this workbook keeps of its appraisal cannot be read: a newer version of the add-in may have saved it. ' +
      'Update the add-in, then open the workbook again.',
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON is no record either: the schema says so.
    return undefined;
  }
}

/**
 * Saves the record with the workbook. As text, since office.js takes some texts inside an object for dates.
 *
 * @throws BuildError where it is too large, or Excel does not save it or does not say so in half a minute
 */
export async function writeRecord(parts: Omit<AppraisalRecord, 'version'>): Promise<void> {
  const text = JSON.stringify({ version: 1, ...parts } satisfies AppraisalRecord);
  if (new TextEncoder().encode(text).length > MOST_BYTES)
    throw refusal(
      'The case is larger than Excel keeps for an add-in (1.5 MB). Save it as a case file instead.',
    );
  await keep(KEY, text, (why, isKnown) =>
    refusal(
      isKnown
        ? `Excel did not save the case with the workbook: ${why}`
        : `Excel did not answer within ${why}, so that it is not known whether the case is saved with the workbook.`,
    ),
  );
}

const refusal = (words: string) => new BuildError(words, false, []);
