import type { FieldKey } from '../table/fields';
import type { RowRule, RowView } from './format';

type ListKey = 'starters' | 'leavers' | 'vacancies' | 'reasonNumbers';

/** The sum of a list of numbers; `null` where it is blank or 999, "not known". One 0 for all says "none". */
export function sumOfList(row: RowView, key: ListKey): number | null {
  const items = itemsOf(row, key).filter((item) => item !== '');
  return items.length === 0 ? null : items.reduce((sum, item) => sum + Number(item), 0);
}

function itemsOf(row: RowView, key: FieldKey): string[] {
  const value = row.value(key);
  return value === null ? [] : String(value).split(';');
}

/** A list stands beside the roles place by place, but for a single 0, "none". */
function parallel(key: ListKey, to: FieldKey, header: string): RowRule {
  return {
    keys: [key, to],
    weight: 'refuse',
    broken: (row) => {
      const items = itemsOf(row, key);
      const roles = itemsOf(row, to);
      const isSingle = items.length === 1 && items[0] === '0';
      if (items.length === 0 || isSingle || items.length === roles.length) return undefined;
      return `as many entries as ${header} has, which is ${roles.length}, or a single 0 or 999`;
    },
  };
}

/** @source workplaceCSVValidator.js: the lists of job roles and of reasons for leaving */
export const WORKPLACE_RULES: readonly RowRule[] = [
  ...(['starters', 'leavers', 'vacancies'] as const).map((key) => ({
    ...parallel(key, 'jobRoles', 'ALLJOBROLES'),
    // Totals without a list of roles occur in the service's own files: what cannot be laid out by role still counts in all.
    broken: (row: RowView) =>
      row.value('jobRoles') === null && itemsOf(row, key).length === 1
        ? undefined
        : parallel(key, 'jobRoles', 'ALLJOBROLES').broken(row),
  })),
  parallel('reasonNumbers', 'reasons', 'REASONS'),
  {
    keys: ['reasonNumbers', 'leavers'],
    weight: 'refuse',
    broken: (row) => {
      const reasons = sumOfList(row, 'reasonNumbers');
      const leavers = sumOfList(row, 'leavers');
      if (reasons === null || leavers === null || leavers === 0 || reasons === leavers) return undefined;
      return `reasons for as many as left: they add up to ${reasons}, LEAVERS to ${leavers}`;
    },
  },
];
