import { isBlank, textOf } from '../check/cells';
import { normalised } from '../recognise/headers';
import type { RawCell } from '../source/source';
import type { FieldKey } from '../table/fields';
import type { Derived, Field, Format, Top } from './format';

/** The department's symbols for a figure that is not there; none of them is a nought. */
export const DFE_SYMBOLS: Readonly<Record<string, string>> = {
  z: 'not applicable',
  x: 'not available',
  c: 'suppressed to protect confidential information',
  low: 'rounds to nought but is not nought',
  k: 'rounds to nought but is not nought (before 2023)',
  u: 'low reliability',
  ':': 'not available (before 2022)',
};

/**
 * The pair of columns that says by what a figure is broken down, and to what. Other breakdowns stand in one column each, named for
 * what they tell (`role`, `gender`, `age_group`, `ethnicity_major`, and whatever comes next): those are kept as they are.
 *
 * @source `breakdown_topic`, `breakdown` and `role`: dfe-analytical-services/CSC_outcomes_and_enablers 2f5d11a43 (2026-04-27),
 *   R/read_data.R on csww_role_by_characteristics_inpost_2019_to_2025.csv; rows of "2. Characteristics (in post, starters, leavers)"
 *   2024 in the data catalogue. `characteristic_type` and `characteristic`: the same repository on
 *   csww_workforce_characteristics_2017_to_2022.csv, and the data guidance of 2019. `gender`, `age_group` and `ethnicity_major`:
 *   "4. Cross-characteristics (in post)" 2023 in the data catalogue, explore-education-statistics.service.gov.uk.
 */
export const BREAKDOWN_BY = ['breakdown_topic', 'characteristic_type'];
export const BREAKDOWN = ['breakdown', 'characteristic'];

/** Where a breakdown stands in our table: what it is by, and what it is. */
const PLACES: readonly (readonly [FieldKey, FieldKey])[] = [
  ['breakdownBy', 'breakdown'],
  ['breakdownBy2', 'breakdown2'],
  ['breakdownBy3', 'breakdown3'],
  ['breakdownBy4', 'breakdown4'],
];

/** What holds words and is no breakdown: "Reporting year" for every row. */
const NONE = new Set(['time_identifier']);

/** Columns of words that the format does not know: each is a breakdown, by its own name. There is room for three beside the pair. */
export function breakdownsOf(
  { headers, rows }: Top,
  isKnown: (header: string) => boolean,
): Pick<Format, 'fields' | 'derived'> {
  const isPair = headers.some((header) => [...BREAKDOWN_BY, ...BREAKDOWN].includes(normalised(header)));
  const free = isPair ? PLACES.slice(1) : PLACES;
  const found = headers
    .filter((header, at) => {
      const name = normalised(header);
      return name !== '' && !isKnown(header) && !NONE.has(name) && rows.some((cells) => isWord(cells[at]));
    })
    // In the order of their names, so that the order of columns changes nothing.
    .sort((a, b) => (normalised(a) < normalised(b) ? -1 : 1))
    .slice(0, free.length);
  const placed = found.flatMap((header, i) => {
    const [by, key] = free[i] ?? [];
    return by && key ? [{ header, by, key }] : [];
  });
  return {
    fields: placed.map(({ header, key }): Field => ({ key, headers: [header], kind: { kind: 'text' } })),
    derived: placed.map(({ header, by, key }): Derived => ({
      key: by,
      of: [key],
      from: (row) => (row.value(key) === null ? null : header),
    })),
  };
}

/** Neither a figure nor the symbol of one that is not there. */
function isWord(cell: RawCell | undefined): boolean {
  if (cell === undefined || isBlank(cell) || typeof cell !== 'string') return false;
  const text = textOf(cell);
  return !Object.hasOwn(DFE_SYMBOLS, text.toLowerCase()) && !/^[-+]?[\d.,]*%?$/.test(text);
}
