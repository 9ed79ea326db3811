import fc from 'fast-check';
import { BANDS_AFTER, BIAS_BASES, DISCOUNTING } from '../../../src/appraisal/schema-whole-life';
import type { CaseFile } from '../cases';

type WholeLife = NonNullable<CaseFile['wholeLife']>;

/** The same cases, some of them with present values: every way to discount, with inflation, lives, optimism bias and priced risks. */
export const withWholeLife = (files: fc.Arbitrary<CaseFile>): fc.Arbitrary<CaseFile> =>
  fc.tuple(files, fc.gen()).map(([file, draw]) => {
    const whole = (min: number, max: number) => draw(fc.integer, { min, max });
    const oneOf = <T>(items: readonly T[]): T => items[whole(0, items.length - 1)]!;
    const often = () => whole(0, 2) > 0;
    if (whole(0, 9) > 3) return file;
    const first = Number(file.years[0]!.slice(0, 4));
    const last = first + file.years.length - 1;
    const base = Number(file.priceBase.slice(0, 4));
    const horizon = file.years.length + (whole(0, 9) === 5 ? 32 : whole(0, 6));
    const rises = Array.from({ length: Math.max(0, last - base) }, (_, i) => base + 1 + i);
    const isCash = (file.pay ?? []).length > 0;
    const rate = () => whole(-20, 120) / 1000;
    const wholeLife: WholeLife = {
      horizon,
      discounting: oneOf(DISCOUNTING),
      ...(often() ? {} : { flatRate: whole(0, 100) / 1000 }),
      ...(isCash === often() ? { inflation: rate() } : {}),
      inflationByYear: isCash
        ? rises.filter(often).map((start) => ({ year: yearLabel(start), rate: rate() }))
        : [],
      discountRates: often() ? [] : [{ after: oneOf(BANDS_AFTER), standard: whole(0, 60) / 1000 }],
      options: file.options.filter(often).map(({ name }) => ({
        option: name,
        ...(often() ? {} : { life: whole(1, horizon) }),
        upperBound: whole(0, 2000) / 1000,
        mitigated: whole(0, 100) / 100,
        biasOn: oneOf(BIAS_BASES),
        ...(often() ? {} : { source: 'Assumed' }),
      })),
      risks: Array.from({ length: whole(0, 3) }, (_, index) => ({
        option: oneOf(file.options).name,
        risk: `Risk ${index + 1}`,
        probability: whole(0, 100) / 100,
        cost: whole(0, 200_000) + oneOf([0, 0.5]),
        year: yearLabel(first + whole(0, horizon - 1)),
      })),
    };
    return { ...file, wholeLife };
  });

const yearLabel = (start: number) => `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
