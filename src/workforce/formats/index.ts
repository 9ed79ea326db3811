import { annexA } from './annex-a';
import { ascWdsTraining } from './asc-wds-training';
import { ascWdsWorker } from './asc-wds-worker';
import { ascWdsWorkplace } from './asc-wds-workplace';
import { cswwCensus } from './csww-census';
import { cswwOpenData } from './csww-open-data';
import type { Format } from './format';
import { nmdsSummary } from './nmds-summary';
import { organisationChart } from './organisation-chart';
import { organogramJunior } from './organogram-junior';
import { organogramSenior } from './organogram-senior';
import { OWN_TABLES } from './own-tables';

/** Every format that is recognised, the more particular first. */
export const FORMATS: readonly Format[] = [
  ...OWN_TABLES,
  ascWdsWorker,
  ascWdsTraining,
  ascWdsWorkplace,
  cswwOpenData,
  cswwCensus,
  annexA,
  organogramSenior,
  organogramJunior,
  organisationChart,
  nmdsSummary,
];
