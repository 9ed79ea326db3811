import type { Settings } from '../../src/settings';
import { figureText } from '../appraisal/form/entry';

/** The parameters that are settings, by their names, as they would be typed. */
const ARGUMENTS: Readonly<Record<string, (settings: Settings) => string | undefined>> = {
  full_time_hours: ({ fullTimeHours }) => textOf(fullTimeHours),
  low: ({ band }) => textOf(band?.low),
  high: ({ band }) => textOf(band?.high),
  points_per_fte: ({ caseWeights }) => textOf(caseWeights?.perFte),
  points_per_asye: ({ caseWeights }) => textOf(caseWeights?.perAsye),
  pension_rate: ({ pensionRate }) =>
    pensionRate === undefined ? undefined : figureText(pensionRate, 'percentage'),
  tax_year: ({ taxYear }) => taxYear,
};

const textOf = (value: number | undefined) => (value === undefined ? undefined : String(value));

export const SETTING_PARAMETERS = Object.keys(ARGUMENTS);

/** What the settings say of a parameter; undefined where it is none of them, or not set. */
export const argumentFrom = (settings: Settings, parameter: string): string | undefined =>
  ARGUMENTS[parameter]?.(settings);
