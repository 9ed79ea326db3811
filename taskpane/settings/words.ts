import type { SettingName, Settings } from '../../src/settings';
import { figureText } from '../appraisal/form/entry';
import { texts } from '../texts';

const words = texts.settings;
const number = (value: number) => figureText(value, 'number');

const TEXTS: { readonly [Name in SettingName]: (value: NonNullable<Settings[Name]>) => string } = {
  fullTimeHours: number,
  band: ({ low, high }) => words.values.band(number(low), number(high)),
  teamBands: (bands) =>
    bands.map(({ team, low, high }) => words.values.teamBand(team, number(low), number(high))).join(', '),
  caseWeights: ({ points, perFte, perAsye }) =>
    words.values.weights(
      Object.entries(points)
        .map(([complexity, weight]) => words.values.kind(complexity, number(weight)))
        .join(', '),
      number(perFte),
      number(perAsye),
    ),
  pensionRate: (rate) => figureText(rate, 'percentage'),
  taxYear: (year) => year,
  suppressBelow: number,
};

/** A setting as a person reads it. */
export function valueText<Name extends SettingName>(name: Name, value: Settings[Name]): string {
  return value === undefined ? words.notSet : TEXTS[name](value);
}
