import type { RowView } from '../formats/format';
import type { Settings } from '../settings';
import type { FieldKey } from '../table/fields';

/** What both of the full-time equivalent and of full or part time hangs on. */
export const WORKING_TIME = [
  'employmentStatus',
  'zeroHours',
  'averageHours',
  'contractedHours',
  'fullTimeHours',
] as const satisfies readonly FieldKey[];

/** No contract sets their hours: the average of what they work stands for it. */
const WITHOUT_CONTRACTED_HOURS = new Set<string | number | null>(['Pool or bank', 'Agency', 'Other']);

/** Hours a week: contracted, or average where the rules of the return leave contracted hours blank. */
export function hoursOf(row: RowView): number | null {
  const isUncontracted =
    WITHOUT_CONTRACTED_HOURS.has(row.value('employmentStatus')) || row.value('zeroHours') === 'Yes';
  const average = isUncontracted ? row.value('averageHours') : null;
  if (typeof average === 'number') return average;
  const contracted = row.value('contractedHours');
  return typeof contracted === 'number' ? contracted : null;
}

/** Full-time equivalent: hours a week over those of a full-time post, the row's own if it has them. */
export function fteOf(row: RowView, settings: Settings): number | null {
  const hours = hoursOf(row);
  return hours === null ? null : hours / fullTimeHoursOf(row, settings);
}

export function fullOrPartTime(row: RowView, settings: Settings): string | null {
  const hours = hoursOf(row);
  if (hours === null) return null;
  return hours >= fullTimeHoursOf(row, settings) ? 'Full time' : 'Part time';
}

function fullTimeHoursOf(row: RowView, { fullTimeHours }: Settings): number {
  const own = row.value('fullTimeHours');
  return typeof own === 'number' && own > 0 ? own : fullTimeHours;
}
