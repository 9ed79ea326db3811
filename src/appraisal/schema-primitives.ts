import { z } from 'zod';
import './zod';

/** Long enough for a paragraph; all benefits of an option together still fit one cell. */
export const text = z.string().trim().min(1).max(2000);
/** A name that formulas look up: in SUMIF and COUNTIF, * ? and ~ are wildcards, and = < > at its start an operator. */
export const name = text.max(255).refine((words) => !/[*?~]|^[=<>]/.test(words), {
  params: { allowed: 'a name without * ? ~ that does not begin with = < >' },
});
export const cost = z.number().min(0);
export const fraction = z.number().min(0).max(1);
export const financialYear = z
  .string()
  .regex(/^\d{4}\/\d{2}$/)
  .refine(isFinancialYear, { params: { allowed: 'a financial year such as "2018/19"' } });
export const source = text.optional().describe('Where the figure comes from, or why it is assumed');

function isFinancialYear(label: string): boolean {
  return Number(label.slice(5)) === (Number(label.slice(0, 4)) + 1) % 100;
}
