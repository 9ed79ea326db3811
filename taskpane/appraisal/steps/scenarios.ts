import type { Field } from '../form/field';
import { choice, group, list, may, number, source } from './build';

export const SCENARIOS = ['Low', 'Central', 'High'] as const;
export const DRIVERS = ['cost of posts', 'agency premium', 'open cases', 'grants', 'other savings'] as const;

/** How far the main drivers may turn out lower or higher, and which scenario is shown. */
export const scenarios: readonly Field[] = [
  group(
    'scenarios',
    [
      choice('selected', SCENARIOS, may),
      list(
        'drivers',
        ['driver', 'low', 'central', 'high'],
        [choice('driver', DRIVERS), number('low', may), number('central', may), number('high', may), source],
        may,
      ),
    ],
    may,
  ),
];
