import fc from 'fast-check';
import { DRIVERS, SCENARIOS } from '../../../src/appraisal/schema-scenarios';
import type { CaseFile } from '../cases';

/** The same cases, some of them with scenarios: any of them shown, drivers that move much, little, not at all or nothing. */
export const withScenarios = (files: fc.Arbitrary<CaseFile>): fc.Arbitrary<CaseFile> =>
  fc.tuple(files, fc.gen()).map(([file, draw]) => {
    const whole = (min: number, max: number) => draw(fc.integer, { min, max });
    const often = () => whole(0, 2) > 0;
    if (whole(0, 9) > 3) return file;
    const multiplier = (least: number, most: number) => whole(least, most) / 100;
    return {
      ...file,
      scenarios: {
        selected: SCENARIOS[whole(0, SCENARIOS.length - 1)]!,
        drivers: DRIVERS.filter(often).map((driver) => ({
          driver,
          low: multiplier(50, 100),
          ...(often() ? {} : { central: multiplier(90, 110) }),
          high: multiplier(100, 200),
          ...(often() ? {} : { source: 'Assumed' }),
        })),
      },
    };
  });
