import type { FieldKey } from '../table/fields';
import { BREAKDOWN, BREAKDOWN_BY, breakdownsOf, DFE_SYMBOLS } from './csww-breakdowns';
import type { Field, Format, RowView } from './format';

const notRecorded = Object.keys(DFE_SYMBOLS);

const text = (key: FieldKey, ...headers: string[]): Field => ({
  key,
  headers,
  kind: { kind: 'text' },
  notRecorded,
});

const figure = (key: FieldKey, ...headers: string[]): Field => ({
  key,
  headers,
  kind: { kind: 'number', min: 0 },
  notRecorded,
});

/** Written as 17.6 for 17.6%; the older files end the name in `_%`, and programs that clean names make `_perc` of that. */
const rate = (key: FieldKey, ...names: string[]): Field => ({
  key,
  headers: names.flatMap((name) => [name, `${name}_%`, `${name}_perc`, `${name}_percentage`, `${name}_pc`]),
  kind: { kind: 'share', written: 'percent' },
  notRecorded,
});

const firstOf = (row: RowView, ...keys: FieldKey[]) => {
  for (const key of keys) {
    const value = row.value(key);
    if (value !== null) return value;
  }
  return null;
};

/**
 * Rows of England, of regions and of authorities are all kept: they are what is compared, not totals of each other. Where a file
 * breaks its figures down (by age, ethnicity, role), the breakdown stands in columns of its own and `Total` marks the whole.
 */
export const cswwOpenData: Format = {
  id: 'csww-open-data',
  title: 'DfE children’s social work workforce, open data',
  source:
    'csww_headline_measures_2017_to_2022.csv; csww_indicators_2017_to_2025.csv (dfe-analytical-services/CSC_outcomes_and_enablers ' +
    '2f5d11a43); data guidance of the releases 2019 to 2024 and the data catalogue previews of "1. Indicators", ' +
    '"2. Characteristics" and "4. Cross-characteristics", explore-education-statistics.service.gov.uk',
  table: 'benchmark',
  signature: [
    ['time_period'],
    ['geographic_level'],
    [
      'inpost_fte',
      'social_worker_fte',
      'vacancy_rate_fte',
      'vacancy_rate_fte_%',
      'turnover_rate_fte',
      'turnover_rate_fte_%',
      'agency_rate_fte',
      'agency_worker_rate_fte_%',
      'caseload_fte',
      'absence_rate_fte',
    ],
  ],
  fields: [
    { key: 'year', headers: ['time_period'], kind: { kind: 'year' }, required: true },
    { key: 'areaLevel', headers: ['geographic_level'], kind: { kind: 'text' }, required: true },
    text('country', 'country_name'),
    text('countryCode', 'country_code'),
    text('region', 'region_name', 'reg_name'),
    text('regionCode', 'region_code', 'reg_code'),
    text('authority', 'la_name'),
    { key: 'authorityCode', headers: ['new_la_code'], kind: { kind: 'id' }, notRecorded },
    { key: 'oldAuthorityCode', headers: ['old_la_code'], kind: { kind: 'id' }, notRecorded },
    text('breakdownBy', ...BREAKDOWN_BY),
    text('breakdown', ...BREAKDOWN),

    figure('inPostFte', 'inpost_fte', 'social_worker_fte'),
    figure('inPostHeadcount', 'inpost_headcount', 'social_worker_headcount'),
    figure('startersFte', 'starters_fte', 'starter_fte'),
    figure('startersHeadcount', 'starters_headcount', 'starter_headcount'),
    figure('leaversFte', 'leavers_fte', 'leaver_fte'),
    figure('leaversHeadcount', 'leavers_headcount', 'leaver_headcount'),
    rate('turnoverRate', 'turnover_rate_fte'),
    rate('turnoverRateHeadcount', 'turnover_rate_headcount'),
    figure('agencyFte', 'agency_fte', 'agency_worker_fte'),
    figure('agencyHeadcount', 'agency_headcount', 'agency_worker_headcount'),
    rate('agencyRate', 'agency_rate_fte', 'agency_worker_rate_fte'),
    rate('agencyRateHeadcount', 'agency_rate_headcount', 'agency_worker_rate_headcount'),
    figure('agencyCoverFte', 'agency_cover_fte'),
    rate('agencyCoverRate', 'agency_cover_rate_fte'),
    figure('vacancyFte', 'vacancy_fte', 'vacancies_fte'),
    rate('vacancyRate', 'vacancy_rate_fte'),
    rate('vacancyCoverRate', 'vacancy_agency_cover_rate_fte'),
    figure('caseHoldersFte', 'case_holders_fte', 'case_holder_fte'),
    figure('cases', 'cases', 'number_of_cases'),
    figure('caseload', 'caseload_fte', 'average_caseload_fte'),
    figure('daysLostFte', 'working_days_lost_fte'),
    rate('absenceRate', 'absence_rate_fte'),
  ],
  derived: [
    { key: 'area', from: (row) => firstOf(row, 'authority', 'region', 'country') },
    { key: 'areaCode', from: (row) => firstOf(row, 'authorityCode', 'regionCode', 'countryCode') },
  ],
  others: breakdownsOf,
  keepsTotals: true,
  notes: [
    'Rates are written as 17.6 and were read as 17.6%. Figures that DfE withholds (z, x, c, low, k, u) are blank, not nought.',
  ],
};
