import { type BuiltRecord, readRecord, writeRecord } from '../../../src/excel/record';
import type { Saved } from './types';

/**
 * What the workbook keeps of the case; undefined where it keeps none. At once: Office has it since the workbook was opened.
 *
 * @throws BuildError where a newer version of the add-in saved it
 */
export function savedCase(): Saved | undefined {
  const record = readRecord();
  return record && { json: record.json, isBuilt: record.built !== undefined };
}

/** One save after the other, so that a late one is never overtaken by an early one. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Keeps a case with the workbook, whole or not yet; the person saves the workbook itself.
 *
 * @throws BuildError where it is too large, or Excel does not save it
 */
export const saveCase = (json: unknown): Promise<void> => save(() => ({ json }));

/** Keeps what was built: the case, and how its sheets are called. */
export const saveBuilt = (built: BuiltRecord): Promise<void> => save(() => ({ json: built.json, built }));

function save(parts: () => { readonly json: unknown; readonly built?: BuiltRecord }): Promise<void> {
  const saving = last.then(() => {
    const before = readRecord()?.built;
    return writeRecord({ ...(before ? { built: before } : {}), ...parts() });
  });
  // The next save does not fail because this one did.
  last = saving.catch(() => undefined);
  return saving;
}
