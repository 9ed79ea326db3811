import { ONE_OFF_WORDS } from '../../sheets/one-off';
import { SERVICE } from '../../sheets/savings';
import { choiceBy, number, percentage, words, yesNo } from '../kinds';
import { column } from '../line';
import { type TablePlace, from, named, within } from './place';

const YEARLY = { name: 'name', amount: 'amount', year: 'year', recurrent: 'recurrent', source: 'source' };

const PAY = [
  column('Year', 'year', words),
  column('Pay award', 'award', percentage),
  column('From month', 'month', number),
  column('Increments', 'increments', percentage),
  column('Agency rates', 'agencyRates', percentage),
  column('Source', 'source', words),
];

/** What is saved, what is paid once, and how pay rises. */
export const MONEY: readonly TablePlace[] = [
  {
    table: 'Savings',
    sheet: 'Savings',
    columns: [
      column('Belongs to', 'owner', words),
      column('What', 'name', words),
      column('Amount', 'amount', number),
      column('Year', 'year', words),
      column('Recurrent', 'recurrent', yesNo),
      column('Source', 'source', words),
    ],
    put: (line, draft) => {
      const put = (path: string) => draft.add(path, line, YEARLY);
      if (String(line.values['owner']).toLowerCase() === SERVICE.toLowerCase()) put('serviceSavings');
      else within(draft, 'options', line, 'owner', (path) => put(`${path}.savings`), [SERVICE]);
    },
  },
  {
    table: 'OneOff',
    sheet: 'One-off costs',
    columns: [
      column('Option', 'option', words),
      column('Kind', 'kind', choiceBy(ONE_OFF_WORDS)),
      column('What', 'name', words),
      column('Amount', 'amount', number),
      column('Year', 'year', words),
      column('Paid by', 'fundedBy', words),
      column('Source', 'source', words),
    ],
    put: (line, draft) =>
      within(draft, 'options', line, 'option', (path) =>
        draft.add(`${path}.oneOff`, named(line, draft, { fundedBy: 'funding' }), {
          ...{ name: 'name', kind: 'kind', amount: 'amount', year: 'year' },
          ...{ fundedBy: 'fundedBy', source: 'source' },
        }),
      ),
  },
  {
    table: 'Pay_and_prices',
    sheet: 'Pay and prices',
    columns: PAY,
    put: (line, draft) => draft.add('pay', line, from(PAY)),
  },
];
