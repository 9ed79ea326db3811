import { BENEFIT_WORDS } from '../../benefits';
import { OUTCOME_WORDS } from '../../sheets/scoring/inputs';
import { choiceBy, date, filled, number, words } from '../kinds';
import { type Draft, column } from '../line';
import { type TablePlace, from, list, named } from './place';

const LONG_LIST = [
  column('What was looked at', 'name', words),
  column('Outcome', 'outcome', choiceBy(OUTCOME_WORDS)),
  column('Why', 'why', words),
];
const CRITERIA = [
  column('Criterion', 'name', words),
  column('Weight', 'weight', filled(number, 'a weight of 0 to 100')),
  column('Why', 'why', words),
];
const SCORES = [
  column('Option', 'option', words),
  column('Criterion', 'criterion', words),
  column('Score', 'score', filled(number, 'a score')),
  column('Scorer (role)', 'scorer', words),
  column('Justification', 'justification', words),
  column('Dissent', 'dissent', words),
];
const BENEFITS = [
  column('Benefit', 'name', words),
  column('Option', 'option', words),
  column('Kind', 'kind', choiceBy(BENEFIT_WORDS)),
  column('Amount a year', 'amount', number),
  column('From', 'from', words),
  column('Until', 'until', words),
  column('Owner (role)', 'owner', words),
  column('Date', 'date', date),
  column('Measure', 'measure', words),
  column('Source', 'source', words),
];

/** What the options are judged by beside their cost. */
export const JUDGEMENT: readonly TablePlace[] = [
  { table: 'Long_list', sheet: 'Long list', columns: LONG_LIST, put: list('longList', LONG_LIST) },
  { table: 'Criteria', sheet: 'Criteria', columns: CRITERIA, put: list('scoring.criteria', CRITERIA) },
  {
    table: 'Scores',
    sheet: 'Scores',
    columns: SCORES,
    put: (line, draft) => {
      const known = named(line, draft, { option: 'options', criterion: 'scoring.criteria' });
      draft.add('scoring.scores', known, from(SCORES));
    },
    done: withoutScoring,
  },
  {
    table: 'Benefits',
    sheet: 'Benefits',
    columns: BENEFITS,
    put: (line, draft) =>
      draft.add('benefitsRegister', named(line, draft, { option: 'options' }), from(BENEFITS)),
  },
];

/** A scale alone, of which criteria and scores have all been deleted, scores nothing. */
function withoutScoring(draft: Draft): void {
  const isEmpty = ['scoring.criteria', 'scoring.scores'].every((path) => draft.list(path).length === 0);
  if (isEmpty) delete draft.json['scoring'];
}
