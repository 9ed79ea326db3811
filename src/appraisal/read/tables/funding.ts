import { FUNDING_WORDS } from '../../sheets/funding-inputs';
import { INCOME_WORDS } from '../../sheets/income';
import { SERVICE } from '../../sheets/savings';
import { type Kind, choiceBy, number, percentage, words, yesNo } from '../kinds';
import { type Draft, type Line, column } from '../line';
import { type TablePlace, list, named, within } from './place';

/** A blank is no, as formulas have it. */
const noUnlessSaid: Kind = { show: yesNo.show, read: yesNo.read };

const SOURCES = [
  column('Name', 'name', words),
  column('Kind', 'kind', choiceBy(FUNDING_WORDS)),
  column('Amount a year before cuts', 'amount', number),
  column('From', 'from', words),
  column('Until', 'until', words),
  column('Rolls over', 'rollsOver', noUnlessSaid),
  column('Source', 'source', words),
];
const PARTNERS = [
  column('Name', 'name', words),
  column('Contribution', 'contribution', number),
  column('Usage', 'usage', number),
  column('Source', 'source', words),
];

/** What pays for the options; before the tables that name it. */
export const FUNDING: readonly TablePlace[] = [
  { table: 'Funding', sheet: 'Funding', columns: SOURCES, put: list('funding', SOURCES) },
  {
    table: 'Cuts',
    sheet: 'Cuts',
    columns: [
      column('Funding', 'funding', words),
      column('Year', 'year', words),
      column('Cut', 'cut', percentage),
    ],
    put: (line, draft) => within(draft, 'funding', line, 'funding', (path) => putCut(path, line, draft)),
    done: fillCuts,
  },
  {
    table: 'Income',
    sheet: 'Income',
    columns: [
      column('Belongs to', 'belongsTo', words),
      column('What', 'name', words),
      column('Kind', 'kind', choiceBy(INCOME_WORDS)),
      column('Number a year', 'number', number),
      column('Charge', 'charge', number),
      column('Part collected', 'collected', percentage),
      column('From', 'from', words),
      column('Until', 'until', words),
      column('Source', 'source', words),
    ],
    put: putIncome,
  },
  { table: 'Partners', sheet: 'Partners', columns: PARTNERS, put: list('pool.partners', PARTNERS) },
  {
    table: 'Funding_models',
    sheet: 'Funding models',
    columns: [
      column('Model', 'model', words),
      column('Partner', 'partner', words),
      column('Weight', 'weight', number),
      column('Source', 'source', words),
    ],
    put: (line, draft) =>
      within(draft, 'fundingModels', line, 'model', (path) =>
        draft.add(`${path}.shares`, named(line, draft, { partner: 'pool.partners' }), {
          ...{ partner: 'partner', weight: 'weight', source: 'source' },
        }),
      ),
  },
];

/** Cuts are a list by year in the case, in whatever order the rows stand. */
function putCut(path: string, line: Line, draft: Draft): void {
  const known = draft.list('years').map(String);
  const year = known.indexOf(String(line.values['year']));
  if (year < 0)
    return draft.refuse(line.at['year']!, JSON.stringify(line.values['year'] ?? ''), known.join(', '));
  if (draft.list(`${path}.cuts`)[year] !== undefined)
    return draft.refuse(line.at['year']!, 'a second cut in one year', 'each year once: one row for both');
  draft.set(`${path}.cuts[${year}]`, line.values['cut'] ?? 0, line.at['cut']!);
}

/** A year between of which no row speaks has no cut. */
function fillCuts(draft: Draft): void {
  for (const { cuts } of draft.list('funding'))
    if (Array.isArray(cuts)) cuts.splice(0, cuts.length, ...filled(cuts));
}

const filled = (cuts: readonly unknown[]) => Array.from(cuts, (cut) => cut ?? 0);

const INCOME = ['name', 'kind', 'number', 'charge', 'collected', 'from', 'until', 'source'];

function putIncome(line: Line, draft: Draft): void {
  const at = `income[${draft.list('income').length}]`;
  const owner = line.values['belongsTo'];
  draft.add('income', line, Object.fromEntries(INCOME.map((key) => [key, key])));
  if (String(owner).toLowerCase() === SERVICE.toLowerCase()) return;
  const place = line.at['belongsTo']!;
  const put = () => draft.set(`${at}.belongsTo`, draft.find('options', owner)!.name, place);
  within(draft, 'options', line, 'belongsTo', put, [SERVICE]);
}
