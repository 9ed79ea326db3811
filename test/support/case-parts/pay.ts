import fc from 'fast-check';
import type { CaseFile } from '../cases';

type Change = NonNullable<CaseFile['options'][number]['changes']>[number];

/** The same cases with pay tables, rates of their own and vacancy factors, with posts converted and agency workers kept. */
export const withPay = (files: fc.Arbitrary<CaseFile>): fc.Arbitrary<CaseFile> =>
  fc.tuple(files, fc.gen()).map(([file, draw]) => {
    const whole = (min: number, max: number) => draw(fc.integer, { min, max });
    const oneOf = <T>(items: readonly T[]): T => items[whole(0, items.length - 1)]!;
    const rise = () => oneOf([0, whole(-50, 150) / 1000]);
    const first = Number(file.years[0]!.slice(0, 4));
    // Up to two years before the first: what happened since then counts too
    const base = first - whole(0, 2);
    const last = first + file.years.length - 1;
    const paid = Array.from({ length: last - base }, (_, i) => base + 1 + i).filter(() => whole(0, 2) > 0);
    const pay = paid.map((start) => ({
      year: yearLabel(start),
      award: rise(),
      month: whole(1, 12),
      increments: rise(),
      agencyRates: rise(),
    }));
    const counts = () => ({ number: whole(0, 2), startMonth: whole(1, 12 * file.years.length) });
    const more = (): Change[] => [
      {
        change: 'convert post',
        team: oneOf(file.teams).name,
        role: oneOf(file.roles).name,
        to: oneOf(file.roles).name,
        ...counts(),
      },
      ...(file.agency ?? [])
        .slice(0, 1)
        .map(({ name }): Change => ({ change: 'keep agency', assignment: name, ...counts() })),
    ];
    return {
      ...file,
      ...(whole(0, 1) === 0 ? {} : { priceBase: yearLabel(base), pay: inAnyOrder(pay) }),
      ...(file.taxYear !== undefined && whole(0, 2) === 0
        ? { rates: [{ taxYear: file.taxYear, niThreshold: whole(0, 12_000), levyRate: whole(0, 9) / 100 }] }
        : {}),
      vacancyFactor: oneOf([0, whole(0, 120) / 1000]),
      options: file.options.map((option, i) =>
        i === 0 || whole(0, 2) > 0 ? option : { ...option, changes: [...(option.changes ?? []), ...more()] },
      ),
    };

    function inAnyOrder<T>(items: readonly T[]): T[] {
      return whole(0, 1) === 0 ? [...items] : items.toReversed();
    }
  });

const yearLabel = (start: number) => `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
