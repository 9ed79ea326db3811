import { describe, expect, test } from 'vitest';
import { type CaseFile, complete, smallFile } from '../support/cases';
import { recalculate } from '../support/recalculate';
import { bytesOf, differences, wantedOf } from './support';
import { cellBeside } from '../support/growing';

const SERVICE = 'The service (MTFP)';
const ALL = ['Do nothing', 'Do something', 'Do more'];
const options = (savings: Partial<Record<string, NonNullable<CaseFile['options'][number]['savings']>>>) =>
  ALL.map((name) => complete(name, { savings: savings[name] ?? [] }));
const grant = { funding: [{ name: 'Grant', kind: 'grant' as const, amount: 200_000 }] };
const rent = { name: 'Rent', amount: 1_000, year: '2026/27', recurrent: true };

describe('money that is given to another owner counts there', () => {
  const savingOf = (owner: string): CaseFile =>
    smallFile({
      ...grant,
      options: options({ [owner]: [rent] }),
      serviceSavings: owner === SERVICE ? [rent] : [],
    });
  const incomeOf = (owner: string, kind: 'course charge' | 'charge for non-attendance' | 'other') =>
    smallFile({
      options: options({}),
      income: [
        {
          ...{ name: 'Places', number: 10, charge: 100, kind },
          ...(owner === SERVICE ? {} : { belongsTo: owner }),
        },
      ],
    });
  const owners = [...ALL, SERVICE];
  const kinds = [
    ['course charge', 'Course charge'],
    ['charge for non-attendance', 'Charge for non-attendance'],
    ['other', 'Other income'],
  ] as const;

  test.each(owners.flatMap((from) => owners.filter((to) => to !== from).map((to) => [from, to] as const)))(
    'a saving of %s that is moved to %s',
    async (from, to) => {
      const bytes = await bytesOf(savingOf(from));
      const cell = cellBeside(bytes, 'Savings', 'Rent', -1);
      const wanted = wantedOf(savingOf(to));
      expect(differences(recalculate(bytes, { cells: { [cell]: to } }), wanted)).toEqual([]);
    },
  );

  test.each(owners.flatMap((to) => kinds.map(([kind, words]) => [to, kind, words] as const)))(
    'income of the service that is moved to %s as %s',
    async (to, kind, words) => {
      const bytes = await bytesOf(incomeOf(SERVICE, 'course charge'));
      const cells = {
        [cellBeside(bytes, 'Income', 'Places', -1)]: to,
        [cellBeside(bytes, 'Income', 'Places', 1)]: words,
      };
      const wanted = wantedOf(incomeOf(to, kind));
      expect(differences(recalculate(bytes, { cells }), wanted)).toEqual([]);
    },
  );
});

test('a saving moved to the service where no sheet says what pays for the options fails a check', async () => {
  const bytes = await bytesOf(smallFile({ options: options({ 'Do something': [rent] }) }));
  const cell = cellBeside(bytes, 'Savings', 'Rent', -1);
  expect(recalculate(bytes).value('Master_check')).toBe('✓ All checks pass');
  expect(recalculate(bytes, { cells: { [cell]: SERVICE } }).value('Master_check')).toBe(
    '✗ Checks that fail: 1',
  );
});
