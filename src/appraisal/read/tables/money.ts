import { SERVICE } from '../../sheets/savings';
import { number, sentence, words, yesNo } from '../kinds';
import { column } from '../line';
import { type TablePlace, named, within } from './place';

const ONCE = { name: 'name', amount: 'amount', year: 'year', source: 'source' };
const YEARLY = { name: 'name', amount: 'amount', year: 'year', recurrent: 'recurrent', source: 'source' };

/** What is saved, and what is paid once. */
export const MONEY: readonly TablePlace[] = [
  {
    table: 'Savings',
    sheet: 'Savings',
    columns: [
      column('Belongs to', 'owner', words),
      column('Kind', 'kind', sentence, { isOptional: true }),
      column('What', 'name', words),
      column('Amount', 'amount', number),
      column('Year', 'year', words),
      column('Recurrent', 'recurrent', yesNo),
      column('Source', 'source', words),
    ],
    put: (line, draft) => {
      const put = (path: string) => draft.add(path, line, YEARLY);
      if (String(line.values['owner']).toLowerCase() === SERVICE.toLowerCase()) put('serviceSavings');
      else if (line.values['kind'] === 'one-off cost') {
        within(draft, 'options', line, 'owner', (path) => draft.add(`${path}.oneOff`, line, ONCE));
      } else within(draft, 'options', line, 'owner', (path) => put(`${path}.savings`), [SERVICE]);
    },
  },
  {
    table: 'OneOff',
    sheet: 'One-off costs',
    columns: [
      column('Option', 'option', words),
      column('Kind', 'kind', sentence),
      column('What', 'name', words),
      column('Amount', 'amount', number),
      column('Year', 'year', words),
      column('Paid by', 'fundedBy', words),
      column('Source', 'source', words),
    ],
    put: (line, draft) =>
      within(draft, 'options', line, 'option', (path) =>
        draft.add(`${path}.oneOff`, named(line, draft, { fundedBy: 'funding' }), {
          ...{
            name: 'name',
            kind: 'kind',
            amount: 'amount',
            year: 'year',
            fundedBy: 'fundedBy',
            source: 'source',
          },
        }),
      ),
  },
];
