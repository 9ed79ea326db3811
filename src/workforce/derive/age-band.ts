import { wholeYears } from './elapsed';

/**
 * The bands in which councils publish: ours can be set beside theirs, and bands of ten years tell apart fewer people than bands of
 * five. Below 18 are apprentices.
 */
export const AGE_BANDS = ['Under 18', '18-29', '30-39', '40-49', '50-59', '60-69', '70+'] as const;

/** Nobody works at more: such a birth date is a slip of the pen. */
const OLDEST = 110;

/**
 * @param birthDate - ISO; `null` where not recorded
 * @param asAt - the date of the data, ISO; without it no age is known
 */
export function ageBand(birthDate: string | number | null, asAt: string | undefined): string | null {
  if (typeof birthDate !== 'string' || asAt === undefined) return null;
  const age = wholeYears(birthDate, asAt);
  if (age < 0 || age > OLDEST) return null;
  return AGE_BANDS[age < 18 ? 0 : age < 30 ? 1 : Math.min(Math.floor(age / 10) - 1, 6)] ?? null;
}
