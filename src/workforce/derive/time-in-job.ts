import { wholeYears } from './elapsed';

/** DfE's bands of time in service, with the first year apart: most leavers leave in it. */
export const TIMES_IN_JOB = [
  'Under 1 year',
  '1 to under 2 years',
  '2 to under 5 years',
  '5 to under 10 years',
  '10 to under 20 years',
  '20 to under 30 years',
  '30 years or more',
] as const;

const FROM = [0, 1, 2, 5, 10, 20, 30];

/** @param startDate - ISO @param asAt - the date of the data, ISO; nobody is in a job before it starts */
export function timeInJob(startDate: string | number | null, asAt: string | undefined): string | null {
  if (typeof startDate !== 'string' || asAt === undefined || startDate > asAt) return null;
  const years = wholeYears(startDate, asAt);
  return TIMES_IN_JOB[FROM.findLastIndex((from) => years >= from)] ?? null;
}
