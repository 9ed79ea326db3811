import { z } from 'zod';
import type { Field, Format } from '../formats/format';
import type { FieldKey } from '../table/fields';
import type { RawCell } from '../source/source';
import { BLANK, type Reading } from './reading';
import { readerOf } from './reader';

// Its compiled parsers need `new Function`, which the policy of the pane's page reports.
z.config({ jitless: true });

/** Readers give nothing else, and the compiler holds them to it: testing each of millions of cells again would cost most of the time. */
const rawCell = z.custom<RawCell>();

export type CellSchema = z.ZodType<Exclude<Reading, { state: 'refused' }>, RawCell>;

/** One cell of a field: what it gives, or an issue that says what is allowed. */
export function cellSchema(field: Field): CellSchema {
  const read = readerOf(field);
  return rawCell.transform((cell, context) => {
    const reading = read(cell);
    const lacking = field.required && reading.state !== 'value' && reading.state !== 'refused';
    if (reading.state !== 'refused' && !lacking) return reading;
    context.addIssue({
      code: 'custom',
      message: lacking ? 'an entry: it may not be blank' : allowedBy(reading),
    });
    return z.NEVER;
  });
}

/** A row by its fields' keys; absent columns are blank. Rules across columns are the format's `rules`. */
export function rowSchema(format: Format): z.ZodType<Partial<Record<FieldKey, Reading>>> {
  const shape = Object.fromEntries(
    format.fields.map((field) => [
      field.key,
      field.required ? cellSchema(field) : cellSchema(field).default(BLANK),
    ]),
  );
  return z.object(shape);
}

function allowedBy(reading: Reading): string {
  return reading.state === 'refused' ? reading.allowed : '';
}
