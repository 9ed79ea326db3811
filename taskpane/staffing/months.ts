import type { AppraisalCase } from '../../src/appraisal/schema';
import { texts } from '../texts';

const words = texts.staffing.changes;
const MONTHS_IN_YEAR = 12;

/** The months of the appraisal's years, from April of the first one; by number alone where the years are not known. */
export function monthsOf({ years }: Pick<AppraisalCase, 'years'>, hasYears: boolean) {
  const first = Number(years[0]!.slice(0, 4));
  return Array.from({ length: years.length * MONTHS_IN_YEAR }, (_, i) => ({
    value: i + 1,
    words: hasYears ? monthText(first, i) : words.monthOnly(i + 1),
  }));
}

/** Financial years begin in April: the tenth month is January of the next calendar year. */
function monthText(firstYear: number, index: number): string {
  const inYear = index % MONTHS_IN_YEAR;
  const year = firstYear + Math.floor(index / MONTHS_IN_YEAR) + (inYear >= 9 ? 1 : 0);
  return words.month(texts.appraisal.monthNames[inYear]!, year);
}
