import type { FieldText } from './appraisal-fields';

/** What the options are judged by beside their cost, by the keys of the case file. */
export const judgement: Readonly<Record<string, FieldText>> = {
  longList: { label: 'Long list', one: 'idea', hint: 'What was looked at before the options were chosen.' },
  'longList.name': { label: 'What was looked at' },
  'longList.outcome': { label: 'Outcome' },
  'longList.why': { label: 'Why' },

  scoring: { label: 'Scoring', hint: 'Only where options are scored on critical success factors.' },
  'scoring.criteria': {
    label: 'Critical success factors',
    one: 'criterion',
    hint: 'The weights sum to 100; a check asks for it.',
  },
  'scoring.criteria.name': { label: 'Criterion' },
  'scoring.criteria.weight': {
    label: 'Weight',
    hint: 'Points of 100.',
    shown: (value) => `weight ${value}`,
  },
  'scoring.criteria.why': { label: 'Why this weight' },
  'scoring.scores': {
    label: 'Scores',
    one: 'score',
    hint: 'One for each option and criterion; a check says which are missing.',
  },
  'scoring.scores.option': { label: 'Option' },
  'scoring.scores.criterion': { label: 'Criterion' },
  'scoring.scores.score': {
    label: 'Score',
    hint: 'More is better.',
    shown: (value) => `score ${value}`,
  },
  'scoring.scores.scorer': { label: 'Scored by', hint: 'A role or team; no personal names are needed.' },
  'scoring.scores.justification': { label: 'Why' },
  'scoring.scores.dissent': { label: 'Dissent', hint: 'What those who would have scored otherwise said.' },
  'scoring.scale': { label: 'Scale of the scores', hint: 'Left blank: 0 to 10.' },
  'scoring.scale.min': { label: 'Lowest score' },
  'scoring.scale.max': { label: 'Highest score' },
  'scoring.weightStep': {
    label: 'By how much weights are moved',
    hint: 'Each weight is moved up and down, to see who comes first then. Left blank, it is 10 points.',
  },

  benefitsRegister: {
    label: 'Benefits with an owner',
    one: 'benefit',
    hint: 'Never counted in the cost of an option: budget savings stand under the options.',
  },
  'benefitsRegister.name': { label: 'Benefit' },
  'benefitsRegister.option': { label: 'Option' },
  'benefitsRegister.kind': {
    label: 'Kind',
    hint: 'Cash-releasing: a budget gives the money up. Non-cash-releasing: time or capacity. Societal: worth money to others. Unmonetised: not valued.',
  },
  'benefitsRegister.amount': {
    label: 'Worth a year',
    hint: 'Needed where it is cash-releasing.',
    shown: (value) => `${value} a year`,
  },
  'benefitsRegister.from': { label: 'First year' },
  'benefitsRegister.until': { label: 'Last year', hint: 'Left blank, it stays.' },
  'benefitsRegister.owner': { label: 'Owner', hint: 'A role or team.' },
  'benefitsRegister.date': { label: 'Looked at on', hint: 'When it is seen whether the benefit is there.' },
  'benefitsRegister.measure': { label: 'Measure', hint: 'By what it will be seen.' },
  'benefitsRegister.source': {
    label: 'Source',
    hint: 'Where the figure comes from, or why it is assumed.',
  },
};
