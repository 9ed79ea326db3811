import type { Settings } from '../../src/settings';
import { figureText } from '../appraisal/form/entry';
import { type Typed, UNCHANGED } from './choices';

/** What the settings put in place of the standard values, as it would be typed. */
function defaults({ band, fullTimeHours, pensionRate, suppressBelow }: Settings): Partial<Typed> {
  return {
    ...(suppressBelow !== undefined && { suppress: String(suppressBelow) }),
    ...(band && { low: String(band.low), high: String(band.high) }),
    ...(pensionRate !== undefined && { pensionRate: figureText(pensionRate, 'percentage') }),
    ...(fullTimeHours !== undefined && { fullTimeHours: String(fullTimeHours) }),
  };
}

/** Every choice: what was typed, else what is set, else the standard value. */
export const chosen = (typed: Partial<Typed>, settings: Settings): Typed => ({
  ...UNCHANGED,
  ...defaults(settings),
  ...typed,
});

/** The choices that nobody typed and the settings fill in. */
export const fromSettings = (typed: Partial<Typed>, settings: Settings): ReadonlySet<string> =>
  new Set(Object.keys(defaults(settings)).filter((name) => !(name in typed)));
