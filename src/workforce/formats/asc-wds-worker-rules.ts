import type { RowRule, RowView } from './format';

const UNCONTRACTED = new Set<string | number | null>(['Pool or bank', 'Agency', 'Other']);
const CONTRACTED = new Set<string | number | null>(['Permanent', 'Temporary']);

/** @source workerCSVValidator.js: _validateZeroHourContract, _validateContHours, _validateAvgHours, _validateSalary, _validateHourlyRate */
export const WORKER_RULES: readonly RowRule[] = [
  {
    keys: ['contractedHours', 'zeroHours'],
    weight: 'refuse',
    broken: (row) =>
      amount(row, 'contractedHours') > 0 && row.value('zeroHours') === 'Yes'
        ? 'no contracted hours with a zero hours contract: give average hours'
        : undefined,
  },
  {
    keys: ['contractedHours', 'employmentStatus'],
    weight: 'warn',
    broken: (row) =>
      row.value('contractedHours') !== null && UNCONTRACTED.has(row.value('employmentStatus'))
        ? 'contracted hours are blank for pool, bank, agency and other workers: give average hours'
        : undefined,
  },
  {
    keys: ['averageHours', 'employmentStatus', 'zeroHours'],
    weight: 'warn',
    broken: (row) =>
      row.value('averageHours') !== null &&
      CONTRACTED.has(row.value('employmentStatus')) &&
      row.value('zeroHours') !== 'Yes'
        ? 'average hours are for zero hours contracts and for pool, bank, agency and other workers: they are not used here'
        : undefined,
  },
  {
    keys: ['salary', 'salaryInterval'],
    weight: 'refuse',
    broken: (row) => mismatch(row, 'salary', 'Annual', 'a yearly salary with SALARYINT 1 only'),
  },
  {
    keys: ['hourlyRate', 'salaryInterval'],
    weight: 'refuse',
    broken: (row) => mismatch(row, 'hourlyRate', 'Hourly', 'an hourly rate with SALARYINT 3 only'),
  },
  {
    keys: ['salary', 'role'],
    weight: 'refuse',
    broken: (row) => {
      const salary = row.value('salary');
      const most = row.value('role') === 'Senior management' ? 250_000 : 200_000;
      if (typeof salary !== 'number' || (salary >= 500 && salary <= most)) return undefined;
      return `a yearly salary from £500 to £${most / 1000},000`;
    },
  },
];

/** Where the interval is not known, the service passes over the amount; where it is the other one, it refuses the row. */
function mismatch(
  row: RowView,
  key: 'salary' | 'hourlyRate',
  interval: string,
  allowed: string,
): string | undefined {
  const given = row.value('salaryInterval');
  return row.value(key) !== null && given !== null && given !== interval ? allowed : undefined;
}

function amount(row: RowView, key: 'contractedHours'): number {
  const value = row.value(key);
  return typeof value === 'number' ? value : 0;
}
