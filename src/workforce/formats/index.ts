import { annexA } from './annex-a';
import { cswwCensus } from './csww-census';
import { cswwOpenData } from './csww-open-data';
import type { Format } from './format';
import { nmdsSummary } from './nmds-summary';
import { organisationChart } from './organisation-chart';
import { organogramJunior } from './organogram-junior';
import { organogramSenior } from './organogram-senior';

/** Every format that is recognised, the more particular first. */
export const FORMATS: readonly Format[] = [
  cswwOpenData,
  cswwCensus,
  annexA,
  organogramSenior,
  organogramJunior,
  organisationChart,
  nmdsSummary,
];
