import { isBlank } from '../check/cells';
import type { RowRule, RowView } from './format';

const UNCONTRACTED = new Set<string | number | null>(['Pool or bank', 'Agency', 'Other']);
const CONTRACTED = new Set<string | number | null>(['Permanent', 'Temporary']);

/** @source workerCSVValidator.js: _validateZeroHourContract, _validateContHours, _validateAvgHours, _validateSalary, _validateHourlyRate */
export const WORKER_RULES: readonly RowRule[] = [
  {
    keys: ['contractedHours', 'zeroHours'],
    needs: 'contractedHours',
    of: ['contractedHours', 'zeroHours'],
    weight: 'refuse',
    broken: (row) =>
      amount(row, 'contractedHours') > 0 && row.value('zeroHours') === 'Yes'
        ? 'no contracted hours with a zero hours contract: give average hours'
        : undefined,
  },
  {
    keys: ['contractedHours', 'employmentStatus'],
    needs: 'contractedHours',
    of: ['contractedHours', 'employmentStatus'],
    weight: 'warn',
    broken: (row) =>
      row.value('contractedHours') !== null && UNCONTRACTED.has(row.value('employmentStatus'))
        ? 'contracted hours are blank for pool, bank, agency and other workers: give average hours'
        : undefined,
  },
  {
    keys: ['averageHours', 'employmentStatus', 'zeroHours'],
    needs: 'averageHours',
    of: ['averageHours', 'employmentStatus', 'zeroHours'],
    weight: 'warn',
    broken: (row) =>
      row.value('averageHours') !== null &&
      CONTRACTED.has(row.value('employmentStatus')) &&
      row.value('zeroHours') !== 'Yes'
        ? 'average hours are for zero hours contracts and for pool, bank, agency and other workers: they are not used here'
        : undefined,
  },
  notOfInterval('salary', 'Annual', 'a yearly salary with SALARYINT 1 only'),
  notOfInterval('hourlyRate', 'Hourly', 'an hourly rate with SALARYINT 3 only'),
  {
    keys: ['salary', 'role'],
    needs: 'salary',
    weight: 'refuse',
    broken: (row) => {
      const salary = row.value('salary');
      const most = row.value('role') === 'Senior management' ? 250_000 : 200_000;
      if (typeof salary !== 'number' || isUnknown(row) || (salary >= 500 && salary <= most)) return undefined;
      return `a yearly salary from £500 to £${most / 1000},000`;
    },
  },
  withoutInterval('salary', 'SALARY is ignored, as SALARYINT is 999'),
  withoutInterval('hourlyRate', 'HOURLYRATE is ignored, as SALARYINT is 999'),
];

type Pay = 'salary' | 'hourlyRate';

/** An amount whose interval is another one, or not given at all. */
function notOfInterval(key: Pay, interval: string, allowed: string): RowRule {
  return {
    keys: [key, 'salaryInterval'],
    needs: key,
    of: [key, 'salaryInterval'],
    weight: 'refuse',
    broken: (row) =>
      row.value(key) !== null && row.value('salaryInterval') !== interval && !isUnknown(row)
        ? allowed
        : undefined,
  };
}

/** "Don't know" is an answer: the service passes over the amount then. */
function withoutInterval(key: Pay, allowed: string): RowRule {
  return {
    keys: [key, 'salaryInterval'],
    needs: key,
    of: [key, 'salaryInterval'],
    weight: 'ignore',
    broken: (row) => (row.value(key) !== null && isUnknown(row) ? allowed : undefined),
  };
}

function isUnknown(row: RowView): boolean {
  return row.value('salaryInterval') === null && !isBlank(row.raw('salaryInterval'));
}

function amount(row: RowView, key: 'contractedHours'): number {
  const value = row.value(key);
  return typeof value === 'number' ? value : 0;
}
