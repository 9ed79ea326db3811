import { onCostRates } from '../rates';
import type { BlockPlace } from './blocks';
import { filled, number, percentage, words } from './kinds';
import { column } from './line';

const YEARS = onCostRates({ rates: [] }).map(({ taxYear }) => taxYear);

/** The rates of the law stand on the sheet as we know them: what is typed over them belongs to the case, which keeps only that. */
export const RATES: BlockPlace = {
  sheet: 'Rates',
  isOptional: true,
  columns: [
    column('Tax year', 'taxYear', words),
    column('NI threshold, £ a year', 'niThreshold', filled(number, 'a threshold in £ a year')),
    column('NI rate', 'niRate', filled(percentage, 'a percentage such as 15%')),
    column('Levy rate', 'levyRate', filled(percentage, 'a percentage such as 0.5%')),
  ],
  put: (line, draft) => {
    const year = line.values['taxYear'];
    if (YEARS.includes(String(year)))
      return draft.add('rates', line, {
        ...{ taxYear: 'taxYear', niThreshold: 'niThreshold', niRate: 'niRate', levyRate: 'levyRate' },
      });
    draft.refuse(
      line.at['taxYear']!,
      year === undefined ? 'nothing' : JSON.stringify(year),
      `the tax years as they were made: ${YEARS[0]!} to ${YEARS.at(-1)!}, each in its row`,
    );
  },
};
