import type { AppraisalCase } from '../schema';
import { MONTHS_IN_YEAR } from '../units';
import { pricesAreKeptApart } from './price-levels';

export type WholeLifeCheckId =
  'horizon' | 'prices kept apart' | 'inflation years' | 'lives' | 'risk costs' | 'last year repeats';

/** Integrity of the whole-life value, beside what parseCase has refused; in the workbook every one of them is live. */
export function wholeLifeChecks(c: AppraisalCase): { id: WholeLifeCheckId; failures: readonly string[] }[] {
  const { wholeLife } = c;
  if (!wholeLife) return [];
  return [
    { id: 'horizon', failures: [] },
    { id: 'prices kept apart', failures: pricesAreKeptApart(c) ? [] : ['cash and real prices are mixed'] },
    ...(wholeLife.inflationByYear.length === 0 ? [] : [{ id: 'inflation years' as const, failures: [] }]),
    { id: 'lives', failures: [] },
    ...(wholeLife.risks.length === 0 ? [] : [{ id: 'risk costs' as const, failures: [] }]),
    { id: 'last year repeats', failures: notSettled(c) },
  ];
}

/** What still changes in or after the last year of the appraisal, which stands for every later year of the horizon. */
function notSettled({ options, benefitsRegister, years, wholeLife }: AppraisalCase): string[] {
  if (wholeLife!.horizon === years.length) return [];
  const last = years.at(-1)!;
  const lastYear = MONTHS_IN_YEAR * (years.length - 1) + 1;
  const changing = options.filter(({ changes }) =>
    changes.some(
      ({ change, number, startMonth, endMonth }) =>
        change !== 'keep agency' &&
        number !== 0 &&
        (startMonth > lastYear || (endMonth !== undefined && endMonth >= lastYear)),
    ),
  );
  const ending = benefitsRegister.filter(({ until, amount = 0 }) => until === last && amount !== 0);
  return [...changing, ...ending].map(({ name }) => `${name} changes in or after ${last}, which repeats`);
}
