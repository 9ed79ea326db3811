import type { FunctionDefinition } from '../../functions/definition';
import { RATES_SHEET } from '../../functions/rates-sheet';
import { type Inserted, hasSheet, insertFormulas, writeWorkbook } from '../../src/excel';
import { type Control, type Result as JobResult, runJob } from '../app/jobs';
import { PaneError } from '../app/problem';
import { texts } from '../texts';
import { referenceOf } from './entry';
import { type Sized, functionFormula, nativeFormulas, needsRates } from './formulas';
import { ratesWorkbook } from './rates';
import type { Live } from './use-result';

const words = texts.functions;

export interface Insertion {
  readonly definition: FunctionDefinition;
  readonly sized: readonly Sized[];
  readonly result: Live['result'];
  /** With Excel's own functions instead of ours. */
  readonly native: boolean;
  readonly replace: boolean;
}

/** Puts the formula into the active cell. Undefined where it did not come to that. */
export async function insert(insertion: Insertion): Promise<Inserted | undefined> {
  const { result } = insertion;
  if (result.kind !== 'cells') return undefined;
  const shape = { rows: result.cells.length, columns: result.cells[0]?.length ?? 1 };
  const done = await runJob(words.job, (control) => carryOut(insertion, shape, control));
  return done?.inserted;
}

type Outcome = JobResult & { readonly inserted: Inserted };

async function carryOut(
  { definition, sized, native, replace }: Insertion,
  shape: { readonly rows: number; readonly columns: number },
  { signal }: Control,
): Promise<Outcome> {
  const entries = sized.map(({ entry }) => entry);
  const formulasOn = (sheet: string) =>
    native ? nativeOf(definition, sized, sheet, shape) : [[functionFormula(definition, entries, sheet)]];
  // The sheet of rates comes first: without it the formula would ask for a file.
  const addsRates = native && needsRates(formulasOn('')) && (await addRates(signal));
  const inserted = await insertFormulas(formulasOn, { replace, spills: shape });
  if (inserted.kind === 'occupied') return { words: '', inserted };
  return {
    words: words.inserted(referenceOf({ kind: 'cells', ...inserted.at }, '')),
    notes: addsRates ? [words.withRates] : [],
    inserted,
  };
}

function nativeOf(...[definition, sized, sheet, shape]: Parameters<typeof nativeFormulas>): string[][] {
  try {
    return nativeFormulas(definition, sized, sheet, shape);
  } catch (error) {
    if (error instanceof RangeError) throw new PaneError(words.tooLong, { cause: error });
    throw error;
  }
}

/** @returns whether the sheet had to be added */
async function addRates(signal: AbortSignal): Promise<boolean> {
  if (await hasSheet(RATES_SHEET)) return false;
  await writeWorkbook(ratesWorkbook(today()), { signal, stays: true });
  return true;
}

const today = () => new Date().toISOString().slice(0, 10);
