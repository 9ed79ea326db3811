import type { Field } from '../form/field';
import { choice, date, group, list, may, money, number, reference, source, text, words } from './build';

export const OUTCOMES = ['short-listed', 'not short-listed'] as const;
export const BENEFIT_KINDS = ['cash-releasing', 'non-cash-releasing', 'societal', 'unmonetised'] as const;

const scoring = group(
  'scoring',
  [
    list(
      'criteria',
      ['name', 'weight'],
      [text('name', { names: 'criteria' }), number('weight'), words('why', may)],
    ),
    list(
      'scores',
      ['option', 'criterion', 'score'],
      [
        reference('option', 'options'),
        reference('criterion', 'criteria'),
        number('score'),
        text('scorer'),
        words('justification'),
        words('dissent', may),
      ],
      may,
    ),
    group('scale', [number('min', may), number('max', may)], may),
    number('weightStep', may),
  ],
  may,
);

const longList = list(
  'longList',
  ['name', 'outcome'],
  [text('name'), choice('outcome', OUTCOMES), words('why')],
  may,
);

const benefitsRegister = list(
  'benefitsRegister',
  ['name', 'option', 'kind', 'amount'],
  [
    text('name'),
    reference('option', 'options'),
    choice('kind', BENEFIT_KINDS),
    money('amount', { ...may, isShown: ({ kind }) => kind !== 'unmonetised' }),
    reference('from', 'years'),
    reference('until', 'years', may),
    text('owner'),
    date('date'),
    words('measure'),
    source,
  ],
  may,
);

export const judgement: readonly Field[] = [longList, scoring, benefitsRegister];
